package vn.danvan.command.publicservice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.publicservice.PublicServiceSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.RememberedPast;
import vn.danvan.command.agency.AgencyCode;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;

class PublicServiceTest {

    private static Given<PublicService> given(PublicServiceEvent... events) {
        Given<PublicService> given = Given.nothing(PublicService.class);
        tell(given::past);
        return given.event((Object[]) events);
    }

    @Test
    void an_agency_assigns_its_own_service_to_another_association() {
        given().when(HEAD, assign(CONSUMERS, HEALTH, 100, 31)).records(ASSIGNED);
        given().when(STRANGER, assign(CONSUMERS, HEALTH, 100, 31)).refuses(KernelCode.NOT_FOUND);
        given().when(NTD, assign(CONSUMERS, HEALTH, 100, 31)).refuses(KernelCode.NOT_PERMITTED);
        given().when(STATE, assign(CONSUMERS, new AgencyId("HB.SO.KHONGCO"), 100, 31))
                .refuses(AgencyCode.UNKNOWN, "/agency");
        given().when(STATE, assign(CONSUMERS, OLD, 100, 31)).refuses(AgencyCode.ENDED, "/agency");
    }

    @Test
    void an_association_with_assigned_tasks_gets_none() {
        given().when(HEAD, assign(RED_CROSS, HEALTH, 100, 31))
                .refuses(PublicServiceCode.ASSIGNED_ASSOCIATION, "/association");
        given().when(HEAD, assign(new AssociationId("HB.HOI.KHONGCO"), HEALTH, 100, 31))
                .refuses(AssociationCode.UNKNOWN, "/association");
    }

    @Test
    void a_contract_is_of_some_value_and_does_not_end_before_it_begins() {
        given().when(HEAD, assign(CONSUMERS, HEALTH, 0, 31)).refuses(PublicServiceCode.VALUE_ZERO, "/value");
        given().when(HEAD, assign(CONSUMERS, HEALTH, 100, 0)).refuses(KernelCode.DATES_REVERSED, "/to");
    }

    @Test
    void reported_may_reach_the_contract_and_not_pass_it_by_one_dong() {
        given(ASSIGNED).when(NTD, report(100)).records(reported(1, 100));
        given(ASSIGNED).when(NTD, report(101)).refuses(PublicServiceCode.ABOVE_CONTRACT, "/value");
        given(ASSIGNED, REPORTED_60).when(NTD, report(40)).records(reported(2, 40));
        given(ASSIGNED, REPORTED_60).when(NTD, report(41)).refuses(PublicServiceCode.ABOVE_CONTRACT, "/value");
        given(ASSIGNED, REPORTED_60, amended(101, 31)).when(NTD, report(41)).records(reported(2, 41));
    }

    @Test
    void what_was_not_accepted_may_be_reported_again() {
        given(ASSIGNED, REPORTED_60, CONFIRMED_50).when(NTD, report(50)).records(reported(2, 50));
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(NTD, report(51))
                .refuses(PublicServiceCode.ABOVE_CONTRACT, "/value");
        given(ASSIGNED, REPORTED_60, RETURNED).when(NTD, report(100)).records(reported(2, 100));
    }

    @Test
    void a_result_lies_within_the_contract_and_not_in_the_future() {
        given(ASSIGNED).when(NTD, result(1, 31, 1)).records(resultEvent(1, 31, 1));
        given(ASSIGNED)
                .when(
                        NTD,
                        new PublicServiceCommand.ReportServiceResult(
                                ID, LocalDate.of(2019, 12, 31), day(20), 6, new Money(1), "tốt"))
                .refuses(PublicServiceCode.OUTSIDE_CONTRACT, "/from");
        given(assigned(HEALTH), amended(100, 30))
                .when(NTD, result(1, 31, 1))
                .refuses(PublicServiceCode.OUTSIDE_CONTRACT, "/from");
        given(ASSIGNED).on("2020-01-19").when(NTD, report(1)).refuses(PublicServiceCode.DATE_FUTURE, "/to");
        given(ASSIGNED).on("2020-01-20").when(NTD, report(1)).records(reported(1, 1));
        given(ASSIGNED).when(NTD, result(5, 4, 1)).refuses(KernelCode.DATES_REVERSED, "/to");
        given(ASSIGNED).when(NTD, report(0)).refuses(PublicServiceCode.VALUE_ZERO, "/value");
        given(ASSIGNED).when(DN, report(1)).refuses(KernelCode.NOT_FOUND);
        given(ASSIGNED).when(HEAD, report(1)).refuses(KernelCode.NOT_PERMITTED);
    }

    private static PublicServiceCommand result(int from, int to, long value) {
        return new PublicServiceCommand.ReportServiceResult(ID, day(from), day(to), 6, new Money(value), "tốt");
    }

