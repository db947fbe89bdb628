package vn.danvan.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.danvan.query.recipient.RecipientGroupProjection;
import vn.danvan.query.recipient.RecipientGroupView;
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
import vn.danvan.query.summary.SummaryDeliveryProjection;
import vn.danvan.query.summary.SummaryDeliveryView;
import vn.danvan.query.summary.SummaryProjection;
import vn.danvan.query.summary.SummaryView;
import vn.danvan.query.table.SavedTableProjection;
import vn.danvan.query.table.SavedTableView;
import vn.danvan.query.template.TemplateProjection;
import vn.danvan.query.template.TemplateView;
import vn.danvan.service.view.InEffect;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.ViewTable;
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
                TemplateView.TABLE,
                InspectionView.TABLE,
                FindingView.TABLE,
                SummaryView.TABLE,
                SummaryDeliveryView.TABLE,
                RecipientGroupView.TABLE,
                SavedTableView.TABLE,
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
                new TemplateProjection(),
                new InspectionProjection(),
                new RecipientGroupProjection(),
                new SummaryProjection(),
                new SummaryDeliveryProjection(),
                new SavedTableProjection(),
                new EvidenceProjection());
    }

    /** The views whose rows can be told for a day on which they are in effect. */
    public static List<InEffect<?>> inEffect() {
        return List.of(
                InEffect.folded(RuleView.TABLE, RuleProjection::new, "rule")
                        .always("rule")
                        .about(key -> "rule/" + key)
                        .onDay(RuleView::inForceOn),
                InEffect.folded(AgencyView.TABLE, AgencyProjection::new, "agency")
                        .about(key -> "agency/" + key)
                        .onDay((agency, day) -> Optional.of(agency.asOf(day))),
                InEffect.folded(AssociationView.TABLE, AssociationProjection::new, "association")
                        .about(key -> "association/" + key),
                InEffect.folded(SubUnitView.TABLE, AssociationProjection::new, "subunit")
                        .about(key -> "subunit/" + key),
                InEffect.folded(LeaderView.TABLE, LeaderProjection::new, "leader", "office", "association")
                        .always("leader"),
                InEffect.folded(OfficeView.TABLE, LeaderProjection::new, "leader", "office", "association")
                        .always("leader")
                        .about(key -> "association/"
                                + key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/'))),
                InEffect.folded(CriteriaView.TABLE, CriteriaProjection::new, "criteria"),
                InEffect.folded(StaffingView.TABLE, StaffingProjection::new, "staffing")
                        .about(key -> "staffing/" + key),
                InEffect.folded(StaffingYearView.TABLE, StaffingProjection::new, "staffing", "staffing-year")
                        .about(key -> "staffing-year/" + key));
    }

    /** The tables of all lists, each by the last part of its list's path. */
    public static Map<String, ViewTable<?>> lists() {
        return Map.ofEntries(
                Map.entry("rules", RuleView.TABLE),
                Map.entry("agencies", AgencyView.TABLE),
                Map.entry("associations", AssociationView.TABLE),
                Map.entry("leaders", LeaderView.TABLE),
                Map.entry("offices", OfficeView.TABLE),
                Map.entry("charters", CharterView.TABLE),
                Map.entry("sub-units", SubUnitView.TABLE),
                Map.entry("foundings", FoundingView.TABLE),
                Map.entry("rearrangements", RearrangementView.TABLE),
                Map.entry("rearrangement-pairs", SimilarView.TABLE),
                Map.entry("directives", DirectiveView.TABLE),
                Map.entry("plans", PlanView.TABLE),
                Map.entry("tasks", TaskView.TABLE),
                Map.entry("sub-plans", SubPlanView.TABLE),
                Map.entry("reminders", ReminderView.TABLE),
                Map.entry("reminder-notices", NoticeView.TABLE),
                Map.entry("reminder-board", BoardView.TABLE),
                Map.entry("contacts", ContactView.TABLE),
                Map.entry("disseminations", DisseminationView.TABLE),
                Map.entry("programmes", ProgrammeView.TABLE),
                Map.entry("activities", ActivityView.TABLE),
                Map.entry("forms", FormView.TABLE),
                Map.entry("periods", PeriodView.TABLE),
                Map.entry("obligations", ObligationView.TABLE),
                Map.entry("reports", ReportView.TABLE),
                Map.entry("budget-packages", BudgetPackageView.TABLE),
                Map.entry("budget-years", BudgetYearView.TABLE),
                Map.entry("criteria", CriteriaView.TABLE),
                Map.entry("staffing", StaffingView.TABLE),
                Map.entry("staffing-years", StaffingYearView.TABLE),
                Map.entry("inspection-programmes", InspectionProgrammeView.TABLE),
                Map.entry("planned-inspections", PlannedInspectionView.TABLE),
                Map.entry("inspections", InspectionView.TABLE),
                Map.entry("findings", FindingView.TABLE),
                Map.entry("aid-grants", AidGrantView.TABLE),
                Map.entry("public-services", PublicServiceView.TABLE),
                Map.entry("assigned-services", PublicServiceView.ASSIGNED),
                Map.entry("deliverables", DeliverableView.TABLE),
                Map.entry("summaries", SummaryView.TABLE),
                Map.entry("summary-deliveries", SummaryDeliveryView.TABLE),
                Map.entry("recipient-groups", RecipientGroupView.TABLE),
                Map.entry("tables", SavedTableView.TABLE),
                Map.entry("templates", TemplateView.TABLE),
                Map.entry("evidence", EvidenceView.TABLE));
    }
}
