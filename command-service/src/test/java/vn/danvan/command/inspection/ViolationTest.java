package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;

/** The decision on a violation, the appeal against it and the decision on the appeal. */
class ViolationTest {

    private static final LocalDate LAST_DAY = DECIDED_ON.plusDays(14);
    private static final Actor HISTORIAN =
            new Actor(new PersonId("ubnd.nhap"), null, null, Set.of(Role.APPROVER), true);

    private static final InspectionEvent LED_BY_HOA_BINH = new InspectionEvent.Opened(
            ID,
            InspectionKind.CHECK,
            null,
            COOPERATIVES,
            "03-QĐ",
            "kinh phí",
            List.of("thanhtra"),
            FROM,
            TO,
            "thanhtra",
            HOA_BINH,
            null,
            "đơn phản ánh");

    private static Given<Inspection> given() {
        Given<Inspection> given = Given.nothing(Inspection.class);
        tell(given::past);
        return given.on(TODAY.toString());
    }

    private static Given<Inspection> found() {
        return given().event(OPENED).by("thanhtra", FOUND);
    }

    private static Given<Inspection> afterDecision() {
        return found().by("ubnd", DECIDED);
    }

    private static Given<Inspection> afterAppeal() {
        return afterDecision().by("htx", APPEALED);
    }

    /** Opened by an inspector of Hòa Bình city's committee, which thereby leads it. */
    private static Given<Inspection> ledByHoaBinh() {
        return given().event(LED_BY_HOA_BINH).by("thanhtra", FOUND);
    }

