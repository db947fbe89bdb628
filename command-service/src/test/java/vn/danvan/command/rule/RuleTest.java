package vn.danvan.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(register.refused(ADMIN, set("ASSIGNED", "65", FROM, FROM))).isEqualTo("field.dates /validTo");
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

    @Test
    void the_board_says_the_rules_of_officers_and_no_others() {
        Actor board = province("tochuc", Role.ORGANISATION_BOARD);
        assertThat(register.outcome(board, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        assertThat(register.refused(
                        board,
                        new RuleCommand.SetRule(
                                new RuleId("reminder.escalate-after"), "ALL", "14", "days", FROM, null, "x", "x")))
                .isEqualTo("actor.not-permitted");
    }

    @Test
    void a_wrong_version_gives_way_to_a_right_one_under_another_name() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "56", FROM, null))).isEqualTo("Set");
        String wrong = "officer.max-age[ASSIGNED]@2023-08-22";
        assertThat(register.outcome(ADMIN, correct(wrong, "65", FROM))).isEqualTo("Superseded+Set");
        assertThat(RuleBook.inForce(register, MAX_AGE.key(), FROM).versionName())
                .isEqualTo(wrong + "#2");
        assertThat(valueOn(FROM)).isEqualTo("65");
        assertThat(register.refused(ADMIN, correct(wrong, "66", FROM))).isEqualTo("rule.version-unknown /version");
        assertThat(register.outcome(ADMIN, correct(wrong + "#2", "66", FROM))).isEqualTo("Superseded+Set");
        assertThat(RuleBook.inForce(register, MAX_AGE.key(), FROM).versionName())
                .isEqualTo(wrong + "#3");
    }

    @Test
    void a_correction_that_says_the_same_is_none() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        String version = "officer.max-age[ASSIGNED]@2023-08-22";
        assertThat(register.refused(ADMIN, correct(version, "65", FROM))).isEqualTo("rule.same-value");
        assertThat(register.outcome(ADMIN, correct(version, "66", FROM))).isEqualTo("Superseded+Set");
        assertThat(register.refused(ADMIN, correct(version + "#2", "66", FROM))).isEqualTo("rule.same-value");
    }

    @Test
    void a_correction_does_not_take_the_place_of_a_third_version() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "70", FROM.plusYears(1), null)))
                .isEqualTo("Set");
        assertThat(register.refused(ADMIN, correct("officer.max-age[ASSIGNED]@2023-08-22", "66", FROM.plusYears(1))))
                .isEqualTo("rule.same-date");
        assertThat(register.outcome(ADMIN, correct("officer.max-age[ASSIGNED]@2023-08-22", "66", FROM.plusDays(1))))
                .isEqualTo("Superseded+Set");
        assertNoneOn(FROM);
        assertThat(valueOn(FROM.plusDays(1))).isEqualTo("66");
    }

    @Test
    void a_withdrawn_version_says_nothing_and_its_name_is_not_used_again() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        String version = "officer.max-age[ASSIGNED]@2023-08-22";
        assertThat(register.outcome(ADMIN, new RuleCommand.WithdrawRule(MAX_AGE, version, "nhập nhầm phạm vi")))
                .isEqualTo("Superseded");
        assertNoneOn(FROM);
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        assertThat(RuleBook.inForce(register, MAX_AGE.key(), FROM).versionName())
                .isEqualTo(version + "#2");
    }

    @Test
    void an_end_comes_after_the_first_day_and_before_the_end_that_is_known() {
        LocalDate end = FROM.plusYears(2);
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, end))).isEqualTo("Set");
        assertThat(register.refused(ADMIN, end(FROM))).isEqualTo("field.dates /validTo");
        assertThat(register.refused(ADMIN, end(end))).isEqualTo("rule.not-earlier /validTo");
        assertThat(register.outcome(ADMIN, end(end.minusDays(1)))).isEqualTo("Ended");
        assertThat(register.refused(ADMIN, end(end.minusDays(1)))).isEqualTo("rule.not-earlier /validTo");
        assertThat(valueOn(end.minusDays(2))).isEqualTo("65");
        assertNoneOn(end.minusDays(1));
        assertThat(register.outcome(ADMIN, end(FROM.plusDays(1)))).isEqualTo("Ended");
        assertThat(valueOn(FROM)).isEqualTo("65");
        assertNoneOn(FROM.plusDays(1));
    }

    @Test
    void whoever_may_not_set_a_rule_may_not_change_it() {
        assertThat(register.outcome(ADMIN, set("ASSIGNED", "65", FROM, null))).isEqualTo("Set");
        Actor officer = province("officer", Role.MOBILISATION_OFFICER);
        String version = "officer.max-age[ASSIGNED]@2023-08-22";
        assertThat(register.refused(officer, correct(version, "66", FROM))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(officer, end(FROM.plusDays(1)))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(officer, new RuleCommand.WithdrawRule(MAX_AGE, version, "x")))
                .isEqualTo("actor.not-permitted");
    }

    @ParameterizedTest(name = "{1} {0}: {2}")
    @CsvSource({
        "years, 65, true",
        "years, 65.5, false",
        "years, sáu mươi lăm, false",
        "working days after cut-off, 2, true",
        "working days after cut-off, -2, false",
        "date, 2020-03-31, true",
        "date, 2020-02-30, false",
        "days of the calendar, 01-01;2025-01-29, true",
        "days of the calendar, 02-29, true",
        "days of the calendar, 02-30, false",
        "days, 7;1, true",
        "days, 1;then weekly, true"
    })
    void a_value_that_decisions_could_not_read_is_not_set(String unit, String value, boolean readable) {
        RuleCommand.SetRule command =
                new RuleCommand.SetRule(MAX_AGE, "ALL", value, unit, FROM, null, "118-QĐ/TW", "example");
        assertThat(readable ? register.outcome(ADMIN, command) : register.refused(ADMIN, command))
                .isEqualTo(readable ? "Set" : "rule.value-unreadable /value");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "calendar, true",
        "15-14, true",
        "15-15, false",
        "15-13, false",
        "1-31, false",
        "2-1, true",
        "28-27, true",
        "29-28, false",
        "monthly, false"
    })
    void a_reporting_window_ends_on_the_day_before_it_begins(String value, boolean readable) {
        RuleCommand.SetRule command = new RuleCommand.SetRule(
                new RuleId("reporting.window"), "ALL", value, "kind", FROM, null, "Nghị định", "example");
        assertThat(readable ? register.outcome(ADMIN, command) : register.refused(ADMIN, command))
                .isEqualTo(readable ? "Set" : "rule.value-unreadable /value");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EQUAL, true",
        "HB.HU.DABAC=1, true",
        "HB.HU.DABAC=1;HB.TU.HOABINH=3, true",
        "HB.HU.DABAC=0, false",
        "HB.HU.DABAC=1;HB.HU.DABAC=2, false",
        "HB.HU.DABAC, false",
        "HB.HU.DABAC=1;, false",
        "chia đều, false"
    })
    void an_apportionment_is_equal_or_by_weights_of_bodies_each_named_once(String value, boolean readable) {
        RuleCommand.SetRule command = new RuleCommand.SetRule(
                new RuleId("reporting.apportionment"), "ALL", value, "shares", FROM, null, "Nghị quyết", "example");
        assertThat(readable ? register.outcome(ADMIN, command) : register.refused(ADMIN, command))
                .isEqualTo(readable ? "Set" : "rule.value-unreadable /value");
    }

    private static RuleCommand correct(String version, String value, LocalDate from) {
        return new RuleCommand.CorrectRule(
                version,
                new RuleCommand.SetRule(MAX_AGE, "ASSIGNED", value, "years", from, null, "118-QĐ/TW", "example"),
                "nhập nhầm");
    }

    private static RuleCommand end(LocalDate validTo) {
        return new RuleCommand.EndRule(MAX_AGE, "officer.max-age[ASSIGNED]@2023-08-22", validTo, "văn bản mới");
    }
}
