package vn.danvan.command.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What a rule's value looks like, by its key or unit: a value that decisions could not read is never set. */
final class RuleValues {

    private static final String WINDOW_KEY = "reporting.window";
    private static final String CALENDAR = "calendar";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern WINDOW = Pattern.compile("calendar|([2-9]|1\\d|2[0-8])-([1-9]|1\\d|2[0-7])");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private RuleValues() {}

    static boolean readable(RuleId rule, String unit, String value) {
        if (rule.key().equals(WINDOW_KEY)) {
            return isWindow(value);
        }
        if (rule.key().equals(Apportionment.RULE)) {
            return Apportionment.parse(value).isPresent();
        }
        return switch (unit) {
            case "year", "years", "terms", "members", "working days", "working days after cut-off" ->
                NUMBER.matcher(value).matches();
            case "date" -> isDate(value);
            case "days of the calendar" ->
                Pattern.compile(";").splitAsStream(value).allMatch(RuleValues::isDay);
            default -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        return DAY.matcher(value).matches() && isDate(value.length() == 10 ? value : "2024-" + value);
    }

    /** {@code calendar}, or from one day of a month to the day before it in another: {@code 15-14}. */
    private static boolean isWindow(String value) {
        if (!WINDOW.matcher(value).matches()) {
            return false;
        }
        String[] days = value.split("-", -1);
        return days.length == 1 || Integer.parseInt(days[0]) == Integer.parseInt(days[1]) + 1;
    }

    /**
     * The day of the month on which a reporting window begins.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.value-unreadable}
     */
    static int firstDay(RuleEvent.Set version) {
        if (!isWindow(version.value())) {
            throw RuleCode.VALUE_UNREADABLE.because(version.versionName());
        }
        return version.value().equals(CALENDAR)
                ? 1
                : Integer.parseInt(version.value().split("-", -1)[0]);
    }

    /** @throws vn.danvan.kernel.DomainError {@code rule.value-unreadable} */
    static int wholeNumber(RuleEvent.Set version) {
        if (!NUMBER.matcher(version.value()).matches()) {
            throw RuleCode.VALUE_UNREADABLE.because(version.versionName());
        }
        return Integer.parseInt(version.value());
    }
}
