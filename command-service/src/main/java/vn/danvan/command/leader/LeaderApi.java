package vn.danvan.command.leader;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.privacy.PersonalData;
import vn.danvan.service.privacy.PrivacyCode;

@RestController
@RequestMapping("/api/command/v1/leaders")
@Tag(
        name = "leaders",
        description =
                "Người lãnh đạo hội (II.2, III.2); họ tên và ngày sinh được mã hóa bằng khóa riêng của từng người / "
                        + "persons who head associations; name and birth date are sealed under a key of the person's own")
class LeaderApi {

    private final Commands commands;
    private final FreshIds ids;
    private final PersonalData personal;

    LeaderApi(Commands commands, FreshIds ids, PersonalData personal) {
        this.commands = commands;
        this.ids = ids;
        this.personal = personal;
    }

    record LeaderRequest(
            @NotNull AssociationId association,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate birthDate) {
        @Override
        public String toString() {
            return "LeaderRequest[" + association + ", …]";
        }
    }

    record CorrectLeaderRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate birthDate,
            @NotNull LeaderEvent.CorrectionGround ground) {
        @Override
        public String toString() {
            return "CorrectLeaderRequest[" + ground + ", …]";
        }
    }

    record EraseLeaderRequest(
            @NotNull LeaderEvent.ErasureGround ground,

            @Schema(
                    description = "Điều luật hoặc quyết định; không ghi họ tên / the article or order; no names",
                    example = "Luật Bảo vệ dữ liệu cá nhân năm 2025")
            @NotBlank
            @Size(max = 500)
            String basis) {}

    @Operation(
            summary = "Ghi một người; trả lời nêu mã người / enter a person; the answer says the person's id. Roles: "
                    + "ORGANISATION_BOARD for an ASSIGNED association, ASSOCIATION for itself when it is OTHER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "leader.birth-date",
        "field.text",
        "field.code"
    })
    ResponseEntity<CommandAnswer> recordLeader(@Valid @RequestBody LeaderRequest r, Caller caller) {
        return commands.create(
                new LeaderCommand.RecordLeader(
                        new LeaderId(ids.next()), r.association, new LeaderCommand.Details(r.name, r.birthDate)),
                caller,
                "/leaders");
    }

    @Operation(
            summary =
                    "Cải chính họ tên, ngày sinh; quyết định đã có vẫn giữ / put right a name or birth date; what was "
                            + "decided stands. Roles: as for entering")
    @PostMapping("/{id}/correct")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "leader.birth-date",
        "leader.unchanged",
        "person.erased",
        "person.key-lost",
        "field.text"
    })
    ResponseEntity<CommandAnswer> correctLeader(
            @PathVariable UUID id, @Valid @RequestBody CorrectLeaderRequest r, Caller caller) {
        return commands.send(
                new LeaderCommand.CorrectLeader(
                        new LeaderId(id), new LeaderCommand.Details(r.name, r.birthDate), r.ground),
                caller);
    }

    @Operation(
            summary = "Xóa dữ liệu cá nhân: hủy khóa của người đó, không sửa nhật ký / erase a person: the key is "
                    + "destroyed, the log is untouched, the person is unreadable at every moment. Role: ADMIN")
    @PostMapping("/{id}/erase")
    @Refuses({"actor.not-permitted", "resource.not-found", "person.erased"})
    ResponseEntity<CommandAnswer> eraseLeader(
            @PathVariable UUID id, @Valid @RequestBody EraseLeaderRequest r, Caller caller) {
        LeaderId leader = new LeaderId(id);
        ResponseEntity<CommandAnswer> answer;
        try {
            answer = commands.send(new LeaderCommand.EraseLeader(leader, r.ground, r.basis), caller);
        } catch (DomainError refused) {
            if (refused.code() == PrivacyCode.ERASED) {
                personal.erase(leader); // recorded before, whether or not the key was reached then
            }
            throw refused;
        }
        personal.erase(leader); // only now that it is recorded; a crash in between is made good at the next start
        return answer;
    }
}
