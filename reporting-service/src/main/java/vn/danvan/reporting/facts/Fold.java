package vn.danvan.reporting.facts;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;

/** What an event makes of the row of its stream. Every stream that the summary needs has one row. */
public final class Fold {

    private Fold() {}

    /**
     * The row after the event.
     *
     * @param before the row before it; null when the stream had none
     * @return null when the summary needs nothing of this kind of stream
     * @throws IllegalStateException when the event changes what never began: the log was not read from its start
     */
    public static @Nullable Object apply(@Nullable Object before, Object event, Moment at) {
        return switch (event) {
            case AgencyEvent e -> AgencyFact.fold((AgencyFact) before, e, at);
            case AssociationEvent e -> AssociationFact.fold((AssociationFact) before, e, at);
            case DirectiveEvent e -> DirectiveFact.fold(e, at);
            case DisseminationEvent e -> DisseminationFact.fold((DisseminationFact) before, e, at);
            case CoordinationEvent e -> ProgrammeFact.fold((ProgrammeFact) before, e, at);
            case PlanEvent e -> PlanFact.fold((PlanFact) before, e, at);
            case SubPlanEvent e -> SubPlanFact.fold((SubPlanFact) before, e, at);
            case FormEvent e -> FormFact.fold((FormFact) before, e, at);
            case PeriodEvent e -> PeriodFact.fold((PeriodFact) before, e, at);
            case ProgressReportEvent e -> ReportFact.fold((ReportFact) before, e, at);
            case BudgetEvent e -> BudgetFact.fold((BudgetFact) before, e, at);
            case BudgetYearEvent e -> BudgetYearFact.fold(e, at);
            case StaffingYearEvent e -> StaffingYearFact.fold((StaffingYearFact) before, e, at);
            case StaffingEvent e -> StaffingFact.fold((StaffingFact) before, e, at);
            case AidEvent e -> AidFact.fold((AidFact) before, e, at);
            case PublicServiceEvent e -> PublicServiceFact.fold((PublicServiceFact) before, e, at);
            case DeliverableEvent e -> DeliverableFact.fold((DeliverableFact) before, e, at);
            case InspectionEvent e -> InspectionFact.fold((InspectionFact) before, e, at);
            case InspectionProgrammeEvent e -> InspectionProgrammeFact.fold((InspectionProgrammeFact) before, e, at);
            case ReminderEvent e -> ReminderFact.fold((ReminderFact) before, e, at);
            case RuleEvent e
            when e.rule().key().equals(Apportionment.RULE) -> ApportionmentFact.fold((ApportionmentFact) before, e, at);
            default -> null;
        };
    }

    static <T> T existing(@Nullable T before, Object event) {
        if (before == null) {
            throw new IllegalStateException("nothing began before " + event);
        }
        return before;
    }
}
