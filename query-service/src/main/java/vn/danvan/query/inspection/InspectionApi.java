package vn.danvan.query.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Inspections and findings over HTTP. The inspected body sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "inspection", description = "Kiểm tra, giám sát, thanh tra / inspections")
class InspectionApi {

    private final ViewReader<InspectionView> inspections;
    private final ViewReader<FindingView> findings;
    private final Clock clock;

    InspectionApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.inspections = new ViewReader<>(reads, InspectionView.TABLE);
        this.findings = new ViewReader<>(reads, FindingView.TABLE);
        this.clock = clock;
    }

    @GetMapping("/inspections")
    @ListsRows(InspectionView.class)
    @Operation(operationId = "listInspections", summary = "Danh sách cuộc kiểm tra / list inspections")
    Page<InspectionView> listInspections(ViewRequest request) {
        return inspections.list(request);
    }

    @GetMapping("/inspections/counts")
    @CountsRows(InspectionView.class)
    @Operation(operationId = "countInspections", summary = "Đếm cuộc kiểm tra / count inspections")
    Counts countInspections(ViewRequest request) {
        return inspections.counts(request);
    }

    @GetMapping("/inspections/{inspection}")
    @ReadsRow
    @Operation(operationId = "getInspections", summary = "Xem một mục: cuộc kiểm tra / one of inspections")
    InspectionView getInspections(ViewRequest request, @PathVariable String inspection) {
        return inspections.get(request, inspection);
    }

    /**
     * A finding as seen today.
     *
     * @param overdue whether it is not put right, and the day by which it had to be is over
     * @param today the day on which that is judged
     */
    record FindingToday(FindingView finding, boolean overdue, LocalDate today) {}

    @GetMapping("/findings")
    @ListsRows(FindingView.class)
    @Operation(operationId = "listFindings", summary = "Danh sách kết luận / list findings")
    Page<FindingToday> listFindings(ViewRequest request) {
        return findings.list(request, Map.of(), this::today);
    }

    @GetMapping("/findings/counts")
    @CountsRows(FindingView.class)
    @Operation(operationId = "countFindings", summary = "Đếm kết luận / count findings")
    Counts countFindings(ViewRequest request) {
        return findings.counts(request);
    }

    @GetMapping("/findings/{inspection}/{finding}")
    @ReadsRow
    @Operation(operationId = "getFinding", summary = "Xem một kết luận / one finding")
    FindingToday getFinding(ViewRequest request, @PathVariable String inspection, @PathVariable String finding) {
        return findings.get(request, inspection + "/" + finding, this::today);
    }

    private FindingToday today(FindingView finding, Snapshot snapshot) {
        LocalDate today = snapshot.today(clock);
        return new FindingToday(finding, finding.overdueOn(today), today);
    }
}
