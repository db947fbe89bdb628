package vn.danvan.query.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

class RuleViewTest {

    @Test
    void a_rule_keeps_all_its_values_in_order() {
        RuleView first = RuleView.fold(null, set("2020-03-31", "2020-01-02"), at(3, "2020-01-02"));
        RuleView second = RuleView.fold(first, set("2020-04-15", "2020-02-01"), at(9, "2020-02-01"));
        assertThat(second.versions())
                .extracting(RuleView.RuleVersion::value)
                .containsExactly("2020-03-31", "2020-04-15");
        assertThat(second.versions()).extracting(RuleView.RuleVersion::logIndex).containsExactly(3L, 9L);
        assertThat(second.versions().getLast().name()).isEqualTo("sub-plan.due[plan]@2020-02-01");
        assertThat(second.version()).isEqualTo(9);
    }

    private static RuleEvent.Set set(String value, String from) {
        return new RuleEvent.Set(
                new RuleId("sub-plan.due"), "plan", value, "date", LocalDate.parse(from), null, "III.1", "plan");
    }
}