    private static PublicServiceEvent resultEvent(int from, int to, long value) {
        return new PublicServiceEvent.ResultReported(ID, 1, day(from), day(to), 6, new Money(value), "tốt", MEMBER);
    }

    @Test
    void the_assigning_agency_accepts_what_was_reported_or_less_and_not_more() {
        given(ASSIGNED, REPORTED_60).when(HEAD, confirm(1, 60)).records(confirmed(1, 60));
        given(ASSIGNED, REPORTED_60)
                .when(HEAD, confirm(1, 61))
                .refuses(PublicServiceCode.ACCEPTED_ABOVE_REPORTED, "/value");
        given(ASSIGNED, REPORTED_60)
                .when(HEAD, quantity(7))
                .refuses(PublicServiceCode.ACCEPTED_ABOVE_REPORTED, "/quantity");
        given(ASSIGNED, REPORTED_60)
                .when(HEAD, quantity(6))
                .records(new PublicServiceEvent.ResultConfirmed(ID, 1, 6, new Money(60), Quality.MET, "đạt", DIRECTOR));
        given(ASSIGNED, REPORTED_60).when(HEAD, confirm(1, 0)).refuses(PublicServiceCode.ACCEPTED_NOTHING, "/value");
        given(ASSIGNED, REPORTED_60).when(HEAD, confirm(2, 1)).refuses(KernelCode.NOT_FOUND);
        given(ASSIGNED, REPORTED_60).when(HEAD, confirm(0, 1)).refuses(KernelCode.NOT_FOUND);
        given(ASSIGNED, REPORTED_60).when(STRANGER, confirm(1, 60)).refuses(KernelCode.NOT_FOUND);
        given(ASSIGNED, REPORTED_60).when(NTD, confirm(1, 60)).refuses(KernelCode.NOT_PERMITTED);
    }

    private static PublicServiceCommand quantity(long quantity) {
        return new PublicServiceCommand.ConfirmServiceResult(ID, 1, quantity, new Money(60), Quality.MET, "đạt");
    }

    @Test
    void who_reported_a_result_does_not_judge_it() {
        Actor both = new Actor(MEMBER, HEALTH, CONSUMERS, Set.of(Role.ASSOCIATION, Role.AGENCY_HEAD), false);
        given(ASSIGNED, REPORTED_60).when(both, confirm(1, 60)).refuses(PublicServiceCode.SAME_PERSON);
        given(ASSIGNED, REPORTED_60).when(both, giveBack(1)).refuses(PublicServiceCode.SAME_PERSON);
    }

    @Test
    void a_result_is_judged_once() {
        given(ASSIGNED, REPORTED_60, CONFIRMED_50).when(HEAD, giveBack(1)).refuses(PublicServiceCode.RESULT_DECIDED);
        given(ASSIGNED, REPORTED_60, RETURNED).when(HEAD, confirm(1, 1)).refuses(PublicServiceCode.RESULT_DECIDED);
    }

