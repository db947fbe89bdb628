package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Caller;
import vn.danvan.command.Register;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.rule.RuleId;

class ReminderRunTest {

    private final Register register = register().on(LocalDate.of(2020, 4, 3));

    @Test
    void a_run_tells_what_is_due_and_a_second_one_on_the_day_answers_the_same_and_records_nothing() {
        finding(register, TO_KIM_BOI);
        ReminderRun.Result first = run(register, false).run();
        assertThat(first.recorded()).isEqualTo(2);
        assertThat(first.told()).extracting(ReminderRun.Told::reminder).containsExactlyInAnyOrder(ID, FINDING);
        int events = register.log().size();
        ReminderRun.Result second = run(register, false).run();
        assertThat(second.recorded()).isZero();
        assertThat(second.told()).isEqualTo(first.told());
        assertThat(register.log()).hasSize(events);
        assertThat(run(register.on(LocalDate.of(2020, 4, 4)), false).run().told())
                .isEmpty();
    }

    @Test
    void what_is_done_meanwhile_ends() {
        run(register, false).run();
        register.happened(REPORT, reported());
        ReminderRun.Result result = run(register, false).run();
        assertThat(result.recorded()).isEqualTo(1);
        assertThat(register.of(ID, ReminderEvent.class).getLast()).isInstanceOf(ReminderEvent.Ended.class);
        assertThat(run(register, false).run().recorded()).isZero();
    }

    @Test
    void after_three_weeks_there_is_one_notice_for_a_duty_and_one_to_the_body_above() {
        run(register, false).run();
        ReminderRun.Result result =
                run(register.on(LocalDate.of(2020, 4, 25)), false).run();
        assertThat(result.told())
                .extracting(ReminderRun.Told::kind)
                .containsExactly(NoticeKind.REPEATED, NoticeKind.ESCALATION);
    }

    @Test
    void an_officer_runs_it_and_nobody_else() {
        assertThat(run(register, false)
                        .run(new Caller(OFFICER, null, null, "c"))
                        .told())
                .hasSize(1);
        assertThatThrownBy(() -> run(register, false).run(new Caller(HEAD, null, null, "c")))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(KernelCode.NOT_PERMITTED));
    }

    @Test
    void a_rule_that_is_not_understood_stops_the_run_before_anything_is_told() {
        register.happened(
                new RuleId("reminder.escalate-after"),
                rule("reminder.escalate-after", "soon", LocalDate.of(2020, 4, 1)));
        int events = register.log().size();
        assertThatThrownBy(() -> run(register, false).run())
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ReminderCode.RULE_UNREADABLE));
        assertThat(register.log()).hasSize(events);
    }
}
