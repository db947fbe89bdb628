package vn.danvan.query.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Summary reports over HTTP. Who reads the province sees all; an agency sees one once it was sent to it. */
@RestController
@RequestMapping("/api/query/v1/summaries")
@Tag(name = "summary", description = "Báo cáo định kỳ, sơ kết, tổng kết / summary reports")
class SummaryApi {

    private final ViewReader<SummaryView> summaries;

    SummaryApi(@Qualifier("queryReads") ViewReads reads) {
        this.summaries = new ViewReader<>(reads, SummaryView.TABLE);
    }

    @GetMapping
    @ListsRows(SummaryView.class)
    @Operation(operationId = "listSummaries", summary = "Danh sách báo cáo tổng hợp / list summary reports")
    Page<SummaryView> listSummaries(ViewRequest request) {
        mayList(request);
        return summaries.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(SummaryView.class)
    @Operation(operationId = "countSummaries", summary = "Đếm báo cáo tổng hợp / count summary reports")
    Counts countSummaries(ViewRequest request) {
        mayList(request);
        return summaries.counts(request);
    }

    @GetMapping("/{period}/{kind}")
    @ReadsRow
    @Operation(operationId = "getSummaries", summary = "Xem một mục: báo cáo tổng hợp / one of summary reports")
    SummaryView getSummaries(ViewRequest request, @PathVariable String period, @PathVariable String kind) {
        boolean all = request.actor().readsProvince();
        return summaries.get(request, period + "/" + kind, (summary, snapshot) -> {
            DomainError.require(all || isSent(summary, snapshot), KernelCode.NOT_FOUND);
            return all ? summary : summary.asSent();
        });
    }

    private static void mayList(ViewRequest request) {
        if (!request.actor().readsProvince()) {
            throw KernelCode.NOT_PERMITTED.refuse();
        }
    }

    /** Whether a version was sent to a body that the reader's answers for. */
    private static boolean isSent(SummaryView summary, Snapshot snapshot) {
        return !snapshot.where(
                        SummaryDeliveryView.TABLE, "summary", summary.summary().key())
                .isEmpty();
    }
}
