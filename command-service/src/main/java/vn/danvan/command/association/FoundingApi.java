package vn.danvan.command.association;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/foundings")
@Tag(name = "foundings", description = "Thành lập hội (II.2) / the founding of associations")
class FoundingApi {

    private final Commands commands;
    private final FreshIds ids;

    FoundingApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record CommitteeRequest(
            @Schema(description = "Tên hội dự kiến / the name that the association shall bear")
            @NotBlank
            @Size(max = 300)
            String name,

            @NotNull Level level,
            @NotBlank @Size(max = 200) String field,

            @Schema(description = "Số thành viên ban vận động / how many are on the committee") @Positive @Max(1000)
            int committeeMembers,

            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record DossierRequest(
            @Schema(description = "Số công dân, tổ chức đăng ký tham gia / how many signed up")
            @Positive
            @Max(10_000_000)
            int members,

            @Schema(description = "Mã băm dự thảo điều lệ / hash of the draft charter") @NotNull
            ContentHash charter,

            @NotBlank @Size(max = 5000) String opinion) {}

    record LicenceRequest(
            @Schema(description = "Mã của hội mới / code of the new association") @NotNull
            AssociationId code,

            @NotNull AssociationClass associationClass,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    @Operation(
            summary =
                    "Công nhận ban vận động; trả lời nêu mã / recognise a campaign committee; the answer says the id. "
                            + "Role: STATE_MANAGEMENT")
    @PostMapping
    @Refuses({"actor.not-permitted", "association.in-future", "association.history-not-permitted"})
    ResponseEntity<CommandAnswer> recogniseCommittee(@Valid @RequestBody CommitteeRequest r, Caller caller) {
        return commands.create(
                new FoundingCommand.RecogniseCommittee(
                        new FoundingId(ids.next()),
                        r.name,
                        r.level,
                        r.field,
                        r.committeeMembers,
                        r.decision,
                        r.effectiveOn),
                caller,
                "/foundings");
    }

    @Operation(summary = "Thẩm định hồ sơ thành lập / find the dossier in order. Role: STATE_MANAGEMENT")
    @PostMapping("/{id}/appraise")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "founding.over",
        "founding.not-recognised",
        "founding.too-few-members",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> appraiseDossier(
            @PathVariable UUID id, @Valid @RequestBody DossierRequest r, Caller caller) {
        return commands.send(
                new FoundingCommand.AppraiseDossier(new FoundingId(id), r.members, r.charter, r.opinion), caller);
    }

    @Operation(summary = "Cho phép thành lập / license the establishment. Role: APPROVER")
    @PostMapping("/{id}/license")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "founding.over",
        "founding.not-appraised",
        "founding.same-person",
        "founding.too-few-members",
        "association.exists",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> licenseAssociation(
            @PathVariable UUID id, @Valid @RequestBody LicenceRequest r, Caller caller) {
        return commands.send(
                new FoundingCommand.LicenseAssociation(
                        new FoundingId(id), r.code, r.associationClass, r.decision, r.effectiveOn),
                caller);
    }

    @Operation(summary = "Không cho phép thành lập / refuse the licence. Role: APPROVER")
    @PostMapping("/{id}/refuse")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "founding.over",
        "founding.not-appraised",
        "founding.same-person"
    })
    ResponseEntity<CommandAnswer> refuseLicence(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new FoundingCommand.RefuseLicence(new FoundingId(id), r.reason()), caller);
    }

    @Operation(
            summary = "Chấm dứt ban vận động / end the committee's recognition with nothing founded. "
                    + "Role: STATE_MANAGEMENT")
    @PostMapping("/{id}/end")
    @Refuses({"actor.not-permitted", "resource.not-found", "founding.over"})
    ResponseEntity<CommandAnswer> endCommittee(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new FoundingCommand.EndCommittee(new FoundingId(id), r.reason()), caller);
    }
}
