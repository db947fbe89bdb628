package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.service.view.ViewRequest;

/** The period-end summary, for those who sum up, decide or audit. */
@RestController
@RequestMapping("/api/reporting/v1/periods/{period}")
class SummaryApi {

    private static final String FORM =
            "Thể thức: PARTY (36-HD/VPTW), STATE (30/2020/NĐ-CP); mặc định theo cơ quan ban hành / form; that of the issuing"
                    + " body when it is not said";

    private final SummaryFiles files;

    SummaryApi(SummaryFiles files) {
        this.files = files;
    }

    /** The figures. */
    @GetMapping(path = "/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsSummary
    @Operation(
            summary = "Báo cáo tổng hợp kỳ, dạng JSON / the period-end summary as JSON",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Summary.class))))
    ResponseEntity<byte[]> json(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            @Parameter(description = ReadsSummary.STRUCTURE, example = "2020-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate structureOn,
            ViewRequest request,
            HttpServletResponse response) {
        return files.answer(
                period, kind, structureOn, request, response, "json", MediaType.APPLICATION_JSON_VALUE, Json::bytes);
    }

    /** The document to read, print and keep: PDF/A-2a, A4, by 36-HD/VPTW or Decree 30/2020/NĐ-CP. */
    @GetMapping(path = "/summary.pdf", produces = Answers.PDF)
    @ReadsSummary
    @Answers.Pdf
    @Operation(summary = "Báo cáo tổng hợp kỳ, dạng PDF / the period-end summary as PDF/A-2a")
    ResponseEntity<byte[]> pdf(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            @Parameter(description = FORM, example = "PARTY") @RequestParam(required = false) @Nullable
                    DocumentForm form,
            @Parameter(description = ReadsSummary.STRUCTURE, example = "2020-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate structureOn,
            ViewRequest request,
            HttpServletResponse response) {
        return files.document(period, kind, structureOn, form, request, response, "pdf", Answers.PDF, Pdf::render);
    }

    /** The document to go on editing. */
    @GetMapping(path = "/summary.docx", produces = Answers.DOCX)
    @ReadsSummary
    @Answers.Docx
    @Operation(summary = "Báo cáo tổng hợp kỳ, dạng Word / the period-end summary as DOCX")
    ResponseEntity<byte[]> docx(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            @Parameter(description = FORM, example = "PARTY") @RequestParam(required = false) @Nullable
                    DocumentForm form,
            @Parameter(description = ReadsSummary.STRUCTURE, example = "2020-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate structureOn,
            ViewRequest request,
            HttpServletResponse response) {
        return files.document(period, kind, structureOn, form, request, response, "docx", Answers.DOCX, Docx::render);
    }
}
