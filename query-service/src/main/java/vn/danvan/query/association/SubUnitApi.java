package vn.danvan.query.association;

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

/** Sub-units over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "sub-unit", description = "Đơn vị, pháp nhân trực thuộc hội / sub-units of associations")
class SubUnitApi {

    private final ViewReader<SubUnitView> subUnits;

    SubUnitApi(@Qualifier("queryReads") ViewReads reads) {
        this.subUnits = new ViewReader<>(reads, SubUnitView.TABLE);
    }

    @GetMapping("/sub-units")
    @ListsRows(SubUnitView.class)
    @Operation(operationId = "listSubUnits", summary = "Danh sách đơn vị trực thuộc / list sub-units")
    Page<SubUnitView> listSubUnits(ViewRequest request) {
        return subUnits.list(request);
    }

    @GetMapping("/sub-units/counts")
    @CountsRows(SubUnitView.class)
    @Operation(operationId = "countSubUnits", summary = "Đếm đơn vị trực thuộc / count sub-units")
    Counts countSubUnits(ViewRequest request) {
        return subUnits.counts(request);
    }

    @GetMapping("/sub-units/{id}")
    @ReadsRow
    @Operation(operationId = "getSubUnits", summary = "Xem một mục: đơn vị trực thuộc / one of sub-units")
    SubUnitView getSubUnits(ViewRequest request, @PathVariable String id) {
        return subUnits.get(request, id);
    }
}
