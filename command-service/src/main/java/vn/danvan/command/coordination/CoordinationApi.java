package vn.danvan.command.coordination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
import vn.danvan.command.coordination.CoordinationCommand.Figure;
import vn.danvan.command.coordination.CoordinationCommand.Told;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/programmes")
@Tag(
        name = "programmes",
        description =
                "Chương trình phối hợp, cuộc vận động, đối ngoại nhân dân (II.5, II.6, III.4) / joint programmes, "
                        + "campaigns, people's diplomacy")
class CoordinationApi {

    private final Commands commands;
    private final FreshIds ids;

    CoordinationApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record ProgrammeRequest(
            @NotNull ProgrammeKind kind,
            @NotBlank @Size(max = 1000) String title,

            @Schema(description = "Bắt buộc với PROGRAMME / required for PROGRAMME", example = "Số 05-CTPH/MTTQ")
            @Nullable
            @Size(min = 1, max = 100)
            String number,

            @Schema(description = "Bắt buộc với PROGRAMME / required for PROGRAMME") @Nullable
            LocalDate signedOn,

            @NotNull AgencyId lead,
            @NotNull @Valid PartnersRequest partners,
            @NotNull LocalDate from,

            @Schema(description = "Bỏ trống khi không định ngày kết thúc / absent when it has no last day") @Nullable
            LocalDate to) {}

    record PartnersRequest(
            @NotNull @Size(max = 100) List<@NotNull AgencyId> agencies,
            @NotNull @Size(max = 100) List<@NotNull AssociationId> associations,

            @Schema(description = "Tên tổ chức ngoài sổ, không ghi tên người / bodies outside the register, no persons")
            @NotNull
            @Size(max = 50)
            List<@NotBlank @Size(max = 300) String> others) {}

    record ExtendProgrammeRequest(
            @NotNull LocalDate to,
            @NotBlank @Size(max = 2000) String reason) {}

    record FigureRequest(
            @Schema(
                    description = "Mã chỉ tiêu; khi có thì không ghi tên, đơn vị / an indicator's code",
                    example = "PH02")
            @Nullable
            @Size(min = 1, max = 20)
            String indicator,

            @Nullable @Size(min = 1, max = 300) String name,
            @Nullable @Size(min = 1, max = 100) String unit,
            @NotNull BigDecimal value) {
        static List<Figure> toFigures(List<FigureRequest> figures) {
            return figures.stream()
                    .map(f -> new Figure(f.indicator, f.name, f.unit, f.value))
                    .toList();
        }
    }

    record ActivityRequest(
            @NotNull ActivityId code,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 500) String name,

            @Schema(description = "Số người tham gia; không ghi tên / people counted, never named")
            @NotNull
            @Min(0)
            @Max(100_000_000)
            Long people,

