package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.document.Annexes;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Csv;
import vn.danvan.reporting.render.Xlsx;
import vn.danvan.reporting.table.TableFormat;
import vn.danvan.service.view.ViewRequest;

/** The data behind a summary, for those who go on calculating. */
@RestController
@RequestMapping("/api/reporting/v1/periods/{period}")
class AnnexApi {
    private final SummaryFiles files;

    AnnexApi(SummaryFiles files) {
        this.files = files;
    }

    /** All annexes in a workbook. */
    @GetMapping(path = "/summary.xlsx", produces = TableFormat.XLSX_TYPE)
    @ReadsSummary
    @Answers.Xlsx
    @Operation(summary = "Phụ lục số liệu của kỳ, dạng Excel / the period's data as a workbook, totals as formulas")
    ResponseEntity<byte[]> xlsx(
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
                period,
                kind,
                structureOn,
                request,
                response,
                "xlsx",
                TableFormat.XLSX_TYPE,
                summary -> Xlsx.render(SummaryDocument.of(summary), Annexes.of(summary)));
    }

    /** One annex as CSV. */
    @GetMapping(path = "/summary/annexes/{annex}.csv", produces = TableFormat.CSV_TYPE)
    @ReadsSummary
    @Answers.Csv
    @Operation(summary = "Một phụ lục số liệu của kỳ, dạng CSV / one table of the period's data as CSV (RFC 4180)")
    ResponseEntity<byte[]> csv(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(
                            description =
                                    "Mã phụ lục / annex: bao-cao, bao-cao-theo-loai, ke-hoach, ke-hoach-theo-loai, nhiem-vu, "
                                            + "chi-tieu-bm01, bien-che-2020, kinh-phi-2021, ket-luan-chua-khac-phuc",
                            example = "bao-cao")
                    @PathVariable
                    String annex,
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
                period,
                kind,
                structureOn,
                request,
                response,
                "csv",
                TableFormat.CSV_TYPE,
                summary -> Csv.render(Annexes.of(summary).stream()
                        .filter(table -> table.code().equals(annex))
                        .findFirst()
                        .orElseThrow(KernelCode.NOT_FOUND::refuse)));
    }
}
