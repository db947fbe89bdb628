package vn.danvan.command.subplan;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanId;

/** A plan that addresses Đà Bắc, and contents for its sub-plan. */
final class SubPlanSample {

    static final PlanId PLAN = new PlanId("KH158");
    static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    static final SubPlanId ID = new SubPlanId(PLAN, DA_BAC);
    static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    static final SubPlanContent CONTENT = new SubPlanContent(
            "Kế hoạch của Huyện ủy Đà Bắc",
            List.of(new SubPlanContent.Section("I", "Mục đích", "Quán triệt")),
            List.of(new SubPlanContent.Measure(new TaskId("T01"), "Mở hội nghị", "Ban Dân vận", null)));
    static final SubPlanContent REVISED = new SubPlanContent("Kế hoạch (sửa)", CONTENT.sections(), CONTENT.measures());
    static final List<ReviewComment> COMMENTS =
            List.of(new ReviewComment("I", ReviewComment.Reason.MISSING_CONTENT, "Nêu rõ hơn"));
    static final Actor EDITOR = agency("editor", "HB.HU.DABAC", Role.AGENCY_EDITOR);
    static final Actor HEAD = agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD);
    static final Actor OTHER_HEAD = agency("other", "HB.HU.MAICHAU", Role.AGENCY_HEAD);
    static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);

    private SubPlanSample() {}

    static Register register() {
        return new Register()
                .happened(
                        DA_BAC,
                        new AgencyEvent.Registered(
                                DA_BAC,
                                "Huyện ủy Đà Bắc",
                                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                                Level.DISTRICT,
                                null,
                                "III.1",
                                LocalDate.of(2015, 1, 1)))
                .happened(
                        PLAN,
                        new PlanEvent.Adopted(
                                PLAN,
                                "01-KH/TU",
                                "Kế hoạch",
                                LocalDate.of(2020, 1, 20),
                                List.of(),
                                DUE,
                                "r",
                                List.of(DA_BAC)),
                        new PlanEvent.TaskAssigned(
                                PLAN, new TaskId("T01"), "I.1", "Tuyên truyền", DA_BAC, List.of(), "ALL", null));
    }
}
