package vn.danvan.command.deliverable;

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
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/deliverables")
@Tag(
        name = "deliverables",
        description = "Đề án, quy định, tiêu chí (III.2, III.3) / documents that named bodies must produce")
class DeliverableApi {

    private static final String CODE = "[A-Z0-9][A-Z0-9.-]*";

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

    record DeliverableDraftRequest(
            @Schema(
                    description =
                            "Mã băm của tệp mà cơ quan chủ trì đã nộp / hash of a file that the lead body has put in")
            @NotNull
            ContentHash content,

            @NotBlank @Size(max = 255) String fileName,
            @NotBlank @Size(max = 2000) String note,

            @Schema(
                    description =
                            "Bỏ trống là hôm nay / today when left out; a day in the past needs the right to import "
                                    + "history, and its file need not be there")
            @Nullable
            LocalDate submittedOn) {}

    record ConsultationRequest(
            @Schema(description = "Số thứ tự dự thảo / number of the draft", example = "1") @NotNull
            Integer draft,

            @Schema(description = "Mã cơ quan, hội được lấy ý kiến / codes of agencies and associations")
            @NotEmpty
            @Size(max = 200)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = CODE) String> asked,

            @Schema(description = "Bỏ trống là hôm nay / today when left out") @Nullable
            LocalDate askedOn,

            @NotNull LocalDate answerBy) {}

    record DeliverableAnswerRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = CODE)
            String body,

            @NotNull Position position,
            @NotBlank @Size(max = 10000) String text,

            @Schema(description = "Ngày văn bản trả lời; bỏ trống là hôm nay / day of the letter; today when left out")
            @Nullable
            LocalDate answeredOn) {}

    record PromulgationRequest(
            @Schema(description = "Mã băm của dự thảo được ban hành / hash of the draft that is put in force") @NotNull
            ContentHash content,

            @Schema(description = "Số văn bản / number of the document", example = "2145/QĐ-UBND")
            @NotBlank
            @Size(max = 100)
            String number,

            @Schema(
                    description =
                            "Bỏ trống là hôm nay / today when left out; a day in the past needs the right to import "
                                    + "history")
            @Nullable
            LocalDate promulgatedOn) {}

    record SupersessionRequest(
            @Schema(description = "Văn bản thay thế / the later document") @NotNull
            DeliverableId by,

            @Nullable LocalDate supersededOn,
            @NotBlank @Size(max = 2000) String reason) {}

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
            summary = "Trình dự thảo theo mã băm nội dung / submit a draft by its content hash. "
                    + "Roles of the lead body: AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/drafts")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.draft-repeated",
        "evidence.unknown",
        "deliverable.date-future",
        "deliverable.history-not-permitted",
        "field.content-hash",
        "field.code"
    })
    ResponseEntity<CommandAnswer> submitDeliverableDraft(
            @PathVariable String key, @Valid @RequestBody DeliverableDraftRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.SubmitDraft(
                        new DeliverableId(key), r.content, r.fileName, r.note, r.submittedOn),
                caller);
    }

    @Operation(
            summary = "Lấy ý kiến về một dự thảo / ask bodies about a draft. "
                    + "Roles of the lead body: AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/consultations")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.draft-unknown",
        "deliverable.body-unknown",
        "deliverable.asked-twice",
        "deliverable.date-future",
        "field.dates",
        "agency.ended",
        "field.code"
    })
    ResponseEntity<CommandAnswer> openConsultation(
            @PathVariable String key, @Valid @RequestBody ConsultationRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.OpenConsultation(
                        new DeliverableId(key), r.draft, r.asked, r.askedOn, r.answerBy),
                caller);
    }

    @Operation(
            summary =
                    "Trả lời lấy ý kiến; cơ quan chủ trì nhập thay văn bản giấy / answer a consultation; the lead body "
                            + "enters what came on paper. Roles: AGENCY_HEAD or ASSOCIATION of the body asked; of the lead body "
                            + "AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/consultations/{consultation}/answers")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.not-asked",
        "deliverable.answered",
        "deliverable.answer-before-asked",
        "deliverable.date-future",
        "field.code"
    })
    ResponseEntity<CommandAnswer> answerConsultation(
            @PathVariable String key,
            @PathVariable int consultation,
            @Valid @RequestBody DeliverableAnswerRequest r,
            Caller caller) {
        return commands.send(
                new DeliverableCommand.AnswerConsultation(
                        new DeliverableId(key), consultation, r.body, r.position, r.text, r.answeredOn),
                caller);
    }

    @Operation(
            summary = "Ban hành đúng nội dung một dự thảo, với số và ngày / promulgate one draft word for word, with "
                    + "number and date. Roles: APPROVER; for rules for party members also ORGANISATION_BOARD")
    @PostMapping("/{key}/promulgate")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.same-person",
        "deliverable.draft-unknown",
        "deliverable.date-future",
        "deliverable.consultation-runs",
        "deliverable.history-not-permitted",
        "field.content-hash",
        "field.code"
    })
    ResponseEntity<CommandAnswer> promulgateDeliverable(
            @PathVariable String key, @Valid @RequestBody PromulgationRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.PromulgateDeliverable(
                        new DeliverableId(key), r.content, r.number, r.promulgatedOn),
                caller);
    }

    @Operation(
            summary = "Thay thế bằng văn bản ban hành sau / supersede by a later document that is in force. "
                    + "Roles: APPROVER, ORGANISATION_BOARD")
    @PostMapping("/{key}/supersede")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.not-promulgated",
        "deliverable.superseded",
        "deliverable.by-itself",
        "deliverable.unknown",
        "deliverable.successor-not-promulgated",
        "deliverable.circle",
        "deliverable.not-later",
        "deliverable.date-future",
        "deliverable.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> supersedeDeliverable(
            @PathVariable String key, @Valid @RequestBody SupersessionRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.SupersedeDeliverable(new DeliverableId(key), r.by, r.supersededOn, r.reason),
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
