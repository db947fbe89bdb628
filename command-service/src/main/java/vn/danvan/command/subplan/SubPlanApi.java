package vn.danvan.command.subplan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.CommentRequest;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/sub-plans/{plan}/{agency}")
@Tag(name = "sub-plans", description = "Kế hoạch cụ thể (III.1) / an agency's sub-plan under the province's plan")
class SubPlanApi {

    private final Commands commands;

    SubPlanApi(Commands commands) {
        this.commands = commands;
    }

    /** The content of a sub-plan. */
    record SubPlanContentRequest(
            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid SubPlanSectionRequest> sections,
            @NotNull @Size(max = 200) List<@NotNull @Valid MeasureRequest> measures) {
        SubPlanContent toContent() {
            return new SubPlanContent(
                    title,
                    sections.stream()
                            .map(s -> new SubPlanContent.Section(s.code, s.heading, s.text))
                            .toList(),
                    measures.stream()
                            .map(m -> new SubPlanContent.Measure(m.task, m.action, m.responsible, m.dueOn))
                            .toList());
        }
    }

    record SubPlanSectionRequest(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 300) String heading,
            @NotBlank @Size(max = 20_000) String text) {}

    record MeasureRequest(
            @NotNull TaskId task,
            @NotBlank @Size(max = 2000) String action,
            @NotBlank @Size(max = 300) String responsible,
            @Nullable LocalDate dueOn) {}

    record SupersedeRequest(
            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid SubPlanSectionRequest> sections,
            @NotNull @Size(max = 200) List<@NotNull @Valid MeasureRequest> measures,
            @NotBlank @Size(max = 2000) String reason) {
        SubPlanContent toContent() {
            return new SubPlanContentRequest(title, sections, measures).toContent();
        }
    }

    record SubPlanReturnRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid CommentRequest> comments) {}

    record AcceptRequest(
            @Schema(description = "Mã băm nội dung được đồng ý, đọc từ view / hash of the content that is accepted")
            @NotNull
            ContentHash content) {}

    @Operation(summary = "Soạn kế hoạch cụ thể / draft the sub-plan. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "subplan.not-owed",
        "subplan.exists",
        "subplan.section-twice",
        "plan.task-unknown"
    })
    ResponseEntity<CommandAnswer> draftSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody SubPlanContentRequest request,
            Caller caller) {
        return commands.create(
                new SubPlanCommand.DraftSubPlan(new SubPlanId(plan, agency), request.toContent()),
                caller,
                "/sub-plans");
    }

    @Operation(summary = "Sửa nội dung / replace the content; If-Match required. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PutMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "subplan.not-editable",
        "subplan.unchanged",
        "subplan.section-twice",
        "plan.task-unknown",
        "version.required",
        "version.stale"
    })
    ResponseEntity<CommandAnswer> reviseSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody SubPlanContentRequest request,
            Caller caller) {
        return commands.send(
                new SubPlanCommand.ReviseSubPlan(new SubPlanId(plan, agency), request.toContent()),
                caller.mustSayVersion());
    }

    @Operation(summary = "Trình / submit, or submit again after a return. Role: AGENCY_HEAD")
    @PostMapping("/submit")
    @Refuses({"actor.not-permitted", "resource.not-found", "subplan.not-draft"})
    ResponseEntity<CommandAnswer> submitSubPlan(
            @PathVariable PlanId plan, @PathVariable AgencyId agency, Caller caller) {
        return commands.send(new SubPlanCommand.SubmitSubPlan(new SubPlanId(plan, agency)), caller);
    }

    @Operation(summary = "Rút lại bản đã trình / withdraw what was submitted. Role: AGENCY_HEAD")
    @PostMapping("/withdraw")
    @Refuses({"actor.not-permitted", "resource.not-found", "subplan.not-submitted"})
    ResponseEntity<CommandAnswer> withdrawSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return commands.send(new SubPlanCommand.WithdrawSubPlan(new SubPlanId(plan, agency), request.reason()), caller);
    }

    @Operation(summary = "Trả lại kèm ý kiến / return with comments. Role: MOBILISATION_OFFICER")
    @PostMapping("/return")
    @Refuses({"actor.not-permitted", "resource.not-found", "subplan.not-submitted", "subplan.comment-target"})
    ResponseEntity<CommandAnswer> returnSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody SubPlanReturnRequest request,
            Caller caller) {
        return commands.send(
                new SubPlanCommand.ReturnSubPlan(
                        new SubPlanId(plan, agency),
                        request.comments.stream().map(CommentRequest::toComment).toList()),
                caller);
    }

    @Operation(summary = "Đồng ý đúng nội dung này / accept exactly this content. Role: MOBILISATION_OFFICER")
    @PostMapping("/accept")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "subplan.not-submitted",
        "subplan.content-differs",
        "subplan.same-person"
    })
    ResponseEntity<CommandAnswer> acceptSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody AcceptRequest request,
            Caller caller) {
        return commands.send(new SubPlanCommand.AcceptSubPlan(new SubPlanId(plan, agency), request.content), caller);
    }

    @Operation(
            summary =
                    "Soạn bản thay thế kế hoạch đã được đồng ý; bản cũ còn hiệu lực đến khi bản mới được đồng ý / begin "
                            + "a new version of what was accepted; the accepted one stays in force until the new one is accepted. "
                            + "Role: AGENCY_HEAD")
    @PostMapping("/supersede")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "subplan.not-accepted",
        "subplan.unchanged",
        "subplan.section-twice",
        "plan.task-unknown"
    })
    ResponseEntity<CommandAnswer> supersedeSubPlan(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody SupersedeRequest request,
            Caller caller) {
        return commands.send(
                new SubPlanCommand.SupersedeSubPlan(new SubPlanId(plan, agency), request.toContent(), request.reason),
                caller);
    }

    @Operation(
            summary = "Thôi thay thế, giữ bản đã được đồng ý / give the new version up and keep what was accepted. "
                    + "Role: AGENCY_HEAD")
    @PostMapping("/supersede/drop")
    @Refuses({"actor.not-permitted", "resource.not-found", "subplan.no-new-version"})
    ResponseEntity<CommandAnswer> dropSupersession(
            @PathVariable PlanId plan,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return commands.send(
                new SubPlanCommand.DropSupersession(new SubPlanId(plan, agency), request.reason()), caller);
    }
}
