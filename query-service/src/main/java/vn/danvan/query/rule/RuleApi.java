package vn.danvan.query.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Rules over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "rule", description = "Quy định theo thời gian / rules in time")
class RuleApi {

    private final ViewReader<RuleView> rules;

    RuleApi(@Qualifier("queryReads") ViewReads reads) {
        this.rules = new ViewReader<>(reads, RuleView.TABLE);
    }

    @GetMapping("/rules")
    @ListsRows(RuleView.class)
    @Operation(operationId = "listRules", summary = "Danh sách các quy định / list rules")
    Page<RuleView> listRules(ViewRequest request) {
        return rules.list(request);
    }

    @GetMapping("/rules/{rule}")
    @ReadsRow
    @Operation(operationId = "getRules", summary = "Xem một mục: các quy định / one of rules")
    RuleView getRules(ViewRequest request, @PathVariable String rule) {
        return rules.get(request, rule);
    }

    /**
     * What a rule says on a day.
     *
     * @param versions one for each scope that it speaks of then, by scope; none when it says nothing
     */
    record InForce(RuleId rule, LocalDate on, List<RuleView.RuleVersion> versions) {}

    @GetMapping("/rules/{rule}/in-force/{on}")
    @ReadsRow
    @Operation(
            operationId = "getRuleInForce",
            summary = "Quy định nói gì vào một ngày, theo từng phạm vi / what a rule says on a day, by scope")
    InForce getRuleInForce(ViewRequest request, @PathVariable String rule, @PathVariable LocalDate on) {
        RuleView view = rules.get(request, rule);
        return new InForce(view.rule(), on, view.on(on));
    }
}
