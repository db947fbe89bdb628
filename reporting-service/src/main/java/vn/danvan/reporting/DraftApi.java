package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.Templates.Laid;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.store.ReportTexts;
import vn.danvan.reporting.text.Quotes;
import vn.danvan.reporting.text.SummaryDraft;
import vn.danvan.reporting.text.SummaryDraft.Writing;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** The version of a summary that is being made, for who writes it, signs it or audits it. */
@RestController
@RequestMapping("/api/reporting/v1/summaries/{period}/{kind}")
class DraftApi {

    private final ViewReads reads;
    private final DataSource source;
    private final SummaryFigures figures;
    private final SummaryVersions versions;
    private final Templates templates;

    DraftApi(
            @Qualifier("reportingReads") ViewReads reads,
            @Qualifier("reportingDataSource") DataSource source,
            SummaryFigures figures,
            SummaryVersions versions,
            Templates templates) {
        this.reads = reads;
        this.source = source;
        this.figures = figures;
        this.versions = versions;
        this.templates = templates;
    }

    /** Section by section. */
    @GetMapping("/draft")
    @ReadsSummary
    @Operation(
            operationId = "readSummaryDraft",
            summary = "Bản đang soạn theo từng mục: lời văn lập từ số liệu, phần cán bộ viết, phần các cơ quan viết /"
                    + " the version being made: by section what the figures say, what the officer wrote in its place, and"
                    + " whether that stands on older figures; what agencies wrote. Roles: MOBILISATION_OFFICER,"
                    + " MOBILISATION_LEAD, AUDITOR")
    SummaryDraft draft(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            ViewRequest request) {
        SummaryReaders.checkDraft(request.actor());
        SummaryId id = new SummaryId(new PeriodId(period), kind);
        return reads.read(request, snapshot -> {
            SummaryReportFact report = SummaryVersions.inTheMaking(snapshot, id);
            Facts facts = figures.facts(snapshot, id, report.figuresAt());
            return SummaryDraft.of(
                    report,
                    figures.of(facts),
                    index -> figures.of(snapshot, id, index),
                    Quotes.of(facts, ReportTexts.of(snapshot.at(report.figuresAt()), facts)),
                    writings(report));
        });
    }

    private Map<Long, Writing> writings(SummaryReportFact report) {
        List<Long> indexes = report.texts().values().stream()
                .map(SummaryReportFact.Text::logIndex)
                .toList();
        Map<Long, Writing> writings = new TreeMap<>();
        ActedEvent.of(source, indexes)
                .forEach((index, event) -> writings.put(index, new Writing(event.recordedAt(), event.actor())));
        return writings;
    }

    /** To read and print. */
    @GetMapping(path = "/draft.pdf", produces = Answers.PDF)
    @ReadsSummary
    @Answers.Pdf
    @Operation(
            operationId = "draftPdf",
            summary = "Dự thảo với phần đã viết, dạng PDF / the version being made with what was written, marked as a"
                    + " draft, as PDF/A-2a. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, AUDITOR")
    ResponseEntity<byte[]> pdf(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            ViewRequest request) {
        return answer(
                new SummaryId(new PeriodId(period), kind),
                request,
                "pdf",
                Answers.PDF,
                laid -> Pdf.render(laid.document()));
    }

    /** To work on beside the register. */
    @GetMapping(path = "/draft.docx", produces = Answers.DOCX)
    @ReadsSummary
    @Refuses({"evidence.missing", "evidence.altered"})
    @Answers.Docx
    @Operation(
            operationId = "draftDocx",
            summary = "Dự thảo với phần đã viết, dạng Word / the version being made with what was written, marked as a"
                    + " draft, as DOCX. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, AUDITOR")
    ResponseEntity<byte[]> docx(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            ViewRequest request) {
        return answer(new SummaryId(new PeriodId(period), kind), request, "docx", Answers.DOCX, templates::docx);
    }

    private ResponseEntity<byte[]> answer(
            SummaryId id, ViewRequest request, String ending, String mediaType, Function<Laid, byte[]> render) {
        SummaryReaders.checkDraft(request.actor());
        Laid laid = reads.read(request, snapshot -> {
            SummaryReportFact report = SummaryVersions.inTheMaking(snapshot, id);
            return new Laid(versions.of(snapshot, report).document(), report.template());
        });
        return SummaryFiles.file("du-thao-bao-cao-" + id.period().key() + "." + ending, mediaType, render.apply(laid));
    }
}
