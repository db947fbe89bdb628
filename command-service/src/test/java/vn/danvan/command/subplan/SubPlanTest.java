package vn.danvan.command.subplan;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
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
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

class SubPlanTest {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final SubPlanId ID = new SubPlanId(PLAN, DA_BAC);
    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final SubPlanContent CONTENT = new SubPlanContent(
            "Kế hoạch của Huyện ủy Đà Bắc",
            List.of(new SubPlanContent.Section("I", "Mục đích", "Quán triệt")),
            List.of(new SubPlanContent.Measure(new TaskId("T01"), "Mở hội nghị", "Ban Dân vận", null)));
    private static final SubPlanContent REVISED =
            new SubPlanContent("Kế hoạch của Huyện ủy Đà Bắc (sửa)", CONTENT.sections(), CONTENT.measures());

    private static final Actor EDITOR = agency("editor", "HB.HU.DABAC", Role.AGENCY_EDITOR);
    private static final Actor HEAD = agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD);
    private static final Actor OTHER_HEAD = agency("other", "HB.HU.MAICHAU", Role.AGENCY_HEAD);
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);

    private static final SubPlanEvent DRAFTED = new SubPlanEvent.Drafted(ID, CONTENT, DUE);
    private static final SubPlanEvent ON_TIME = new SubPlanEvent.Submitted(ID, CONTENT.hash(), 1, false);
    private static final SubPlanEvent LATE = new SubPlanEvent.Submitted(ID, CONTENT.hash(), 1, true);
    private static final List<ReviewComment> COMMENTS =
            List.of(new ReviewComment("I", ReviewComment.Reason.MISSING_CONTENT, "Nêu rõ hơn"));
    private static final SubPlanEvent RETURNED = new SubPlanEvent.Returned(ID, COMMENTS);

    private static Given<SubPlan> given() {
        return Given.nothing(SubPlan.class)
                .past(
                        PLAN,
                        new PlanEvent.Adopted(
                                PLAN,
                                "01-KH/TU",
                                "Kế hoạch",
                                LocalDate.of(2020, 1, 20),
                                List.of(),
                                DUE,
                                "r",
                                List.of(DA_BAC, KY_SON)),
                        new PlanEvent.TaskAssigned(
                                PLAN, new TaskId("T01"), "I.1", "Tuyên truyền", DA_BAC, List.of(), "ALL", null))
                .past(DA_BAC, registered(DA_BAC))
                .past(KY_SON, registered(KY_SON), new AgencyEvent.MergedInto(KY_SON, DA_BAC, LocalDate.of(2020, 2, 1)));
    }

    private static AgencyEvent registered(AgencyId agency) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }

    @Test
    void an_addressed_agency_drafts_one() {
        given().when(EDITOR, new SubPlanCommand.DraftSubPlan(ID, CONTENT)).records(DRAFTED);
    }

    @Test
    void an_agency_that_owes_none_drafts_none() {
        given().when(
                        OTHER_HEAD,
                        new SubPlanCommand.DraftSubPlan(new SubPlanId(PLAN, new AgencyId("HB.HU.MAICHAU")), CONTENT))
                .refuses(SubPlanCode.NOT_OWED);
    }

    @Test
    void to_another_agency_it_does_not_exist() {
        given().when(OTHER_HEAD, new SubPlanCommand.DraftSubPlan(ID, CONTENT)).refuses(KernelCode.NOT_FOUND);
        given().event(DRAFTED)
                .when(OTHER_HEAD, new SubPlanCommand.SubmitSubPlan(ID))
                .refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void the_successor_answers_for_a_merged_agency() {
        SubPlanId owedByKySon = new SubPlanId(PLAN, KY_SON);
        given().when(HEAD, new SubPlanCommand.DraftSubPlan(owedByKySon, CONTENT))
                .records(new SubPlanEvent.Drafted(owedByKySon, CONTENT, DUE));
    }

    @Test
    void an_editor_may_not_submit() {
        given().event(DRAFTED)
                .when(EDITOR, new SubPlanCommand.SubmitSubPlan(ID))
                .refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void on_the_due_date_it_is_on_time() {
        given().on("2020-03-31")
                .event(DRAFTED)
                .when(HEAD, new SubPlanCommand.SubmitSubPlan(ID))
                .records(ON_TIME);
    }

    @Test
    void the_day_after_it_is_late_and_not_refused() {
        given().on("2020-04-01")
                .event(DRAFTED)
                .when(HEAD, new SubPlanCommand.SubmitSubPlan(ID))
                .records(LATE);
    }

    @Test
    void a_resubmission_after_a_return_keeps_the_first_judgement() {
        given().on("2020-04-15")
                .event(DRAFTED, ON_TIME, RETURNED, new SubPlanEvent.Revised(ID, REVISED))
                .when(HEAD, new SubPlanCommand.SubmitSubPlan(ID))
                .records(new SubPlanEvent.Submitted(ID, REVISED.hash(), 2, false));
    }

    @Test
    void a_withdrawn_submission_is_forgotten() {
        given().on("2020-04-15")
                .event(DRAFTED, ON_TIME, new SubPlanEvent.Withdrawn(ID, "bổ sung"))
                .when(HEAD, new SubPlanCommand.SubmitSubPlan(ID))
                .records(new SubPlanEvent.Submitted(ID, CONTENT.hash(), 2, true));
    }

    @Test
    void a_comment_names_a_section_or_field() {
        List<ReviewComment> wrong =
                List.of(COMMENTS.getFirst(), new ReviewComment("IX", ReviewComment.Reason.OTHER, "không có mục này"));
        given().event(DRAFTED, ON_TIME)
                .when(OFFICER, new SubPlanCommand.ReturnSubPlan(ID, wrong))
                .refuses(SubPlanCode.COMMENT_TARGET, "/comments/1/target");
    }

    @Test
    void acceptance_binds_to_the_content() {
        given().event(DRAFTED, ON_TIME)
                .when(OFFICER, new SubPlanCommand.AcceptSubPlan(ID, CONTENT.hash()))
                .records(new SubPlanEvent.Accepted(ID, CONTENT.hash()));
        given().event(DRAFTED, ON_TIME)
                .when(OFFICER, new SubPlanCommand.AcceptSubPlan(ID, REVISED.hash()))
                .refuses(SubPlanCode.CONTENT_DIFFERS);
    }

    @Test
    void who_submitted_may_not_accept() {
        given().event(DRAFTED)
                .by("officer", ON_TIME)
                .when(OFFICER, new SubPlanCommand.AcceptSubPlan(ID, CONTENT.hash()))
                .refuses(SubPlanCode.SAME_PERSON);
    }

    @Test
    void a_measure_names_a_task_of_the_plan() {
        SubPlanContent stray = new SubPlanContent(
                "x", CONTENT.sections(), List.of(new SubPlanContent.Measure(new TaskId("T99"), "a", "b", null)));
        given().when(EDITOR, new SubPlanCommand.DraftSubPlan(ID, stray))
                .refuses(PlanCode.TASK_UNKNOWN, "/measures/0/task");
    }
}
