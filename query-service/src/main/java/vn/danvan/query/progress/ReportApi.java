package vn.danvan.query.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Progress reports over HTTP. An agency sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "report", description = "Báo cáo tiến độ / progress reports")
class ReportApi {

    private final ViewReader<ReportView> reports;

    ReportApi(@Qualifier("queryReads") ViewReads reads) {
        this.reports = new ViewReader<>(reads, ReportView.TABLE);
    }

    @GetMapping("/reports")
    @ListsRows(ReportView.class)
    @Operation(operationId = "listReports", summary = "Danh sách báo cáo tiến độ / list progress reports")
    Page<ReportView> listReports(ViewRequest request) {
        return reports.list(request);
    }

    @GetMapping("/reports/counts")
    @CountsRows(ReportView.class)
    @Operation(operationId = "countReports", summary = "Đếm báo cáo tiến độ / count progress reports")
    Counts countReports(ViewRequest request) {
        return reports.counts(request);
    }

    @GetMapping("/reports/{period}/{form}/{agency}")
    @ReadsRow
    @Operation(operationId = "getReports", summary = "Xem một mục: báo cáo tiến độ / one of progress reports")
    ReportView getReports(
            ViewRequest request, @PathVariable String period, @PathVariable String form, @PathVariable String agency) {
        return reports.get(request, period + "/" + form + "/" + agency);
    }
}
