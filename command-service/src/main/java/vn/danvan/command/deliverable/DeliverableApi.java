package vn.danvan.command.deliverable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.service.openapi.Refuses;

/** Documents that bodies are charged with, their steps and their time, over HTTP. */
@RestController
@RequestMapping("/api/command/v1/deliverables")
@Tag(
        name = "deliverables",
        description = "Đề án, quy định, tiêu chí (III.2, III.3) / documents that named bodies must produce")
class DeliverableApi {

    /** What the codes of bodies and milestones look like. */
    static final String CODE = "[A-Z0-9][A-Z0-9.-]*";

    private final Commands commands;

    DeliverableApi(Commands commands) {
        this.commands = commands;
    }

    /** A step on the way. */
    record MilestoneRequest(
            @NotBlank @Size(max = 20) @Pattern(regexp = CODE)
            String code,

            @NotBlank @Size(max = 300) String name,
            @NotNull LocalDate dueOn) {
        Milestone toMilestone() {
            return new Milestone(code, name, dueOn);
        }
    }

    record CommissionRequest(
            @NotNull DeliverableId code,
            @NotNull DeliverableKind kind,
            @NotBlank @Size(max = 500) String title,

            @Schema(description = "Điểm của Kế hoạch / clause of the plan", example = "III.2") @NotBlank @Size(max = 50)
            String clause,

            @Nullable TaskId task,
            @NotNull AgencyId lead,
            @NotNull @Size(max = 50) List<@NotNull AgencyId> coordinating,
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = 50) List<@NotNull @Valid MilestoneRequest> milestones) {}

    record DeliverableExtendRequest(
            @Schema(description = "Mốc; bỏ trống là chính văn bản / a milestone; the document itself when left out")
            @Nullable
            @Size(min = 1, max = 20)
            String milestone,

            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String reason) {}

    record ReachRequest(
            @NotBlank @Size(max = 20) String milestone,
            @NotNull LocalDate reachedOn,
            @NotBlank @Size(max = 2000) String evidence) {}

    @Operation(
            summary = "Giao xây dựng văn bản: cơ quan chủ trì, phối hợp, các mốc / charge a body with a document. "
                    + "Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ORGANISATION_BOARD, APPROVER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "deliverable.exists",
        "agency.unknown",
        "agency.ended",
        "deliverable.lead-coordinates",
        "plan.task-unknown",
        "deliverable.milestone-twice",
        "deliverable.milestone-after-due",
        "field.code"
    })
    ResponseEntity<CommandAnswer> commissionDeliverable(@Valid @RequestBody CommissionRequest r, Caller caller) {
        return commands.create(
                new DeliverableCommand.CommissionDeliverable(
                        r.code,
                        r.kind,
                        r.title,
                        r.clause,
                        r.task,
                        r.lead,
                        r.coordinating,
                        r.dueOn,
                        r.milestones.stream().map(MilestoneRequest::toMilestone).toList()),
                caller,
                "/deliverables");
    }

    @Operation(
            summary = "Đặt thêm mốc / set a further milestone. "
                    + "Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ORGANISATION_BOARD, APPROVER")
    @PostMapping("/{key}/milestones")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.milestone-twice",
        "deliverable.milestone-after-due",
        "field.code"
    })
    ResponseEntity<CommandAnswer> setMilestone(
            @PathVariable String key, @Valid @RequestBody MilestoneRequest r, Caller caller) {
        return commands.send(new DeliverableCommand.SetMilestone(new DeliverableId(key), r.toMilestone()), caller);
    }

    @Operation(
            summary = "Gia hạn một mốc hoặc văn bản / give a milestone, or the document, more time. "
                    + "Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ORGANISATION_BOARD, APPROVER")
    @PostMapping("/{key}/extend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.milestone-unknown",
        "deliverable.milestone-reached",
        "deliverable.not-extended",
        "deliverable.milestone-after-due",
        "field.code"
    })
    ResponseEntity<CommandAnswer> extendDeliverable(
            @PathVariable String key, @Valid @RequestBody DeliverableExtendRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.ExtendDeliverable(new DeliverableId(key), r.milestone, r.dueOn, r.reason),
                caller);
    }

    @Operation(
            summary = "Ghi mốc đã đạt / record a milestone as reached. "
                    + "Roles of the lead body: AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/milestones/reach")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.milestone-unknown",
        "deliverable.milestone-reached",
        "deliverable.date-future",
        "field.code"
    })
    ResponseEntity<CommandAnswer> reachMilestone(
            @PathVariable String key, @Valid @RequestBody ReachRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.ReachMilestone(new DeliverableId(key), r.milestone, r.reachedOn, r.evidence),
                caller);
    }

    @Operation(
            summary = "Thôi yêu cầu / no longer ask for it. "
                    + "Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ORGANISATION_BOARD, APPROVER")
    @PostMapping("/{key}/cancel")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "field.code"
    })
    ResponseEntity<CommandAnswer> cancelDeliverable(
            @PathVariable String key, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new DeliverableCommand.CancelDeliverable(new DeliverableId(key), r.reason()), caller);
    }
}
