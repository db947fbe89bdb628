package vn.danvan.query.coordination;

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

/** Programmes and their activities over HTTP. The lead agency and every partner see them. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(
        name = "programmes",
        description =
                "Chương trình phối hợp, cuộc vận động, đối ngoại nhân dân / joint programmes, campaigns, people's "
                        + "diplomacy")
class CoordinationApi {

    private final ViewReader<ProgrammeView> programmes;
    private final ViewReader<ActivityView> activities;

    CoordinationApi(@Qualifier("queryReads") ViewReads reads) {
        this.programmes = new ViewReader<>(reads, ProgrammeView.TABLE);
        this.activities = new ViewReader<>(reads, ActivityView.TABLE);
    }

    @GetMapping("/programmes")
    @ListsRows(ProgrammeView.class)
    @Operation(operationId = "listProgrammes", summary = "Danh sách chương trình / list programmes")
    Page<ProgrammeView> listProgrammes(ViewRequest request) {
        return programmes.list(request);
    }

    @GetMapping("/programmes/counts")
    @CountsRows(ProgrammeView.class)
    @Operation(operationId = "countProgrammes", summary = "Đếm chương trình / count programmes")
    Counts countProgrammes(ViewRequest request) {
        return programmes.counts(request);
    }

    @GetMapping("/programmes/{programme}")
    @ReadsRow
    @Operation(operationId = "getProgrammes", summary = "Xem một mục: chương trình / one of programmes")
    ProgrammeView getProgrammes(ViewRequest request, @PathVariable String programme) {
        return programmes.get(request, programme);
    }

    @GetMapping("/activities")
    @ListsRows(ActivityView.class)
    @Operation(operationId = "listActivities", summary = "Danh sách hoạt động / list activities")
    Page<ActivityView> listActivities(ViewRequest request) {
        return activities.list(request);
    }

    @GetMapping("/activities/counts")
    @CountsRows(ActivityView.class)
    @Operation(operationId = "countActivities", summary = "Đếm hoạt động / count activities")
    Counts countActivities(ViewRequest request) {
        return activities.counts(request);
    }

    @GetMapping("/activities/{programme}/{activity}")
    @ReadsRow
    @Operation(operationId = "getActivities", summary = "Xem một mục: hoạt động / one of activities")
    ActivityView getActivities(ViewRequest request, @PathVariable String programme, @PathVariable String activity) {
        return activities.get(request, programme + "/" + activity);
    }
}
