package vn.danvan.query.deliverable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

/** Documents that bodies must produce, over HTTP. Everybody who was charged or asked reads them. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "deliverables", description = "đề án, quy định, tiêu chí / documents that bodies must produce")
class DeliverableApi {

    private final ViewReader<DeliverableView> deliverables;
    private final ViewReads reads;
    private final Clock clock;

    DeliverableApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.deliverables = new ViewReader<>(reads, DeliverableView.TABLE);
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/deliverables")
    @ListsRows(DeliverableView.class)
    @Operation(
            operationId = "listDeliverables",
            summary = "Danh sách đề án, quy định, tiêu chí / list documents that bodies must produce")
    Page<DeliverableView> listDeliverables(ViewRequest request) {
        return deliverables.list(request);
    }

    @GetMapping("/deliverables/counts")
    @CountsRows(DeliverableView.class)
    @Operation(
            operationId = "countDeliverables",
            summary = "Đếm đề án, quy định, tiêu chí / count documents that bodies must produce")
    Counts countDeliverables(ViewRequest request) {
        return deliverables.counts(request);
    }

    @GetMapping("/deliverables/overdue")
    @ReadsRow
    @Operation(
            operationId = "getOverdueDeliverables",
            summary = "Mốc và văn bản quá hạn đến hôm nay / milestones and documents that are overdue today")
    Overdue getOverdueDeliverables(ViewRequest request) {
        return reads.read(
                request,
                snapshot -> Overdue.of(snapshot.all(DeliverableView.TABLE), snapshot.today(clock), snapshot.index()));
    }

    @GetMapping("/deliverables/{deliverable}")
    @ReadsRow
    @Operation(
            operationId = "getDeliverables",
            summary = "Xem một mục: đề án, quy định, tiêu chí / one of documents that bodies must produce")
    DeliverableView getDeliverables(ViewRequest request, @PathVariable String deliverable) {
        return deliverables.get(request, deliverable);
    }
}
