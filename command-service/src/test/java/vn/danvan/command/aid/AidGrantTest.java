package vn.danvan.command.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.aid.AidSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.RememberedPast;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;

class AidGrantTest {

    private static Given<AidGrant> given(AidEvent... events) {
        Given<AidGrant> given = Given.nothing(AidGrant.class);
        tell(given::past);
        return given.event((Object[]) events);
    }

    @Test
    void an_association_registers_what_it_was_promised() {
        given().when(CTD, register(RED_CROSS, AidSource.FOREIGN, 100)).records(FOREIGN);
    }

    @Test
    void nobody_registers_for_another_association() {
        given().when(OTHER, register(RED_CROSS, AidSource.IN_PROVINCE, 100)).refuses(KernelCode.NOT_FOUND);
        given().when(APPROVER, register(RED_CROSS, AidSource.IN_PROVINCE, 100)).refuses(KernelCode.NOT_PERMITTED);
        given(HOME).when(OTHER, receive(1, 20, "BC")).refuses(KernelCode.NOT_FOUND);
        AssociationId none = new AssociationId("HB.HOI.KHONGCO");
        given().when(association("x", none.key(), Role.ASSOCIATION), register(none, AidSource.IN_PROVINCE, 1))
                .refuses(AssociationCode.UNKNOWN, "/association");
    }

    @Test
    void a_pledge_is_of_some_money_made_by_today_for_named_purposes() {
        given().when(CTD, register(RED_CROSS, AidSource.IN_PROVINCE, 0)).refuses(AidCode.AMOUNT_ZERO, "/pledged");
        given().when(CTD, pledgedOn(TODAY.plusDays(1), LINES)).refuses(AidCode.DATE_FUTURE, "/pledgedOn");
        given().when(CTD, pledgedOn(PLEDGED_ON, List.of())).refuses(AidCode.NO_LINES, "/lines");
        given().when(CTD, pledgedOn(PLEDGED_ON, List.of(LINES.getFirst(), new AidLine("L1", "khác"))))
                .refuses(AidCode.LINE_TWICE, "/lines/1/code");
    }

    private static AidCommand pledgedOn(LocalDate day, List<AidLine> lines) {
        return new AidCommand.RegisterAid(ID, RED_CROSS, AidSource.IN_PROVINCE, "Quỹ", "x", new Money(100), day, lines);
    }

    @Test
    void foreign_aid_is_received_from_the_day_of_its_approval_and_not_the_day_before() {
        given(FOREIGN).when(CTD, receive(1, 20, "BC")).refuses(AidCode.NOT_APPROVED);
        given(FOREIGN, APPROVED).when(CTD, receive(60, 14, "BC")).refuses(AidCode.BEFORE_APPROVAL, "/receivedOn");
        given(FOREIGN, APPROVED)
                .when(CTD, receive(60, 15, "BC-1"))
                .records(new AidEvent.Received(ID, 1, new Money(60), day(15), "BC-1", MEMBER));
    }

    @Test
    void the_approval_names_the_decree_in_force_on_its_day() {
        given(FOREIGN)
                .on("2020-09-16")
                .when(APPROVER, approve())
                .records(new AidEvent.Approved(
                        ID, new Money(100), "12/QĐ-UBND", LocalDate.of(2020, 9, 16), LEADER, DECREE_93.versionName()));
        given(FOREIGN)
                .on("2020-09-17")
                .when(APPROVER, approve())
                .records(new AidEvent.Approved(
                        ID, new Money(100), "12/QĐ-UBND", LocalDate.of(2020, 9, 17), LEADER, DECREE_80.versionName()));
        given(FOREIGN).on("2025-12-08").when(APPROVER, approve()).refuses(RuleCode.NONE_IN_FORCE);
        given(FOREIGN).on("2025-12-08").when(APPROVER, refuse()).refuses(RuleCode.NONE_IN_FORCE);
    }

