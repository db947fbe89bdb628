package vn.danvan.command.association;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/sub-units")
@Tag(name = "sub-units", description = "Đơn vị, pháp nhân trực thuộc hội (II.2) / sub-units of associations")
class SubUnitApi {

    private final Commands commands;
    private final FreshIds ids;

    SubUnitApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record SubUnitRequest(
            @NotNull AssociationId association,
            @NotBlank @Size(max = 300) String name,
            @NotNull SubUnitKind kind,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record CloseSubUnitRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    @Operation(
            summary = "Thành lập đơn vị trực thuộc; trả lời nêu mã / found a sub-unit; the answer says its id. "
                    + "Role: STATE_MANAGEMENT")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "association.in-future",
        "association.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> foundSubUnit(@Valid @RequestBody SubUnitRequest r, Caller caller) {
        return commands.create(
                new SubUnitCommand.FoundSubUnit(
                        new SubUnitId(ids.next()), r.association, r.name, r.kind, r.decision, r.effectiveOn),
                caller,
                "/sub-units");
    }

    @Operation(summary = "Giải thể đơn vị trực thuộc / close a sub-unit. Role: STATE_MANAGEMENT")
    @PostMapping("/{id}/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "sub-unit.closed",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> closeSubUnit(
            @PathVariable UUID id, @Valid @RequestBody CloseSubUnitRequest r, Caller caller) {
        return commands.send(
                new SubUnitCommand.CloseSubUnit(new SubUnitId(id), r.decision, r.reason, r.effectiveOn), caller);
    }
}
