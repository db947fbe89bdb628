package vn.danvan.query.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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

/** Programmes of inspections over HTTP. A body to be inspected sees what is planned on itself. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "inspection-programme", description = "Kế hoạch kiểm tra, giám sát, thanh tra năm / yearly programmes")
class InspectionProgrammeApi {

    private final ViewReads reads;
    private final ViewReader<InspectionProgrammeView> programmes;
    private final ViewReader<PlannedInspectionView> planned;
    private final Clock clock;

    InspectionProgrammeApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.reads = reads;
        this.programmes = new ViewReader<>(reads, InspectionProgrammeView.TABLE);
        this.planned = new ViewReader<>(reads, PlannedInspectionView.TABLE);
        this.clock = clock;
    }

    @GetMapping("/inspection-programmes")
    @ListsRows(InspectionProgrammeView.class)
    @Operation(operationId = "listInspectionProgrammes", summary = "Danh sách kế hoạch kiểm tra năm / list programmes")
    Page<InspectionProgrammeView> listInspectionProgrammes(ViewRequest request) {
        return programmes.list(request);
    }

    @GetMapping("/inspection-programmes/counts")
    @CountsRows(InspectionProgrammeView.class)
    @Operation(operationId = "countInspectionProgrammes", summary = "Đếm kế hoạch kiểm tra năm / count programmes")
    Counts countInspectionProgrammes(ViewRequest request) {
        return programmes.counts(request);
    }

    @GetMapping("/inspection-programmes/{year}/{body}")
    @ReadsRow
    @Operation(operationId = "getInspectionProgramme", summary = "Xem một kế hoạch kiểm tra năm / one programme")
    InspectionProgrammeView getInspectionProgramme(
            ViewRequest request, @PathVariable String year, @PathVariable String body) {
        return programmes.get(request, year + "/" + body);
    }

    @GetMapping("/inspection-programmes/{year}/{body}/board")
    @ReadsRow
    @Operation(
            operationId = "getInspectionProgrammeBoard",
            summary = "Bảng theo dõi kế hoạch: đã mở, đã xong, chưa thực hiện / what of the programme is done")
    InspectionProgrammeBoard getInspectionProgrammeBoard(
            ViewRequest request, @PathVariable String year, @PathVariable String body) {
        return reads.read(
                request,
                snapshot -> InspectionProgrammeBoard.of(
                        snapshot.find(InspectionProgrammeView.TABLE, year + "/" + body)
                                .orElseThrow(KernelCode.NOT_FOUND::refuse),
                        snapshot.today(clock),
                        snapshot.index()));
    }

    @GetMapping("/planned-inspections")
    @ListsRows(PlannedInspectionView.class)
    @Operation(
            operationId = "listPlannedInspections",
            summary = "Danh sách cuộc kiểm tra theo kế hoạch / list planned inspections")
    Page<PlannedInspectionView> listPlannedInspections(ViewRequest request) {
        return planned.list(request);
    }

    @GetMapping("/planned-inspections/counts")
    @CountsRows(PlannedInspectionView.class)
    @Operation(
            operationId = "countPlannedInspections",
            summary = "Đếm cuộc kiểm tra theo kế hoạch / count planned inspections")
    Counts countPlannedInspections(ViewRequest request) {
        return planned.counts(request);
    }

    @GetMapping("/planned-inspections/{year}/{body}/{item}")
    @ReadsRow
    @Operation(operationId = "getPlannedInspection", summary = "Xem một cuộc kiểm tra theo kế hoạch / one of them")
    PlannedInspectionView getPlannedInspection(
            ViewRequest request, @PathVariable String year, @PathVariable String body, @PathVariable String item) {
        return planned.get(request, year + "/" + body + "/" + item);
    }
}
