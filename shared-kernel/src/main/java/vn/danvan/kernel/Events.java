package vn.danvan.kernel;

import java.util.List;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummarySeriesEvent;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.template.TemplateEvent;

/** Every event family of the register. */
public final class Events {

    /** All stored names. */
    public static final EventTypes TYPES = new EventTypes(List.of(
            RuleEvent.class,
            ContactEvent.class,
            ReminderEvent.class,
            AgencyEvent.class,
            AssociationEvent.class,
            FoundingEvent.class,
            CharterEvent.class,
            SubUnitEvent.class,
            LeaderEvent.class,
            OfficeEvent.class,
            RearrangementEvent.class,
            DirectiveEvent.class,
            PlanEvent.class,
            SubPlanEvent.class,
            DisseminationEvent.class,
            CoordinationEvent.class,
            FormEvent.class,
            PeriodEvent.class,
            ProgressReportEvent.class,
            BudgetYearEvent.class,
            BudgetEvent.class,
            CriteriaEvent.class,
            StaffingYearEvent.class,
            StaffingEvent.class,
            InspectionProgrammeEvent.class,
            AidEvent.class,
            PublicServiceEvent.class,
            DeliverableEvent.class,
            InspectionEvent.class,
            RecipientGroupEvent.class,
            SummaryEvent.class,
            SummarySeriesEvent.class,
            TableEvent.class,
            EvidenceEvent.class,
            TemplateEvent.class));

    private Events() {}
}