            @NotNull @Size(max = 50) List<@NotNull @Valid FigureRequest> figures) {
        Told told() {
            return new Told(on, place, name, people, FigureRequest.toFigures(figures));
        }
    }

    record CorrectionRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 500) String name,
            @NotNull @Min(0) @Max(100_000_000) Long people,
            @NotNull @Size(max = 50) List<@NotNull @Valid FigureRequest> figures,
            @NotBlank @Size(max = 2000) String reason) {
        Told told() {
            return new Told(on, place, name, people, FigureRequest.toFigures(figures));
        }
    }

    record CloseProgrammeRequest(
            @NotNull LocalDate closedOn,
            @NotBlank @Size(max = 5000) String result) {}

    @Operation(
            summary =
                    "Ghi chương trình phối hợp, cuộc vận động, hoạt động đối ngoại; trả lời nêu mã / register a joint "
                            + "programme, a campaign or an exchange; the answer says its id. Role: AGENCY_HEAD of the lead agency")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet",
        "association.unknown",
        "programme.partner-twice",
        "programme.no-partner",
        "programme.unsigned",
        "programme.signed-in-future",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> registerProgramme(@Valid @RequestBody ProgrammeRequest r, Caller caller) {
        return commands.create(
                new CoordinationCommand.RegisterProgramme(
                        new ProgrammeId(ids.next()),
                        r.kind,
                        r.title,
                        r.number,
                        r.signedOn,
                        r.lead,
                        new Partners(r.partners.agencies, r.partners.associations, r.partners.others),
                        r.from,
                        r.to),
                caller,
                "/programmes");
    }

    @Operation(summary = "Kéo dài / let it run longer. Role: AGENCY_HEAD of the lead agency")
    @PostMapping("/{id}/extend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "programme.not-lead",
        "programme.closed",
        "programme.no-end",
        "programme.not-later"
    })
    ResponseEntity<CommandAnswer> extendProgramme(
            @PathVariable UUID id, @Valid @RequestBody ExtendProgrammeRequest r, Caller caller) {
        return commands.send(new CoordinationCommand.ExtendProgramme(new ProgrammeId(id), r.to, r.reason), caller);
    }

    @Operation(
            summary = "Ghi một hoạt động kèm số liệu / record an activity with its figures. Roles: AGENCY_EDITOR, "
                    + "AGENCY_HEAD of the lead agency; ASSOCIATION that is a partner")
    @PostMapping("/{id}/activities")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "programme.not-lead",
        "programme.closed",
        "programme.activity-exists",
        "programme.activity-in-future",
        "programme.activity-outside",
        "programme.figure-named",
        "programme.figure-twice",
        "programme.figure-value",
        "programme.indicator-unknown",
        "programme.indicator-kind",
        "field.code"
    })
    ResponseEntity<CommandAnswer> recordActivity(
            @PathVariable UUID id, @Valid @RequestBody ActivityRequest r, Caller caller) {
        return commands.send(new CoordinationCommand.RecordActivity(new ProgrammeId(id), r.code, r.told()), caller);
    }

    @Operation(
            summary =
                    "Sửa một hoạt động đã ghi; lời cũ vẫn đọc được / correct an activity, also of a closed programme; "
                            + "the earlier word stays readable. Roles: as for recording")
    @PostMapping("/{id}/activities/{activity}/correct")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "programme.not-lead",
        "programme.activity-unknown",
        "programme.not-own-activity",
        "programme.activity-void",
        "programme.activity-unchanged",
        "programme.activity-in-future",
        "programme.activity-outside",
        "programme.figure-named",
        "programme.figure-twice",
        "programme.figure-value",
        "programme.indicator-unknown",
        "programme.indicator-kind"
    })
    ResponseEntity<CommandAnswer> correctActivity(
            @PathVariable UUID id,
            @PathVariable ActivityId activity,
            @Valid @RequestBody CorrectionRequest r,
            Caller caller) {
        return commands.send(
                new CoordinationCommand.CorrectActivity(new ProgrammeId(id), activity, r.told(), r.reason), caller);
    }

    @Operation(
            summary = "Hủy một hoạt động ghi nhầm / void an activity that was recorded by mistake. Roles: as for "
                    + "recording")
    @PostMapping("/{id}/activities/{activity}/void")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "programme.not-lead",
        "programme.activity-unknown",
        "programme.not-own-activity",
        "programme.activity-void"
    })
    ResponseEntity<CommandAnswer> voidActivity(
            @PathVariable UUID id,
            @PathVariable ActivityId activity,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(new CoordinationCommand.VoidActivity(new ProgrammeId(id), activity, r.reason()), caller);
    }

    @Operation(summary = "Kết thúc, nêu kết quả / close with the result. Role: AGENCY_HEAD of the lead agency")
    @PostMapping("/{id}/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "programme.not-lead",
        "programme.closed",
        "programme.closed-in-future",
        "programme.closed-too-early"
    })
    ResponseEntity<CommandAnswer> closeProgramme(
            @PathVariable UUID id, @Valid @RequestBody CloseProgrammeRequest r, Caller caller) {
        return commands.send(new CoordinationCommand.CloseProgramme(new ProgrammeId(id), r.closedOn, r.result), caller);
    }
}
