package vn.danvan.query.aid;

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

/** Aid and sponsorship over HTTP. An association sees what it holds. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "aid-grants", description = "viện trợ, tài trợ / grants of aid and sponsorship")
class AidApi {

    private final ViewReader<AidGrantView> grants;

    AidApi(@Qualifier("queryReads") ViewReads reads) {
        this.grants = new ViewReader<>(reads, AidGrantView.TABLE);
    }

    @GetMapping("/aid-grants")
    @ListsRows(AidGrantView.class)
    @Operation(
            operationId = "listAidGrants",
            summary = "Danh sách viện trợ, tài trợ / list grants of aid and sponsorship")
    Page<AidGrantView> listAidGrants(ViewRequest request) {
        return grants.list(request);
    }

    @GetMapping("/aid-grants/counts")
    @CountsRows(AidGrantView.class)
    @Operation(operationId = "countAidGrants", summary = "Đếm viện trợ, tài trợ / count grants of aid and sponsorship")
    Counts countAidGrants(ViewRequest request) {
        return grants.counts(request);
    }

    @GetMapping("/aid-grants/{grant}")
    @ReadsRow
    @Operation(
            operationId = "getAidGrants",
            summary = "Xem một mục: viện trợ, tài trợ / one of grants of aid and sponsorship")
    AidGrantView getAidGrants(ViewRequest request, @PathVariable String grant) {
        return grants.get(request, grant);
    }
}