    @Test
    void the_successor_of_a_merged_agency_answers_for_what_it_assigned() {
        given(assigned(OLD), REPORTED_60).when(HEAD, confirm(1, 60)).records(confirmed(1, 60));
        given(assigned(OLD), REPORTED_60).when(STRANGER, confirm(1, 60)).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void after_a_split_whoever_answers_for_the_agency_judges_from_that_day_and_it_no_longer_does() {
        Register split = new Register();
        tell(split::happened);
        LocalDate today = split.today();
        split.happened(
                HEALTH,
                new AgencyEvent.Split(HEALTH, List.of(JUSTICE), false, List.of(), JUSTICE, "83/NQ", today.plusDays(1)));
        split.happened(ID, ASSIGNED, REPORTED_60);
        assertThat(split.refused(STRANGER, confirm(1, 60))).isEqualTo("resource.not-found");
        split.on(today.plusDays(1));
        assertThat(split.refused(HEAD, confirm(1, 60))).isEqualTo("resource.not-found");
        assertThat(split.outcome(STRANGER, confirm(1, 60))).isEqualTo("ResultConfirmed");
    }

    @Test
    void a_contract_may_come_down_to_what_was_reported_and_not_below() {
        given(ASSIGNED, REPORTED_60).when(HEAD, amend(60, 31)).records(amended(60, 31));
        given(ASSIGNED, REPORTED_60)
                .when(HEAD, amend(59, 31))
                .refuses(PublicServiceCode.VALUE_BELOW_REPORTED, "/value");
        given(ASSIGNED, REPORTED_60, CONFIRMED_50).when(HEAD, amend(50, 31)).records(amended(50, 31));
        given(ASSIGNED, REPORTED_60).when(HEAD, amend(100, 20)).records(amended(100, 20));
        given(ASSIGNED, REPORTED_60).when(HEAD, amend(100, 19)).refuses(PublicServiceCode.END_BEFORE_RESULT, "/to");
        given(ASSIGNED, REPORTED_60, RETURNED).when(HEAD, amend(100, 19)).records(amended(100, 19));
        given(ASSIGNED).when(HEAD, amend(100, 31)).refuses(PublicServiceCode.UNCHANGED);
        given(ASSIGNED).when(HEAD, amend(0, 31)).refuses(PublicServiceCode.VALUE_ZERO, "/value");
        given(ASSIGNED).when(HEAD, amend(100, 0)).refuses(KernelCode.DATES_REVERSED, "/to");
    }

    @Test
    void it_is_finished_when_something_was_accepted_and_nothing_waits() {
        given(ASSIGNED).when(HEAD, end(ServiceEnding.FINISHED, null)).refuses(PublicServiceCode.NO_RESULT);
        given(ASSIGNED, REPORTED_60)
                .when(HEAD, end(ServiceEnding.FINISHED, null))
                .refuses(PublicServiceCode.RESULT_PENDING);
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(HEAD, end(ServiceEnding.FINISHED, null))
                .records(FINISHED);
    }

    @Test
    void it_is_terminated_with_a_reason_and_finished_without() {
        given(ASSIGNED)
                .when(HEAD, end(ServiceEnding.TERMINATED, "vi phạm hợp đồng"))
                .records(ended(ServiceEnding.TERMINATED, 0, "vi phạm hợp đồng"));
        given(ASSIGNED).when(HEAD, end(ServiceEnding.TERMINATED, null)).refuses(PublicServiceCode.REASON, "/reason");
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(HEAD, end(ServiceEnding.FINISHED, "x"))
                .refuses(PublicServiceCode.REASON, "/reason");
    }

    @Test
    void an_end_of_yesterday_needs_the_right_to_import_history_and_one_of_tomorrow_is_none() {
        given(ASSIGNED, REPORTED_60, CONFIRMED_50).when(HEAD, endedOn(day(31))).refuses(PublicServiceCode.HISTORY);
        Actor historian = new Actor(DIRECTOR, HEALTH, null, Set.of(Role.AGENCY_HEAD), true);
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(historian, endedOn(day(31)))
                .records(new PublicServiceEvent.Ended(
                        ID, ServiceEnding.FINISHED, day(31), new Money(50), null, DIRECTOR));
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(HEAD, endedOn(LocalDate.of(2020, 2, 2)))
                .refuses(PublicServiceCode.DATE_FUTURE, "/endedOn");
        given(ASSIGNED, REPORTED_60, CONFIRMED_50)
                .when(historian, endedOn(LocalDate.of(2019, 12, 31)))
                .refuses(PublicServiceCode.BEFORE_START, "/endedOn");
    }

    private static PublicServiceCommand endedOn(LocalDate day) {
        return new PublicServiceCommand.EndService(ID, ServiceEnding.FINISHED, day, null);
    }

    @Test
    void after_it_passed_the_new_deliverer_reports_and_the_old_one_does_not() {
        PublicServiceEvent passed = new PublicServiceEvent.Passed(ID, CONSUMERS, BUSINESS, "2312/QĐ-UBND");
        given(ASSIGNED, passed).when(NTD, report(1)).refuses(KernelCode.NOT_FOUND);
        given(ASSIGNED, passed)
                .when(DN, report(1))
                .records(new PublicServiceEvent.ResultReported(
                        ID, 1, day(1), day(20), 6, new Money(1), "tốt", DN.person()));
    }

    @Test
    void a_suspended_association_is_assigned_nothing_new() {
        given().past(CONSUMERS, new AssociationEvent.Suspended(CONSUMERS, "1/QĐ", "vi phạm", day(1), day(31), DIRECTOR))
                .when(HEAD, assign(CONSUMERS, HEALTH, 100, 31))
                .refuses(AssociationCode.SUSPENDED, "/association");
    }

    @Test
    void what_has_not_ended_is_held() {
        PublicServiceEstate estate = new PublicServiceEstate();
        Holding held = new Holding(Holding.Kind.PUBLIC_SERVICE, ID.stream(), 1);
        PublicServiceEvent passed = new PublicServiceEvent.Passed(ID, CONSUMERS, BUSINESS, "2312/QĐ-UBND");
        assertThat(estate.heldBy(CONSUMERS, having(ASSIGNED, REPORTED_60))).containsExactly(held);
        assertThat(estate.heldBy(CONSUMERS, having(ASSIGNED, REPORTED_60, CONFIRMED_50, FINISHED)))
                .isEmpty();
        assertThat(estate.heldBy(CONSUMERS, having(ASSIGNED, passed))).isEmpty();
        assertThat(estate.heldBy(BUSINESS, having(ASSIGNED, passed, REPORTED_60)))
                .containsExactly(held);
    }

    private static RememberedPast having(PublicServiceEvent... events) {
        return new RememberedPast().with(ID, (Object[]) events);
    }
}
