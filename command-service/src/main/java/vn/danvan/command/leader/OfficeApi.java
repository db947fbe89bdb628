package vn.danvan.command.leader;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/offices/{association}/{office}")
@Tag(
        name = "offices",
        description = "Chức danh lãnh đạo hội và nhiệm kỳ (II.2, III.2) / offices of associations, and terms")
class OfficeApi {

    private static final String OFFICE =
            "CHAIR, VICE_CHAIR, VICE_CHAIR.2 … VICE_CHAIR.20, SECRETARY_GENERAL, HEAD_OF_INSPECTION";

    private final Commands commands;

    OfficeApi(Commands commands) {
        this.commands = commands;
    }

    record AppointLeaderRequest(
            @Schema(description = "Mã người, do lệnh ghi người trả lời / the person's id, as entering answered it")
            @NotNull
            LeaderId leader,

            @NotNull LocalDate from,

            @Schema(description = "Ngày cuối của nhiệm kỳ / last day of the term") @NotNull
            LocalDate to,

            @NotNull Service service,
            @NotBlank @Size(max = 100) String decision,

            @Schema(
                    description =
                            "Số quyết định cho phép khi quá tuổi quy định / number of the decision that exempts from "
                                    + "the age rule; only when the person is over it")
            @Nullable
            @Size(min = 1, max = 100)
            String exemption) {}

    record ReelectLeaderRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Service service,
            @NotBlank @Size(max = 100) String decision,
            @Nullable @Size(min = 1, max = 100) String exemption) {}

    record EndLeaderTermRequest(
            @Schema(description = "Ngày giữ chức cuối cùng / last day in office") @NotNull
            LocalDate on,

            @NotNull EndGround ground,
            @Nullable @Size(min = 1, max = 100) String decision) {}

    record OfficeDutyRequest(
            @Schema(description = "Số văn bản giao / number of the document that says so") @NotBlank @Size(max = 100)
            String document) {}

    private static OfficeId office(AssociationId association, String office) {
        return OfficeId.parse(association.key() + "/" + office);
    }

    @Operation(
            summary =
                    "Bầu, bổ nhiệm; xét tuổi và số nhiệm kỳ theo quy định có hiệu lực vào ngày đầu nhiệm kỳ / appoint; age "
                            + "and number of terms are judged by the rules in force on the first day. Roles: ORGANISATION_BOARD "
                            + "for an ASSIGNED association, ASSOCIATION for itself when it is OTHER")
    @PostMapping("/appoint")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "leader.unknown",
        "leader.not-history",
        "leader.office-held",
        "leader.too-old",
        "leader.no-exemption",
        "leader.over-exemption",
        "leader.exemption-not-needed",
        "leader.too-many-terms",
        "rule.value-unreadable",
        "person.erased",
        "person.key-lost",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> appointLeader(
            @PathVariable AssociationId association,
            @Parameter(description = OFFICE, example = "CHAIR") @PathVariable String office,
            @Valid @RequestBody AppointLeaderRequest r,
            Caller caller) {
        return commands.create(
                new OfficeCommand.AppointLeader(
                        office(association, office),
                        r.leader,
                        new OfficeCommand.Mandate(r.from, r.to, r.service, r.decision, r.exemption)),
                caller,
                "/offices");
    }

    @Operation(
            summary =
                    "Bầu lại người đang giữ chức cho nhiệm kỳ tiếp theo / re-elect whoever holds the office. Roles: as "
                            + "for appointing")
    @PostMapping("/re-elect")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "leader.not-in-office",
        "leader.not-history",
        "leader.term-not-later",
        "leader.too-old",
        "leader.no-exemption",
        "leader.over-exemption",
        "leader.exemption-not-needed",
        "leader.too-many-terms",
        "rule.value-unreadable",
        "person.erased",
        "person.key-lost",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> reelectLeader(
            @PathVariable AssociationId association,
            @Parameter(description = OFFICE, example = "CHAIR") @PathVariable String office,
            @Valid @RequestBody ReelectLeaderRequest r,
            Caller caller) {
        return commands.send(
                new OfficeCommand.ReelectLeader(
                        office(association, office),
                        new OfficeCommand.Mandate(r.from, r.to, r.service, r.decision, r.exemption)),
                caller);
    }

    @Operation(
            summary =
                    "Thôi giữ chức trước khi hết nhiệm kỳ / end the term before its last day. Roles: as for appointing")
    @PostMapping("/end-term")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "leader.not-in-office",
        "leader.not-history",
        "leader.end-outside-term",
        "field.code"
    })
    ResponseEntity<CommandAnswer> endLeaderTerm(
            @PathVariable AssociationId association,
            @Parameter(description = OFFICE, example = "CHAIR") @PathVariable String office,
            @Valid @RequestBody EndLeaderTermRequest r,
            Caller caller) {
        return commands.send(
                new OfficeCommand.EndTerm(office(association, office), r.on, r.ground, r.decision), caller);
    }

    @Operation(
            summary =
                    "Ghi trách nhiệm của chức danh phải do đảng viên giữ, theo nhiệm vụ được giao / record that the office, "
                            + "by its assignment, is held by a party member; nothing is recorded of a person. Role: "
                            + "ORGANISATION_BOARD")
    @PostMapping("/declare-duty")
    @Refuses({
        "actor.not-permitted",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "leader.duty-not-assigned",
        "leader.duty-declared",
        "field.code"
    })
    ResponseEntity<CommandAnswer> declareOfficeDuty(
            @PathVariable AssociationId association,
            @Parameter(description = OFFICE, example = "CHAIR") @PathVariable String office,
            @Valid @RequestBody OfficeDutyRequest r,
            Caller caller) {
        return commands.send(new OfficeCommand.DeclareDuty(office(association, office), r.document), caller);
    }

    @Operation(summary = "Bỏ trách nhiệm đó của chức danh / lift that duty. Role: ORGANISATION_BOARD")
    @PostMapping("/lift-duty")
    @Refuses({"actor.not-permitted", "resource.not-found", "leader.duty-not-declared", "field.code"})
    ResponseEntity<CommandAnswer> liftOfficeDuty(
            @PathVariable AssociationId association,
            @Parameter(description = OFFICE, example = "CHAIR") @PathVariable String office,
            @Valid @RequestBody OfficeDutyRequest r,
            Caller caller) {
        return commands.send(new OfficeCommand.LiftDuty(office(association, office), r.document), caller);
    }
}
