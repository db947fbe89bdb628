package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * The rules on reminders as they are written: {@code 7;1} days before, {@code 1;then weekly} after, {@code 14} to escalate.
 * A value of any other form is refused when it is to be used, so that a slip of the pen urges nobody on a wrong day.
 */
final class ReminderRules {

    private static final String SCOPE = "ALL";
    private static final String UNIT = "days";
    private static final int MOST_DAYS = 365;
    private static final int MOST_STEPS = 10;
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern THEN = Pattern.compile("then (?:(daily)|(weekly)|every ([1-9][0-9]{0,2}) days)");

    private ReminderRules() {}

    /**
     * What the rules in force on a day say.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.none-in-force}, {@code reminder.rule-unreadable}
     */
    static Schedule inForce(Past past, LocalDate on) {
        RuleEvent.Set before = RuleBook.inForce(past, "reminder.before", SCOPE, on);
        RuleEvent.Set after = RuleBook.inForce(past, "reminder.after", SCOPE, on);
        RuleEvent.Set escalate = RuleBook.inForce(past, "reminder.escalate-after", SCOPE, on);
        List<String> words = words(after);
        String last = words.getLast();
        boolean repeats = !DAYS.matcher(last).matches();
        return new Schedule(
                days(words(before), before).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                days(repeats ? words.subList(0, words.size() - 1) : words, after),
                repeats ? every(last, after) : 0,
                day(inDays(escalate).value(), escalate),
                List.of(before.versionName(), after.versionName(), escalate.versionName()));
    }

    private static List<String> words(RuleEvent.Set rule) {
        return List.of(inDays(rule).value().split(";", -1));
    }

    private static RuleEvent.Set inDays(RuleEvent.Set rule) {
        if (!rule.unit().equals(UNIT)) {
            throw unreadable(rule);
        }
        return rule;
    }

    private static List<Integer> days(List<String> words, RuleEvent.Set rule) {
        TreeSet<Integer> days = new TreeSet<>();
        for (String word : words) {
            if (!days.add(day(word, rule))) {
                throw unreadable(rule);
            }
        }
        if (days.isEmpty() || days.size() > MOST_STEPS) {
            throw unreadable(rule);
        }
        return new ArrayList<>(days);
    }

    private static int day(String word, RuleEvent.Set rule) {
        if (!DAYS.matcher(word).matches() || Integer.parseInt(word) > MOST_DAYS) {
            throw unreadable(rule);
        }
        return Integer.parseInt(word);
    }

    private static int every(String word, RuleEvent.Set rule) {
        Matcher then = THEN.matcher(word);
        if (!then.matches()) {
            throw unreadable(rule);
        }
        if (then.group(1) != null) {
            return 1;
        }
        return then.group(2) != null ? 7 : day(then.group(3), rule);
    }

    private static RuntimeException unreadable(RuleEvent.Set rule) {
        return ReminderCode.RULE_UNREADABLE.because(rule.versionName() + " = " + rule.value() + " " + rule.unit());
    }
}
