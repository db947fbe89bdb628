package vn.danvan.command.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.summary.SummarySamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.kernel.summary.SentGroup;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;

/** Whom a document is sent to, who still owes its word, and what a closing makes the register do. */
class DispatchTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 4, 28);
    private static final AgencyId DISTRICT = new AgencyId("HB.HU.DABAC");
    private static final AgencyId NEIGHBOUR = new AgencyId("HB.HU.KIMBOI");
    private static final RecipientGroupId DISTRICTS = new RecipientGroupId("CAC-HUYEN-UY");
    private static final Actor DISTRICT_HEAD = actor("dabac", DISTRICT, Role.AGENCY_HEAD);
    private static final Actor NEIGHBOUR_HEAD = actor("kimboi", NEIGHBOUR, Role.AGENCY_HEAD);
    private static final SummaryCommand ACKNOWLEDGE = new SummaryCommand.AcknowledgeSummary(ID);

    private final Register register = issued();

    private static Register issued() {
        Register register = register();
        for (AgencyId district : List.of(DISTRICT, NEIGHBOUR)) {
            register.happened(
                    district,
                    new AgencyEvent.Registered(
                            district,
                            "Huyện ủy " + district.key(),
                            AgencyKind.DISTRICT_PARTY_COMMITTEE,
                            Level.DISTRICT,
                            null,
                            null,
                            LocalDate.of(2015, 1, 1)));
        }
        register.happened(
                DISTRICTS,
                new RecipientGroupEvent.Defined(
                        DISTRICTS, "Các huyện ủy", List.of(AgencyKind.DISTRICT_PARTY_COMMITTEE), List.of()));
        register.send(OFFICER, new SummaryCommand.GenerateSummary(ID, 100, FIGURES));
        register.send(OFFICER, new SummaryCommand.SubmitSummary(ID));
        register.send(LEAD, new SummaryCommand.SignSummary(ID, content()));
        register.send(LEAD, new SummaryCommand.IssueSummary(ID));
        return register;
    }

    private static SummaryCommand send(List<AgencyId> bodies, RecipientGroupId... groups) {
        return new SummaryCommand.DistributeSummary(ID, bodies, List.of(groups));
    }

    private List<String> owed(DutyKind kind) {
        return new SummaryDues()
                .owed(register).stream()
                        .filter(duty -> duty.kind() == kind)
                        .map(duty -> duty.reminder().key() + " " + duty.owedBy() + " " + duty.dueOn())
                        .toList();
    }

    @Test
    void a_group_comes_to_bodies_on_the_day_and_is_kept_as_it_was() {
        assertThat(register.send(OFFICER, send(List.of(ORGANISATION), DISTRICTS)))
                .containsExactly(new SummaryEvent.Distributed(
                        ID,
                        1,
                        List.of(ORGANISATION, DISTRICT, NEIGHBOUR),
                        List.of(new SentGroup(DISTRICTS, "Các huyện ủy", List.of(DISTRICT, NEIGHBOUR))),
                        TODAY.plusDays(5),
                        WITHIN));
    }

    @Test
    void a_body_gets_it_once_however_many_groups_name_it_and_the_issuer_by_no_group() {
        register.send(OFFICER, send(List.of(DISTRICT)));
        SummaryEvent.Distributed second = (SummaryEvent.Distributed)
                register.send(OFFICER, send(List.of(), DISTRICTS, BOARDS)).getFirst();
        assertThat(second.recipients()).containsExactly(NEIGHBOUR, ORGANISATION);
        assertThat(register.refused(OFFICER, send(List.of(), DISTRICTS, BOARDS)))
                .isEqualTo("summary.nobody-new");
        assertThat(register.refused(OFFICER, send(List.of()))).isEqualTo("summary.nobody-new");
    }

    @Test
    void a_group_is_known_in_use_and_named_once() {
        assertThat(register.refused(OFFICER, send(List.of(), DISTRICTS, new RecipientGroupId("KHONG-CO"))))
                .isEqualTo("recipient-group.unknown /groups/1");
        assertThat(register.refused(OFFICER, send(List.of(), DISTRICTS, DISTRICTS)))
                .isEqualTo("summary.recipient-twice /groups/1");
        register.happened(DISTRICTS, new RecipientGroupEvent.Retired(DISTRICTS, "không dùng"));
        assertThat(register.refused(OFFICER, send(List.of(), DISTRICTS)))
                .isEqualTo("recipient-group.retired /groups/0");
    }

    @Test
    void a_body_that_a_group_names_and_that_has_ended_is_reached_through_its_successor() {
        register.happened(DISTRICT, new AgencyEvent.MergedInto(DISTRICT, NEIGHBOUR, LocalDate.of(2020, 4, 1)));
        register.happened(
                DISTRICTS, new RecipientGroupEvent.Changed(DISTRICTS, "Đà Bắc", List.of(), List.of(DISTRICT)));
        SummaryEvent.Distributed sent = (SummaryEvent.Distributed)
                register.send(OFFICER, send(List.of(), DISTRICTS)).getFirst();
        assertThat(sent.recipients()).containsExactly(NEIGHBOUR);
    }

    @Test
    void each_recipient_owes_its_word_until_it_gives_it_and_as_long_as_the_version_counts() {
        register.send(OFFICER, send(List.of(), DISTRICTS));
        assertThat(owed(DutyKind.ACKNOWLEDGEMENT))
                .containsExactly(
                        "summary:2020-Q1:PERIODIC:1:HB.HU.DABAC agency/HB.HU.DABAC 2020-05-03",
                        "summary:2020-Q1:PERIODIC:1:HB.HU.KIMBOI agency/HB.HU.KIMBOI 2020-05-03");
        register.send(DISTRICT_HEAD, ACKNOWLEDGE);
        assertThat(owed(DutyKind.ACKNOWLEDGEMENT)).hasSize(1);
        register.send(LEAD, new SummaryCommand.CorrectSummary(ID, "sai số liệu"));
        assertThat(owed(DutyKind.ACKNOWLEDGEMENT)).isEmpty();
    }

    @Test
    void the_duty_is_found_by_its_name_and_by_no_other() {
        register.send(OFFICER, send(List.of(DISTRICT)));
        ReminderId name = new ReminderId("summary:2020-Q1:PERIODIC:1:HB.HU.DABAC");
        assertThat(new SummaryDues().find(name, register).map(Duty::title))
                .contains("Xác nhận đã nhận Báo cáo định kỳ (kỳ 2020-Q1), số 1-BC/BDVTU ngày 28/04/2020");
        for (String other : List.of("2:HB.HU.DABAC", "1:HB.HU.KIMBOI", "1")) {
            assertThat(new SummaryDues().find(new ReminderId("summary:2020-Q1:PERIODIC:" + other), register))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void without_a_rule_nobody_is_asked_for_its_word() {
        RuleId rule = new RuleId("summary.acknowledge-within");
        register.happened(rule, new RuleEvent.Ended(rule, WITHIN, TODAY, "bỏ"));
        register.send(OFFICER, send(List.of(DISTRICT)));
        assertThat(owed(DutyKind.ACKNOWLEDGEMENT)).isEmpty();
        assertThat(register.outcome(DISTRICT_HEAD, ACKNOWLEDGE)).isEqualTo("Acknowledged");
    }

    @Test
    void a_successor_gives_the_word_of_all_that_it_answers_for_and_the_ended_body_gives_none() {
        register.send(OFFICER, send(List.of(), DISTRICTS));
        register.happened(DISTRICT, new AgencyEvent.MergedInto(DISTRICT, NEIGHBOUR, TODAY.plusDays(1)));
        register.on(TODAY.plusDays(1));
        assertThat(register.refused(DISTRICT_HEAD, ACKNOWLEDGE)).isEqualTo("resource.not-found");
        assertThat(register.send(NEIGHBOUR_HEAD, ACKNOWLEDGE))
                .containsExactly(
                        new SummaryEvent.Acknowledged(ID, 1, DISTRICT),
                        new SummaryEvent.Acknowledged(ID, 1, NEIGHBOUR));
        assertThat(register.refused(NEIGHBOUR_HEAD, ACKNOWLEDGE)).isEqualTo("summary.acknowledged");
    }

    @Test
    void on_the_last_day_before_a_merger_takes_effect_the_body_still_speaks_for_itself() {
        register.send(OFFICER, send(List.of(DISTRICT)));
        register.happened(DISTRICT, new AgencyEvent.MergedInto(DISTRICT, NEIGHBOUR, TODAY.plusDays(1)));
        assertThat(register.refused(NEIGHBOUR_HEAD, ACKNOWLEDGE)).isEqualTo("resource.not-found");
        assertThat(register.outcome(DISTRICT_HEAD, ACKNOWLEDGE)).isEqualTo("Acknowledged");
    }

    private static SummaryCommand.GenerateOnClosing onClosing(PeriodKind kind, long index, LocalDate on) {
        return new SummaryCommand.GenerateOnClosing(ID, new Closing(kind, index, on, BOARD), FIGURES);
    }

    @Test
    void a_closing_makes_the_register_generate_and_the_board_owe_a_signature() {
        Register fresh = register();
        assertThat(fresh.send(SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 20, LocalDate.of(2020, 4, 20))))
                .containsExactly(
                        new SummaryEvent.Generated(ID, 1, 20, FIGURES),
                        new SummaryEvent.MadeOnClosing(ID, 1, 20, BOARD, TODAY.plusDays(7), ON_CLOSING));
        Duty duty = new SummaryDues()
                .find(new ReminderId("summary:2020-Q1:PERIODIC:1"), fresh)
                .orElseThrow();
        assertThat(duty.owedBy()).isEqualTo(new Body(BOARD));
        assertThat(duty.dueOn()).isEqualTo(TODAY.plusDays(7));
        fresh.send(OFFICER, new SummaryCommand.SubmitSummary(ID));
        fresh.send(LEAD, new SummaryCommand.ReturnSummary(ID, "bổ sung"));
        assertThat(new SummaryDues().owed(fresh)).as("something has come").isEmpty();
    }

    @Test
    void only_where_a_rule_asks_for_it_on_the_day_of_the_closing() {
        Register fresh = register();
        assertThat(fresh.outcome(SummaryOnClosing.REGISTER, onClosing(PeriodKind.MONTH, 20, LocalDate.of(2020, 4, 20))))
                .isEqualTo("rule.none-in-force");
        assertThat(fresh.outcome(
                        SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 20, LocalDate.of(2019, 12, 31))))
                .isEqualTo("rule.none-in-force");
        assertThat(fresh.outcome(
                        SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 20, LocalDate.of(2020, 1, 1))))
                .isEqualTo("Generated+MadeOnClosing");
    }

    @Test
    void a_second_closing_renews_the_draft_and_keeps_what_was_written_and_the_same_one_does_not() {
        Register fresh = register();
        LocalDate day = LocalDate.of(2020, 4, 20);
        fresh.send(SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 20, day));
        fresh.send(OFFICER, new SummaryCommand.EditSummaryNarrative(ID, "DANH-GIA", "Tốt."));
        assertThat(fresh.outcome(SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 20, day)))
                .isEqualTo("summary.unchanged");
        fresh.happened(CLOSED, new PeriodEvent.Reopened(CLOSED, "thiếu báo cáo"));
        assertThat(fresh.outcome(SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 30, day)))
                .isEqualTo("summary.period-open");
        fresh.happened(CLOSED, new PeriodEvent.Closed(CLOSED));
        assertThat(fresh.outcome(SummaryOnClosing.REGISTER, onClosing(PeriodKind.QUARTER, 30, day)))
                .isEqualTo("Generated+MadeOnClosing");
        SummaryEvent.Submitted submitted = (SummaryEvent.Submitted)
                fresh.send(OFFICER, new SummaryCommand.SubmitSummary(ID)).getFirst();
        assertThat(submitted.content())
                .isEqualTo(new SummaryContent(FIGURES, java.util.Map.of("DANH-GIA", "Tốt.")).hash());
    }
}
