package vn.danvan.kernel.period;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;

/** The life of a reporting period. */
public sealed interface PeriodEvent {

    /** The period. */
    PeriodId period();

    /**
     * Reports may come in; every agency listed owes one on each form. A period without forms is composed: it asks nobody,
     * and its figures come from the reported periods that lie within its days.
     *
     * @param from first day that the reports are about
     * @param to last day that the reports are about; the data cut-off
     * @param dueOn last day on which a report is due; of a composed period its last day
     * @param forms the versions to report on; none of a composed period
     * @param owing the agencies that owe a report, by code
     * @param windowRule the rule that its first and last day follow; absent when none was in force, or none is asked
     * @param dueRule the rule that its due date follows; absent when none was in force, or none is asked
     * @param graceDays days after the due date on which a report still counts as on time; absent when there are none
     */
    @StoredAs("period.opened")
    record Opened(
            PeriodId period,
            PeriodKind kind,
            String title,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            List<FormVersion> forms,
            List<AgencyId> owing,
            @Nullable String windowRule,
            @Nullable String dueRule,
            @Nullable Integer graceDays)
            implements PeriodEvent {

        /** One that no rule was asked for. */
        public Opened(
                PeriodId period,
                PeriodKind kind,
                String title,
                LocalDate from,
                LocalDate to,
                LocalDate dueOn,
                List<FormVersion> forms,
                List<AgencyId> owing) {
            this(period, kind, title, from, to, dueOn, forms, owing, null, null, null);
        }
    }

    /**
     * Reports may come later and still be on time: those of one agency, or of all when none is named. An agency's due
     * date is the latest that was ever said for it or for all.
     */
    @StoredAs("period.due-date-extended")
    record DueDateExtended(PeriodId period, @Nullable AgencyId agency, LocalDate dueOn, String reason)
            implements PeriodEvent {}

    /** No report is taken any more; accepted ones may still be amended with a reason. */
    @StoredAs("period.closed")
    record Closed(PeriodId period) implements PeriodEvent {}

    /** Nothing about it changes any more. */
    @StoredAs("period.locked")
    record Locked(PeriodId period) implements PeriodEvent {}

    /** Reports are taken again. */
    @StoredAs("period.reopened")
    record Reopened(PeriodId period, String reason) implements PeriodEvent {}
}