    @Test
    void an_approval_of_yesterday_needs_the_right_to_import_history_and_one_of_tomorrow_is_none() {
        AidCommand yesterday = new AidCommand.ApproveAid(ID, "12/QĐ-UBND", TODAY.minusDays(1));
        Actor historian = new Actor(LEADER, null, null, Set.of(Role.APPROVER), true);
        given(FOREIGN).when(APPROVER, yesterday).refuses(AidCode.HISTORY);
        given(FOREIGN)
                .when(historian, yesterday)
                .records(new AidEvent.Approved(
                        ID, new Money(100), "12/QĐ-UBND", day(31), LEADER, DECREE_93.versionName()));
        given(FOREIGN)
                .when(APPROVER, new AidCommand.ApproveAid(ID, "12", TODAY.plusDays(1)))
                .refuses(AidCode.DATE_FUTURE, "/approvedOn");
    }

    @Test
    void the_registrar_may_not_approve_nor_refuse_and_the_role_alone_is_not_enough() {
        Actor both = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION, Role.APPROVER);
        given(FOREIGN).when(both, approve()).refuses(AidCode.SAME_PERSON);
        given(FOREIGN).when(both, refuse()).refuses(AidCode.SAME_PERSON);
        given(FOREIGN).when(CTD, approve()).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void who_amended_the_pledge_may_not_approve_it() {
        Actor both = association("hoi2", "HB.HOI.CTD", Role.ASSOCIATION, Role.APPROVER);
        given(FOREIGN)
                .by("hoi2", new AidEvent.PledgeAmended(ID, new Money(120), "PL", "x", both.person()))
                .when(both, approve())
                .refuses(AidCode.SAME_PERSON);
    }

    @Test
    void received_may_reach_the_pledge_and_not_pass_it_by_one_dong() {
        given(HOME, RECEIVED_60).when(CTD, receive(40, 21, "BC-2")).records(received(2, 40, 21));
        given(HOME, RECEIVED_60).when(CTD, receive(41, 21, "BC-2")).refuses(AidCode.ABOVE_PLEDGED, "/amount");
        given(HOME, RECEIVED_60, new AidEvent.PledgeAmended(ID, new Money(101), "PL", "x", MEMBER))
                .when(CTD, receive(41, 21, "BC-2"))
                .records(received(2, 41, 21));
    }

    @Test
    void what_a_higher_pledge_of_foreign_aid_adds_waits_for_approval() {
        AidEvent more = new AidEvent.PledgeAmended(ID, new Money(150), "Phụ lục 01", "bổ sung", MEMBER);
        given(FOREIGN, APPROVED, RECEIVED_60, more)
                .when(CTD, receive(41, 21, "BC-2"))
                .refuses(AidCode.NOT_APPROVED, "/amount");
        given(FOREIGN, APPROVED, RECEIVED_60, more, approved(150, 25))
                .when(CTD, receive(41, 24, "BC-2"))
                .refuses(AidCode.BEFORE_APPROVAL, "/receivedOn");
        given(FOREIGN, APPROVED, RECEIVED_60, more, approved(150, 25))
                .when(CTD, receive(41, 25, "BC-2"))
                .records(received(2, 41, 25));
        given(FOREIGN, APPROVED, RECEIVED_60, more, REFUSED)
                .when(CTD, receive(41, 25, "BC-2"))
                .refuses(AidCode.ABOVE_PLEDGED, "/amount");
        given(FOREIGN, APPROVED, RECEIVED_60, more, REFUSED)
                .when(CTD, receive(40, 25, "BC-2"))
                .records(received(2, 40, 25));
    }

    @Test
    void an_earlier_receipt_leaves_later_ones_within_what_was_approved_by_then() {
        AidEvent more = new AidEvent.PledgeAmended(ID, new Money(150), "Phụ lục 01", "bổ sung", MEMBER);
        given(FOREIGN, APPROVED, received(1, 80, 20), more, approved(150, 25))
                .when(CTD, receive(21, 16, "BC-2"))
                .refuses(AidCode.BEFORE_APPROVAL, "/receivedOn");
        given(FOREIGN, APPROVED, received(1, 80, 20), more, approved(150, 25))
                .when(CTD, receive(20, 16, "BC-2"))
                .records(received(2, 20, 16));
    }

