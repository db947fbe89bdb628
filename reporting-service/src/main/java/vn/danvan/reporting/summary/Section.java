package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;

/**
 * A part of the summary that can be computed by itself, with the kinds of rows that its numbers are computed from. Names of
 * bodies come from the agencies and associations as well; they are no numbers.
 */
public enum Section {
    SUB_PLANS("subPlans", FactKind.PLAN, FactKind.SUB_PLAN, FactKind.AGENCY),
    REPORTS("reports", FactKind.PERIOD, FactKind.REPORT, FactKind.AGENCY),
    URGING("urging", FactKind.REMINDER),
    FORMS("forms", FactKind.PERIOD, FactKind.FORM, FactKind.REPORT, FactKind.AGENCY),
    TASKS("tasks", FactKind.PLAN, FactKind.TASK_REPORT, FactKind.AGENCY),
    ASSOCIATIONS("associations", FactKind.ASSOCIATION),
    STAFFING("staffing", FactKind.STAFFING_YEAR, FactKind.STAFFING),
    BUDGETS("budgets", FactKind.BUDGET_YEAR, FactKind.BUDGET),
    AID("aid", FactKind.AID),
    SERVICES("services", FactKind.SERVICE),
    DELIVERABLES("deliverables", FactKind.DELIVERABLE),
    INSPECTIONS("inspections", FactKind.INSPECTION, FactKind.INSPECTION_PROGRAMME),
    DISSEMINATION("dissemination", FactKind.DISSEMINATION),
    COORDINATION("coordination", FactKind.PROGRAMME),
    COMPARED("compared", FactKind.PERIOD, FactKind.PLAN, FactKind.SUB_PLAN, FactKind.REPORT, FactKind.AGENCY),
    LATE_RANKING("lateRanking", FactKind.PERIOD, FactKind.PLAN, FactKind.SUB_PLAN, FactKind.REPORT, FactKind.AGENCY),

    /** Only when another day's structure was asked for. */
    RESTATED(
            "restated",
            FactKind.PERIOD,
            FactKind.PLAN,
            FactKind.SUB_PLAN,
            FactKind.FORM,
            FactKind.REPORT,
            FactKind.AGENCY,
            FactKind.APPORTIONMENT);

    private final String component;
    private final List<FactKind<?>> kinds;

    Section(String component, FactKind<?>... kinds) {
        this.component = component;
        this.kinds = List.of(kinds);
    }

    /** Its name in {@link Summary}. */
    public String component() {
        return component;
    }

    /** What its numbers are computed from. */
    public List<FactKind<?>> kinds() {
        return kinds;
    }

    /** Computes sections from varying rows, with the names that bodies have in the rows at hand. */
    public static final class Calculator {

        private final Bodies bodies;
        private final @Nullable LocalDate structureOn;

        /** @param facts tell who is who */
        public Calculator(Facts facts) {
            this(facts, null);
        }

        /** @param structureOn the day under whose structure the summary is restated; absent when it is not */
        public Calculator(Facts facts, @Nullable LocalDate structureOn) {
            this.bodies = new Bodies(facts);
            this.structureOn = structureOn;
        }

        /** The same for the names that other facts tell. */
        public Calculator of(Facts other) {
            return new Calculator(other, structureOn);
        }

        /** The section as the summary of these rows has it. */
        public Object calculate(Section section, Facts facts) {
            return switch (section) {
                case SUB_PLANS -> new DutyArithmetic(facts, bodies).subPlans();
                case REPORTS -> new DutyArithmetic(facts, bodies).reports();
                case URGING -> new UrgingArithmetic(facts, bodies).urging();
                case FORMS -> new IndicatorArithmetic(facts, bodies).forms();
                case TASKS -> new TaskArithmetic(facts, bodies).tasks();
                case ASSOCIATIONS -> new AssociationArithmetic(facts, bodies).associations();
                case STAFFING -> new StaffingArithmetic(facts, bodies).years();
                case BUDGETS -> new BudgetArithmetic(facts, bodies).years();
                case AID -> new AidArithmetic(facts, bodies).aid();
                case SERVICES -> new ServiceArithmetic(facts, bodies).services();
                case DELIVERABLES -> new DeliverableArithmetic(facts, bodies).deliverables();
                case INSPECTIONS -> new InspectionArithmetic(facts, bodies).inspections();
                case DISSEMINATION -> new DisseminationArithmetic(facts).dissemination();
                case COORDINATION -> new CoordinationArithmetic(facts, bodies).coordination();
                case COMPARED -> new ComparisonArithmetic(facts, bodies).compared();
                case LATE_RANKING -> new RankingArithmetic(facts, bodies).ranking();
                case RESTATED ->
                    structureOn == null ? List.of() : new RestatementArithmetic(facts, bodies, structureOn).restated();
            };
        }
    }

    /** Agencies by where they stand in a structure: what groups of duties and indicators rest on. */
    public static final class Structure {

        private final Bodies bodies;

        /** @param on the structure's day */
        public Structure(Facts facts, LocalDate on) {
            this.bodies = new Bodies(facts).on(on);
        }

        /** The code of the district that an agency is or stands in; {@code -} for those of the province. */
        public String districtOf(AgencyId agency) {
            AgencyId district = bodies.district(agency);
            return district == null ? "-" : district.key();
        }
    }
}
