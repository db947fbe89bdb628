package vn.danvan.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.rule.RuleId;

class RuleTest {

    private static final RuleId MAX_AGE = new RuleId("officer.max-age");
    private static final LocalDate FROM = LocalDate.of(2023, 8, 22);
    private static final Actor ADMIN = province("admin", Role.ADMIN);

    private final Register register = new Register();

    private static RuleCommand set(String scope, String value, LocalDate from, @Nullable LocalDate to) {
        return new RuleCommand.SetRule(MAX_AGE, scope, value, "years", from, to, "118-QĐ/TW", "example");
    }

    private String valueOn(LocalDate day) {
        return RuleBook.inForce(register, MAX_AGE.key(), day).value();
    }

    @Test
    void a_rule_says_one_thing_from_one_date() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        assertThat(register.refused(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("rule.same-value");
        assertThat(register.refused(ADMIN, set("ASSIGNED", "70", FROM, null))).isEqualTo("rule.same-date");
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "70", FROM.plusDays(1), null)))
                .isEqualTo("Set");
        assertThat(register.outcome(ADMIN, set("OTHER", "70", FROM, null))).isEqualTo("Set");
    }

    @Test
    void it_holds_for_at_least_a_day() {
        assertThat(register.refused(ADMIN, set("ASSIGNED", "65", FROM, FROM))).isEqualTo("field.dates");
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, FROM.plusDays(1))))
                .isEqualTo("Set");
    }

    @Test
    void only_an_administrator_sets_rules() {
        assertThat(register.refused(province("officer", Role.MOBILISATION_OFFICER), set("ASSIGNED", "65", FROM, null)))
                .isEqualTo("actor.not-permitted");
    }

    @Test
    void it_is_in_force_from_its_first_day_to_the_day_before_its_end() {
        LocalDate end = FROM.plusYears(1);
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, end))).isEqualTo("Set");
        assertNoneOn(FROM.minusDays(1));
        assertThat(valueOn(FROM)).isEqualTo("65");
        assertThat(valueOn(end.minusDays(1))).isEqualTo("65");
        assertNoneOn(end);
    }

    @Test
    void of_two_in_force_the_later_one_counts() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "70", FROM.plusDays(10), null)))
                .isEqualTo("Set");
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        assertThat(valueOn(FROM.plusDays(9))).isEqualTo("65");
        assertThat(valueOn(FROM.plusDays(10))).isEqualTo("70");
    }

    private void assertNoneOn(LocalDate day) {
        assertThatThrownBy(() -> valueOn(day))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(RuleCode.NONE_IN_FORCE));
    }
}
