package vn.danvan.query.obligation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Obligations over HTTP. An agency sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "obligation", description = "Nghĩa vụ / obligations")
class ObligationApi {

    private final ViewReader<ObligationView> obligations;

    ObligationApi(@Qualifier("queryReads") ViewReads reads) {
        this.obligations = new ViewReader<>(reads, ObligationView.TABLE);
    }

    @GetMapping("/obligations")
    @ListsRows(ObligationView.class)
    @Operation(operationId = "listObligations", summary = "Danh sách nghĩa vụ / list obligations")
    Page<ObligationView> listObligations(ViewRequest request) {
        return obligations.list(request);
    }

    @GetMapping("/obligations/counts")
    @CountsRows(ObligationView.class)
    @Operation(operationId = "countObligations", summary = "Đếm nghĩa vụ / count obligations")
    Counts countObligations(ViewRequest request) {
        return obligations.counts(request);
    }
}
