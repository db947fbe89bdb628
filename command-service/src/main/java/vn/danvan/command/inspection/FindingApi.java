package vn.danvan.command.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/inspections/{id}/findings")
@Tag(name = "inspections")
class FindingApi {

    private final Commands commands;

    FindingApi(Commands commands) {
        this.commands = commands;
    }

    record FindingRequest(
            @NotNull FindingId code,
            @NotNull Severity severity,
            @NotBlank @Size(max = 5000) String statement,

            @Schema(description = "Căn cứ pháp lý / the article it rests on") @NotBlank @Size(max = 1000)
            String legalBasis,

            @Schema(description = "Yêu cầu khắc phục / what must be done") @NotBlank @Size(max = 5000)
            String required,

            @NotNull LocalDate dueOn,

            @Schema(
                    description =
                            "Đúng phiên bản hồ sơ trong sổ đã kiểm tra; để trống nếu hồ sơ ở ngoài sổ / the exact "
                                    + "versions of the register's records that were examined; empty when they are not in the "
                                    + "register")
            @NotNull
            @Size(max = 100)
            List<@NotNull @Valid ExaminedRequest> examined,

            @Schema(description = "Mã băm các tệp chứng cứ / hashes of the files that show it")
            @Nullable
            @Size(max = 50)
            List<@NotNull ContentHash> evidence,

            @Schema(
                    description =
                            "Kết luận trước đây bị tái phạm, của cùng đơn vị hoặc đơn vị tiền thân / the earlier finding of "
                                    + "the same body, or of one that it succeeded, that happened again")
            @Nullable
            @Valid
            RepeatRequest repeats) {}

    record RepeatRequest(@NotNull UUID inspection, @NotNull FindingId finding) {}

    record FindingAmendmentRequest(
            @NotNull Severity severity,
            @NotBlank @Size(max = 5000) String statement,
            @NotBlank @Size(max = 1000) String legalBasis,
            @NotBlank @Size(max = 5000) String required,

            @Schema(description = "Lý do sửa / why it is worded otherwise") @NotBlank @Size(max = 2000)
            String reason) {}

    record FindingExtensionRequest(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String reason) {}

    record ExaminedRequest(
            @Schema(description = "Dòng sự kiện / stream", example = "subplan/KH158/HB.HU.DABAC")
            @NotBlank
            @Size(max = 250)
            String stream,

            @PositiveOrZero long version) {}

    record FindingAnswerRequest(
            @NotBlank @Size(max = 10_000) String answer) {}

    record RemediationRequest(
            @NotBlank @Size(max = 10_000) String measures,

            @Schema(description = "Mã băm các tệp minh chứng / hashes of the files that show it")
            @NotNull
            @Size(max = 50)
            List<@NotNull ContentHash> evidence) {}

    record NoteRequest(@NotBlank @Size(max = 2000) String note) {}

    @Operation(summary = "Ghi kết luận kiểm tra / record a finding. Role: INSPECTOR of the team")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.not-in-team",
        "inspection.conflict-of-interest",
        "inspection.finding-exists",
        "inspection.due-too-early",
        "inspection.examined-unknown",
        "inspection.repeat-unknown",
        "inspection.repeat-of-another",
        "field.code"
    })
    ResponseEntity<CommandAnswer> recordFinding(
            @PathVariable UUID id, @Valid @RequestBody FindingRequest r, Caller caller) {
        return commands.send(
                new InspectionCommand.RecordFinding(
                        new InspectionId(id),
                        r.code,
                        r.severity,
                        r.statement,
                        r.legalBasis,
                        r.required,
                        r.dueOn,
                        r.examined.stream()
                                .map(e -> new Examined(e.stream, e.version))
                                .toList(),
                        r.evidence == null ? List.of() : r.evidence,
                        r.repeats == null
                                ? null
                                : new FindingRef(new InspectionId(r.repeats.inspection), r.repeats.finding)),
                caller);
    }

    @Operation(
            summary = "Giải trình, lúc nào cũng được / answer a finding, at any time. "
                    + "Roles: AGENCY_HEAD, ASSOCIATION of the inspected body")
    @PostMapping("/{finding}/answer")
    @Refuses({"actor.not-permitted", "resource.not-found"})
    ResponseEntity<CommandAnswer> answerFinding(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody FindingAnswerRequest r,
            Caller caller) {
        return commands.send(new InspectionCommand.AnswerFinding(new InspectionId(id), finding, r.answer), caller);
    }

    @Operation(
            summary = "Báo cáo khắc phục / submit remediation. Roles: AGENCY_HEAD, ASSOCIATION of the inspected body")
    @PostMapping("/{finding}/remediation")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-verified",
        "inspection.remediation-pending",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> submitRemediation(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody RemediationRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.SubmitRemediation(new InspectionId(id), finding, r.measures, r.evidence), caller);
    }

    @Operation(summary = "Xác minh đã khắc phục xong / verify that it is put right. Role: INSPECTOR")
    @PostMapping("/{finding}/verify")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-verified",
        "inspection.no-remediation",
        "inspection.same-person",
        "inspection.conflict-of-interest"
    })
    ResponseEntity<CommandAnswer> verifyRemediation(
            @PathVariable UUID id, @PathVariable FindingId finding, @Valid @RequestBody NoteRequest r, Caller caller) {
        return commands.send(new InspectionCommand.VerifyRemediation(new InspectionId(id), finding, r.note), caller);
    }

    @Operation(summary = "Chưa công nhận khắc phục / refuse the remediation. Role: INSPECTOR")
    @PostMapping("/{finding}/refuse")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-verified",
        "inspection.no-remediation",
        "inspection.same-person",
        "inspection.conflict-of-interest"
    })
    ResponseEntity<CommandAnswer> refuseRemediation(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.RefuseRemediation(new InspectionId(id), finding, r.reason()), caller);
    }

    @Operation(
            summary = "Sửa kết luận, nêu lý do; lời cũ vẫn còn / amend a finding with a reason; the old wording stays. "
                    + "Role: INSPECTOR of the team")
    @PostMapping("/{finding}/amend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.not-in-team",
        "inspection.conflict-of-interest",
        "inspection.finding-verified",
        "inspection.remediation-pending",
        "inspection.finding-decided",
        "inspection.finding-unchanged"
    })
    ResponseEntity<CommandAnswer> amendFinding(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody FindingAmendmentRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.AmendFinding(
                        new InspectionId(id), finding, r.severity, r.statement, r.legalBasis, r.required, r.reason),
                caller);
    }

    @Operation(summary = "Gia hạn khắc phục / extend the due date of a finding. Role: INSPECTOR of the team")
    @PostMapping("/{finding}/extend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.not-in-team",
        "inspection.conflict-of-interest",
        "inspection.finding-verified",
        "inspection.due-not-later"
    })
    ResponseEntity<CommandAnswer> extendFinding(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody FindingExtensionRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.ExtendFinding(new InspectionId(id), finding, r.dueOn, r.reason), caller);
    }
}
