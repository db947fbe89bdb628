package vn.danvan.command.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1")
@Tag(name = "plans", description = "Kế hoạch, nhiệm vụ, văn bản chỉ đạo (I, II.1) / the plan, its tasks, directives")
class PlanApi {

    private final Commands commands;

    PlanApi(Commands commands) {
        this.commands = commands;
    }

    record DirectiveRequest(
            @NotNull DirectiveId code,
            @NotBlank @Size(max = 50) String number,
            @NotNull LocalDate issuedOn,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 1000) String title) {}

    record PlanRequest(
            @NotNull PlanId code,
            @NotBlank @Size(max = 50) String number,
            @NotBlank @Size(max = 1000) String title,
            @NotNull LocalDate adoptedOn,
            @NotEmpty @Size(max = 50) List<@NotNull DirectiveId> directives) {}

    record PlanTaskRequest(
            @NotNull TaskId code,
            @NotBlank @Size(max = 20) String clause,
            @NotBlank @Size(max = 1000) String title,
            @NotNull AgencyId lead,
            @NotNull @Size(max = 50) List<@NotNull AgencyId> coordinating,

            @Schema(description = "Đối tượng thực hiện theo kế hoạch / whom the plan addresses", example = "ALL")
            @NotNull
            @Pattern(regexp = "[A-Z_]{1,40}")
            String addressed,

            @Nullable LocalDate dueOn) {}

    record PlanExtendRequest(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String reason) {}

    record CompleteRequest(
            @NotNull LocalDate completedOn,
            @NotBlank @Size(max = 2000) String evidence,

            @Schema(description = "Mã băm các tệp minh chứng / hashes of the files that show it")
            @Nullable
            @Size(max = 20)
            List<@NotNull ContentHash> files) {}

    @Operation(summary = "Ghi văn bản chỉ đạo / register a directive. Role: MOBILISATION_OFFICER")
    @PostMapping("/directives")
    @Refuses({"actor.not-permitted", "directive.exists", "field.code"})
    ResponseEntity<CommandAnswer> registerDirective(@Valid @RequestBody DirectiveRequest r, Caller caller) {
        return commands.create(
                new DirectiveCommand.RegisterDirective(r.code, r.number, r.issuedOn, r.issuer, r.title),
                caller,
                "/directives");
    }

    @Operation(
            summary = "Ban hành kế hoạch; sinh nghĩa vụ lập kế hoạch cụ thể / adopt the plan; every addressed agency "
                    + "owes a sub-plan. Role: MOBILISATION_OFFICER")
    @PostMapping("/plans")
    @Refuses({
        "actor.not-permitted",
        "plan.exists",
        "plan.nobody-addressed",
        "directive.unknown",
        "plan.directive-twice",
        "rule.none-in-force",
        "field.code"
    })
    ResponseEntity<CommandAnswer> adoptPlan(@Valid @RequestBody PlanRequest r, Caller caller) {
        return commands.create(
                new PlanCommand.AdoptPlan(r.code, r.number, r.title, r.adoptedOn, r.directives), caller, "/plans");
    }

    @Operation(summary = "Giao nhiệm vụ / assign a task. Role: MOBILISATION_OFFICER")
    @PostMapping("/plans/{plan}/tasks")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "plan.task-exists",
        "plan.body-twice",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet"
    })
    ResponseEntity<CommandAnswer> assignTask(
            @PathVariable PlanId plan, @Valid @RequestBody PlanTaskRequest r, Caller caller) {
        return commands.send(
                new PlanCommand.AssignTask(
                        plan, r.code, r.clause, r.title, r.lead, r.coordinating, r.addressed, r.dueOn),
                caller);
    }

    @Operation(summary = "Gia hạn nhiệm vụ / extend a task's due date. Role: MOBILISATION_OFFICER")
    @PostMapping("/plans/{plan}/tasks/{task}/extend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "plan.task-unknown",
        "plan.task-ended",
        "plan.task-not-dated",
        "plan.task-not-later"
    })
    ResponseEntity<CommandAnswer> extendTask(
            @PathVariable PlanId plan,
            @PathVariable TaskId task,
            @Valid @RequestBody PlanExtendRequest r,
            Caller caller) {
        return commands.send(new PlanCommand.ExtendTask(plan, task, r.dueOn, r.reason), caller);
    }

    @Operation(summary = "Hoàn thành nhiệm vụ / complete a task. Role: MOBILISATION_OFFICER")
    @PostMapping("/plans/{plan}/tasks/{task}/complete")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "plan.task-unknown",
        "plan.task-ended",
        "plan.completed-in-future",
        "plan.file-twice",
        "evidence.unknown",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> completeTask(
            @PathVariable PlanId plan,
            @PathVariable TaskId task,
            @Valid @RequestBody CompleteRequest r,
            Caller caller) {
        return commands.send(
                new PlanCommand.CompleteTask(
                        plan, task, r.completedOn, r.evidence, r.files == null ? List.of() : r.files),
                caller);
    }

    @Operation(summary = "Hủy nhiệm vụ / cancel a task. Role: MOBILISATION_OFFICER")
    @PostMapping("/plans/{plan}/tasks/{task}/cancel")
    @Refuses({"actor.not-permitted", "resource.not-found", "plan.task-unknown", "plan.task-ended"})
    ResponseEntity<CommandAnswer> cancelTask(
            @PathVariable PlanId plan, @PathVariable TaskId task, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new PlanCommand.CancelTask(plan, task, r.reason()), caller);
    }
}
