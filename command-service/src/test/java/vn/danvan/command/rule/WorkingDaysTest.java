package vn.danvan.command.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.RememberedPast;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

class WorkingDaysTest {

    private static final RuleId DAYS_OFF = new RuleId("calendar.days-off");

    private final RememberedPast past = new RememberedPast();

    private LocalDate after(String day, int count) {
        return WorkingDays.after(LocalDate.parse(day), count, past);
    }

    private static RuleEvent off(String days, String from, @Nullable String to) {
        return new RuleEvent.Set(
                DAYS_OFF,
                "ALL",
                days,
                "days of the calendar",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "Bộ luật Lao động",
                "example");
    }

    @Test
    void a_weekend_is_passed_over() {
        assertThat(after("2023-07-13", 1)).isEqualTo("2023-07-14"); // Thursday, Friday
        assertThat(after("2023-07-14", 1)).isEqualTo("2023-07-17"); // Friday, Monday
        assertThat(after("2023-07-14", 2)).isEqualTo("2023-07-18");
        assertThat(after("2023-07-15", 1)).isEqualTo("2023-07-17"); // Saturday
        assertThat(after("2023-07-16", 1)).isEqualTo("2023-07-17"); // Sunday
        assertThat(after("2023-07-14", 11)).isEqualTo("2023-07-31");
    }

    @Test
    void no_working_day_after_is_the_day_itself() {
        assertThat(after("2023-07-15", 0)).isEqualTo("2023-07-15");
    }

    @Test
    void a_day_off_of_every_year_and_one_of_this_year_are_passed_over() {
        assertThat(after("2024-04-29", 1)).isEqualTo("2024-04-30");
        past.with(DAYS_OFF, off("04-30;05-01;2024-05-02", "2020-01-01", null));
        assertThat(after("2024-04-29", 1)).isEqualTo("2024-05-03");
        assertThat(after("2025-04-29", 1)).isEqualTo("2025-05-02");
    }

    @Test
    void a_day_is_off_by_the_version_in_force_on_that_day() {
        past.with(DAYS_OFF, off("12-31;01-02", "2020-01-01", "2025-01-01"));
        assertThat(after("2024-12-30", 1)).isEqualTo("2025-01-01");
        assertThat(after("2024-12-30", 2)).isEqualTo("2025-01-02");
        assertThat(after("2024-01-01", 1)).isEqualTo("2024-01-03");
    }
}
