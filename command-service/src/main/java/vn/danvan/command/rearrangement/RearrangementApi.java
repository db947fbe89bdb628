package vn.danvan.command.rearrangement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/rearrangements")
@Tag(name = "rearrangements", description = "Rà soát hội trùng lĩnh vực (II.2) / reviews of similar associations")
class RearrangementApi {

    private final Commands commands;
    private final FreshIds ids;

    RearrangementApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record ReviewRequest(
            @NotBlank @Size(max = 300) String title,

            @Schema(description = "Các hội tính đến ngày này / the associations as they stand on this day") @NotNull
            LocalDate asOf,

            @NotNull Level level,

            @Schema(description = "Chỉ lĩnh vực này; bỏ trống là tất cả / only this field; all when absent")
            @Size(max = 200)
            @Nullable
            String field) {}

    record PairRequest(
            @NotNull AssociationId one,
            @NotNull AssociationId other,
            @NotBlank @Size(max = 2000) String reason) {}

    record PairDecisionRequest(
            @NotNull RearrangementDecision decision,
            @NotBlank @Size(max = 2000) String reason) {}

    record RearrangementConclusionRequest(
            @NotBlank @Size(max = 5000) String conclusion) {}

    @Operation(
            summary =
                    "Bắt đầu rà soát: tìm các cặp hội cùng lĩnh vực hoặc tên gần giống / begin a review: pairs by field "
                            + "and by likeness of names. Roles: ORGANISATION_BOARD, STATE_MANAGEMENT")
    @PostMapping
    @Refuses({"actor.not-permitted", "rearrangement.in-future", "rearrangement.too-many-pairs", "rule.none-in-force"})
    ResponseEntity<CommandAnswer> startReview(@Valid @RequestBody ReviewRequest r, Caller caller) {
        return commands.create(
                new RearrangementCommand.StartReview(
                        new RearrangementId(ids.next()), r.title, r.asOf, r.level, r.field),
                caller,
                "/rearrangements");
    }

    @Operation(summary = "Thêm một cặp hội / add a pair. Roles: ORGANISATION_BOARD, STATE_MANAGEMENT")
    @PostMapping("/{id}/pairs")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "rearrangement.closed",
        "rearrangement.same-association",
        "rearrangement.pair-exists",
        "association.unknown",
        "association.ended",
        "field.code"
    })
    ResponseEntity<CommandAnswer> addPair(@PathVariable UUID id, @Valid @RequestBody PairRequest r, Caller caller) {
        return commands.send(
                new RearrangementCommand.AddPair(new RearrangementId(id), r.one, r.other, r.reason), caller);
    }

    @Operation(summary = "Cho ý kiến về một cặp hội / decide on a pair. Roles: ORGANISATION_BOARD, STATE_MANAGEMENT")
    @PostMapping("/{id}/pairs/{pair}/decide")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "rearrangement.closed",
        "rearrangement.pair-unknown",
        "rearrangement.same-decision"
    })
    ResponseEntity<CommandAnswer> decidePair(
            @PathVariable UUID id, @PathVariable int pair, @Valid @RequestBody PairDecisionRequest r, Caller caller) {
        return commands.send(
                new RearrangementCommand.DecidePair(new RearrangementId(id), pair, r.decision, r.reason), caller);
    }

    @Operation(
            summary = "Kết thúc rà soát khi mọi cặp đã có ý kiến / close the review once each pair is decided on. "
                    + "Roles: ORGANISATION_BOARD, STATE_MANAGEMENT")
    @PostMapping("/{id}/close")
    @Refuses({"actor.not-permitted", "resource.not-found", "rearrangement.closed", "rearrangement.undecided"})
    ResponseEntity<CommandAnswer> closeReview(
            @PathVariable UUID id, @Valid @RequestBody RearrangementConclusionRequest r, Caller caller) {
        return commands.send(new RearrangementCommand.CloseReview(new RearrangementId(id), r.conclusion), caller);
    }
}
