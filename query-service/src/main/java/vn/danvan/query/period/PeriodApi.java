package vn.danvan.query.period;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.agency.Structure;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Periods over HTTP, and their boards. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "period", description = "Kỳ báo cáo / reporting periods")
class PeriodApi {

    private final ViewReader<PeriodView> periods;
    private final ViewReads reads;
    private final Clock clock;

    PeriodApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.periods = new ViewReader<>(reads, PeriodView.TABLE);
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/periods")
    @ListsRows(PeriodView.class)
    @Operation(operationId = "listPeriods", summary = "Danh sách kỳ báo cáo / list reporting periods")
    Page<PeriodView> listPeriods(ViewRequest request) {
        return periods.list(request);
    }

    @GetMapping("/periods/counts")
    @CountsRows(PeriodView.class)
    @Operation(operationId = "countPeriods", summary = "Đếm kỳ báo cáo / count reporting periods")
    Counts countPeriods(ViewRequest request) {
        return periods.counts(request);
    }

    @GetMapping("/periods/{period}")
    @ReadsRow
    @Operation(operationId = "getPeriods", summary = "Xem một mục: kỳ báo cáo / one of reporting periods")
    PeriodView getPeriods(ViewRequest request, @PathVariable String period) {
        return periods.get(request, period);
    }

    @GetMapping("/periods/{period}/board")
    @ReadsRow
    @Operation(
            operationId = "getBoard",
            summary =
                    "Bảng theo dõi kỳ: ai còn nợ, ai chậm, theo cơ cấu khi đó hoặc hiện nay / the period's board: who owes, "
                            + "who is late, under the structure of then or of now",
            parameters =
                    @Parameter(
                            name = "structure",
                            in = ParameterIn.QUERY,
                            description =
                                    "then: ngày cuối kỳ; now: hôm nay, hoặc ngày nêu ở at (mặc định) / then: the period's last day; now: "
                                            + "today, when left out",
                            schema = @Schema(allowableValues = {"then", "now"})))
    Board getBoard(ViewRequest request, @PathVariable String period) {
        Board.Under under = request.word("structure", Board.Under.class).orElse(Board.Under.NOW);
        return reads.read(
                request,
                snapshot -> {
                    PeriodView view = snapshot.find(PeriodView.TABLE, period).orElseThrow(KernelCode.NOT_FOUND::refuse);
                    List<AgencyView> agencies = snapshot.all(AgencyView.TABLE);
                    return Board.of(
                            view.period(),
                            snapshot.where(ObligationView.TABLE, "period", period),
                            under,
                            new Structure(agencies, view.to()),
                            new Structure(agencies, snapshot.today(clock)),
                            snapshot.index());
                },
                "structure");
    }
}
