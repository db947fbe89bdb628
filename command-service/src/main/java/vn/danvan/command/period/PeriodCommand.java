package vn.danvan.command.period;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;

/** What may be asked about a reporting period. */
public sealed interface PeriodCommand extends Command {

    /** The period. */
    PeriodId period();

    @Override
    default PeriodId target() {
        return period();
    }

    /**
     * Opens it; every agency that reports owes one on each form from now on.
     *
     * @param dueOn left out when a rule says it, and of a composed period
     * @param forms none for a composed period: it asks nobody and takes its figures from the periods within its days
     * @param scope whose reporting rules apply, as the rules name it; those for {@code ALL} when left out
     * @param graceDays days after the due date on which a report still counts as on time
     */
    record OpenPeriod(
            PeriodId period,
            PeriodKind kind,
            String title,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate dueOn,
            List<FormVersion> forms,
            @Nullable String scope,
            int graceDays)
            implements PeriodCommand {

        /** One under the rules for all. */
        public OpenPeriod(
                PeriodId period,
                PeriodKind kind,
                String title,
                LocalDate from,
                LocalDate to,
                LocalDate dueOn,
                List<FormVersion> forms) {
            this(period, kind, title, from, to, dueOn, forms, null, 0);
        }
    }

    /** Gives one agency more time, or all when none is named. */
    record ExtendPeriod(PeriodId period, @Nullable AgencyId agency, LocalDate dueOn, String reason)
            implements PeriodCommand {}

    /** Takes no more reports. */
    record ClosePeriod(PeriodId period) implements PeriodCommand {}

    /** Lets nothing about it change any more. */
    record LockPeriod(PeriodId period) implements PeriodCommand {}

    /** Takes reports again. */
    record ReopenPeriod(PeriodId period, String reason) implements PeriodCommand {}
}
