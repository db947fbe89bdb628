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
import vn.danvan.command.FreshIds;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspectionId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/inspections")
@Tag(name = "inspections", description = "Kiểm tra, giám sát, thanh tra (II.2–II.4, III.5) / inspections")
class InspectionApi {

    /** An optional text, when it is given, says something. */
    static final String NOT_BLANK = "(?s).*\\S.*";

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
            @NotNull LocalDate to,

            @Schema(
                    description =
                            "Trưởng đoàn; nếu không nêu là người đầu tiên / head of the team; the first when absent")
            @Nullable
            @Size(min = 1, max = 100)
            String head,

            @Schema(description = "Mục của kế hoạch năm; hoặc `ground` / item of the year's programme; or `ground`")
            @Nullable
            @Valid
            PlannedItemRequest planned,

            @Schema(description = "Lý do kiểm tra đột xuất; hoặc `planned` / why it is made unplanned; or `planned`")
            @Nullable
            @Pattern(regexp = NOT_BLANK)
            @Size(max = 2000)
            String ground) {}

    record PlannedItemRequest(
            @Schema(description = "Năm / đơn vị", example = "2021/HB.NG.THANHTRA") @NotNull
            InspectionProgrammeId programme,

            @NotBlank @Size(max = 60) String item) {}

    record InspectionTeamRequest(
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> joins,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> leaves,

            @Schema(
                    description =
                            "Trưởng đoàn từ nay; nếu không nêu thì như cũ / head from now on; as before when absent")
            @Nullable
            @Size(min = 1, max = 100)
            String head,

            @NotBlank @Size(max = 2000) String reason,

            @Schema(description = "Từ ngày; nếu không nêu là hôm nay / from which day; today when absent") @Nullable
            LocalDate on) {}

    record InspectionConclusionRequest(
            @NotBlank @Size(max = 10_000) String conclusion) {}

    @Operation(
            summary = "Mở cuộc kiểm tra; trả lời nêu mã / open an inspection; the answer says its id. "
                    + "Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "inspection.subject",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet",
        "association.unknown",
        "association.ended",
        "inspection.no-team",
        "inspection.head-not-in-team",
        "inspection.conflict-of-interest",
        "inspection.basis",
        "inspection-programme.unknown",
        "inspection-programme.item-differs",
        "inspection-programme.item-taken",
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
                        r.to,
                        r.head,
                        r.planned == null ? null : new PlannedInspectionId(r.planned.programme, r.planned.item),
                        r.ground),
                caller,
                "/inspections");
    }

    @Operation(
            summary = "Thay đổi thành viên đoàn, nêu lý do / let members join or leave the team. "
                    + "Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PostMapping("/{id}/team")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.conflict-of-interest",
        "inspection.not-a-member",
        "inspection.already-a-member",
        "inspection.no-team",
        "inspection.head-not-in-team",
        "inspection.team-unchanged",
        "inspection.date-future",
        "inspection.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> changeInspectionTeam(
            @PathVariable UUID id, @Valid @RequestBody InspectionTeamRequest r, Caller caller) {
        return commands.send(
                new InspectionCommand.ChangeTeam(new InspectionId(id), r.joins, r.leaves, r.head, r.reason, r.on),
                caller);
    }

    @Operation(summary = "Kết thúc cuộc kiểm tra / close; no finding is open. Role: INSPECTOR")
    @PostMapping("/{id}/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection.closed",
        "inspection.conflict-of-interest",
        "inspection.finding-open",
        "inspection.appeal-undecided"
    })
    ResponseEntity<CommandAnswer> closeInspection(
            @PathVariable UUID id, @Valid @RequestBody InspectionConclusionRequest r, Caller caller) {
        return commands.send(new InspectionCommand.CloseInspection(new InspectionId(id), r.conclusion), caller);
    }
}
