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
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/associations/{code}")
@Tag(name = "association-lifecycle", description = "Vòng đời của hội (II.2) / an association's life")
class LifecycleApi {

    private final Commands commands;

    LifecycleApi(Commands commands) {
        this.commands = commands;
    }

    record ReclassifyRequest(
            @NotNull AssociationClass to,
            @NotBlank @Size(max = 2000) String reason,

            @Schema(description = "Số quyết định / number of the decision", example = "45-QĐ/TU")
            @NotBlank
            @Size(max = 100)
            String decision,

            @NotNull LocalDate effectiveOn) {}

    record CongressRequest(
            @Schema(example = "Đại hội lần thứ VI") @NotBlank @Size(max = 200)
            String name,

            @NotNull LocalDate heldOn,

            @Schema(description = "Ngày đầu của nhiệm kỳ / first day of the term") @NotNull
            LocalDate termFrom,

            @Schema(description = "Ngày cuối của nhiệm kỳ / last day of the term") @NotNull
            LocalDate termTo,

            @Positive @Max(100_000) int delegates) {}

    record SuspendRequest(
            @NotBlank @Size(max = 2000) String reason,

            @Schema(description = "Ngày cuối của thời hạn / last day of the suspension") @NotNull
            LocalDate until,

            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    record ResumeRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    @Operation(summary = "Đổi loại hội / move to the other class. Role: APPROVER")
    @PostMapping("/reclassify")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "association.same-class",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> reclassifyAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody ReclassifyRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.ReclassifyAssociation(
                        code, r.to, r.reason, new Decision(r.decision, r.effectiveOn)),
                caller);
    }

    @Operation(
            summary = "Ghi đại hội và nhiệm kỳ / record a congress and its term. Roles: ASSOCIATION (its own), "
                    + "STATE_MANAGEMENT")
    @PostMapping("/congresses")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "association.in-future",
        "association.term-overlaps",
        "field.dates"
    })
    ResponseEntity<CommandAnswer> recordCongress(
            @PathVariable AssociationId code, @Valid @RequestBody CongressRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.RecordCongress(code, r.name, r.heldOn, r.termFrom, r.termTo, r.delegates),
                caller);
    }

    @Operation(summary = "Đình chỉ có thời hạn / suspend until a day. Role: APPROVER")
    @PostMapping("/suspend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "association.suspended",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted",
        "field.dates"
    })
    ResponseEntity<CommandAnswer> suspendAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody SuspendRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.SuspendAssociation(
                        code, r.reason, r.until, new Decision(r.decision, r.effectiveOn)),
                caller);
    }

    @Operation(summary = "Cho hoạt động trở lại / let it act again. Role: APPROVER")
    @PostMapping("/resume")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "association.not-suspended",
        "association.in-future",
        "association.out-of-order",
        "association.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> resumeAssociation(
            @PathVariable AssociationId code, @Valid @RequestBody ResumeRequest r, Caller caller) {
        return commands.send(
                new AssociationCommand.ResumeAssociation(code, r.reason, new Decision(r.decision, r.effectiveOn)),
                caller);
    }
}
