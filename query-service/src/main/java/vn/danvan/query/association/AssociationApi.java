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

/** Associations over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "association", description = "Hội / associations")
class AssociationApi {

    private final ViewReader<AssociationView> associations;

    AssociationApi(@Qualifier("queryReads") ViewReads reads) {
        this.associations = new ViewReader<>(reads, AssociationView.TABLE);
    }

    @GetMapping("/associations")
    @ListsRows(AssociationView.class)
    @Operation(operationId = "listAssociations", summary = "Danh sách hội / list associations")
    Page<AssociationView> listAssociations(ViewRequest request) {
        return associations.list(request);
    }

    @GetMapping("/associations/counts")
    @CountsRows(AssociationView.class)
    @Operation(operationId = "countAssociations", summary = "Đếm hội / count associations")
    Counts countAssociations(ViewRequest request) {
        return associations.counts(request);
    }

    @GetMapping("/associations/{code}")
    @ReadsRow
    @Operation(operationId = "getAssociations", summary = "Xem một mục: hội / one of associations")
    AssociationView getAssociations(ViewRequest request, @PathVariable String code) {
        return associations.get(request, code);
    }
}
