package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.IssueManifest;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.reporting.SummaryVersions.Shown;
import vn.danvan.reporting.Templates.Laid;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annexes;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.SummaryReportFact.Issue;
import vn.danvan.reporting.render.Csv;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.render.Xlsx;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What an issued summary rests on, and what its files are, byte for byte. */
@RestController
@RequestMapping(ManifestApi.PATH + "/{period}/{kind}/versions/{version}")
class ManifestApi {

    static final String PATH = "/api/reporting/v1/summaries";

    private final ViewReads reads;
    private final SummaryVersions versions;
    private final ViewVersion viewVersion;
    private final LogCheckpoints checkpoints;
    private final Templates templates;

    ManifestApi(
            @Qualifier("reportingReads") ViewReads reads,
            SummaryVersions versions,
            ViewVersion viewVersion,
            @Qualifier("reportingCheckpoints") LogCheckpoints checkpoints,
            Templates templates) {
        this.reads = reads;
        this.versions = versions;
        this.viewVersion = viewVersion;
        this.checkpoints = checkpoints;
        this.templates = templates;
    }

    @GetMapping("/manifest")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "view.unknown-filter",
        "view.bad-index",
        "view.future-index",
        "view.behind",
        "evidence.missing",
        "evidence.altered",
        "manifest.log-unreachable"
    })
    @Operation(
            operationId = "readManifest",
            summary =
                    "Bản kê của báo cáo đã ban hành: vị trí nhật ký, phiên bản dữ liệu, mẫu, quy tắc, mã băm của số liệu,"
                            + " của nội dung đã ký và của từng tệp, điểm kiểm chứng / the manifest of a summary that went out: log"
                            + " index, versions of views, template and rules, hashes of figures, signed content and every file, and"
                            + " the log's checkpoint over the issue (absent until it is sealed)")
    IssueManifest readManifest(
            @Parameter(description = "Mã kỳ / period", example = "2020-Q1") @PathVariable String period,
            @Parameter(description = "Loại báo cáo / kind", example = "PERIODIC") @PathVariable SummaryKind kind,
            @Parameter(description = "Phiên bản, từ 1 / version, from 1", example = "1") @PathVariable int version,
            ViewRequest request) {
        SummaryId id = new SummaryId(new PeriodId(period), kind);
        record Found(Issue issue, Shown shown) {}
        Found found = reads.read(request, snapshot -> {
            SummaryReaders.checkIssued(request.actor(), snapshot, id, version);
            SummaryVersions.Issued issued = SummaryVersions.issued(snapshot, id, version);
            return new Found(issued.issue(), versions.of(snapshot, id, issued));
        });
        return manifest(id, found.issue, found.shown);
    }

    private IssueManifest manifest(SummaryId id, Issue issue, Shown shown) {
        Summary summary = shown.summary();
        PartyDocument document = shown.document();
        TreeSet<String> rules = new TreeSet<>(summary.header().ruleVersions());
        rules.add(issue.ruleVersion());
        return new IssueManifest(
                id,
                new SummaryManifest.Version(
                        issue.version(),
                        issue.generatedIndex(),
                        issue.figuresAt(),
                        issue.figures(),
                        issue.template(),
                        new SummaryManifest.Issue(
                                issue.issuedIndex(),
                                issue.issuer(),
                                issue.number(),
                                issue.symbol(),
                                issue.issuedOn(),
                                issue.content())),
                viewVersion.name(),
                Objects.requireNonNullElseGet(
                        issue.template(), () -> ContentHash.ofBytes(Docx.bundled(document.form()))),
                List.copyOf(rules),
                files(id, issue, summary, new Laid(document, issue.template())),
                checkpoints.over(issue.issuedIndex()).orElse(null));
    }

    private List<IssueManifest.File> files(SummaryId id, Issue issue, Summary summary, Laid laid) {
        String figures = "/api/reporting/v1/periods/" + id.period().key() + "/summary";
        String asked = "?kind=" + id.kind().name() + "&at=" + issue.figuresAt();
        String issued = PATH + "/" + id.key() + "/versions/" + issue.version() + "/document";
        List<Annex> annexes = Annexes.of(summary);
        List<IssueManifest.File> files = new ArrayList<>();
        files.add(file("figures.json", figures + asked, Json.bytes(summary)));
        files.add(file("document.pdf", issued + ".pdf", Pdf.render(laid.document())));
        files.add(file("document.docx", issued + ".docx", templates.docx(laid)));
        files.add(file("annexes.xlsx", figures + ".xlsx" + asked, Xlsx.render(SummaryDocument.of(summary), annexes)));
        for (Annex annex : annexes) {
            files.add(file(
                    annex.code() + ".csv", figures + "/annexes/" + annex.code() + ".csv" + asked, Csv.render(annex)));
        }
        return files;
    }

    private static IssueManifest.File file(String name, String address, byte[] bytes) {
        return new IssueManifest.File(name, address, ContentHash.ofBytes(bytes), bytes.length);
    }
}
