package vn.danvan.command.inspection;

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
import java.util.UUID;
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
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/inspections/{id}/findings/{finding}")
@Tag(name = "inspections")
class DecisionApi {

    private final Commands commands;

    DecisionApi(Commands commands) {
        this.commands = commands;
    }

    record ViolationRequest(
            @Schema(description = "Số quyết định / number of the decision") @NotBlank @Size(max = 100)
            String number,

            @Schema(description = "Ngày quyết định; nếu không nêu là hôm nay / its date; today when absent") @Nullable
            LocalDate on,

            @Schema(description = "Hình thức xử lý / form of the sanction") @NotBlank @Size(max = 2000)
            String sanction,

            @Schema(description = "Căn cứ pháp lý / the article it rests on") @NotBlank @Size(max = 1000)
            String legalBasis) {}

    record ViolationAppealRequest(
            @NotBlank @Size(max = 10_000) String grounds,

            @Schema(description = "Mã băm các tệp kèm theo / hashes of the files that support it")
            @NotNull
            @Size(max = 50)
            List<@NotNull ContentHash> evidence) {}

    record AppealDecisionRequest(
            @NotNull AppealOutcome outcome,
            @NotBlank @Size(max = 100) String number,

            @Schema(description = "Ngày quyết định; nếu không nêu là hôm nay / its date; today when absent") @Nullable
            LocalDate on,

            @NotBlank @Size(max = 5000) String reason,

            @Schema(description = "Hình thức xử lý mới, khi sửa đổi / the new sanction, when the decision is changed")
            @Nullable
            @Pattern(regexp = InspectionApi.NOT_BLANK)
            @Size(max = 2000)
            String sanction,

            @Schema(description = "Căn cứ pháp lý mới, khi sửa đổi / its basis, when the decision is changed")
            @Nullable
            @Pattern(regexp = InspectionApi.NOT_BLANK)
            @Size(max = 1000)
            String legalBasis) {}

    @Operation(
            summary = "Quyết định xử lý vi phạm / decide how a violation is dealt with. "
                    + "Roles: APPROVER, AGENCY_HEAD of the body that inspects; not who recorded the finding")
    @PostMapping("/decision")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-decided",
        "inspection.same-person",
        "inspection.conflict-of-interest",
        "inspection.date-future",
        "inspection.decided-too-early",
        "inspection.history-not-permitted",
        "rule.none-in-force"
    })
    ResponseEntity<CommandAnswer> decideViolation(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody ViolationRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.DecideViolation(
                        new InspectionId(id), finding, r.number, r.on, r.sanction, r.legalBasis),
                caller);
    }

    @Operation(
            summary = "Khiếu nại quyết định xử lý, trong thời hiệu / appeal against the decision, within its time. "
                    + "Roles: AGENCY_HEAD, ASSOCIATION of the inspected body")
    @PostMapping("/appeal")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.no-decision",
        "inspection.appealed",
        "inspection.appeal-late",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> appealDecision(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody ViolationAppealRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.AppealDecision(new InspectionId(id), finding, r.grounds, r.evidence), caller);
    }

    @Operation(
            summary = "Giải quyết khiếu nại / decide on the appeal. Roles: APPROVER, AGENCY_HEAD of the body that "
                    + "inspects; nobody who recorded the finding or made the decision")
    @PostMapping("/appeal/decision")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.no-appeal",
        "inspection.same-person",
        "inspection.conflict-of-interest",
        "inspection.new-sanction",
        "inspection.date-future",
        "inspection.decided-too-early",
        "inspection.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> decideAppeal(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody AppealDecisionRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.DecideAppeal(
                        new InspectionId(id), finding, r.outcome, r.number, r.on, r.reason, r.sanction, r.legalBasis),
                caller);
    }
}