    @Test
    void a_pledge_may_come_down_to_what_was_received_and_not_below() {
        given(HOME, RECEIVED_60).when(CTD, amend(60)).records(amended(60));
        given(HOME, RECEIVED_60).when(CTD, amend(59)).refuses(AidCode.PLEDGE_BELOW_RECEIVED, "/pledged");
        given(HOME).when(CTD, amend(100)).refuses(AidCode.UNCHANGED);
        given(HOME).when(CTD, amend(0)).refuses(AidCode.AMOUNT_ZERO, "/pledged");
    }

    private static AidEvent amended(long pledged) {
        return new AidEvent.PledgeAmended(ID, new Money(pledged), "Phụ lục 01", "bổ sung", MEMBER);
    }

    @Test
    void the_last_dong_may_be_spent_and_not_one_more() {
        given(HOME, RECEIVED_60).when(CTD, spend(60, 20, "PC-2")).records(spent(2, 60, 20));
        given(HOME, RECEIVED_60).when(CTD, spend(61, 20, "PC-2")).refuses(AidCode.ABOVE_RECEIVED, "/amount");
        given(HOME, RECEIVED_60, SPENT_25).when(CTD, spend(35, 22, "PC-3")).records(spent(3, 35, 22));
        given(HOME, RECEIVED_60, SPENT_25).when(CTD, spend(36, 22, "PC-3")).refuses(AidCode.ABOVE_RECEIVED, "/amount");
    }

    @Test
    void nothing_is_spent_on_a_day_by_which_it_had_not_come_in() {
        given(HOME, RECEIVED_60).when(CTD, spend(1, 19, "PC-2")).refuses(AidCode.ABOVE_RECEIVED, "/amount");
        given(HOME, RECEIVED_60, received(2, 40, 25))
                .when(CTD, spend(61, 24, "PC-3"))
                .refuses(AidCode.ABOVE_RECEIVED);
        given(HOME, RECEIVED_60, received(2, 40, 25))
                .when(CTD, spend(61, 25, "PC-3"))
                .records(spent(3, 61, 25));
    }

    @Test
    void an_earlier_spending_leaves_enough_for_the_later_ones() {
        given(HOME, RECEIVED_60, spent(2, 50, 28))
                .when(CTD, spend(11, 21, "PC-3"))
                .refuses(AidCode.ABOVE_RECEIVED);
        given(HOME, RECEIVED_60, spent(2, 50, 28))
                .when(CTD, spend(10, 21, "PC-3"))
                .records(spent(3, 10, 21));
    }

    @Test
    void receipts_and_spendings_are_of_some_money_between_the_agreement_and_today() {
        given(HOME).when(CTD, receive(0, 20, "BC")).refuses(AidCode.AMOUNT_ZERO, "/amount");
        given(HOME).when(CTD, receive(1, 9, "BC")).refuses(AidCode.BEFORE_PLEDGE, "/receivedOn");
        given(HOME).when(CTD, receive(1, 10, "BC-1")).records(received(1, 1, 10));
        given(HOME).on("2020-01-20").when(CTD, receive(1, 21, "BC-1")).refuses(AidCode.DATE_FUTURE, "/receivedOn");
        given(HOME, RECEIVED_60).when(CTD, spend(0, 20, "PC")).refuses(AidCode.AMOUNT_ZERO, "/amount");
        given(HOME, RECEIVED_60).when(CTD, spend(1, 9, "PC")).refuses(AidCode.BEFORE_PLEDGE, "/spentOn");
        given(HOME, RECEIVED_60)
                .on("2020-01-20")
                .when(CTD, spend(1, 21, "PC"))
                .refuses(AidCode.DATE_FUTURE, "/spentOn");
        given(HOME, RECEIVED_60)
                .when(CTD, new AidCommand.RecordAidSpending(ID, "L3", new Money(1), day(20), "PC", "x"))
                .refuses(AidCode.LINE_UNKNOWN, "/line");
    }

