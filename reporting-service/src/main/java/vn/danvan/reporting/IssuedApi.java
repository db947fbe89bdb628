package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.Templates.Laid;
import vn.danvan.reporting.document.Correction;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.facts.SummaryReportFact.Issue;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** A summary as it went out: its number and date, the figures that were signed, and what the officer wrote. */
@RestController
@RequestMapping("/api/reporting/v1/summaries/{period}/{kind}/versions/{version}")
class IssuedApi {

    private final ViewReads reads;
    private final SummaryVersions versions;
    private final Templates templates;

    IssuedApi(@Qualifier("reportingReads") ViewReads reads, SummaryVersions versions, Templates templates) {
        this.reads = reads;
        this.versions = versions;
        this.templates = templates;
    }

    /** To read, print and keep. */
    @GetMapping(path = "/document.pdf", produces = Answers.PDF)
    @ReadsSummary
    @Answers.Pdf
    @Operation(
            operationId = "issuedPdf",
            summary = "Báo cáo đã ban hành, dạng PDF / a summary that went out, with its number, as PDF/A-2a")
    ResponseEntity<byte[]> pdf(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            @Parameter(description = "Phiên bản, từ 1 / version, from 1", example = "1") @PathVariable int version,
            ViewRequest request) {
        return answer(
                new SummaryId(new PeriodId(period), kind),
                version,
                request,
                "pdf",
                Answers.PDF,
                laid -> Pdf.render(laid.document()));
    }

    /** To quote from. */
    @GetMapping(path = "/document.docx", produces = Answers.DOCX)
    @ReadsSummary
    @Refuses({"evidence.missing", "evidence.altered"})
    @Answers.Docx
    @Operation(
            operationId = "issuedDocx",
            summary = "Báo cáo đã ban hành, dạng Word / a summary that went out, with its number, as DOCX")
    ResponseEntity<byte[]> docx(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            @Parameter(description = "Phiên bản, từ 1 / version, from 1", example = "1") @PathVariable int version,
            ViewRequest request) {
        return answer(
                new SummaryId(new PeriodId(period), kind), version, request, "docx", Answers.DOCX, templates::docx);
    }

    /** What a correction changed. */
    @GetMapping("/difference")
    @ReadsSummary
    @Operation(
            operationId = "readCorrection",
            summary = "Bản đính chính thay đổi những gì so với bản trước / what a version changes of the one that it"
                    + " replaces: figure by figure, with the events that moved it, and the sections whose text differs;"
                    + " not found for a version that replaces none")
    Correction difference(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            @Parameter(description = "Phiên bản, từ 1 / version, from 1", example = "2") @PathVariable int version,
            ViewRequest request) {
        SummaryId id = new SummaryId(new PeriodId(period), kind);
        return reads.read(request, snapshot -> {
            SummaryReaders.checkIssued(request.actor(), snapshot, id, version);
            return versions.difference(snapshot, id, SummaryVersions.issued(snapshot, id, version));
        });
    }

    private ResponseEntity<byte[]> answer(
            SummaryId id,
            int version,
            ViewRequest request,
            String ending,
            String mediaType,
            Function<Laid, byte[]> render) {
        return SummaryFiles.file(
                "bao-cao-" + id.period().key() + "-" + version + "." + ending,
                mediaType,
                render.apply(read(id, version, request).laid()));
    }

    /** A version that went out, and what it shows. */
    record IssuedDocument(Issue issue, SummaryVersions.Shown shown) {

        /** Whether the figures computed from the log are those that the issue names; whoever generated it named them. */
        boolean showsTheFiguresOfItsIssue() {
            return ContentHash.of(shown.summary()).equals(issue.figures());
        }

        PartyDocument document() {
            return shown.document();
        }

        Laid laid() {
            return new Laid(document(), issue.template());
        }
    }

    /** @throws vn.danvan.kernel.DomainError {@code resource.not-found} */
    IssuedDocument read(SummaryId id, int version, ViewRequest request) {
        return reads.read(request, snapshot -> {
            SummaryReaders.checkIssued(request.actor(), snapshot, id, version);
            SummaryVersions.Issued issued = SummaryVersions.issued(snapshot, id, version);
            return new IssuedDocument(issued.issue(), versions.of(snapshot, id, issued));
        });
    }
}