    @Test
    void an_approver_decides_and_the_decision_names_the_last_day_of_appeal_and_the_rule() {
        found().when(APPROVER, DECIDE)
                .records(new InspectionEvent.ViolationDecided(
                        ID, F1, "212-QĐ", TODAY, "phê bình", "Điều 40", TODAY.plusDays(14), RULE_VERSION));
        found().when(INSPECTED, DECIDE).refuses(KernelCode.NOT_PERMITTED);
        found().when(OFFICER, DECIDE).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void the_head_of_the_body_that_inspects_decides_and_to_other_heads_there_is_none() {
        ledByHoaBinh().when(SUCCESSOR, DECIDE).records(decided(TODAY));
        ledByHoaBinh().when(OTHER_HEAD, DECIDE).refuses(KernelCode.NOT_FOUND);
        found().when(SUCCESSOR, DECIDE).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void after_a_split_whoever_answers_for_the_body_that_inspects_decides_from_that_day() {
        Register split = new Register().on(TODAY);
        tell(split::happened);
        AgencyId heir = new AgencyId("HB.TU.MOI");
        split.happened(heir, registered(heir));
        split.happened(
                HOA_BINH,
                new AgencyEvent.Split(HOA_BINH, List.of(heir), false, List.of(), heir, "83/NQ", TODAY.plusDays(1)));
        split.happened(ID, LED_BY_HOA_BINH, FOUND);
        Actor headOfTheHeir = agency("moi", "HB.TU.MOI", Role.AGENCY_HEAD);
        assertThat(split.refused(headOfTheHeir, DECIDE)).as("the day before").isEqualTo("resource.not-found");
        split.on(TODAY.plusDays(1));
        assertThat(split.refused(SUCCESSOR, DECIDE)).as("it has ended").isEqualTo("resource.not-found");
        assertThat(split.outcome(headOfTheHeir, DECIDE)).isEqualTo("ViolationDecided");
    }

    @Test
    void the_body_that_inspects_decides_until_the_day_on_which_it_ends() {
        Register split = new Register().on(TODAY);
        tell(split::happened);
        split.happened(HOA_BINH, new AgencyEvent.MergedInto(HOA_BINH, DA_BAC, TODAY.plusDays(1)));
        split.happened(ID, LED_BY_HOA_BINH, FOUND);
        assertThat(split.refused(HEAD, DECIDE)).isEqualTo("resource.not-found");
        assertThat(split.outcome(SUCCESSOR, DECIDE)).isEqualTo("ViolationDecided");
    }

    @Test
    void who_recorded_or_amended_the_finding_does_not_decide_on_it() {
        Actor recorder = Given.province("thanhtra", Role.INSPECTOR, Role.APPROVER);
        found().when(recorder, DECIDE).refuses(InspectionCode.SAME_PERSON);
        found().by("ubnd", AMENDED).when(APPROVER, DECIDE).refuses(InspectionCode.SAME_PERSON);
        found().by("thanhtra2", AMENDED).when(APPROVER, DECIDE).records(decided(TODAY));
    }

    @Test
    void who_acts_for_the_inspected_body_does_not_decide_about_it() {
        Actor own = Given.association("htx.ubnd", "HB.HOI.HTX", Role.APPROVER);
        found().when(own, DECIDE).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        found().by("ubnd", ANSWERED).when(APPROVER, DECIDE).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        Actor ofTheSuccessor = agency("hb.ubnd", "HB.TU.HOABINH", Role.APPROVER);
        given().event(opened(KY_SON, null), FOUND)
                .when(ofTheSuccessor, DECIDE)
                .refuses(InspectionCode.CONFLICT_OF_INTEREST);
    }

    @Test
    void a_decision_is_dated_today_or_by_who_may_import_history_in_the_past() {
        found().when(APPROVER, decide(TODAY)).records(decided(TODAY));
        found().when(APPROVER, decide(TODAY.plusDays(1))).refuses(InspectionCode.DATE_FUTURE, "/on");
        found().when(APPROVER, decide(TODAY.minusDays(1))).refuses(InspectionCode.HISTORY);
        found().when(HISTORIAN, decide(TODAY.minusDays(1))).records(decided(TODAY.minusDays(1)));
        found().when(HISTORIAN, decide(FROM)).records(decided(FROM));
        found().when(HISTORIAN, decide(FROM.minusDays(1))).refuses(InspectionCode.DECIDED_TOO_EARLY, "/on");
    }

    @Test
    void without_a_rule_about_appeals_nothing_is_decided() {
        Given<Inspection> lawless = Given.nothing(Inspection.class);
        lawless.on(TODAY.toString()).event(OPENED, FOUND).when(APPROVER, DECIDE).refuses(RuleCode.NONE_IN_FORCE);
    }

    @Test
    void an_appeal_may_be_made_on_the_last_day_and_not_on_the_day_after() {
        afterDecision().on(LAST_DAY.toString()).when(INSPECTED, APPEAL).records(APPEALED);
        afterDecision()
                .on(LAST_DAY.plusDays(1).toString())
                .when(INSPECTED, APPEAL)
                .refuses(InspectionCode.APPEAL_LATE);
        afterDecision().on(DECIDED_ON.toString()).when(INSPECTED, APPEAL).records(APPEALED);
    }

    @Test
    void only_the_inspected_body_appeals_and_to_others_there_is_nothing() {
        afterDecision().when(OTHER_ASSOCIATION, APPEAL).refuses(KernelCode.NOT_FOUND);
        afterDecision().when(HEAD, APPEAL).refuses(KernelCode.NOT_FOUND);
        afterDecision().when(INSPECTOR, APPEAL).refuses(KernelCode.NOT_PERMITTED);
        given().event(opened(KY_SON, null), FOUND)
                .by("ubnd", DECIDED)
                .when(SUCCESSOR, APPEAL)
                .records(APPEALED);
    }

    @Test
    void closing_does_not_cut_the_time_of_appeal_short() {
        afterDecision()
                .event(REMEDIATED, VERIFIED, CLOSED)
                .on(LAST_DAY.toString())
                .when(INSPECTED, APPEAL)
                .records(APPEALED);
        afterAppeal()
                .event(REMEDIATED, VERIFIED, CLOSED)
                .when(SECOND_APPROVER, DECIDE_APPEAL)
                .records(appealDecided(AppealOutcome.UPHELD, TODAY));
    }

    @ParameterizedTest
    @EnumSource(AppealOutcome.class)
    void an_appeal_is_upheld_changed_or_annulled_by_someone_who_took_no_part(AppealOutcome outcome) {
        afterAppeal().when(SECOND_APPROVER, decideAppeal(outcome, null)).records(appealDecided(outcome, TODAY));
        afterAppeal().when(APPROVER, decideAppeal(outcome, null)).refuses(InspectionCode.SAME_PERSON);
        Actor recorder = Given.province("thanhtra", Role.APPROVER);
        afterAppeal().when(recorder, decideAppeal(outcome, null)).refuses(InspectionCode.SAME_PERSON);
        Actor appellant = Given.province("htx", Role.APPROVER);
        afterAppeal().when(appellant, decideAppeal(outcome, null)).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        afterAppeal().when(INSPECTOR, decideAppeal(outcome, null)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void a_new_sanction_is_named_when_the_decision_is_changed_and_only_then() {
        for (AppealOutcome outcome : AppealOutcome.values()) {
            boolean wrong = outcome != AppealOutcome.CHANGED;
            afterAppeal()
                    .when(
                            SECOND_APPROVER,
                            new InspectionCommand.DecideAppeal(
                                    ID,
                                    F1,
                                    outcome,
                                    "245-QĐ",
                                    null,
                                    "đã xét",
                                    wrong ? "nhắc nhở" : null,
                                    wrong ? "Điều 40" : null))
                    .refuses(InspectionCode.NEW_SANCTION, "/sanction");
        }
        afterAppeal()
                .when(
                        SECOND_APPROVER,
                        new InspectionCommand.DecideAppeal(
                                ID, F1, AppealOutcome.CHANGED, "245-QĐ", null, "đã xét", "nhắc nhở", null))
                .refuses(InspectionCode.NEW_SANCTION);
    }

    @Test
    void the_decision_on_an_appeal_is_not_dated_before_the_decision() {
        Given<Inspection> afterAppeal = afterAppeal();
        afterAppeal
                .when(HISTORIAN, decideAppeal(AppealOutcome.UPHELD, DECIDED_ON))
                .records(appealDecided(AppealOutcome.UPHELD, DECIDED_ON));
        afterAppeal()
                .when(HISTORIAN, decideAppeal(AppealOutcome.UPHELD, DECIDED_ON.minusDays(1)))
                .refuses(InspectionCode.DECIDED_TOO_EARLY, "/on");
        afterAppeal()
                .when(SECOND_APPROVER, decideAppeal(AppealOutcome.UPHELD, DECIDED_ON))
                .refuses(InspectionCode.HISTORY);
    }

    @Test
    void after_an_annulment_the_finding_may_be_amended_and_decided_on_anew() {
        InspectionEvent annulled = appealDecided(AppealOutcome.ANNULLED, TODAY);
        afterAppeal().by("ubnd2", annulled).when(INSPECTOR, AMEND).records(AMENDED);
        afterAppeal().by("ubnd2", annulled).when(APPROVER, DECIDE).records(decided(TODAY));
        afterAppeal()
                .by("ubnd2", annulled, DECIDED, APPEALED)
                .when(APPROVER, DECIDE_APPEAL)
                .refuses(InspectionCode.SAME_PERSON);
    }
}
