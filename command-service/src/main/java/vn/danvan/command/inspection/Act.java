package vn.danvan.command.inspection;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Effect;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Vietnam;

/**
 * When an act is dated: today, or by someone who may import history a day in the past; never in the future, and not before
 * what it rests on.
 *
 * @param day the date that it bears
 * @param effect how the envelope says it
 */
record Act(LocalDate day, MetaData effect) {

    /**
     * The act.
     *
     * @param on the date that is named; today when none is
     * @param earliest the day of what it rests on
     * @throws vn.danvan.kernel.DomainError {@code inspection.date-future}, {@code inspection.decided-too-early},
     *     {@code inspection.history-not-permitted}
     */
    static Act on(@Nullable LocalDate on, LocalDate earliest, Clock clock, Actor actor) {
        LocalDate today = Vietnam.today(clock);
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw InspectionCode.DATE_FUTURE.because(day.toString()).at("/on");
        }
        if (day.isBefore(earliest)) {
            throw InspectionCode.DECIDED_TOO_EARLY.because(earliest.toString()).at("/on");
        }
        return new Act(day, Effect.on(day, today, actor, InspectionCode.HISTORY));
    }
}
