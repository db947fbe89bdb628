package vn.danvan.query.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Budget packages and years over HTTP. An association sees its own packages. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "budget", description = "Khoán kinh phí / budget packages")
class BudgetApi {

    private final ViewReads reads;
    private final ViewReader<BudgetPackageView> packages;
    private final ViewReader<BudgetYearView> years;

    BudgetApi(@Qualifier("queryReads") ViewReads reads) {
        this.reads = reads;
        this.packages = new ViewReader<>(reads, BudgetPackageView.TABLE);
        this.years = new ViewReader<>(reads, BudgetYearView.TABLE);
    }

    @GetMapping("/budget-packages")
    @ListsRows(BudgetPackageView.class)
    @Operation(operationId = "listBudgetPackages", summary = "Danh sách gói khoán kinh phí / list budget packages")
    Page<BudgetPackageView> listBudgetPackages(ViewRequest request) {
        return packages.list(request);
    }

    @GetMapping("/budget-packages/counts")
    @CountsRows(BudgetPackageView.class)
    @Operation(operationId = "countBudgetPackages", summary = "Đếm gói khoán kinh phí / count budget packages")
    Counts countBudgetPackages(ViewRequest request) {
        return packages.counts(request);
    }

    @GetMapping("/budget-packages/{budget}")
    @ReadsRow
    @Operation(operationId = "getBudgetPackages", summary = "Xem một mục: gói khoán kinh phí / one of budget packages")
    BudgetPackageView getBudgetPackages(ViewRequest request, @PathVariable String budget) {
        return packages.get(request, budget);
    }

    @GetMapping("/budget-packages/{budget}/balance")
    @ReadsRow
    @Operation(
            operationId = "getBudgetBalance",
            summary =
                    "Số dư của gói khoán đến hết một ngày, theo vị trí nhật ký / a package's balance up to a day, as of "
                            + "a log index")
    BudgetBalance getBudgetBalance(
            ViewRequest request,
            @PathVariable String budget,
            @Parameter(
                            description =
                                    "Tính đến hết ngày; để trống là mọi việc đã ghi / up to this day; all that is "
                                            + "recorded when absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on) {
        return reads.read(
                request,
                snapshot -> snapshot.find(BudgetPackageView.TABLE, budget)
                        .orElseThrow(KernelCode.NOT_FOUND::refuse)
                        .execution()
                        .balanceOn(on),
                "on");
    }

    @GetMapping("/budget-years")
    @ListsRows(BudgetYearView.class)
    @Operation(operationId = "listBudgetYears", summary = "Danh sách năm ngân sách / list fiscal years")
    Page<BudgetYearView> listBudgetYears(ViewRequest request) {
        return years.list(request);
    }

    @GetMapping("/budget-years/{year}")
    @ReadsRow
    @Operation(operationId = "getBudgetYears", summary = "Xem một mục: năm ngân sách / one of fiscal years")
    BudgetYearView getBudgetYears(ViewRequest request, @PathVariable String year) {
        return years.get(request, year);
    }
}
