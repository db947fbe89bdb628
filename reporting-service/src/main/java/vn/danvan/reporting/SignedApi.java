package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
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
import vn.danvan.reporting.IssuedApi.IssuedDocument;
import vn.danvan.reporting.facts.SummaryReportFact.Issue;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.sign.SignatureCode;
import vn.danvan.reporting.sign.SignedDocuments;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.service.history.EventRecords;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ViewRequest;

/** A summary as it went out, with the signature of the body that issued it. */
@RestController
@RequestMapping("/api/reporting/v1/summaries/{period}/{kind}/versions/{version}")
class SignedApi {

    private final IssuedApi issued;
    private final SignedDocuments signatures;
    private final Letterhead letterhead;
    private final EventRecords records;

    SignedApi(
            IssuedApi issued,
            SignedDocuments signatures,
            @Qualifier("reportingLetterhead") Letterhead letterhead,
            @Qualifier("reportingDataSource") DataSource source) {
        this.issued = issued;
        this.signatures = signatures;
        this.letterhead = letterhead;
        this.records = new EventRecords(source);
    }

    /** To verify with any reader of signed PDF files. */
    @GetMapping(path = "/document.signed.pdf", produces = Answers.PDF)
    @ReadsSummary
    @Refuses({
        "signature.no-key",
        "signature.figures-differ",
        "signature.key-unusable",
        "signature.timestamp-unavailable"
    })
    @Answers.Pdf
    @Operation(
            operationId = "issuedSignedPdf",
            summary =
                    "Báo cáo đã ban hành, có chữ ký số PAdES; ký một lần, tải lại vẫn là tệp ấy / a summary that went out,"
                            + " signed (PAdES, PDF/A-2a); signed once, the same file ever after")
    ResponseEntity<byte[]> pdf(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            @Parameter(description = "Phiên bản, từ 1 / version, from 1", example = "1") @PathVariable int version,
            ViewRequest request) {
        IssuedDocument found = issued.read(new SummaryId(new PeriodId(period), kind), version, request);
        Issue issue = found.issue();
        Instant at = records.of(List.of(issue.issuedIndex())).getFirst().recordedAt();
        // the index and the figures' hash tell apart the registers that one folder may come to serve
        String name = String.join(
                "_",
                period,
                kind.name(),
                Integer.toString(version),
                Long.toString(issue.issuedIndex()),
                issue.figures().value().substring("sha256:".length(), "sha256:".length() + 16));
        byte[] signed = signatures.get(
                new SignedDocuments.Order(name, at, "Ban hành số " + issue.name(), letterhead.place()), () -> {
                    if (!found.showsTheFiguresOfItsIssue()) {
                        throw SignatureCode.FIGURES_DIFFER.refuse();
                    }
                    return Pdf.render(found.document());
                });
        return SummaryFiles.file("bao-cao-" + period + "-" + version + "-ky-so.pdf", Answers.PDF, signed);
    }
}
