package vn.danvan.query;

import java.util.List;
import vn.danvan.query.agency.AgencyProjection;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.aid.AidGrantView;
import vn.danvan.query.aid.AidProjection;
import vn.danvan.query.association.AssociationProjection;
import vn.danvan.query.association.AssociationSign;
import vn.danvan.query.association.AssociationView;
import vn.danvan.query.association.CharterView;
import vn.danvan.query.association.FoundingView;
import vn.danvan.query.association.SignProjection;
import vn.danvan.query.association.SubUnitView;
import vn.danvan.query.budget.BudgetPackageView;
import vn.danvan.query.budget.BudgetProjection;
import vn.danvan.query.budget.BudgetYearView;
import vn.danvan.query.coordination.ActivityView;
import vn.danvan.query.coordination.CoordinationProjection;
import vn.danvan.query.coordination.ProgrammeView;
import vn.danvan.query.criteria.CriteriaProjection;
import vn.danvan.query.criteria.CriteriaView;
import vn.danvan.query.deliverable.DeliverableProjection;
import vn.danvan.query.deliverable.DeliverableView;
import vn.danvan.query.dissemination.DisseminationProjection;
import vn.danvan.query.dissemination.DisseminationView;
import vn.danvan.query.evidence.EvidenceProjection;
import vn.danvan.query.evidence.EvidenceView;
import vn.danvan.query.form.FormProjection;
import vn.danvan.query.form.FormView;
import vn.danvan.query.inspection.FindingView;
import vn.danvan.query.inspection.InspectionProgrammeProjection;
import vn.danvan.query.inspection.InspectionProgrammeView;
import vn.danvan.query.inspection.InspectionProjection;
import vn.danvan.query.inspection.InspectionView;
import vn.danvan.query.inspection.PlannedInspectionView;
import vn.danvan.query.leader.LeaderProjection;
import vn.danvan.query.leader.LeaderView;
import vn.danvan.query.leader.OfficeView;
import vn.danvan.query.obligation.ObligationProjection;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.period.PeriodProjection;
import vn.danvan.query.period.PeriodView;
import vn.danvan.query.plan.DirectiveView;
import vn.danvan.query.plan.PlanProjection;
import vn.danvan.query.plan.PlanView;
import vn.danvan.query.plan.TaskView;
import vn.danvan.query.progress.ReportProjection;
import vn.danvan.query.progress.ReportView;
import vn.danvan.query.publicservice.PublicServiceProjection;
import vn.danvan.query.publicservice.PublicServiceView;
import vn.danvan.query.rearrangement.RearrangementProjection;
import vn.danvan.query.rearrangement.RearrangementView;
import vn.danvan.query.rearrangement.SimilarView;
import vn.danvan.query.reminder.BoardView;
import vn.danvan.query.reminder.CalendarFeed;
import vn.danvan.query.reminder.ContactProjection;
import vn.danvan.query.reminder.ContactView;
import vn.danvan.query.reminder.NoticeView;
import vn.danvan.query.reminder.ReminderProjection;
import vn.danvan.query.reminder.ReminderView;
import vn.danvan.query.rule.RuleProjection;
import vn.danvan.query.rule.RuleView;
import vn.danvan.query.staffing.StaffingProjection;
import vn.danvan.query.staffing.StaffingView;
import vn.danvan.query.staffing.StaffingYearView;
import vn.danvan.query.subplan.SubPlanProjection;
import vn.danvan.query.subplan.SubPlanView;
import vn.danvan.query.succession.Agenda;
import vn.danvan.query.succession.SuccessionProjection;
import vn.danvan.query.summary.SummaryProjection;
import vn.danvan.query.summary.SummaryView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.ViewTables;

/** Everything that the query service projects. */
public final class QueryViews {

    /** The group's name, and its schema's. */
    public static final String GROUP = "query";

    /** Its own migrations. */
    public static final String MIGRATIONS = "classpath:db/query";

    private QueryViews() {}

    /** Every table. */
    public static ViewTables tables() {
        return ViewTables.of(
                RuleView.TABLE,
                AgencyView.TABLE,
                Agenda.TABLE,
                AssociationView.TABLE,
                LeaderView.TABLE,
                OfficeView.TABLE,
                CharterView.TABLE,
                SubUnitView.TABLE,
                FoundingView.TABLE,
                RearrangementView.TABLE,
                SimilarView.TABLE,
                AssociationSign.TABLE,
                DirectiveView.TABLE,
                PlanView.TABLE,
                TaskView.TABLE,
                SubPlanView.TABLE,
                ReminderView.TABLE,
                NoticeView.TABLE,
                BoardView.TABLE,
                ContactView.TABLE,
                CalendarFeed.TABLE,
                DisseminationView.TABLE,
                ProgrammeView.TABLE,
                ActivityView.TABLE,
                FormView.TABLE,
                PeriodView.TABLE,
                ObligationView.TABLE,
                ReportView.TABLE,
                BudgetPackageView.TABLE,
                BudgetYearView.TABLE,
                CriteriaView.TABLE,
                StaffingView.TABLE,
                StaffingYearView.TABLE,
                InspectionProgrammeView.TABLE,
                PlannedInspectionView.TABLE,
                AidGrantView.TABLE,
                PublicServiceView.TABLE,
                PublicServiceView.ASSIGNED,
                DeliverableView.TABLE,
                InspectionView.TABLE,
                FindingView.TABLE,
                SummaryView.TABLE,
                EvidenceView.TABLE);
    }

    /** Every projection, in the order in which each event goes through them: first agencies, periods before duties. */
    public static List<Projection> projections() {
        return List.of(
                new RuleProjection(),
                new AgencyProjection(),
                new SuccessionProjection(),
                new AssociationProjection(),
                new LeaderProjection(),
                new RearrangementProjection(),
                new SignProjection(),
                new PlanProjection(),
                new SubPlanProjection(),
                new ContactProjection(),
                new ReminderProjection(),
                new DisseminationProjection(),
                new CoordinationProjection(),
                new FormProjection(),
                new PeriodProjection(),
                new ObligationProjection(),
                new ReportProjection(),
                new BudgetProjection(),
                new CriteriaProjection(),
                new StaffingProjection(),
                new InspectionProgrammeProjection(),
                new AidProjection(),
                new PublicServiceProjection(),
                new DeliverableProjection(),
                new InspectionProjection(),
                new SummaryProjection(),
                new EvidenceProjection());
    }
}
