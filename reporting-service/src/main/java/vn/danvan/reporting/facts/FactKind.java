package vn.danvan.reporting.facts;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of rows that summaries are computed from: what the store calls it, and where a summary's {@link Facts} keep it.
 *
 * @param <R> the row
 */
public final class FactKind<R> {

    public static final FactKind<AgencyFact> AGENCY =
            new FactKind<>("agency", AgencyFact.class, a -> a.agency().key(), Facts::agencies, Facts::withAgencies);
    public static final FactKind<AssociationFact> ASSOCIATION = new FactKind<>(
            "association",
            AssociationFact.class,
            a -> a.association().key(),
            Facts::associations,
            Facts::withAssociations);
    public static final FactKind<PlanFact> PLAN =
            new FactKind<>("plan", PlanFact.class, p -> p.plan().key(), Facts::plans, Facts::withPlans);
    public static final FactKind<SubPlanFact> SUB_PLAN =
            new FactKind<>("sub_plan", SubPlanFact.class, s -> s.subPlan().key(), Facts::subPlans, Facts::withSubPlans);
    public static final FactKind<ReminderFact> REMINDER = new FactKind<>(
            "reminder", ReminderFact.class, r -> r.reminder().key(), Facts::reminders, Facts::withReminders);
    public static final FactKind<FormFact> FORM =
            new FactKind<>("form", FormFact.class, f -> f.form().key(), Facts::forms, Facts::withForms);

    /** The periods that the summary is about and is compared with; they are not left out but replaced. */
    public static final FactKind<PeriodFact> PERIOD = new FactKind<>(
            "period",
            PeriodFact.class,
            p -> p.period().key(),
            facts -> facts.scope().concerned(),
            (facts, periods) -> facts.withScope(facts.scope().with(periods)));

    public static final FactKind<ReportFact> REPORT =
            new FactKind<>("report", ReportFact.class, r -> r.report().key(), Facts::reports, Facts::withReports);
    public static final FactKind<TaskReportFact> TASK_REPORT = new FactKind<>(
            "task_report",
            TaskReportFact.class,
            t -> t.form().key() + "/" + t.agency().key(),
            Facts::taskReports,
            Facts::withTaskReports);
    public static final FactKind<BudgetYearFact> BUDGET_YEAR = new FactKind<>(
            "budget_year", BudgetYearFact.class, y -> y.year().key(), Facts::budgetYears, Facts::withBudgetYears);
    public static final FactKind<BudgetFact> BUDGET =
            new FactKind<>("budget", BudgetFact.class, b -> b.budget().key(), Facts::budgets, Facts::withBudgets);
    public static final FactKind<StaffingYearFact> STAFFING_YEAR = new FactKind<>(
            "staffing_year",
            StaffingYearFact.class,
            y -> y.year().key(),
            Facts::staffingYears,
            Facts::withStaffingYears);
    public static final FactKind<StaffingFact> STAFFING = new FactKind<>(
            "staffing", StaffingFact.class, s -> s.staffing().key(), Facts::staffing, Facts::withStaffing);
    public static final FactKind<AidFact> AID =
            new FactKind<>("aid", AidFact.class, a -> a.grant().key(), Facts::aid, Facts::withAid);
    public static final FactKind<PublicServiceFact> SERVICE = new FactKind<>(
            "public_service", PublicServiceFact.class, s -> s.service().key(), Facts::services, Facts::withServices);
    public static final FactKind<DeliverableFact> DELIVERABLE = new FactKind<>(
            "deliverable",
            DeliverableFact.class,
            d -> d.deliverable().key(),
            Facts::deliverables,
            Facts::withDeliverables);
    public static final FactKind<InspectionFact> INSPECTION = new FactKind<>(
            "inspection", InspectionFact.class, i -> i.inspection().key(), Facts::inspections, Facts::withInspections);
    public static final FactKind<InspectionProgrammeFact> INSPECTION_PROGRAMME = new FactKind<>(
            "inspection_programme",
            InspectionProgrammeFact.class,
            p -> p.programme().key(),
            Facts::inspectionProgrammes,
            Facts::withInspectionProgrammes);
    public static final FactKind<DirectiveFact> DIRECTIVE = new FactKind<>(
            "directive", DirectiveFact.class, d -> d.directive().key(), Facts::directives, Facts::withDirectives);
    public static final FactKind<DisseminationFact> DISSEMINATION = new FactKind<>(
            "dissemination",
            DisseminationFact.class,
            d -> d.dissemination().key(),
            Facts::disseminations,
            Facts::withDisseminations);
    public static final FactKind<ProgrammeFact> PROGRAMME = new FactKind<>(
            "programme", ProgrammeFact.class, p -> p.programme().key(), Facts::programmes, Facts::withProgrammes);

    public static final FactKind<ApportionmentFact> APPORTIONMENT = new FactKind<>(
            "apportionment",
            ApportionmentFact.class,
            a -> a.rule().key(),
            Facts::apportionments,
            Facts::withApportionments);

    /** Every kind. */
    public static final List<FactKind<?>> ALL = List.of(
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
            AID,
            SERVICE,
            DELIVERABLE,
            INSPECTION,
            INSPECTION_PROGRAMME,
            DIRECTIVE,
            DISSEMINATION,
            PROGRAMME,
            APPORTIONMENT);

    private final String name;
    private final Class<R> type;
    private final Function<R, String> key;
    private final Function<Facts, List<R>> of;
    private final BiFunction<Facts, List<R>, Facts> in;

    private FactKind(
            String name,
            Class<R> type,
            Function<R, String> key,
            Function<Facts, List<R>> of,
            BiFunction<Facts, List<R>, Facts> in) {
        this.name = name;
        this.type = type;
        this.key = key;
        this.of = of;
        this.in = in;
    }

    /** The store's table. */
    public String name() {
        return name;
    }

    /** The row's record. */
    public Class<R> type() {
        return type;
    }

    /** A row's key in its table. */
    public String key(R row) {
        return key.apply(row);
    }

    /** The rows of this kind. */
    public List<R> of(Facts facts) {
        return of.apply(facts);
    }

    /** The same facts with other rows of this kind. */
    public Facts in(Facts facts, List<R> rows) {
        return in.apply(facts, rows);
    }

    @Override
    public String toString() {
        return name;
    }
}
