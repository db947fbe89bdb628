package vn.danvan.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.summary.Issuer;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.Restatement;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Answers with a summary in one of its forms, to those who may read it. */
@Component
class SummaryFiles {

    private final ViewReads reads;
    private final Letterhead letterhead;

    SummaryFiles(
            @Qualifier("reportingReads") ViewReads reads, @Qualifier("reportingLetterhead") Letterhead letterhead) {
        this.reads = reads;
        this.letterhead = letterhead;
    }

    /**
     * Calculates, renders and answers.
     *
     * @param ending of the file's name; {@code json} is shown and not saved
     */
    ResponseEntity<byte[]> answer(
            String period,
            SummaryKind kind,
            @Nullable LocalDate structureOn,
            ViewRequest request,
            HttpServletResponse response,
            String ending,
            String mediaType,
            Function<Summary, byte[]> render) {
        SummaryReaders.check(request.actor());
        Summary summary = SummaryCalculator.calculate(
                reads.read(request, snapshot -> FactsReader.read(snapshot, period, kind), "kind", "structureOn"),
                letterhead,
                structureOn);
        return file(named(summary, kind, response, ending), mediaType, render.apply(summary));
    }

    /**
     * Calculates, lays out, renders and answers.
     *
     * @param form that of the issuing body when it is absent
     */
    ResponseEntity<byte[]> document(
            String period,
            SummaryKind kind,
            @Nullable LocalDate structureOn,
            @Nullable DocumentForm form,
            ViewRequest request,
            HttpServletResponse response,
            String ending,
            String mediaType,
            Function<PartyDocument, byte[]> render) {
        SummaryReaders.check(request.actor());
        Facts facts = reads.read(
                request, snapshot -> FactsReader.read(snapshot, period, kind), "kind", "structureOn", "form");
        Summary summary = SummaryCalculator.calculate(facts, letterhead, structureOn);
        DocumentForm chosen = form == null ? DocumentForm.of(Issuer.kind(facts, letterhead)) : form;
        return file(
                named(summary, kind, response, ending), mediaType, render.apply(SummaryDocument.of(summary, chosen)));
    }

    private static @Nullable String named(
            Summary summary, SummaryKind kind, HttpServletResponse response, String ending) {
        long index = summary.header().logIndex();
        response.setHeader(ViewRequest.LOG_INDEX, Long.toString(index));
        return ending.equals("json")
                ? null
                : name(kind) + summary.header().period() + "-vi-tri-" + index + structure(summary.restated()) + "."
                        + ending;
    }

    private static String structure(@Nullable Restatement restated) {
        return restated == null ? "" : "-to-chuc-" + restated.on();
    }

    private static String name(SummaryKind kind) {
        return switch (kind) {
            case PERIODIC -> "bao-cao-tong-hop-";
            case PRELIMINARY -> "bao-cao-so-ket-";
            case FINAL -> "bao-cao-tong-ket-";
        };
    }

    /**
     * Answers with bytes and what spares a second transfer of them.
     *
     * @param name to save it under; absent when it is to be shown
     */
    static ResponseEntity<byte[]> file(@Nullable String name, String mediaType, byte[] bytes) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + HexFormat.of().formatHex(ContentHash.sha256().digest(bytes), 0, 16) + "\"");
        if (name != null) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
        }
        return answer.body(bytes);
    }
}
