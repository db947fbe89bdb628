package vn.danvan.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/budget-years/{year}")
@Tag(name = "budget-years", description = "Trần kinh phí của năm (III.2) / the ceiling of a fiscal year's packages")
class BudgetYearApi {

    private final Commands commands;

    BudgetYearApi(Commands commands) {
        this.commands = commands;
    }

    record BudgetYearCeilingRequest(
            @Schema(description = "đồng", example = "12000000000") @NotNull
            Money ceiling,

            @Schema(description = "Số quyết định / number of the decision", example = "05-QĐ/BCSĐ")
            @NotBlank
            @Size(max = 100)
            String decision) {}

    @Operation(
            summary = "Đặt trần kinh phí của năm, có thể đặt lại / set the year's ceiling; it may be set again, never "
                    + "below what has been approved. Role: APPROVER")
    @PostMapping("/ceiling")
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "rule.none-in-force",
        "budget.year-too-early",
        "budget.ceiling-below-approved",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> setBudgetCeiling(
            @PathVariable int year, @Valid @RequestBody BudgetYearCeilingRequest r, Caller caller) {
        return commands.send(new BudgetYearCommand.SetCeiling(new FiscalYear(year), r.ceiling, r.decision), caller);
    }
}
