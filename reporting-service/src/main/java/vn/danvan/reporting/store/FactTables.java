package vn.danvan.reporting.store;

import java.time.Instant;
import java.util.List;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.DirectiveFact;
import vn.danvan.reporting.facts.DisseminationFact;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.InspectionFact;
import vn.danvan.reporting.facts.InspectionProgrammeFact;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.ProgrammeFact;
import vn.danvan.reporting.facts.ReminderFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.StaffingFact;
import vn.danvan.reporting.facts.StaffingYearFact;
import vn.danvan.reporting.facts.SubPlanFact;
import vn.danvan.reporting.facts.TaskReportFact;
import vn.danvan.service.view.ViewTable;

/** The tables of the schema {@code reporting}: one row for each stream, every version of it kept. */
public final class FactTables {

    static final ViewTable<AgencyFact> AGENCY = ViewTable.of("agency", AgencyFact.class);
    static final ViewTable<AssociationFact> ASSOCIATION = ViewTable.of("association", AssociationFact.class);
    static final ViewTable<PlanFact> PLAN = ViewTable.of("plan", PlanFact.class);
    static final ViewTable<SubPlanFact> SUB_PLAN = ViewTable.of("sub_plan", SubPlanFact.class);
    static final ViewTable<ReminderFact> REMINDER = ViewTable.of("reminder", ReminderFact.class);
    static final ViewTable<FormFact> FORM = ViewTable.of("form", FormFact.class);
    static final ViewTable<PeriodFact> PERIOD = ViewTable.of("period", PeriodFact.class);
    static final ViewTable<ReportFact> REPORT = ViewTable.of("report", ReportFact.class);
    static final ViewTable<TaskReportFact> TASK_REPORT = ViewTable.of("task_report", TaskReportFact.class);
    static final ViewTable<BudgetYearFact> BUDGET_YEAR = ViewTable.of("budget_year", BudgetYearFact.class);
    static final ViewTable<BudgetFact> BUDGET = ViewTable.of("budget", BudgetFact.class);
    static final ViewTable<StaffingYearFact> STAFFING_YEAR = ViewTable.of("staffing_year", StaffingYearFact.class);
    static final ViewTable<StaffingFact> STAFFING = ViewTable.of("staffing", StaffingFact.class);
    static final ViewTable<InspectionFact> INSPECTION = ViewTable.of("inspection", InspectionFact.class);
    static final ViewTable<InspectionProgrammeFact> INSPECTION_PROGRAMME =
            ViewTable.of("inspection_programme", InspectionProgrammeFact.class);

    static final ViewTable<DirectiveFact> DIRECTIVE = ViewTable.of("directive", DirectiveFact.class);
    static final ViewTable<DisseminationFact> DISSEMINATION = ViewTable.of("dissemination", DisseminationFact.class);
    static final ViewTable<ProgrammeFact> PROGRAMME = ViewTable.of("programme", ProgrammeFact.class);

    /** One row, a version for each event: when the event at that log index was recorded. */
    static final ViewTable<RecordedAt> MOMENT = ViewTable.of("moment", RecordedAt.class);

    static final String MOMENT_KEY = "log";

    private FactTables() {}

    /** When an event was recorded (UTC). */
    record RecordedAt(Instant at) {}

    /** Every table. */
    public static List<ViewTable<?>> all() {
        return List.of(
                AGENCY,
                ASSOCIATION,
                PLAN,
                SUB_PLAN,
                REMINDER,
                FORM,
                PERIOD,
                REPORT,
                TASK_REPORT,
                BUDGET_YEAR,
                BUDGET,
                STAFFING_YEAR,
                STAFFING,
                INSPECTION,
                INSPECTION_PROGRAMME,
                DIRECTIVE,
                DISSEMINATION,
                PROGRAMME,
                MOMENT);
    }
}
