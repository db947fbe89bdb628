package vn.danvan.query.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
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

/** What was sent to whom, over HTTP. A body sees what was sent to it, or to one that it answers for. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "summary")
class SummaryDeliveryApi {

    private final ViewReader<SummaryDeliveryView> deliveries;

    SummaryDeliveryApi(@Qualifier("queryReads") ViewReads reads) {
        this.deliveries = new ViewReader<>(reads, SummaryDeliveryView.TABLE);
    }

    @GetMapping("/summary-deliveries")
    @ListsRows(SummaryDeliveryView.class)
    @Operation(
            operationId = "listSummaryDeliveries",
            summary = "Văn bản đã gửi; chưa xác nhận: state=SENT / what was sent; not acknowledged: state=SENT")
    Page<SummaryDeliveryView> listSummaryDeliveries(ViewRequest request) {
        return deliveries.list(request);
    }

    @GetMapping("/summary-deliveries/counts")
    @CountsRows(SummaryDeliveryView.class)
    @Operation(operationId = "countSummaryDeliveries", summary = "Đếm văn bản đã gửi / count what was sent")
    Counts countSummaryDeliveries(ViewRequest request) {
        return deliveries.counts(request);
    }

    @GetMapping("/summary-deliveries/{period}/{kind}/{edition}/{agency}")
    @ReadsRow
    @Operation(operationId = "getSummaryDeliveries", summary = "Xem một lần gửi / what was sent to one body")
    SummaryDeliveryView getSummaryDeliveries(
            ViewRequest request,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable String edition,
            @PathVariable String agency) {
        return deliveries.get(request, period + "/" + kind + "/" + edition + "/" + agency);
    }

    @GetMapping("/summaries/{period}/{kind}/recipients")
    @ListsRows(SummaryDeliveryView.class)
    @Operation(
            operationId = "listSummaryRecipients",
            summary =
                    "Nơi nhận của một báo cáo và tình trạng xác nhận / the recipients of a summary and what they have said")
    Page<SummaryDeliveryView> listSummaryRecipients(
            ViewRequest request, @PathVariable String period, @PathVariable String kind) {
        return deliveries.list(request, Map.of("summary", period + "/" + kind));
    }

    @GetMapping("/summaries/{period}/{kind}/recipients/counts")
    @CountsRows(SummaryDeliveryView.class)
    @Operation(
            operationId = "countSummaryRecipients",
            summary = "Đếm nơi nhận của một báo cáo / count the recipients of a summary")
    Counts countSummaryRecipients(ViewRequest request, @PathVariable String period, @PathVariable String kind) {
        return deliveries.counts(request, Map.of("summary", period + "/" + kind));
    }
}
