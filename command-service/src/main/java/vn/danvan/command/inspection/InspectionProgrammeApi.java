package vn.danvan.command.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/inspection-programmes")
@Tag(
        name = "inspection-programmes",
        description = "Kế hoạch kiểm tra, giám sát, thanh tra năm (II.2, III.5) / yearly programmes of inspections")
class InspectionProgrammeApi {

    private final Commands commands;

    InspectionProgrammeApi(Commands commands) {
        this.commands = commands;
    }

    record PlannedInspectionRequest(
            @NotBlank @Size(max = 60) String code,
            @NotNull InspectionKind kind,

            @Schema(description = "Cơ quan được kiểm tra / the agency to be inspected; or `association`") @Nullable
            AgencyId agency,

            @Schema(description = "Hội được kiểm tra / the association to be inspected; or `agency`") @Nullable
            AssociationId association,

            @NotBlank @Size(max = 5000) String scope,

            @Schema(description = "Quý tiến hành / quarter in which it begins") @Min(1) @Max(4)
            int quarter,

            @Schema(description = "Đơn vị chủ trì / the body that leads it") @NotNull
            AgencyId leadingBody) {

        PlannedInspection toItem() {
            return new PlannedInspection(code, kind, agency, association, scope, quarter, leadingBody);
        }
    }

    record ProgrammeDraftRequest(
            @Min(2000) @Max(2100) int year,

            @Schema(description = "Đơn vị lập kế hoạch / whose programme it is") @NotNull
            AgencyId body,

            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid PlannedInspectionRequest> items) {}

    record ProgrammeRevisionRequest(
            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid PlannedInspectionRequest> items) {}

    record ProgrammeApprovalRequest(
            @Schema(description = "Số quyết định / number of the decision") @NotBlank @Size(max = 100)
            String number,

            @Schema(description = "Ngày quyết định; nếu không nêu là hôm nay / its date; today when absent") @Nullable
            LocalDate on) {}

    record ProgrammeAmendmentRequest(
            @Schema(description = "Toàn bộ kế hoạch sau điều chỉnh / the whole programme as it would be")
            @NotEmpty
            @Size(max = 200)
            List<@NotNull @Valid PlannedInspectionRequest> items,

            @NotBlank @Size(max = 2000) String reason) {}

    private static List<PlannedInspection> items(List<PlannedInspectionRequest> requests) {
        return requests.stream().map(PlannedInspectionRequest::toItem).toList();
    }

    @Operation(
            summary = "Soạn kế hoạch kiểm tra năm / draft the year's programme. Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "inspection-programme.exists",
        "inspection-programme.no-items",
        "inspection-programme.item-twice",
        "inspection.subject",
        "agency.unknown",
        "agency.ended",
        "association.unknown",
        "field.code"
    })
    ResponseEntity<CommandAnswer> draftInspectionProgramme(@Valid @RequestBody ProgrammeDraftRequest r, Caller caller) {
        return commands.create(
                new ProgrammeCommand.DraftProgramme(new InspectionProgrammeId(r.year, r.body), r.title, items(r.items)),
                caller,
                "/inspection-programmes");
    }

    @Operation(
            summary =
                    "Sửa bản dự thảo / write the draft anew; If-Match required. Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PutMapping("/{year}/{body}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection-programme.not-draft",
        "inspection-programme.unchanged",
        "inspection-programme.no-items",
        "inspection-programme.item-twice",
        "inspection.subject",
        "agency.unknown",
        "agency.ended",
        "association.unknown",
        "field.code",
        "version.required",
        "version.stale"
    })
    ResponseEntity<CommandAnswer> reviseInspectionProgramme(
            @PathVariable int year,
            @PathVariable AgencyId body,
            @Valid @RequestBody ProgrammeRevisionRequest r,
            Caller caller) {
        return commands.send(
                new ProgrammeCommand.ReviseProgramme(new InspectionProgrammeId(year, body), r.title, items(r.items)),
                caller.mustSayVersion());
    }

    @Operation(
            summary = "Phê duyệt kế hoạch, hoặc nội dung điều chỉnh / approve the programme, or its amendment. "
                    + "Roles: APPROVER, MOBILISATION_LEAD; nobody who drafted it")
    @PostMapping("/{year}/{body}/approve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection-programme.nothing-to-approve",
        "inspection-programme.same-person",
        "inspection-programme.item-opened",
        "inspection.date-future",
        "inspection.decided-too-early",
        "inspection.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> approveInspectionProgramme(
            @PathVariable int year,
            @PathVariable AgencyId body,
            @Valid @RequestBody ProgrammeApprovalRequest r,
            Caller caller) {
        return commands.send(
                new ProgrammeCommand.ApproveProgramme(new InspectionProgrammeId(year, body), r.number, r.on), caller);
    }

    @Operation(
            summary = "Đề nghị điều chỉnh, nêu lý do; có hiệu lực khi được phê duyệt / propose an amendment with a "
                    + "reason; it holds once approved. Roles: INSPECTOR, MOBILISATION_OFFICER")
    @PostMapping("/{year}/{body}/amend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "inspection-programme.not-approved",
        "inspection-programme.unchanged",
        "inspection-programme.item-opened",
        "inspection-programme.no-items",
        "inspection-programme.item-twice",
        "inspection.subject",
        "agency.unknown",
        "agency.ended",
        "association.unknown",
        "field.code"
    })
    ResponseEntity<CommandAnswer> amendInspectionProgramme(
            @PathVariable int year,
            @PathVariable AgencyId body,
            @Valid @RequestBody ProgrammeAmendmentRequest r,
            Caller caller) {
        return commands.send(
                new ProgrammeCommand.AmendProgramme(new InspectionProgrammeId(year, body), items(r.items), r.reason),
                caller);
    }
}
