package vn.danvan.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/budget-packages/{id}")
@Tag(name = "budget-packages")
class BudgetExecutionApi {

    private final Commands commands;

    BudgetExecutionApi(Commands commands) {
        this.commands = commands;
    }

    record AdjustmentRequest(
            @Schema(description = "Toàn bộ các khoản sau điều chỉnh / all lines as they shall be")
            @NotNull
            @Size(max = 200)
            List<BudgetApi.@NotNull @Valid LineRequest> lines,

            @Schema(description = "đồng; bằng tổng các khoản / the sum of the lines") @NotNull
            Money total,

            @NotBlank @Size(max = 2000) String reason) {}

    record BudgetExecutionOpinionRequest(
            @NotBlank @Size(max = 5000) String opinion) {}

    record BudgetExecutionDecisionRequest(
            @Schema(description = "Số quyết định / number of the decision", example = "890-QĐ/UBND")
            @NotBlank
            @Size(max = 100)
            String decision) {}

    record DisburseRequest(
            @Schema(description = "đồng", example = "220000000") @NotNull
            Money amount,

            @Schema(description = "Ngày chứng từ / day of the voucher", example = "2021-01-20") @NotNull
            LocalDate on,

            @Schema(description = "Số chứng từ / number of the voucher", example = "UNC 0121/KB")
            @NotBlank
            @Size(max = 100)
            String voucher) {}

    /** What was spent on a line. */
    record SpentLineRequest(
            @NotBlank @Size(max = 20) String code,

            @Schema(description = "đồng", example = "512000000") @NotNull
            Money spent) {}

    record SettleRequest(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid SpentLineRequest> lines,

            @Schema(description = "Ngày quyết toán / day of the settlement", example = "2021-12-30") @NotNull
            LocalDate on,

            @Schema(description = "Số thông báo quyết toán / number of the settlement document")
            @NotBlank
            @Size(max = 100)
            String document) {
        Map<String, Money> amounts() {
            Map<String, Money> amounts = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                SpentLineRequest line = lines.get(i);
                if (amounts.put(line.code, line.spent) != null) {
                    throw BudgetCode.LINE_TWICE.because(line.code).at("/lines/" + i + "/code");
                }
            }
            return amounts;
        }
    }

    record BudgetExecutionCloseRequest(
            @NotBlank @Size(max = 100) String decision,

            @Schema(
                    description = "Chứng từ nộp trả kinh phí không chi hết / voucher by which unspent money went back",
                    example = "C2-05a 0334")
            @Nullable
            @Size(min = 1, max = 100)
            String returnVoucher) {}

    @Operation(
            summary = "Đề nghị điều chỉnh gói đã phê duyệt / ask for an adjustment of a granted package. Role: "
                    + "ASSOCIATION")
    @PostMapping("/adjustment")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-approved",
        "budget.adjustment-open",
        "budget.same-person",
        "budget.unchanged",
        "budget.adjustment-below-disbursed",
        "budget.no-lines",
        "budget.line-twice",
        "budget.line-empty",
        "budget.lines-differ",
        "plan.task-unknown",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> askBudgetAdjustment(
            @PathVariable UUID id, @Valid @RequestBody AdjustmentRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.AskAdjustment(
                        new BudgetPackageId(id), BudgetApi.LineRequest.toLines(r.lines), r.total, r.reason),
                caller);
    }

    @Operation(summary = "Thẩm định điều chỉnh: nhất trí / appraise the adjustment: agree. Role: FINANCE_APPRAISER")
    @PostMapping("/adjustment/agree")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.adjustment-not-asked", "budget.same-person"})
    ResponseEntity<CommandAnswer> agreeBudgetAdjustment(
            @PathVariable UUID id, @Valid @RequestBody BudgetExecutionOpinionRequest r, Caller caller) {
        return commands.send(new BudgetCommand.AgreeAdjustment(new BudgetPackageId(id), r.opinion), caller);
    }

    @Operation(summary = "Thẩm định điều chỉnh: trả lại / appraise the adjustment: return it. Role: FINANCE_APPRAISER")
    @PostMapping("/adjustment/return")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.adjustment-not-asked", "budget.same-person"})
    ResponseEntity<CommandAnswer> returnBudgetAdjustment(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new BudgetCommand.ReturnAdjustment(new BudgetPackageId(id), r.reason()), caller);
    }

    @Operation(
            summary =
                    "Phê duyệt điều chỉnh, trong trần của năm / grant the adjustment, within the year's ceiling. Role: "
                            + "APPROVER")
    @PostMapping("/adjustment/approve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.adjustment-not-agreed",
        "budget.same-person",
        "association.ended",
        "association.suspended",
        "budget.not-assigned",
        "budget.adjustment-below-disbursed",
        "budget.ceiling-passed"
    })
    ResponseEntity<CommandAnswer> approveBudgetAdjustment(
            @PathVariable UUID id, @Valid @RequestBody BudgetExecutionDecisionRequest r, Caller caller) {
        return commands.send(new BudgetCommand.ApproveAdjustment(new BudgetPackageId(id), r.decision), caller);
    }

    @Operation(summary = "Không phê duyệt điều chỉnh / reject the adjustment. Role: APPROVER")
    @PostMapping("/adjustment/reject")
    @Refuses({"actor.not-permitted", "resource.not-found", "budget.adjustment-not-agreed", "budget.same-person"})
    ResponseEntity<CommandAnswer> rejectBudgetAdjustment(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new BudgetCommand.RejectAdjustment(new BudgetPackageId(id), r.reason()), caller);
    }

    @Operation(
            summary = "Ghi giải ngân một đợt, không vượt số đã phê duyệt / record an instalment, never above what was "
                    + "granted. Role: FINANCE_APPRAISER")
    @PostMapping("/disbursements")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-approved",
        "budget.same-person",
        "association.ended",
        "association.suspended",
        "budget.not-assigned",
        "budget.amount-empty",
        "budget.voucher-used",
        "budget.disbursed-above-approved",
        "budget.date-too-early",
        "budget.date-in-future",
        "budget.history-not-permitted",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> disburseBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody DisburseRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.DisburseBudgetPackage(new BudgetPackageId(id), r.amount, r.on, r.voucher), caller);
    }

    @Operation(
            summary = "Ghi quyết toán theo khoản; ghi lại trước khi tất toán là sửa / record the settlement by line; a "
                    + "second one before closing corrects the first. Role: FINANCE_APPRAISER")
    @PostMapping("/settle")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-approved",
        "budget.adjustment-open",
        "budget.same-person",
        "budget.line-twice",
        "budget.spent-lines",
        "budget.spent-above-disbursed",
        "budget.date-too-early",
        "budget.date-in-future",
        "budget.history-not-permitted",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> settleBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody SettleRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.SettleBudgetPackage(new BudgetPackageId(id), r.amounts(), r.on, r.document), caller);
    }

    @Operation(
            summary =
                    "Phê duyệt quyết toán và tất toán gói khoán / approve the settlement and close the package. Role: "
                            + "APPROVER")
    @PostMapping("/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "budget.not-settled",
        "budget.same-person",
        "budget.return-not-shown",
        "budget.nothing-to-return"
    })
    ResponseEntity<CommandAnswer> closeBudgetPackage(
            @PathVariable UUID id, @Valid @RequestBody BudgetExecutionCloseRequest r, Caller caller) {
        return commands.send(
                new BudgetCommand.CloseBudgetPackage(new BudgetPackageId(id), r.decision, r.returnVoucher), caller);
    }
}
