package vn.danvan.reporting.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one period's summary is computed from, all as they stood after one event of the log.
 *
 * @param logIndex that event's number
 * @param recordedAt when it was recorded (UTC)
 * @param scope the periods that the summary is about and is compared with
 * @param forms every form
 * @param agencies every agency, also those that have ended
 * @param reminders those of which a notice was told in the period
 * @param reports the reports of the periods that the summary is about and is compared with
 * @param apportionments the rule by which figures of divided bodies are restated; none before it is set
 * @param taskReports what each agency last said about tasks, for the latest period that it said it
 */
@RecordBuilder
public record Facts(
        long logIndex,
        Instant recordedAt,
        Scope scope,
        List<FormFact> forms,
        List<AgencyFact> agencies,
        List<PlanFact> plans,
        List<SubPlanFact> subPlans,
        List<ReminderFact> reminders,
        List<ReportFact> reports,
        List<TaskReportFact> taskReports,
        List<AssociationFact> associations,
        List<BudgetYearFact> budgetYears,
        List<BudgetFact> budgets,
        List<StaffingYearFact> staffingYears,
        List<StaffingFact> staffing,
        List<AidFact> aid,
        List<PublicServiceFact> services,
        List<DeliverableFact> deliverables,
        List<InspectionFact> inspections,
        List<InspectionProgrammeFact> inspectionProgrammes,
        List<DirectiveFact> directives,
        List<DisseminationFact> disseminations,
        List<ProgrammeFact> programmes,
        List<ApportionmentFact> apportionments)
        implements FactsBuilder.With {

    /** The period that the summary is about; of the plan to date, with the plan's first day. */
    public PeriodFact period() {
        return scope.own().period();
    }

    /** The period before, if it is compared with one. */
    public @Nullable PeriodFact before() {
        return period(scope.before());
    }

    /** The same period last year, if it is compared with it. */
    public @Nullable PeriodFact lastYear() {
        return period(scope.lastYear());
    }

    private static @Nullable PeriodFact period(@Nullable Span span) {
        return span == null ? null : span.period();
    }

    /** The day on which the last event was recorded, in Vietnam. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, Moment.ZONE);
    }

    /**
     * Whether something due on a day is overdue in this summary: the day had passed by the end of the period, and before
     * the day on which the last event was recorded.
     */
    public boolean overdue(LocalDate dueOn) {
        return !dueOn.isAfter(period().to()) && dueOn.isBefore(recordedOn());
    }

    /** Whether a day lies in the period. */
    public boolean inPeriod(LocalDate day) {
        return !day.isBefore(period().from()) && !day.isAfter(period().to());
    }
}
