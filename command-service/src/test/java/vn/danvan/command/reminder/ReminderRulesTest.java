package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.reminder.ReminderSamples.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.RememberedPast;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

class ReminderRulesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 4, 1);

    private static Schedule read(@Nullable String before, String after, String escalate) {
        RememberedPast past = new RememberedPast();
        if (before != null) {
            past.with(new RuleId("reminder.before"), rule("reminder.before", before));
        }
        past.with(new RuleId("reminder.after"), rule("reminder.after", after));
        past.with(new RuleId("reminder.escalate-after"), rule("reminder.escalate-after", escalate));
        return ReminderRules.inForce(past, DAY);
    }

    private static void refused(Code code, @Nullable String before, String after, String escalate) {
        assertThatThrownBy(() -> read(before, after, escalate))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void the_bundled_values_are_understood() {
        assertThat(read("7;1", "1;then weekly", "14")).isEqualTo(ReminderSamples.SCHEDULE);
    }

    @Test
    void days_come_in_any_order_and_repetition_is_optional() {
        Schedule schedule = read("1;30;7", "5;2", "1");
        assertThat(schedule.before()).containsExactly(30, 7, 1);
        assertThat(schedule.after()).containsExactly(2, 5);
        assertThat(schedule.every()).isZero();
        assertThat(read("1", "1;then daily", "365").every()).isEqualTo(1);
        assertThat(read("1", "1;then every 10 days", "365").every()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-1",
                "7;",
                ";7",
                "7;7",
                "7; 1",
                "07",
                "366",
                "1000",
                "7,1",
                "a",
                "7;then weekly",
                "1;2;3;4;5;6;7;8;9;10;11"
            })
    void anything_else_before_is_refused(String before) {
        refused(ReminderCode.RULE_UNREADABLE, before, "1;then weekly", "14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "then weekly",
                "weekly",
                "1;weekly",
                "1;then monthly",
                "1;then weekly;2",
                "1;then every 0 days",
                "1;then every 366 days",
                "1;then weekly;then weekly",
                "1;Then weekly"
            })
    void anything_else_after_is_refused(String after) {
        refused(ReminderCode.RULE_UNREADABLE, "7;1", after, "14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "14;21", "fourteen", "366"})
    void anything_else_to_escalate_is_refused(String escalate) {
        refused(ReminderCode.RULE_UNREADABLE, "7;1", "1;then weekly", escalate);
    }

    @Test
    void a_rule_in_another_unit_is_refused() {
        RememberedPast past = new RememberedPast();
        past.with(
                new RuleId("reminder.before"),
                new RuleEvent.Set(new RuleId("reminder.before"), "ALL", "7;1", "weeks", DAY, null, "x", "example"));
        past.with(new RuleId("reminder.after"), rule("reminder.after", "1"));
        past.with(new RuleId("reminder.escalate-after"), rule("reminder.escalate-after", "14"));
        assertThatThrownBy(() -> ReminderRules.inForce(past, DAY))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ReminderCode.RULE_UNREADABLE));
    }

    @Test
    void without_a_rule_nobody_is_urged() {
        refused(RuleCode.NONE_IN_FORCE, null, "1", "14");
        assertThat(List.of(read("7", "1", "14").ruleVersions())).isNotEmpty();
    }
}
