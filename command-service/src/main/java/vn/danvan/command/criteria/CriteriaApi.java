package vn.danvan.command.criteria;

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
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaSubject;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/criteria/{subject}")
@Tag(name = "criteria", description = "Tiêu chí giao biên chế, khoán kinh phí (III.2) / criteria for posts and budgets")
class CriteriaApi {

    private final Commands commands;

    CriteriaApi(Commands commands) {
        this.commands = commands;
    }

    /** One criterion. */
    record ItemRequest(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 2000) String text) {
        static List<CriteriaItem> toItems(List<ItemRequest> items) {
            return items.stream()
                    .map(item -> new CriteriaItem(item.code, item.text))
                    .toList();
        }
    }

    record CriteriaDraftRequest(
            @Schema(description = "Mã phiên bản / code of the version", example = "TC-BC-2021") @NotNull
            CriteriaVersion version,

            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid ItemRequest> items) {}

    record CriteriaContentRequest(
            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid ItemRequest> items) {}

    record PublishRequest(
            @Schema(description = "Số quyết định ban hành / number of the decision") @NotBlank @Size(max = 100)
            String decision,

            @Schema(description = "Ngày có hiệu lực / first day of validity", example = "2021-01-01") @NotNull
            LocalDate validFrom,

            @Schema(description = "Ngày hết hiệu lực / first day on which it no longer holds") @Nullable
            LocalDate validTo) {}

    record RepealRequest(
            @Schema(description = "Ngày bãi bỏ / first day on which it no longer holds", example = "2024-01-01")
            @NotNull
            LocalDate from,

            @NotBlank @Size(max = 100) String decision) {}

    @Operation(
            summary = "Soạn thảo tiêu chí / draft a version. Roles: ORGANISATION_BOARD for STAFFING, FINANCE_APPRAISER "
                    + "for BUDGET")
    @PostMapping
    @Refuses({"actor.not-permitted", "criteria.exists", "criteria.item-twice", "criteria.no-items", "field.code"})
    ResponseEntity<CommandAnswer> draftCriteria(
            @PathVariable CriteriaSubject subject, @Valid @RequestBody CriteriaDraftRequest r, Caller caller) {
        return commands.create(
                new CriteriaCommand.DraftCriteria(
                        new CriteriaId(subject), r.version, r.title, ItemRequest.toItems(r.items)),
                caller,
                "/criteria");
    }

    @Operation(
            summary =
                    "Sửa dự thảo tiêu chí / replace a draft; If-Match required. Roles: ORGANISATION_BOARD for STAFFING, "
                            + "FINANCE_APPRAISER for BUDGET")
    @PutMapping("/{version}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "criteria.not-draft",
        "criteria.item-twice",
        "criteria.no-items",
        "criteria.unchanged",
        "version.required",
        "version.stale"
    })
    ResponseEntity<CommandAnswer> reviseCriteria(
            @PathVariable CriteriaSubject subject,
            @PathVariable CriteriaVersion version,
            @Valid @RequestBody CriteriaContentRequest r,
            Caller caller) {
        return commands.send(
                new CriteriaCommand.ReviseCriteria(
                        new CriteriaId(subject), version, r.title, ItemRequest.toItems(r.items)),
                caller.mustSayVersion());
    }

    @Operation(summary = "Trả lại dự thảo tiêu chí / return a draft. Role: APPROVER")
    @PostMapping("/{version}/return")
    @Refuses({"actor.not-permitted", "resource.not-found", "criteria.not-draft", "criteria.same-person"})
    ResponseEntity<CommandAnswer> returnCriteria(
            @PathVariable CriteriaSubject subject,
            @PathVariable CriteriaVersion version,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(new CriteriaCommand.ReturnCriteria(new CriteriaId(subject), version, r.reason()), caller);
    }

    @Operation(summary = "Ban hành tiêu chí / approve and publish a draft with its validity. Role: APPROVER")
    @PostMapping("/{version}/publish")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "criteria.not-draft",
        "criteria.same-person",
        "criteria.same-date",
        "criteria.history-not-permitted",
        "field.dates"
    })
    ResponseEntity<CommandAnswer> publishCriteria(
            @PathVariable CriteriaSubject subject,
            @PathVariable CriteriaVersion version,
            @Valid @RequestBody PublishRequest r,
            Caller caller) {
        return commands.send(
                new CriteriaCommand.PublishCriteria(
                        new CriteriaId(subject), version, r.decision, r.validFrom, r.validTo),
                caller);
    }

    @Operation(summary = "Bãi bỏ tiêu chí / repeal a published version. Role: APPROVER")
    @PostMapping("/{version}/repeal")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "criteria.not-published",
        "criteria.repeal-too-early",
        "criteria.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> repealCriteria(
            @PathVariable CriteriaSubject subject,
            @PathVariable CriteriaVersion version,
            @Valid @RequestBody RepealRequest r,
            Caller caller) {
        return commands.send(
                new CriteriaCommand.RepealCriteria(new CriteriaId(subject), version, r.from, r.decision), caller);
    }
}
