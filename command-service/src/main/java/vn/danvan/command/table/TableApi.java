package vn.danvan.command.table;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableId;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.table.TableRequest;

@RestController
@RequestMapping("/api/command/v1/tables")
@Tag(
        name = "tables",
        description = "Bảng số liệu tự lập, lưu theo tên và chia sẻ (III.5) / tables of one's own, saved by name and "
                + "shared. A table shows what its reader may see: an agency sees its own figures")
class TableApi {

    private final Commands commands;

    TableApi(Commands commands) {
        this.commands = commands;
    }

    record SaveTableRequest(
            @NotNull TableId code,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Valid TableRequest table) {}

    record ChangeTableRequest(
            @NotBlank @Size(max = 300) String title,
            @NotNull @Valid TableRequest table) {}

    record ShareRequest(
            @NotNull @Size(max = 300) List<@NotNull AgencyId> agencies,
            @NotNull @Size(max = 20) List<@NotNull Role> roles) {}

    @Operation(
            summary = "Lưu bảng / save a table for one's agency. Roles: AGENCY_EDITOR, AGENCY_HEAD and those who read "
                    + "the province's figures, except AUDITOR")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "agency.unknown",
        "field.code",
        "table.exists",
        "table.indicator-unknown",
        "table.period-unknown",
        "table.indicator-twice",
        "table.agency-twice",
        "table.period-twice",
        "table.periods",
        "table.layout",
        "table.totals"
    })
    ResponseEntity<CommandAnswer> saveTable(@Valid @RequestBody SaveTableRequest r, Caller caller) {
        return commands.create(new TableCommand.SaveTable(r.code, r.title, r.table.toDefinition()), caller, "/tables");
    }

    @Operation(summary = "Sửa bảng / have it show something else. Who acts for the agency that owns it")
    @PostMapping("/{table}/change")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "field.code",
        "table.not-owner",
        "table.deleted",
        "table.unchanged",
        "table.indicator-unknown",
        "table.period-unknown",
        "table.indicator-twice",
        "table.agency-twice",
        "table.period-twice",
        "table.periods",
        "table.layout",
        "table.totals"
    })
    ResponseEntity<CommandAnswer> changeTable(
            @PathVariable TableId table, @Valid @RequestBody ChangeTableRequest r, Caller caller) {
        return commands.send(new TableCommand.ChangeTable(table, r.title, r.table.toDefinition()), caller);
    }

    @Operation(
            summary =
                    "Chia sẻ bảng với cơ quan, vai trò / let agencies and roles read it; each sees the figures that it "
                            + "may see anyway. Who acts for the agency that owns it")
    @PostMapping("/{table}/share")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet",
        "field.code",
        "table.not-owner",
        "table.deleted",
        "table.nobody",
        "table.own-agency",
        "table.role",
        "table.shared-twice",
        "table.shared-already"
    })
    ResponseEntity<CommandAnswer> shareTable(
            @PathVariable TableId table, @Valid @RequestBody ShareRequest r, Caller caller) {
        return commands.send(new TableCommand.ShareTable(table, r.agencies, r.roles), caller);
    }

    @Operation(summary = "Thôi chia sẻ / have them read it no more. Who acts for the agency that owns it")
    @PostMapping("/{table}/stop-sharing")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "table.not-owner",
        "table.deleted",
        "table.nobody",
        "table.shared-twice",
        "table.not-shared"
    })
    ResponseEntity<CommandAnswer> stopSharingTable(
            @PathVariable TableId table, @Valid @RequestBody ShareRequest r, Caller caller) {
        return commands.send(new TableCommand.StopSharingTable(table, r.agencies, r.roles), caller);
    }

    @Operation(
            summary =
                    "Xóa bảng; mã không dùng lại / delete it; its code is not used again. Who acts for the agency that "
                            + "owns it")
    @PostMapping("/{table}/delete")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "table.not-owner", "table.deleted"})
    ResponseEntity<CommandAnswer> deleteTable(
            @PathVariable TableId table, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new TableCommand.DeleteTable(table, r.reason()), caller);
    }
}
