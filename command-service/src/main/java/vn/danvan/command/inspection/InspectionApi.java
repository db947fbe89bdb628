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
import vn.danvan.command.FreshIds;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/inspections")
@Tag(name = "inspections", description = "Kiểm tra, giám sát, thanh tra (II.2–II.4, III.5) / inspections")
class InspectionApi {

    private final Commands commands;
    private final FreshIds ids;

    InspectionApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record OpenRequest(
            @NotNull InspectionKind kind,

            @Schema(description = "Cơ quan được kiểm tra / the inspected agency; or `association`") @Nullable
            AgencyId agency,

            @Schema(description = "Hội được kiểm tra / the inspected association; or `agency`") @Nullable
            AssociationId association,

            @NotBlank @Size(max = 100) String decision,
            @NotBlank @Size(max = 5000) String scope,

            @Schema(description = "Tài khoản của những người kiểm tra / accounts of those who inspect")
            @NotNull
            @Size(max = 50)
            List<@NotBlank @Size(max = 100) String> team,

            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

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
            List<@NotNull @Valid ExaminedRequest> examined) {}

    record ExaminedRequest(
            @Schema(description = "Dòng sự kiện / stream", example = "subplan/KH158/HB.HU.DABAC")
            @NotBlank
            @Size(max = 250)
            String stream,

            @PositiveOrZero long version) {}

    record AnswerRequest(@NotBlank @Size(max = 10_000) String answer) {}

    record RemediationRequest(
            @NotBlank @Size(max = 10_000) String measures,

            @Schema(description = "Mã băm các tệp minh chứng / hashes of the files that show it")
            @NotNull
            @Size(max = 50)
            List<@NotNull ContentHash> evidence) {}

    record NoteRequest(@NotBlank @Size(max = 2000) String note) {}

    record ConclusionRequest(@NotBlank @Size(max = 10_000) String conclusion) {}

    @Operation(
            summary = "Mở cuộc kiểm tra; trả lời nêu mã / open an inspection; the answer says its id. "
                    + "Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "inspection.subject",
        "agency.unknown",
        "agency.ended",
        "association.unknown",
        "inspection.no-team",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> openInspection(@Valid @RequestBody OpenRequest r, Caller caller) {
        return commands.create(
                new InspectionCommand.OpenInspection(
                        new InspectionId(ids.next()),
                        r.kind,
                        r.agency,
                        r.association,
                        r.decision,
                        r.scope,
                        r.team,
                        r.from,
                        r.to),
                caller,
                "/inspections");
    }

    @Operation(summary = "Ghi kết luận kiểm tra / record a finding. Role: INSPECTOR")
    @PostMapping("/{id}/findings")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-exists",
        "inspection.due-too-early",
        "inspection.examined-unknown",
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
                                .toList()),
                caller);
    }

    @Operation(
            summary = "Giải trình, lúc nào cũng được / answer a finding, at any time. "
                    + "Roles: AGENCY_HEAD, ASSOCIATION of the inspected body")
    @PostMapping("/{id}/findings/{finding}/answer")
    @Refuses({"actor.not-permitted", "resource.not-found"})
    ResponseEntity<CommandAnswer> answerFinding(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody AnswerRequest r,
            Caller caller) {
        return commands.send(new InspectionCommand.AnswerFinding(new InspectionId(id), finding, r.answer), caller);
    }

    @Operation(
            summary = "Báo cáo khắc phục / submit remediation. Roles: AGENCY_HEAD, ASSOCIATION of the inspected body")
    @PostMapping("/{id}/findings/{finding}/remediation")
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
    @PostMapping("/{id}/findings/{finding}/verify")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-verified",
        "inspection.no-remediation"
    })
    ResponseEntity<CommandAnswer> verifyRemediation(
            @PathVariable UUID id, @PathVariable FindingId finding, @Valid @RequestBody NoteRequest r, Caller caller) {
        return commands.send(new InspectionCommand.VerifyRemediation(new InspectionId(id), finding, r.note), caller);
    }

    @Operation(summary = "Chưa công nhận khắc phục / refuse the remediation. Role: INSPECTOR")
    @PostMapping("/{id}/findings/{finding}/refuse")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.finding-verified",
        "inspection.no-remediation"
    })
    ResponseEntity<CommandAnswer> refuseRemediation(
            @PathVariable UUID id,
            @PathVariable FindingId finding,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(
                new InspectionCommand.RefuseRemediation(new InspectionId(id), finding, r.reason()), caller);
    }

    @Operation(summary = "Kết thúc cuộc kiểm tra / close; no finding is open. Role: INSPECTOR")
    @PostMapping("/{id}/close")
    @Refuses({"actor.not-permitted", "resource.not-found", "inspection.closed", "inspection.finding-open"})
    ResponseEntity<CommandAnswer> closeInspection(
            @PathVariable UUID id, @Valid @RequestBody ConclusionRequest r, Caller caller) {
        return commands.send(new InspectionCommand.CloseInspection(new InspectionId(id), r.conclusion), caller);
    }
}