    @Test
    void a_voucher_counts_once_unless_it_was_cancelled() {
        given(HOME, RECEIVED_60).when(CTD, receive(1, 20, "BC-1")).refuses(AidCode.VOUCHER_TWICE, "/voucher");
        given(HOME, RECEIVED_60, SPENT_25).when(CTD, spend(1, 22, "PC-2")).refuses(AidCode.VOUCHER_TWICE, "/voucher");
        given(HOME, RECEIVED_60)
                .when(CTD, spend(1, 20, "BC-1"))
                .records(new AidEvent.Spent(ID, 2, "L1", new Money(1), day(20), "BC-1", "tập huấn", MEMBER));
        given(HOME, RECEIVED_60, new AidEvent.EntryCancelled(ID, 1, "ghi nhầm", MEMBER))
                .when(CTD, receive(61, 20, "BC-1"))
                .records(new AidEvent.Received(ID, 2, new Money(61), day(20), "BC-1", MEMBER));
    }

    @Test
    void a_receipt_is_cancelled_only_while_its_money_is_there() {
        AidEvent gone = new AidEvent.EntryCancelled(ID, 1, "ghi nhầm", MEMBER);
        given(HOME, RECEIVED_60).when(CTD, cancel(1)).records(gone);
        given(HOME, RECEIVED_60, spent(2, 1, 22)).when(CTD, cancel(1)).refuses(AidCode.MONEY_SPENT);
        given(HOME, RECEIVED_60, received(2, 40, 23), spent(3, 40, 24))
                .when(CTD, cancel(1))
                .records(gone);
        given(HOME, RECEIVED_60, received(2, 40, 23), spent(3, 41, 24))
                .when(CTD, cancel(1))
                .refuses(AidCode.MONEY_SPENT);
        given(HOME, RECEIVED_60, spent(2, 40, 22), received(3, 40, 23))
                .when(CTD, cancel(1))
                .refuses(AidCode.MONEY_SPENT);
        given(HOME, RECEIVED_60, SPENT_25)
                .when(CTD, cancel(2))
                .records(new AidEvent.EntryCancelled(ID, 2, "ghi nhầm", MEMBER));
        given(HOME, RECEIVED_60, gone).when(CTD, cancel(1)).refuses(AidCode.ENTRY_CANCELLED);
        given(HOME, RECEIVED_60).when(CTD, cancel(2)).refuses(KernelCode.NOT_FOUND);
        given(HOME, RECEIVED_60).when(CTD, cancel(0)).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void a_report_says_the_sums_of_its_days_and_the_balance_at_their_end() {
        given(HOME, RECEIVED_60, SPENT_25, received(3, 10, 30))
                .when(CTD, new AidCommand.ReportAidUse(ID, day(21), day(29), "x"))
                .records(new AidEvent.UseReported(
                        ID, day(21), day(29), new Money(0), new Money(25), new Money(35), "x", MEMBER));
        given(HOME).when(CTD, report()).refuses(AidCode.NOTHING_RECEIVED);
        given(HOME, RECEIVED_60, SPENT_25, REPORTED).when(CTD, report()).refuses(AidCode.REPORT_SAME);
        given(HOME, RECEIVED_60, SPENT_25, REPORTED, spent(3, 5, 25))
                .when(CTD, report())
                .records(reported(60, 30));
        given(HOME, RECEIVED_60)
                .when(CTD, new AidCommand.ReportAidUse(ID, day(2), day(1), "x"))
                .refuses(KernelCode.DATES_REVERSED, "/to");
        given(HOME, RECEIVED_60)
                .when(CTD, new AidCommand.ReportAidUse(ID, day(2), TODAY.plusDays(1), "x"))
                .refuses(AidCode.DATE_FUTURE, "/to");
    }

    @Test
    void it_is_closed_when_the_use_is_reported_and_the_remainder_named_to_the_last_dong() {
        given(HOME, RECEIVED_60, SPENT_25).when(CTD, close(35, 0, null)).refuses(AidCode.NOT_REPORTED);
        given(HOME, RECEIVED_60, SPENT_25, REPORTED, spent(3, 5, 25))
                .when(CTD, close(30, 0, null))
                .refuses(AidCode.NOT_REPORTED);
        AidEvent[] ready = {HOME, RECEIVED_60, SPENT_25, REPORTED};
        given(ready).when(CTD, close(34, 0, null)).refuses(AidCode.REMAINDER_DIFFERS, "/returned");
        given(ready).when(CTD, close(36, 0, null)).refuses(AidCode.REMAINDER_DIFFERS, "/returned");
        given(ready).when(CTD, close(35, 0, null)).records(CLOSED);
        given(ready).when(CTD, close(20, 15, "Quỹ")).records(closed(60, 25, 20, 15, "Quỹ"));
        given(ready).when(CTD, close(20, 15, null)).refuses(AidCode.CARRIED_TO, "/carriedTo");
        given(ready).when(CTD, close(35, 0, "Quỹ")).refuses(AidCode.CARRIED_TO, "/carriedTo");
    }

    @Test
    void a_pledge_of_which_nothing_came_is_closed_without_a_report() {
        given(HOME).when(CTD, close(0, 0, null)).records(closed(0, 0, 0, 0, null));
        given(FOREIGN).when(CTD, close(0, 0, null)).records(closed(0, 0, 0, 0, null));
    }

    @Test
    void after_it_passed_the_new_holder_s_people_act_on_it_and_the_old_ones_do_not() {
        AidEvent passed = new AidEvent.Passed(ID, RED_CROSS, GARDENERS, new Money(60), "2312/QĐ-UBND");
        given(HOME, RECEIVED_60, passed).when(CTD, spend(1, 22, "PC-2")).refuses(KernelCode.NOT_FOUND);
        given(HOME, RECEIVED_60, passed)
                .when(OTHER, spend(60, 22, "PC-2"))
                .records(new AidEvent.Spent(ID, 2, "L1", new Money(60), day(22), "PC-2", "tập huấn", OTHER.person()));
    }

    @Test
    void a_suspended_association_registers_nothing_new() {
        given().past(RED_CROSS, new AssociationEvent.Suspended(RED_CROSS, "1/QĐ", "vi phạm", day(1), TODAY, LEADER))
                .when(CTD, register(RED_CROSS, AidSource.IN_PROVINCE, 100))
                .refuses(AssociationCode.SUSPENDED, "/association");
    }

    @Test
    void what_is_neither_refused_nor_closed_is_held_with_its_balance() {
        AidEstate estate = new AidEstate();
        assertThat(estate.heldBy(RED_CROSS, having(HOME, RECEIVED_60, SPENT_25)))
                .containsExactly(new Holding(Holding.Kind.AID, ID.stream(), 35));
        assertThat(estate.heldBy(RED_CROSS, having(FOREIGN))).hasSize(1);
        assertThat(estate.heldBy(RED_CROSS, having(FOREIGN, REFUSED))).isEmpty();
        assertThat(estate.heldBy(RED_CROSS, having(FOREIGN, APPROVED, REFUSED))).hasSize(1);
        assertThat(estate.heldBy(RED_CROSS, having(HOME, RECEIVED_60, SPENT_25, REPORTED, CLOSED)))
                .isEmpty();
        AidEvent passed = new AidEvent.Passed(ID, RED_CROSS, GARDENERS, new Money(35), "2312/QĐ-UBND");
        assertThat(estate.heldBy(RED_CROSS, having(HOME, RECEIVED_60, SPENT_25, passed)))
                .isEmpty();
        assertThat(estate.heldBy(GARDENERS, having(HOME, RECEIVED_60, SPENT_25, passed)))
                .containsExactly(new Holding(Holding.Kind.AID, ID.stream(), 35));
    }

    private static RememberedPast having(AidEvent... events) {
        return new RememberedPast().with(ID, (Object[]) events);
    }
}
