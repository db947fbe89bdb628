package vn.danvan.command.deliverable;

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
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.service.openapi.Refuses;

/** Documents put in force, and put in the place of others, over HTTP. */
@RestController
@RequestMapping("/api/command/v1/deliverables")
@Tag(name = "deliverables")
class PromulgationApi {

    private final Commands commands;

    PromulgationApi(Commands commands) {
        this.commands = commands;
    }

    record PromulgationRequest(
            @Schema(description = "Mã băm của dự thảo được ban hành / hash of the draft that is put in force") @NotNull
            ContentHash content,

            @Schema(description = "Số văn bản / number of the document", example = "2145/QĐ-UBND")
            @NotBlank
            @Size(max = 100)
            String number,

            @Schema(
                    description =
                            "Bỏ trống là hôm nay / today when left out; a day in the past needs the right to import "
                                    + "history")
            @Nullable
            LocalDate promulgatedOn) {}

    record SupersessionRequest(
            @Schema(description = "Văn bản thay thế / the later document") @NotNull
            DeliverableId by,

            @Nullable LocalDate supersededOn,
            @NotBlank @Size(max = 2000) String reason) {}

    @Operation(
            summary = "Ban hành đúng nội dung một dự thảo, với số và ngày / promulgate one draft word for word, with "
                    + "number and date. Roles: APPROVER; for rules for party members also ORGANISATION_BOARD")
    @PostMapping("/{key}/promulgate")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.same-person",
        "deliverable.draft-unknown",
        "deliverable.date-future",
        "deliverable.consultation-runs",
        "deliverable.history-not-permitted",
        "field.content-hash",
        "field.code"
    })
    ResponseEntity<CommandAnswer> promulgateDeliverable(
            @PathVariable String key, @Valid @RequestBody PromulgationRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.PromulgateDeliverable(
                        new DeliverableId(key), r.content, r.number, r.promulgatedOn),
                caller);
    }

    @Operation(
            summary = "Thay thế bằng văn bản ban hành sau / supersede by a later document that is in force. "
                    + "Roles: APPROVER, ORGANISATION_BOARD")
    @PostMapping("/{key}/supersede")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.not-promulgated",
        "deliverable.superseded",
        "deliverable.by-itself",
        "deliverable.unknown",
        "deliverable.successor-not-promulgated",
        "deliverable.circle",
        "deliverable.not-later",
        "deliverable.date-future",
        "deliverable.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> supersedeDeliverable(
            @PathVariable String key, @Valid @RequestBody SupersessionRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.SupersedeDeliverable(new DeliverableId(key), r.by, r.supersededOn, r.reason),
                caller);
    }
}
