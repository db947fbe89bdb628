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

/** Charters over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "charter", description = "Điều lệ hội / charters of associations")
class CharterApi {

    private final ViewReader<CharterView> charters;

    CharterApi(@Qualifier("queryReads") ViewReads reads) {
        this.charters = new ViewReader<>(reads, CharterView.TABLE);
    }

    @GetMapping("/charters")
    @ListsRows(CharterView.class)
    @Operation(operationId = "listCharters", summary = "Danh sách điều lệ / list charters")
    Page<CharterView> listCharters(ViewRequest request) {
        return charters.list(request);
    }

    @GetMapping("/charters/counts")
    @CountsRows(CharterView.class)
    @Operation(operationId = "countCharters", summary = "Đếm điều lệ / count charters")
    Counts countCharters(ViewRequest request) {
        return charters.counts(request);
    }

    @GetMapping("/charters/{code}")
    @ReadsRow
    @Operation(operationId = "getCharters", summary = "Xem một mục: điều lệ / one of charters")
    CharterView getCharters(ViewRequest request, @PathVariable String code) {
        return charters.get(request, code);
    }
}
