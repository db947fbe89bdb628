package vn.danvan.query.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Agencies over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "agency", description = "Cơ quan, đơn vị / agencies")
class AgencyApi {

    private final ViewReader<AgencyView> agencies;
    private final ViewReads reads;
    private final Clock clock;

    AgencyApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
        this.agencies = new ViewReader<>(reads, AgencyView.TABLE);
    }

    @GetMapping("/agencies")
    @ListsRows(AgencyView.class)
    @Operation(operationId = "listAgencies", summary = "Danh sách cơ quan / list agencies")
    Page<AgencyView> listAgencies(ViewRequest request) {
        return agencies.list(request);
    }

    @GetMapping("/agencies/counts")
    @CountsRows(AgencyView.class)
    @Operation(operationId = "countAgencies", summary = "Đếm cơ quan / count agencies")
    Counts countAgencies(ViewRequest request) {
        return agencies.counts(request);
    }

    /**
     * The bodies that exist on a day, as a tree.
     *
     * @param effectiveOn the day on which they exist
     * @param nodes each right before those below it
     * @param logIndex log index as of which it is read
     */
    record Hierarchy(LocalDate effectiveOn, List<Structure.Node> nodes, long logIndex) {}

    @GetMapping("/agencies/structure")
    @ReadsRow
    @Operation(
            operationId = "getStructure",
            summary =
                    "Cơ cấu tổ chức tại một ngày (effectiveOn), theo những gì sổ đã ghi tới một vị trí nhật ký (at) / the "
                            + "bodies on a day, as far as the register knew at a log index")
    Hierarchy getStructure(ViewRequest request) {
        return reads.read(request, snapshot -> {
            LocalDate day = snapshot.effectiveOn().orElseGet(() -> snapshot.today(clock));
            return new Hierarchy(
                    day, new Structure(snapshot.known().all(AgencyView.TABLE), day).tree(), snapshot.index());
        });
    }

    @GetMapping("/agencies/{code}")
    @ReadsRow
    @Operation(operationId = "getAgencies", summary = "Xem một mục: cơ quan / one of agencies")
    AgencyView getAgencies(ViewRequest request, @PathVariable String code) {
        return agencies.get(request, code);
    }
}
