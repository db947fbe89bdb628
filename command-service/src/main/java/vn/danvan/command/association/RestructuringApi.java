package vn.danvan.command.association;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Founded;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/associations")
@Tag(
        name = "association-restructuring",
        description =
                "Sáp nhập, hợp nhất, chia, tách, giải thể hội (II.2) / merger, consolidation, division, separation, "
                        + "dissolution. A decision names each thing that passes and who receives it; a refusal lists what is "
                        + "left over.")
class RestructuringApi {

    private final Commands commands;

    RestructuringApi(Commands commands) {
        this.commands = commands;
    }

    /** One thing that passes. */
    record PassRequest(
            @Schema(
                    description = "Mục bàn giao, như khi bị từ chối đã nêu / the item, as a refusal names it",
                    example = "sub-unit/01972f00-0000-7000-8000-0000000000a1")
            @NotBlank
            @Size(max = 300)
            String item,

            @Schema(description = "Số lượng: biên chế, đồng, hoặc 1 / posts, đồng, or 1", example = "1") @PositiveOrZero
            long quantity,

            @NotNull AssociationId to) {
        static List<Pass> toPasses(List<PassRequest> passes) {
            return passes.stream().map(p -> new Pass(p.item, p.quantity, p.to)).toList();
        }
    }

    /** An association that begins. */
    record SuccessorRequest(
            @NotNull AssociationId code,
            @NotBlank @Size(max = 300) String name,
            @NotNull AssociationClass associationClass,
            @NotNull Level level,
            @NotBlank @Size(max = 200) String field) {
        Successor toSuccessor() {
            return new Successor(code, new Founded(name, associationClass, level, field));
        }
    }

    record MergeAssociationRequest(
            @NotNull AssociationId successor,
            @NotNull @Size(max = 1000) List<@NotNull @Valid PassRequest> passes,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record ConsolidateRequest(
            @NotNull AssociationId code,
            @NotBlank @Size(max = 300) String name,
            @NotNull AssociationClass associationClass,
            @NotNull Level level,
            @NotBlank @Size(max = 200) String field,
            @NotNull @Size(max = 50) List<@NotNull AssociationId> predecessors,
            @NotNull @Size(max = 1000) List<@NotNull @Valid PassRequest> passes,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record DivideRequest(
            @NotNull @Size(max = 50) List<@NotNull @Valid SuccessorRequest> successors,
            @NotNull @Size(max = 1000) List<@NotNull @Valid PassRequest> passes,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record SeparateRequest(
            @NotNull @Valid SuccessorRequest separated,
            @NotNull @Size(max = 1000) List<@NotNull @Valid PassRequest> passes,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record DissolveRequest(
            @NotNull DissolutionGround ground,
            @NotNull @Size(max = 1000) List<@NotNull @Valid PassRequest> passes,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    @Operation(summary = "Sáp nhập vào hội khác tiếp tục hoạt động / merge into one that continues. Role: APPROVER")
    @PostMapping("/{code}/merge")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "association.named-again",
        "association.passing",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> mergeAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody MergeAssociationRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.MergeAssociation(
                        code,
                        r.successor,
                        PassRequest.toPasses(r.passes),
                        r.reason,
                        new Decision(r.decision, r.effectiveOn)),
                caller);
    }

    @Operation(summary = "Hợp nhất các hội thành một hội mới / consolidate several into a new one. Role: APPROVER")
    @PostMapping("/consolidate")
    @Refuses({
        "actor.not-permitted",
        "association.exists",
        "association.unknown",
        "association.ended",
        "association.too-few",
        "association.named-again",
        "association.passing",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> consolidateAssociations(@Valid @RequestBody ConsolidateRequest r, Caller caller) {
        return commands.create(
                new AssociationCommand.ConsolidateAssociations(
                        r.code,
                        new Founded(r.name, r.associationClass, r.level, r.field),
                        r.predecessors,
                        PassRequest.toPasses(r.passes),
                        r.reason,
                        new Decision(r.decision, r.effectiveOn)),
                caller,
                "/associations");
    }

    @Operation(summary = "Chia thành các hội mới / divide into several new ones. Role: APPROVER")
    @PostMapping("/{code}/divide")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.exists",
        "association.ended",
        "association.suspended",
        "association.too-few",
        "association.named-again",
        "association.passing",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> divideAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody DivideRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.DivideAssociation(
                        code,
                        r.successors.stream().map(SuccessorRequest::toSuccessor).toList(),
                        PassRequest.toPasses(r.passes),
                        r.reason,
                        new Decision(r.decision, r.effectiveOn)),
                caller);
    }

    @Operation(summary = "Tách một hội mới ra / separate a new one; this one continues. Role: APPROVER")
    @PostMapping("/{code}/separate")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.exists",
        "association.ended",
        "association.suspended",
        "association.passing",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> separateAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody SeparateRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.SeparateAssociation(
                        code,
                        r.separated.toSuccessor(),
                        PassRequest.toPasses(r.passes),
                        r.reason,
                        new Decision(r.decision, r.effectiveOn)),
                caller);
    }

    @Operation(
            summary = "Giải thể; những gì chưa giải quyết xong được bàn giao / dissolve; what is not settled passes to "
                    + "named receivers. Role: APPROVER")
    @PostMapping("/{code}/dissolve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "association.passing",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> dissolveAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody DissolveRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.DissolveAssociation(
                        code,
                        r.ground,
                        PassRequest.toPasses(r.passes),
                        r.reason,
                        new Decision(r.decision, r.effectiveOn)),
                caller);
    }
}
