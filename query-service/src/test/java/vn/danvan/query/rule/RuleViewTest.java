package vn.danvan.query.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
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

    private static List<String> on(RuleView view, String day) {
        return view.on(LocalDate.parse(day)).stream()
                .map(RuleView.RuleVersion::value)
                .toList();
    }

    @Test
    void on_a_day_it_says_the_version_that_began_last() {
        RuleView first = RuleView.fold(null, set("2020-03-31", "2020-01-02"), at(3, "2020-01-02"));
        RuleView view = RuleView.fold(first, set("2020-04-15", "2020-02-01"), at(9, "2020-02-01"));
        assertThat(on(view, "2020-01-01")).isEmpty();
        assertThat(on(view, "2020-01-02")).containsExactly("2020-03-31");
        assertThat(on(view, "2020-01-31")).containsExactly("2020-03-31");
        assertThat(on(view, "2020-02-01")).containsExactly("2020-04-15");
    }

    @Test
    void an_ended_version_and_a_wrong_one_are_kept_and_say_nothing() {
        RuleId id = new RuleId("sub-plan.due");
        RuleView set = RuleView.fold(null, set("2020-03-31", "2020-01-02"), at(3, "2020-01-02"));
        String name = "sub-plan.due[plan]@2020-01-02";
        RuleView ended = RuleView.fold(
                set, new RuleEvent.Ended(id, name, LocalDate.parse("2020-02-01"), "thay thế"), at(4, "2020-02-01"));
        assertThat(on(ended, "2020-01-31")).containsExactly("2020-03-31");
        assertThat(on(ended, "2020-02-01")).isEmpty();
        assertThat(ended.versions().getFirst().endedBy()).isEqualTo("thay thế");
        RuleView wrong = RuleView.fold(ended, new RuleEvent.Superseded(id, name, "nhập nhầm"), at(5, "2020-02-01"));
        assertThat(on(wrong, "2020-01-31")).isEmpty();
        assertThat(wrong.versions().getFirst().wrongBecause()).isEqualTo("nhập nhầm");
        assertThat(wrong.versions().getFirst().validTo()).isEqualTo("2020-02-01");
    }

    private static RuleEvent.Set set(String value, String from) {
        return new RuleEvent.Set(
                new RuleId("sub-plan.due"), "plan", value, "date", LocalDate.parse(from), null, "III.1", "plan");
    }
}
