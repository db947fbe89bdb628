package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

/** The steps of a document, and the document itself, are urged like everything that is owed by a date. */
class DeliverableRemindersTest {

    private static final ReminderId WHOLE = ReminderId.of(DOCUMENT);

    private final Register register = register();

    DeliverableRemindersTest() {
        document(register);
    }

    private List<String> on(String day, ReminderId reminder) {
        return remind(register.on(LocalDate.parse(day)), reminder, false).stream()
                .map(event -> switch (event) {
                    case ReminderEvent.Sent e -> e.kind() + " " + e.offset() + " " + e.to();
                    case ReminderEvent.Escalated e -> "escalated to " + e.to();
                    case ReminderEvent.Scheduled e -> "scheduled " + e.dueOn();
                    default -> event.getClass().getSimpleName();
                })
                .toList();
    }

    @Test
    void a_step_is_urged_7_days_and_1_day_before_on_the_day_after_then_weekly_and_told_above_after_14_days() {
        String lead = " agency/HB.HU.DABAC";
        assertThat(on("2020-04-02", STEP)).containsExactly("scheduled 2020-04-10");
        assertThat(on("2020-04-03", STEP)).containsExactly("BEFORE -7" + lead);
        assertThat(on("2020-04-08", STEP)).isEmpty();
        assertThat(on("2020-04-09", STEP)).containsExactly("BEFORE -1" + lead);
        assertThat(on("2020-04-10", STEP)).isEmpty();
        assertThat(on("2020-04-11", STEP)).containsExactly("AFTER 1" + lead);
        assertThat(on("2020-04-18", STEP)).containsExactly("REPEATED 8" + lead);
        assertThat(on("2020-04-23", STEP)).isEmpty();
        assertThat(on("2020-04-24", STEP)).containsExactly("escalated to agency/HB.TU.HOABINH");
        assertThat(on("2020-04-25", STEP)).containsExactly("REPEATED 15" + lead);
        register.happened(DOCUMENT, reached());
        assertThat(on("2020-05-02", STEP)).containsExactly("Ended");
    }

    @Test
    void the_document_itself_is_urged_until_it_is_promulgated() {
        assertThat(on("2020-12-24", WHOLE)).containsExactly("scheduled 2020-12-31", "BEFORE -7 agency/HB.HU.DABAC");
        DeliverableEvent promulgated = new DeliverableEvent.Promulgated(
                DOCUMENT, 1, vn.danvan.kernel.ContentHash.of("x"), "1/QĐ-UBND", DUE, OFFICER.person());
        register.happened(DOCUMENT, promulgated);
        assertThat(on("2020-12-30", WHOLE)).containsExactly("Ended");
        assertThat(on("2021-01-01", WHOLE)).isEmpty();
        assertThat(on("2021-01-01", STEP)).isEmpty();
    }

    @Test
    void who_took_the_document_over_is_urged_about_its_steps_from_that_day() {
        on("2020-04-03", STEP);
        register.happened(
                DA_BAC,
                new AgencyEvent.Split(
                        DA_BAC,
                        List.of(PROVINCE, KIM_BOI),
                        false,
                        List.of(new DutyTaken(DOCUMENT.stream(), KIM_BOI)),
                        PROVINCE,
                        "QĐ",
                        LocalDate.of(2020, 4, 10)));
        assertThat(on("2020-04-09", STEP)).containsExactly("BEFORE -1 agency/HB.HU.DABAC");
        assertThat(on("2020-04-11", STEP)).containsExactly("scheduled 2020-04-10", "AFTER 1 agency/HB.HU.KIMBOI");
    }

    @Test
    void a_step_is_muted_with_a_reason_and_its_notice_acknowledged_by_the_lead_body() {
        on("2020-04-03", STEP);
        assertThat(register.refused(OTHER_HEAD, new ReminderCommand.Acknowledge(STEP, 1)))
                .isEqualTo("resource.not-found");
        assertThat(register.send(HEAD, new ReminderCommand.Acknowledge(STEP, 1)))
                .containsExactly(new ReminderEvent.Acknowledged(STEP, 1, new Body(DA_BAC)));
        register.send(OFFICER, new ReminderCommand.Mute(STEP, "Chờ hướng dẫn", LocalDate.of(2020, 4, 12)));
        assertThat(on("2020-04-11", STEP)).isEmpty();
        assertThat(on("2020-04-18", STEP)).containsExactly("REPEATED 8 agency/HB.HU.DABAC");
        register.happened(DOCUMENT, reached());
        assertThat(register.refused(OFFICER, new ReminderCommand.Mute(STEP, "x", null)))
                .isEqualTo("reminder.nothing-owed");
    }
}
