package vn.danvan.command.agency;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.danvan.command.CsvImport;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/agencies")
@Tag(name = "agencies", description = "Cơ quan, đơn vị báo cáo (III.1) / the bodies that report")
class AgencyApi {

    private final Commands commands;
    private final AgencyImport imports;

    AgencyApi(Commands commands, AgencyImport imports) {
        this.commands = commands;
        this.imports = imports;
    }

    record AgencyRequest(
            @NotNull AgencyId code,
            @NotBlank @Size(max = 300) String name,
            @NotNull AgencyKind kind,
            @NotNull Level level,
            @Nullable AgencyId parent,

            @Schema(
                    description = "Mục của kế hoạch yêu cầu lập kế hoạch cụ thể / clause that asks for a sub-plan",
                    example = "III.1")
            @Nullable
            @Size(min = 1, max = 20)
            String subPlanRequiredBy,

            @NotNull LocalDate validFrom) {}

    record RenameRequest(
            @NotBlank @Size(max = 300) String name, @NotNull LocalDate effectiveOn) {}

    record MergeRequest(
            @NotNull AgencyId successor, @NotNull LocalDate effectiveOn) {}

    @Operation(summary = "Ghi cơ quan vào sổ / register an agency. Role: ADMIN")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "agency.exists",
        "agency.unknown",
        "agency.ended",
        "agency.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> registerAgency(@Valid @RequestBody AgencyRequest r, Caller caller) {
        return commands.create(
                new AgencyCommand.RegisterAgency(
                        r.code, r.name, r.kind, r.level, r.parent, r.subPlanRequiredBy, r.validFrom),
                caller,
                "/agencies");
    }

    @Operation(
            summary =
                    "Nhập danh sách cơ quan từ CSV, trả lời từng dòng / import agencies from CSV, answered row by row. "
                            + "Role: ADMIN with the right to import history")
    @PostMapping(path = "/import", consumes = "text/csv")
    @Refuses({"actor.not-permitted", "agency.import-header", "agency.import-row"})
    CsvImport.Answer importAgencies(@RequestBody String csv, Caller caller) {
        return imports.run(csv, caller);
    }

    @Operation(summary = "Đổi tên / rename. Role: ADMIN")
    @PostMapping("/{agency}/rename")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.ended",
        "agency.same-name",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> renameAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody RenameRequest r, Caller caller) {
        return commands.send(new AgencyCommand.RenameAgency(agency, r.name, r.effectiveOn), caller);
    }

    @Operation(
            summary = "Sáp nhập vào cơ quan khác; nghĩa vụ chuyển sang cơ quan tiếp nhận / merge into another, which "
                    + "answers for what was owed. Role: ADMIN")
    @PostMapping("/{agency}/merge")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.into-itself",
        "agency.successor-ended",
        "agency.has-children",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> mergeAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody MergeRequest r, Caller caller) {
        return commands.send(new AgencyCommand.MergeAgency(agency, r.successor, r.effectiveOn), caller);
    }
}
