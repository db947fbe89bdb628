package vn.danvan.command.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danvan.command.Past;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * Days on which offices work: not Saturdays, not Sundays, not the days off that the rule {@code calendar.days-off} names on
 * that day, each as {@code MM-dd} for every year or as {@code yyyy-MM-dd} for one.
 */
public final class WorkingDays {

    private static final String RULE = "calendar.days-off";

    private WorkingDays() {}

    /**
     * The {@code count}-th working day after a day.
     *
     * @param count 0 gives the day itself
     */
    public static LocalDate after(LocalDate day, int count, Past past) {
        Map<String, Set<String>> read = new HashMap<>();
        Predicate<LocalDate> isOff = each -> {
            Optional<RuleEvent.Set> rule = RuleBook.find(past, RULE, "ALL", each);
            return rule.isPresent()
                    && isNamed(each, read.computeIfAbsent(rule.get().value(), WorkingDays::days));
        };
        LocalDate at = day;
        for (int left = count; left > 0; left--) {
            do {
                at = at.plusDays(1);
            } while (isWeekend(at) || isOff.test(at));
        }
        return at;
    }

    private static Set<String> days(String value) {
        return Arrays.stream(value.split(";", -1)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(LocalDate day, Set<String> days) {
        String iso = day.toString();
        return days.contains(iso) || days.contains(iso.substring(iso.indexOf('-') + 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
