package vn.danvan.query.subplan;

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

/** Sub-plans over HTTP. An agency sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "subplan", description = "Kế hoạch cụ thể / sub-plans")
class SubPlanApi {

    private final ViewReader<SubPlanView> subPlans;

    SubPlanApi(@Qualifier("queryReads") ViewReads reads) {
        this.subPlans = new ViewReader<>(reads, SubPlanView.TABLE);
    }

    @GetMapping("/sub-plans")
    @ListsRows(SubPlanView.class)
    @Operation(operationId = "listSubPlans", summary = "Danh sách kế hoạch cụ thể / list sub-plans")
    Page<SubPlanView> listSubPlans(ViewRequest request) {
        return subPlans.list(request);
    }

    @GetMapping("/sub-plans/counts")
    @CountsRows(SubPlanView.class)
    @Operation(operationId = "countSubPlans", summary = "Đếm kế hoạch cụ thể / count sub-plans")
    Counts countSubPlans(ViewRequest request) {
        return subPlans.counts(request);
    }

    @GetMapping("/sub-plans/{plan}/{agency}")
    @ReadsRow
    @Operation(operationId = "getSubPlans", summary = "Xem một mục: kế hoạch cụ thể / one of sub-plans")
    SubPlanView getSubPlans(ViewRequest request, @PathVariable String plan, @PathVariable String agency) {
        return subPlans.get(request, plan + "/" + agency);
    }
}
