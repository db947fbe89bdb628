package vn.danvan.command.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.command.rule.WorkingDays;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * The days that a period covers and the day on which its reports are due, as the rules in force on its last day (the
 * cut-off) have them for a scope: the calendar's months, or months from one day to the day before it ({@code 15-14}).
 *
 * @param rule the version that says so; absent when none was in force: then the calendar's months count
 * @param firstDay day of the month on which a window begins, from 1
 * @param due what is said of the due date; absent when nothing is
 */
record ReportingWindow(RuleEvent.@Nullable Set rule, int firstDay, RuleEvent.@Nullable Set due) {

    private static final String WINDOW = "reporting.window";
    private static final String SUBMIT_WITHIN = "reporting.submit-within";
    private static final String ALL = "ALL";

    /** @param scope whose rules apply, as the rules name it; what they do not say of it, they say of {@code ALL} */
    static ReportingWindow of(Past past, @Nullable String scope, LocalDate cutOff) {
        List<String> scopes = scope == null || scope.equals(ALL) ? List.of(ALL) : List.of(scope, ALL);
        Optional<RuleEvent.Set> window = RuleBook.find(past, WINDOW, scopes, cutOff);
        int firstDay = window.map(RuleBook::firstDayOfWindow).orElse(1);
        return new ReportingWindow(
                window.orElse(null),
                firstDay,
                RuleBook.find(past, SUBMIT_WITHIN, scopes, cutOff).orElse(null));
    }

    /**
     * Whether the days are one whole window of the kind: its months end with a month, quarter, half-year or year; nine
     * months begin with the year.
     */
    boolean fits(PeriodKind kind, LocalDate from, LocalDate to) {
        int months = switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
            case AD_HOC -> 0;
        };
        LocalDate next = to.plusDays(1);
        return months == 0
                || (next.getDayOfMonth() == firstDay
                        && to.getMonthValue() % months == 0
                        && from.equals(next.minusMonths(months)));
    }

    /** The due date that the rule gives; absent when none speaks of it. */
    @Nullable
    LocalDate dueOn(LocalDate cutOff, Past past) {
        return due == null ? null : WorkingDays.after(cutOff, RuleBook.wholeNumber(due), past);
    }

    /** Name of the version that was used, for the event. */
    static @Nullable String name(RuleEvent.@Nullable Set version) {
        return version == null ? null : version.versionName();
    }
}
