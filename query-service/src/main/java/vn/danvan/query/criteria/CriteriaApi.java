package vn.danvan.query.criteria;

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

/** Criteria over HTTP. */
@RestController
@RequestMapping("/api/query/v1/criteria")
@Tag(name = "criteria", description = "Tiêu chí giao biên chế, khoán kinh phí / criteria for posts and budgets")
class CriteriaApi {

    private final ViewReader<CriteriaView> criteria;

    CriteriaApi(@Qualifier("queryReads") ViewReads reads) {
        this.criteria = new ViewReader<>(reads, CriteriaView.TABLE);
    }

    @GetMapping
    @ListsRows(CriteriaView.class)
    @Operation(operationId = "listCriteria", summary = "Danh sách tiêu chí / list criteria")
    Page<CriteriaView> listCriteria(ViewRequest request) {
        return criteria.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(CriteriaView.class)
    @Operation(operationId = "countCriteria", summary = "Đếm tiêu chí / count criteria")
    Counts countCriteria(ViewRequest request) {
        return criteria.counts(request);
    }

    @GetMapping("/{subject}/{version}")
    @ReadsRow
    @Operation(operationId = "getCriteria", summary = "Xem một mục: tiêu chí / one version of criteria")
    CriteriaView getCriteria(ViewRequest request, @PathVariable String subject, @PathVariable String version) {
        return criteria.get(request, subject + "/" + version);
    }
}
