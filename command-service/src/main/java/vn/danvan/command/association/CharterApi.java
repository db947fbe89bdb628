package vn.danvan.command.association;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import vn.danvan.command.CommentRequest;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.CharterId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/associations/{code}/charter")
@Tag(name = "charters", description = "Điều lệ hội (II.2) / charters of associations")
class CharterApi {

    private final Commands commands;

    CharterApi(Commands commands) {
        this.commands = commands;
    }

    record CharterRequest(
            @NotBlank @Size(max = 300) String title,

            @Schema(description = "Mã băm văn bản / hash of the document") @NotNull
            ContentHash content) {}

    record AmendmentRequest(
            @NotBlank @Size(max = 300) String title,

            @Schema(description = "Mã băm văn bản / hash of the document") @NotNull
            ContentHash content,

            @NotBlank @Size(max = 5000) String changes) {}

    record CharterAppraisalRequest(
            @Schema(description = "Mã băm bản đã đọc / hash of the document that was read") @NotNull
            ContentHash content,

            @NotBlank @Size(max = 5000) String opinion) {}

    record CharterReturnRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid CommentRequest> comments) {}

    record CharterApprovalRequest(
            @Schema(description = "Mã băm bản đã đọc / hash of the document that was read") @NotNull
            ContentHash content,

            @NotBlank @Size(max = 100) String decision,
            @NotNull LocalDate effectiveOn) {}

    @Operation(summary = "Gửi điều lệ / file the first charter, or file it again. Role: ASSOCIATION")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "charter.in-force",
        "charter.pending",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> fileCharter(
            @PathVariable AssociationId code, @Valid @RequestBody CharterRequest r, Caller caller) {
        return commands.create(
                new CharterCommand.FileCharter(new CharterId(code), r.title, r.content), caller, "/charters");
    }

    @Operation(summary = "Gửi điều lệ sửa đổi / file an amended charter. Role: ASSOCIATION")
    @PostMapping("/amend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "charter.none-in-force",
        "charter.pending",
        "charter.unchanged",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> amendCharter(
            @PathVariable AssociationId code, @Valid @RequestBody AmendmentRequest r, Caller caller) {
        return commands.send(
                new CharterCommand.AmendCharter(new CharterId(code), r.title, r.content, r.changes), caller);
    }

    @Operation(summary = "Thẩm định điều lệ / find the charter in order. Role: STATE_MANAGEMENT")
    @PostMapping("/appraise")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "charter.not-filed",
        "charter.same-person",
        "charter.other-content",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> appraiseCharter(
            @PathVariable AssociationId code, @Valid @RequestBody CharterAppraisalRequest r, Caller caller) {
        return commands.send(new CharterCommand.AppraiseCharter(new CharterId(code), r.content, r.opinion), caller);
    }

    @Operation(summary = "Trả lại điều lệ kèm ý kiến / return the charter with comments. Role: STATE_MANAGEMENT")
    @PostMapping("/return")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "charter.not-filed",
        "charter.same-person"
    })
    ResponseEntity<CommandAnswer> returnCharter(
            @PathVariable AssociationId code, @Valid @RequestBody CharterReturnRequest r, Caller caller) {
        return commands.send(
                new CharterCommand.ReturnCharter(
                        new CharterId(code),
                        r.comments.stream().map(CommentRequest::toComment).toList()),
                caller);
    }

    @Operation(summary = "Phê duyệt điều lệ / approve the charter. Roles: APPROVER, STATE_MANAGEMENT")
    @PostMapping("/approve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "charter.not-appraised",
        "charter.same-person",
        "charter.other-content",
        "association.in-future",
        "association.history-not-permitted",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> approveCharter(
            @PathVariable AssociationId code, @Valid @RequestBody CharterApprovalRequest r, Caller caller) {
        return commands.send(
                new CharterCommand.ApproveCharter(new CharterId(code), r.content, r.decision, r.effectiveOn), caller);
    }

    @Operation(summary = "Không phê duyệt điều lệ / reject the charter. Roles: APPROVER, STATE_MANAGEMENT")
    @PostMapping("/reject")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.ended",
        "charter.not-appraised",
        "charter.same-person"
    })
    ResponseEntity<CommandAnswer> rejectCharter(
            @PathVariable AssociationId code, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new CharterCommand.RejectCharter(new CharterId(code), r.reason()), caller);
    }
}
