package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.kernel.reminder.ReminderEvent;

/** What is true of every recorded history of reminders, whatever was asked. */
final class ReminderInvariants {

    private static final Map<String, Predicate<List<ReminderEvent>>> ALL = Map.of(
            "nothing_twice", ReminderInvariants::nothingTwice,
            "nothing_before_its_day", ReminderInvariants::nothingBeforeItsDay,
            "none_after_it_ended", ReminderInvariants::noneAfterItEnded,
            "none_while_muted", ReminderInvariants::noneWhileMuted,
            "escalated_once_for_a_due_date", ReminderInvariants::escalatedOnce,
            "no_mail_handed_over_unsaid", ReminderInvariants::noOutcomeWithoutAttempt);

    private ReminderInvariants() {}

    static void hold(List<ReminderEvent> history) {
        ALL.forEach((name, invariant) ->
                assertThat(invariant.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<ReminderEvent> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean nothingTwice(List<ReminderEvent> history) {
        Set<String> steps = new HashSet<>();
        return history.stream()
                .allMatch(event -> !(event instanceof ReminderEvent.Sent e)
                        || (steps.add(e.dueOn() + " " + e.offset()) && steps.add("on " + e.dueOn() + e.on())));
    }

    private static boolean nothingBeforeItsDay(List<ReminderEvent> history) {
        return history.stream().allMatch(event -> switch (event) {
            case ReminderEvent.Sent e ->
                !e.on().isBefore(e.dueOn().plusDays(e.offset()))
                        && ReminderModel.isStep(e.dueOn().plusDays(e.offset()), e.dueOn());
            case ReminderEvent.Escalated e -> !e.on().isBefore(e.dueOn().plusDays(14));
            default -> true;
        });
    }

    private static boolean noneAfterItEnded(List<ReminderEvent> history) {
        boolean ended = false;
        for (ReminderEvent event : history) {
            switch (event) {
                case ReminderEvent.Ended _ -> ended = true;
                case ReminderEvent.Scheduled _ -> ended = false;
                case ReminderEvent.Sent _, ReminderEvent.Escalated _, ReminderEvent.Urged _ -> {
                    if (ended) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean noneWhileMuted(List<ReminderEvent> history) {
        LocalDate through = LocalDate.MIN;
        for (ReminderEvent event : history) {
            LocalDate told = switch (event) {
                case ReminderEvent.Sent e -> e.on();
                case ReminderEvent.Escalated e -> e.on();
                case ReminderEvent.Urged e -> e.on();
                default -> LocalDate.MAX;
            };
            if (told.isBefore(through) || told.equals(through)) {
                return false;
            }
            through = switch (event) {
                case ReminderEvent.Muted e -> e.until() == null ? LocalDate.MAX.minusDays(1) : e.until();
                case ReminderEvent.Unmuted _ -> LocalDate.MIN;
                default -> through;
            };
        }
        return true;
    }

    private static boolean escalatedOnce(List<ReminderEvent> history) {
        Set<LocalDate> dueDates = new HashSet<>();
        return history.stream()
                .allMatch(event -> !(event instanceof ReminderEvent.Escalated e) || dueDates.add(e.dueOn()));
    }

    private static boolean noOutcomeWithoutAttempt(List<ReminderEvent> history) {
        Set<String> begun = new HashSet<>();
        return history.stream().allMatch(event -> switch (event) {
            case ReminderEvent.MailAttempted e -> begun.add(e.notice() + "." + e.attempt());
            case ReminderEvent.MailDelivered e -> begun.contains(e.notice() + "." + e.attempt());
            case ReminderEvent.MailFailed e -> begun.contains(e.notice() + "." + e.attempt());
            case ReminderEvent.MailUncertain e -> begun.contains(e.notice() + "." + e.attempt());
            default -> true;
        });
    }
}
