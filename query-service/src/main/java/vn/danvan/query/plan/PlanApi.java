package vn.danvan.query.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
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

/** Directives, plans and tasks over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "plan", description = "Văn bản chỉ đạo, kế hoạch, nhiệm vụ / directives, plans, tasks")
class PlanApi {

    private final ViewReader<DirectiveView> directives;
    private final ViewReader<PlanView> plans;
    private final ViewReader<TaskView> tasks;

    PlanApi(@Qualifier("queryReads") ViewReads reads) {
        this.directives = new ViewReader<>(reads, DirectiveView.TABLE);
        this.plans = new ViewReader<>(reads, PlanView.TABLE);
        this.tasks = new ViewReader<>(reads, TaskView.TABLE);
    }

    @GetMapping("/directives")
    @ListsRows(DirectiveView.class)
    @Operation(operationId = "listDirectives", summary = "Danh sách văn bản chỉ đạo / list directives")
    Page<DirectiveView> listDirectives(ViewRequest request) {
        return directives.list(request);
    }

    @GetMapping("/directives/{directive}")
    @ReadsRow
    @Operation(operationId = "getDirectives", summary = "Xem một mục: văn bản chỉ đạo / one of directives")
    DirectiveView getDirectives(ViewRequest request, @PathVariable String directive) {
        return directives.get(request, directive);
    }

    @GetMapping("/plans")
    @ListsRows(PlanView.class)
    @Operation(operationId = "listPlans", summary = "Danh sách kế hoạch / list plans")
    Page<PlanView> listPlans(ViewRequest request) {
        return plans.list(request);
    }

    @GetMapping("/plans/{plan}")
    @ReadsRow
    @Operation(operationId = "getPlans", summary = "Xem một mục: kế hoạch / one of plans")
    PlanView getPlans(ViewRequest request, @PathVariable String plan) {
        return plans.get(request, plan);
    }

    @GetMapping("/plans/{plan}/tasks")
    @ListsRows(TaskView.class)
    @Operation(operationId = "listTasks", summary = "Danh sách nhiệm vụ của kế hoạch / list the plan's tasks")
    Page<TaskView> listTasks(ViewRequest request, @PathVariable String plan) {
        return tasks.list(request, Map.of("plan", plan));
    }

    @GetMapping("/plans/{plan}/tasks/counts")
    @CountsRows(TaskView.class)
    @Operation(operationId = "countTasks", summary = "Đếm nhiệm vụ của kế hoạch / count the plan's tasks")
    Counts countTasks(ViewRequest request, @PathVariable String plan) {
        return tasks.counts(request, Map.of("plan", plan));
    }

    @GetMapping("/plans/{plan}/tasks/{task}")
    @ReadsRow
    @Operation(operationId = "getTask", summary = "Xem một nhiệm vụ / one task")
    TaskView getTask(ViewRequest request, @PathVariable String plan, @PathVariable String task) {
        return tasks.get(request, plan + "/" + task);
    }
}
