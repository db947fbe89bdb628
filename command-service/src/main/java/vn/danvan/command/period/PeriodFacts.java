package vn.danvan.command.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;

/**
 * What a period's events come to.
 *
 * @param dueOn last day on which a report is due, for agencies without an extension of their own
 * @param extensions due dates given to single agencies
 * @param graceDays days after the due date on which a report still counts as on time
 * @param forms the versions to report on; none when it is composed of other periods
 * @param owing the agencies that owe a report
 */
public record PeriodFacts(
        Stage stage,
        LocalDate dueOn,
        Map<AgencyId, LocalDate> extensions,
        int graceDays,
        List<FormVersion> forms,
        Set<AgencyId> owing) {

    /** Where a period stands. */
    public enum Stage {
        /** Reports are taken. */
        OPEN,
        /** Reports are reviewed, and accepted ones amended. */
        CLOSED,
        /** Nothing changes. */
        LOCKED
    }

    /** From the period's events; empty when there is no such period. */
    public static Optional<PeriodFacts> find(Past past, PeriodId period) {
        PeriodFacts facts = null;
        for (PeriodEvent event : past.of(period, PeriodEvent.class)) {
            facts = after(facts, event);
        }
        return Optional.ofNullable(facts);
    }

    static PeriodFacts after(@Nullable PeriodFacts before, PeriodEvent event) {
        if (event instanceof PeriodEvent.Opened e) {
            return new PeriodFacts(
                    Stage.OPEN,
                    e.dueOn(),
                    Map.of(),
                    e.graceDays() == null ? 0 : e.graceDays(),
                    List.copyOf(e.forms()),
                    Set.copyOf(e.owing()));
        }
        if (before == null) {
            throw new IllegalStateException("a period changed before it was opened");
        }
        return switch (event) {
            case PeriodEvent.Opened _ -> before;
            case PeriodEvent.DueDateExtended e -> before.extended(e.agency(), e.dueOn());
            case PeriodEvent.Closed _ -> before.in(Stage.CLOSED);
            case PeriodEvent.Locked _ -> before.in(Stage.LOCKED);
            case PeriodEvent.Reopened _ -> before.in(Stage.OPEN);
        };
    }

    /** Whether it asks nobody and takes its figures from the reported periods within its days. */
    public boolean composed() {
        return forms.isEmpty();
    }

    /** Last day on which this agency's report still counts as on time: its due date and the days of grace. */
    public LocalDate onTimeUntil(AgencyId agency) {
        return dueOn(agency).plusDays(graceDays);
    }

    /** Last day on which this agency's report is due: the latest that was said for it or for all. */
    public LocalDate dueOn(AgencyId agency) {
        LocalDate own = extensions.getOrDefault(agency, dueOn);
        return own.isAfter(dueOn) ? own : dueOn;
    }

    /** The version of a form that the period asks for; empty when it does not ask for the form. */
    public Optional<FormVersion> versionOf(FormId form) {
        return forms.stream().filter(version -> version.form().equals(form)).findFirst();
    }

    private PeriodFacts in(Stage next) {
        return new PeriodFacts(next, dueOn, extensions, graceDays, forms, owing);
    }

    private PeriodFacts extended(@Nullable AgencyId agency, LocalDate until) {
        if (agency == null) {
            return new PeriodFacts(stage, until, extensions, graceDays, forms, owing);
        }
        Map<AgencyId, LocalDate> more = new HashMap<>(extensions);
        more.put(agency, until);
        return new PeriodFacts(stage, dueOn, Map.copyOf(more), graceDays, forms, owing);
    }
}
