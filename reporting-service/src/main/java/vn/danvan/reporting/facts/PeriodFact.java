package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;

/**
 * A period, and who owes a report for it. One without forms asks nobody and is composed of others.
 *
 * @param from first day that the reports are about
 * @param to last day that the reports are about
 * @param dueOn last day on which a report is due, as extended for all
 * @param graceDays days after the due date on which a report still counts as on time
 * @param rules the rule versions that its days follow
 * @param extended later due dates of single agencies
 * @param openedIndex log index of its opening
 * @param logIndex of the event that gave it this state
 */
public record PeriodFact(
        PeriodId period,
        PeriodKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        int graceDays,
        List<String> rules,
        List<FormVersion> forms,
        List<AgencyId> owing,
        List<Extension> extended,
        State state,
        long openedIndex,
        long logIndex) {

    /** Copies the lists. */
    public PeriodFact {
        forms = List.copyOf(forms);
        owing = List.copyOf(owing);
        extended = List.copyOf(extended);
    }

    /** A later due date for one agency. */
    public record Extension(AgencyId agency, LocalDate dueOn) {}

    /** Whether reports come in. */
    public enum State {
        /** Đang mở. */
        OPEN,
        /** Đã đóng. */
        CLOSED,
        /** Đã khóa. */
        LOCKED
    }

    /** Whether it asks for reports of its own. */
    public boolean reported() {
        return !forms.isEmpty();
    }

    /** Whether all its days are days of another. */
    boolean liesWithin(PeriodFact other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    /** Whether a day belongs to both. */
    boolean overlaps(PeriodFact other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** How many days it has. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Last day on which this agency's report is due: the later of what holds for all and what holds for it. */
    public LocalDate dueOn(AgencyId agency) {
        return extended.stream()
                .filter(e -> e.agency.equals(agency))
                .map(Extension::dueOn)
                .reduce(dueOn, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The same, beginning on another day. */
    PeriodFact since(LocalDate first) {
        return new PeriodFact(
                period,
                kind,
                title,
                first,
                to,
                dueOn,
                graceDays,
                rules,
                forms,
                owing,
                extended,
                state,
                openedIndex,
                logIndex);
    }

    static PeriodFact fold(@Nullable PeriodFact before, PeriodEvent event, Moment at) {
        return switch (event) {
            case PeriodEvent.Opened e ->
                new PeriodFact(
                        e.period(),
                        e.kind(),
                        e.title(),
                        e.from(),
                        e.to(),
                        e.dueOn(),
                        e.graceDays() == null ? 0 : e.graceDays(),
                        Stream.of(e.windowRule(), e.dueRule())
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .toList(),
                        e.forms(),
                        e.owing(),
                        List.of(),
                        State.OPEN,
                        at.logIndex(),
                        at.logIndex());
            case PeriodEvent.DueDateExtended e -> Fold.existing(before, event).extend(e, at);
            case PeriodEvent.Closed _ -> Fold.existing(before, event).become(State.CLOSED, at);
            case PeriodEvent.Locked _ -> Fold.existing(before, event).become(State.LOCKED, at);
            case PeriodEvent.Reopened _ -> Fold.existing(before, event).become(State.OPEN, at);
        };
    }

    private PeriodFact extend(PeriodEvent.DueDateExtended e, Moment at) {
        AgencyId one = e.agency();
        List<Extension> all = new ArrayList<>(extended);
        if (one != null) {
            all.add(new Extension(one, e.dueOn()));
        }
        return new PeriodFact(
                period,
                kind,
                title,
                from,
                to,
                one == null ? e.dueOn() : dueOn,
                graceDays,
                rules,
                forms,
                owing,
                all,
                state,
                openedIndex,
                at.logIndex());
    }

    private PeriodFact become(State next, Moment at) {
        return new PeriodFact(
                period,
                kind,
                title,
                from,
                to,
                dueOn,
                graceDays,
                rules,
                forms,
                owing,
                extended,
                next,
                openedIndex,
                at.logIndex());
    }
}
