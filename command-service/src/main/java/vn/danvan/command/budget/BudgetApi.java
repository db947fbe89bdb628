package vn.danvan.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.danvan.command.CommentRequest;
import vn.danvan.command.FreshIds;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/budget-packages")
@Tag(name = "budget-packages", description = "Khoán kinh phí (III.2) / lump-sum budget packages for associations")
class BudgetApi {

    private static final String LINE_CODE = "[A-Z0-9][A-Z0-9.-]*";

    private final Commands commands;
    private final FreshIds ids;

    BudgetApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** One line that is asked for. */
    record LineRequest(
            @NotBlank @Size(max = 20) @Pattern(regexp = LINE_CODE)
            String code,

            @NotBlank @Size(max = 300) String name,

            @Schema(description = "đồng", example = "120000000") @NotNull
            Money amount,

            @Schema(description = "Nhiệm vụ được giao mà khoản này chi cho / the assigned task that it pays for")
            @Nullable
            TaskId task) {
        static List<BudgetLine> toLines(List<LineRequest> lines) {
            return lines.stream()
                    .map(l -> new BudgetLine(l.code, l.name, l.amount, l.task))
                    .toList();
        }
    }

    record ProposeRequest(
            @NotNull AssociationId association,
            @NotNull FiscalYear year,
            @NotNull @Size(max = 200) List<@NotNull @Valid LineRequest> lines,

            @Schema(description = "đồng; bằng tổng các khoản / the sum of the lines") @NotNull
            Money total,

            @Schema(
                    description =
                            "Mã tiêu chí; để trống thì lấy tiêu chí đang có hiệu lực / version of the criteria; the "
                                    + "one in force when absent",
                    example = "TC-KP-2020")
            @Nullable
            CriteriaVersion criteria) {}

    record LinesRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid LineRequest> lines,

            @Schema(description = "đồng; bằng tổng các khoản / the sum of the lines") @NotNull
            Money total) {}

    record BudgetOpinionRequest(@NotBlank @Size(max = 5000) String opinion) {}

    /** What a line is cut to. */
    record CutLineRequest(
            @NotBlank @Size(max = 20) @Pattern(regexp = LINE_CODE)
            String code,

            @Schema(description = "đồng, từ 0 đến số đã đề nghị / from 0 to what was asked for") @NotNull
            Money amount) {}

    record CutRequest(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid CutLineRequest> lines,
            @NotBlank @Size(max = 5000) String opinion) {
        Map<String, Money> amounts() {
            Map<String, Money> amounts = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                CutLineRequest line = lines.get(i);
                if (amounts.put(line.code, line.amount) != null) {
                    throw BudgetCode.LINE_TWICE.because(line.code).at("/lines/" + i + "/code");
                }
            }
            return amounts;
        }
    }

    record BudgetReturnRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid CommentRequest> comments) {}

    record BudgetDecisionRequest(
            @Schema(description = "Số quyết định / number of the decision", example = "12-QĐ/BCSĐ")
            @NotBlank
            @Size(max = 100)
            String decision) {}

    @Operation(
            summary = "Đề nghị khoán kinh phí; trả lời nêu mã gói / propose a package; the answer says its id. "
                    + "Role: ASSOCIATION")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "rule.none-in-force",
        "budget.year-too-early",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "budget.not-assigned",
        "budget.no-criteria",
        "criteria.none-in-force",
        "criteria.not-in-force",
        "budget.no-lines",
        "budget.line-twice",
        "budget.line-empty",
        "budget.lines-differ",
        "plan.task-unknown",
        "money.negative",
        "money.too-large",
        "field.code"
    })
    ResponseEntity<CommandAnswer> proposeBudgetPackage(@Valid @RequestBody ProposeRequest r, Caller caller) {
        BudgetPackageId budget = new BudgetPackageId(ids.next());
        return commands.create(
                new BudgetCommand.ProposeBudgetPackage(
                        budget, r.association, r.year, LineRequest.toLines(r.lines), r.total, r.criteria),
                caller,
                "/budget-packages");
    }

    @Operation(summary = "Sửa các khoản / replace the lines; If-Match required. Role: ASSOCIATION")
    @PutMapping("/{id}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-editable",
        "budget.same-person",
        "budget.unchanged",
        "budget.no-lines",
        "budget.line-twice",
        "budget.line-empty",
        "budget.lines-differ",
        "plan.task-unknown",
        "money.negative",
        "money.too-large",
        "version.required",
        "version.stale"
    })
    ResponseEntity<CommandAnswer> reviseBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody LinesRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.ReviseBudgetPackage(new BudgetPackageId(id), LineRequest.toLines(r.lines), r.total),
                caller.mustSayVersion());
    }

    @Operation(summary = "Trình thẩm định / submit, or submit again after a return. Role: ASSOCIATION")
    @PostMapping("/{id}/submit")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.not-draft", "budget.same-person"})
    ResponseEntity<CommandAnswer> submitBudgetPackage(@PathVariable UUID id, Caller caller) {
        return commands.send(new BudgetCommand.SubmitBudgetPackage(new BudgetPackageId(id)), caller);
    }

    @Operation(summary = "Thẩm định: nhất trí / appraise: agree to all of it. Role: FINANCE_APPRAISER")
    @PostMapping("/{id}/agree")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.not-submitted", "budget.same-person"})
    ResponseEntity<CommandAnswer> agreeBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody BudgetOpinionRequest r, Caller caller) {
        return commands.send(new BudgetCommand.AgreeBudgetPackage(new BudgetPackageId(id), r.opinion), caller);
    }

    @Operation(summary = "Thẩm định: cắt giảm / appraise: cut some lines. Role: FINANCE_APPRAISER")
    @PostMapping("/{id}/cut")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-submitted",
        "budget.same-person",
        "budget.line-twice",
        "budget.cut-lines",
        "budget.cut-above-asked",
        "budget.cut-not-less",
        "budget.cut-to-nothing",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> cutBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody CutRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.CutBudgetPackage(new BudgetPackageId(id), r.amounts(), r.opinion), caller);
    }

    @Operation(summary = "Thẩm định: trả lại kèm ý kiến / appraise: return with comments. Role: FINANCE_APPRAISER")
    @PostMapping("/{id}/return")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-submitted",
        "budget.same-person",
        "budget.comment-target"
    })
    ResponseEntity<CommandAnswer> returnBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody BudgetReturnRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.ReturnBudgetPackage(
                        new BudgetPackageId(id),
                        r.comments.stream().map(CommentRequest::toComment).toList()),
                caller);
    }

    @Operation(
            summary = "Phê duyệt số đã thẩm định, trong trần của năm / approve what was appraised, within the year's "
                    + "ceiling. Role: APPROVER")
    @PostMapping("/{id}/approve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-appraised",
        "budget.same-person",
        "association.ended",
        "association.suspended",
        "budget.not-assigned",
        "budget.no-ceiling",
        "budget.ceiling-passed"
    })
    ResponseEntity<CommandAnswer> approveBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody BudgetDecisionRequest r, Caller caller) {
        return commands.send(new BudgetCommand.ApproveBudgetPackage(new BudgetPackageId(id), r.decision), caller);
    }

    @Operation(summary = "Không phê duyệt / reject. Role: APPROVER")
    @PostMapping("/{id}/reject")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.not-appraised", "budget.same-person"})
    ResponseEntity<CommandAnswer> rejectBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new BudgetCommand.RejectBudgetPackage(new BudgetPackageId(id), r.reason()), caller);
    }
}
