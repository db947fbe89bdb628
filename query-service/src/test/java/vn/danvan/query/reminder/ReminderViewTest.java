package vn.danvan.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.query.reminder.ReminderView.State;

class ReminderViewTest {

    static final ReminderId ID = new ReminderId("report:2020-Q1:BM01:HB.HU.DABAC");
    static final Body DA_BAC = new Body(new AgencyId("HB.HU.DABAC"));
    static final Body KIM_BOI = new Body(new AgencyId("HB.HU.KIMBOI"));
    static final LocalDate DUE = LocalDate.of(2020, 4, 10);
    static final Schedule SCHEDULE = new Schedule(List.of(7, 1), List.of(1), 7, 14, List.of("rule"));

    private @Nullable ReminderView view;
    private long index;

    static ReminderEvent.Scheduled scheduled(Body to, LocalDate due) {
        return new ReminderEvent.Scheduled(ID, DutyKind.REPORT, "Báo cáo tiến độ Quý I", to, due, SCHEDULE);
    }

    static ReminderEvent.Sent sent(int notice, int offset) {
        return new ReminderEvent.Sent(
                ID,
                notice,
                NoticeKind.BEFORE,
                offset,
                DUE,
                DUE.plusDays(offset),
                DA_BAC,
                List.of(Channel.IN_APP),
                null,
                List.of("rule"));
    }

    private ReminderView then(ReminderEvent event) {
        ReminderView now = ReminderView.fold(view, event, at(index++, "2020-04-03"));
        view = now;
        return now;
    }

    @Test
    void a_duty_is_watched_told_and_ended() {
        assertThat(then(scheduled(DA_BAC, DUE)).state()).isEqualTo(State.WATCHED);
        ReminderView told = then(sent(1, -7));
        assertThat(told.state()).isEqualTo(State.TOLD);
        assertThat(told.told()).isEqualTo(1);
        assertThat(told.unread()).isEqualTo(1);
        assertThat(told.lastToldOn()).isEqualTo(LocalDate.of(2020, 4, 3));
        assertThat(told.read().unread()).isZero();
        ReminderView ended = then(new ReminderEvent.Ended(ID, LocalDate.of(2020, 4, 4)));
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.endedOn()).isEqualTo(LocalDate.of(2020, 4, 4));
        ReminderView again = then(scheduled(KIM_BOI, DUE.plusDays(5)));
        assertThat(again.state()).isEqualTo(State.TOLD);
        assertThat(again.endedOn()).isNull();
        assertThat(again.agency()).isEqualTo(KIM_BOI.agency());
        assertThat(again.dueOn()).isEqualTo(DUE.plusDays(5));
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.told()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.steps()).hasSize(4);
    }

    @Test
    void a_duty_is_answered_for_by_its_taker_before_the_taker_is_urged() {
        ReminderView handed = then(scheduled(DA_BAC, DUE)).handedTo(new AgencyId("HB.HU.KIMBOI"));
        assertThat(handed.body()).isEqualTo(KIM_BOI);
        assertThat(handed.scheduledTo()).isEqualTo(DA_BAC);
        view = handed;
        assertThat(then(scheduled(KIM_BOI, DUE)).scheduledTo()).isEqualTo(KIM_BOI);
    }

    @Test
    void what_has_ended_was_answered_for_by_whoever_did_then() {
        then(scheduled(DA_BAC, DUE));
        ReminderView ended = then(new ReminderEvent.Ended(ID, DUE));
        assertThat(ended.handedTo(new AgencyId("HB.HU.KIMBOI")).body()).isEqualTo(DA_BAC);
    }

    @Test
    void a_muted_duty_says_why_and_until_when() {
        then(scheduled(DA_BAC, DUE));
        ReminderView muted = then(new ReminderEvent.Muted(ID, "thiên tai", DUE));
        assertThat(muted.state()).isEqualTo(State.MUTED);
        assertThat(muted.mutedBecause()).isEqualTo("thiên tai");
        assertThat(muted.mutedUntil()).isEqualTo(DUE);
        ReminderView on = then(new ReminderEvent.Unmuted(ID, DUE));
        assertThat(on.state()).isEqualTo(State.WATCHED);
        assertThat(on.mutedBecause()).isNull();
        assertThat(on.mutedUntil()).isNull();
    }

    @Test
    void an_escalation_and_a_letter_are_counted_by_themselves() {
        then(scheduled(DA_BAC, DUE));
        then(new ReminderEvent.Urged(ID, 1, "45-CV", "x", DUE, DUE, DA_BAC, List.of(Channel.IN_APP), null));
        ReminderView view = then(new ReminderEvent.Escalated(
                ID, 2, DUE, DUE.plusDays(14), DA_BAC, null, List.of(Channel.IN_APP), null, List.of()));
        assertThat(view.written()).isEqualTo(1);
        assertThat(view.escalations()).isEqualTo(1);
        assertThat(view.told()).isZero();
        assertThat(view.unread()).isEqualTo(1);
        assertThat(view.escalatedOn()).isEqualTo(DUE.plusDays(14));
    }

    @Test
    void nothing_is_told_of_what_was_never_scheduled() {
        assertThatThrownBy(() -> then(sent(1, -7))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_board_counts_what_a_body_was_told_and_read() {
        BoardView board = BoardView.empty(new Body(new AssociationId("HB.HOI.CTD")), DUE);
        for (NoticeKind kind : NoticeKind.values()) {
            board = board.counting(kind, DUE.plusDays(1));
        }
        board = board.acknowledging();
        assertThat(List.of(
                        board.before(),
                        board.overdue(),
                        board.written(),
                        board.escalated(),
                        board.acknowledged(),
                        board.unread()))
                .containsExactly(1, 2, 1, 1, 1, 3);
        assertThat(board.lastToldOn()).isEqualTo(DUE.plusDays(1));
        assertThat(board.agency()).isNull();
    }
}
