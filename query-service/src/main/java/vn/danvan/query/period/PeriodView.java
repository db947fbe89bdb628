package vn.danvan.query.period;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.query.Step;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.obligation.ObligationView.Receipt;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A reporting period.
 *
 * @param dueOn last day on which a report is due, with extensions for all
 * @param graceDays days after the due date on which a report still counts as on time
 * @param owing the agencies that owe a report on each form
 * @param extensions due dates given later, for one agency or all
 * @param windowRule the rule that its first and last day follow, if one was in force
 * @param dueRule the rule that its first due date follows, if one was in force
 * @param counts of the reports that are owed
 * @param steps its life
 * @param version of the stream
 */
public record PeriodView(
        PeriodId period,
        PeriodKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        int graceDays,
        State state,
        List<FormVersion> forms,
        List<AgencyId> owing,
        List<Extension> extensions,
        @Nullable String windowRule,
        @Nullable String dueRule,
        Counts counts,
        List<Step> steps,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<PeriodView> TABLE = ViewTable.of("period", PeriodView.class)
            .filter("kind", "Loại kỳ", "Kind of period")
            .filter("state", "Trạng thái", "State")
            .sort("from", "Từ ngày", "First day")
            .sort("to", "Đến ngày", "Last day")
            .filter("dueOn", "Hạn báo cáo", "Due on")
            .text("title", "Tên kỳ", "Title");

    /** Whether reports are taken. */
    public enum State {
        /** Đang nhận báo cáo. */
        OPEN,
        /** Đã đóng. */
        CLOSED,
        /** Đã khóa. */
        LOCKED
    }

    /** A later due date; for all agencies when none is named. */
    @Schema(name = "PeriodExtension")
    public record Extension(@Nullable AgencyId agency, LocalDate dueOn, String reason, long logIndex) {}

    /**
     * Reports by what became of them.
     *
     * @param received submitted, whatever became of it then
     * @param onTime received by the due date
     * @param late received after it
     * @param nil received, with nothing to report
     */
    public record Counts(int expected, int received, int onTime, int late, int nil, int returned, int accepted) {

        private Counts plus(ObligationView duty, int sign) {
            boolean wasLate = Boolean.TRUE.equals(duty.late());
            int came = duty.receipt() == Receipt.MISSING ? 0 : sign;
            return new Counts(
                    expected,
                    received + came,
                    onTime + (wasLate ? 0 : came),
                    late + (wasLate ? came : 0),
                    nil + (duty.nil() ? sign : 0),
                    returned + (duty.receipt() == Receipt.RETURNED ? sign : 0),
                    accepted + (duty.receipt() == Receipt.ACCEPTED ? sign : 0));
        }
    }

    /** With one obligation counted as it is after a change, and no longer as it was before. */
    public PeriodView counting(ObligationView before, ObligationView after) {
        return with(dueOn, state, extensions, counts.plus(before, -1).plus(after, 1), steps, version);
    }

    static PeriodView fold(@Nullable PeriodView before, PeriodEvent event, Recorded at) {
        if (event instanceof PeriodEvent.Opened e) {
            int expected = e.forms().size() * e.owing().size();
            return new PeriodView(
                    e.period(),
                    e.kind(),
                    e.title(),
                    e.from(),
                    e.to(),
                    e.dueOn(),
                    e.graceDays() == null ? 0 : e.graceDays(),
                    State.OPEN,
                    List.copyOf(e.forms()),
                    List.copyOf(e.owing()),
                    List.of(),
                    e.windowRule(),
                    e.dueRule(),
                    new Counts(expected, 0, 0, 0, 0, 0, 0),
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not opened: " + event.period());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        return switch (event) {
            case PeriodEvent.Opened _ -> before;
            case PeriodEvent.DueDateExtended e ->
                before.with(
                        e.agency() == null ? e.dueOn() : before.dueOn,
                        before.state,
                        Step.append(before.extensions, new Extension(e.agency(), e.dueOn(), e.reason(), at.index())),
                        before.counts,
                        steps,
                        at.version());
            case PeriodEvent.Closed _ -> before.become(State.CLOSED, steps, at);
            case PeriodEvent.Locked _ -> before.become(State.LOCKED, steps, at);
            case PeriodEvent.Reopened _ -> before.become(State.OPEN, steps, at);
        };
    }

    private PeriodView become(State now, List<Step> nowSteps, Recorded at) {
        return with(dueOn, now, extensions, counts, nowSteps, at.version());
    }

    private PeriodView with(
            LocalDate nowDueOn,
            State nowState,
            List<Extension> nowExtensions,
            Counts nowCounts,
            List<Step> nowSteps,
            long nowVersion) {
        return new PeriodView(
                period,
                kind,
                title,
                from,
                to,
                nowDueOn,
                graceDays,
                nowState,
                forms,
                owing,
                nowExtensions,
                windowRule,
                dueRule,
                nowCounts,
                nowSteps,
                nowVersion);
    }
}
