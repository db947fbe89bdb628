package vn.danvan.command.agency;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Register;
import vn.danvan.command.deliverable.DeliverableCommand;
import vn.danvan.command.subplan.SubPlanCommand;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanId;

/** Bodies of a province, and what one of them owes: a sub-plan, a report, a task and a document that it leads, a finding. */
final class AgencySample {

    static final AgencyId HB = new AgencyId("HB");
    static final AgencyId A = new AgencyId("HB.HU.TANLAC");
    static final AgencyId B = new AgencyId("HB.X.TANLAC");
    static final AgencyId C = new AgencyId("HB.X.MUONGBI");
    static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2020, 4, 1);
    static final PlanId PLAN = new PlanId("KH158");
    static final PeriodId PERIOD = new PeriodId("2020-Q1");
    static final FormId FORM = new FormId("BM01");
    static final InspectionId INSPECTION =
            new InspectionId(java.util.UUID.fromString("01977420-dc00-7000-8000-000000000001"));
    static final Actor ADMIN = province("admin", Role.ADMIN);
    static final Actor HISTORIAN = new Actor(new PersonId("historian"), null, null, Set.of(Role.ADMIN), true);

    static final String SUB_PLAN = "subplan/KH158/HB.HU.TANLAC";
    static final String REPORT = "report/2020-Q1/BM01/HB.HU.TANLAC";
    static final String TASK = "plan/KH158#T14";
    static final DeliverableId DELIVERABLE = new DeliverableId("DA-SAPXEP-HOI");
    static final String DOCUMENT = "deliverable/DA-SAPXEP-HOI";
    static final String FINDING = INSPECTION.stream() + "#F1";

    private AgencySample() {}

    static AgencyEvent registered(AgencyId agency, @Nullable AgencyId parent, LocalDate from) {
        return new AgencyEvent.Registered(
                agency,
                "Cơ quan " + agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                parent,
                "III.1",
                from);
    }

    /** HB with A, B and C below it; it is 01/04/2020. */
    static Register bodies() {
        Register register = new Register().on(TODAY).happened(HB, registered(HB, null, FOUNDED));
        for (AgencyId each : List.of(A, B, C)) {
            register.happened(each, registered(each, HB, FOUNDED));
        }
        return register;
    }

    /** The same, and A owes one of each. */
    static Register owing() {
        return owing(bodies(), A);
    }

    static Register owing(Register register, AgencyId... owing) {
        return register.happened(
                        PLAN,
                        new PlanEvent.Adopted(
                                PLAN,
                                "01-KH/TU",
                                "Kế hoạch",
                                LocalDate.of(2020, 1, 20),
                                List.of(),
                                LocalDate.of(2020, 3, 31),
                                "r",
                                List.of(owing)),
                        new PlanEvent.TaskAssigned(
                                PLAN, new TaskId("T14"), "III.2", "Đề án", owing[0], List.of(), "ALL", null))
                .happened(
                        DELIVERABLE,
                        new DeliverableEvent.Commissioned(
                                DELIVERABLE,
                                DeliverableKind.REARRANGEMENT_PROPOSAL,
                                "Đề án sắp xếp",
                                "III.2",
                                null,
                                owing[0],
                                List.of(),
                                LocalDate.of(2020, 12, 31),
                                List.of(),
                                new PersonId("danvan")))
                .happened(FORM, new FormEvent.VersionPublished(FORM, 1, "Quý", List.of(), List.of(), List.of()))
                .happened(
                        PERIOD,
                        new PeriodEvent.Opened(
                                PERIOD,
                                PeriodKind.QUARTER,
                                "Quý I",
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2020, 3, 31),
                                LocalDate.of(2020, 4, 5),
                                List.of(new FormVersion(FORM, 1)),
                                List.of(owing)))
                .happened(
                        INSPECTION,
                        new InspectionEvent.Opened(
                                INSPECTION,
                                InspectionEvent.InspectionKind.INSPECTION,
                                owing[0],
                                null,
                                "QĐ-1",
                                "phạm vi",
                                List.of("Nguyễn Văn A"),
                                LocalDate.of(2020, 2, 1),
                                LocalDate.of(2020, 2, 5),
                                null,
                                null,
                                null,
                                null),
                        new InspectionEvent.FindingRecorded(
                                INSPECTION,
                                new FindingId("F1"),
                                InspectionEvent.Severity.MINOR,
                                "thiếu",
                                "Kế hoạch",
                                "bổ sung",
                                LocalDate.of(2020, 6, 1),
                                List.of(),
                                null,
                                null));
    }

    /** Someone says that a step of A's document was reached. */
    static DeliverableCommand reached(String milestone) {
        return new DeliverableCommand.ReachMilestone(DELIVERABLE, milestone, TODAY, "báo cáo");
    }

    static List<DutyTaken> all(AgencyId taker) {
        return taken(SUB_PLAN, taker, REPORT, taker, TASK, taker, DOCUMENT, taker, FINDING, taker);
    }

    /** Duty, taker, duty, taker, … */
    static List<DutyTaken> taken(Object... pairs) {
        List<DutyTaken> taken = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            taken.add(new DutyTaken((String) pairs[i], (AgencyId) pairs[i + 1]));
        }
        return taken;
    }

    static AgencyCommand split(boolean continues, List<DutyTaken> duties, AgencyId... successors) {
        return new AgencyCommand.SplitAgency(A, Arrays.asList(successors), continues, duties, "QĐ", TODAY);
    }

    static AgencyCommand abolish(@Nullable AgencyId successor, List<DutyTaken> duties) {
        return new AgencyCommand.AbolishAgency(A, successor, duties, "QĐ", TODAY);
    }

    static Actor headOf(AgencyId agency) {
        return agency(agency.key().toLowerCase(java.util.Locale.ROOT), agency.key(), Role.AGENCY_HEAD);
    }

    /** Someone begins the sub-plan that was first an agency's. */
    static SubPlanCommand draft(AgencyId first) {
        return new SubPlanCommand.DraftSubPlan(
                new SubPlanId(PLAN, first),
                new SubPlanContent(
                        "Kế hoạch", List.of(new SubPlanContent.Section("I", "Mục đích", "Quán triệt")), List.of()));
    }
}
