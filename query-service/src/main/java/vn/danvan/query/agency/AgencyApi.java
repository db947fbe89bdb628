package vn.danvan.query.agency;

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

/** Agencies over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "agency", description = "Cơ quan, đơn vị / agencies")
class AgencyApi {

    private final ViewReader<AgencyView> agencies;

    AgencyApi(@Qualifier("queryReads") ViewReads reads) {
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

    @GetMapping("/agencies/{code}")
    @ReadsRow
    @Operation(operationId = "getAgencies", summary = "Xem một mục: cơ quan / one of agencies")
    AgencyView getAgencies(ViewRequest request, @PathVariable String code) {
        return agencies.get(request, code);
    }
}
