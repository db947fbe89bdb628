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

/** Foundings over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "founding", description = "Thành lập hội / foundings of associations")
class FoundingApi {

    private final ViewReader<FoundingView> foundings;

    FoundingApi(@Qualifier("queryReads") ViewReads reads) {
        this.foundings = new ViewReader<>(reads, FoundingView.TABLE);
    }

    @GetMapping("/foundings")
    @ListsRows(FoundingView.class)
    @Operation(operationId = "listFoundings", summary = "Danh sách việc thành lập hội / list foundings")
    Page<FoundingView> listFoundings(ViewRequest request) {
        return foundings.list(request);
    }

    @GetMapping("/foundings/counts")
    @CountsRows(FoundingView.class)
    @Operation(operationId = "countFoundings", summary = "Đếm việc thành lập hội / count foundings")
    Counts countFoundings(ViewRequest request) {
        return foundings.counts(request);
    }

    @GetMapping("/foundings/{id}")
    @ReadsRow
    @Operation(operationId = "getFoundings", summary = "Xem một mục: việc thành lập hội / one of foundings")
    FoundingView getFoundings(ViewRequest request, @PathVariable String id) {
        return foundings.get(request, id);
    }
}
