package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.subplan.SubPlanId;

/** Reminders of sub-plans in a made-up history, some of them after the period. */
final class MadeUpReminders {

    private static final List<String> RULES = List.of("reminder.before[ALL]@2020-01-01");
    private static final List<Channel> IN_APP = List.of(Channel.IN_APP);

    private final History history;
    private final Random random;

    MadeUpReminders(History history) {
        this.history = history;
        this.random = new Random(history.last());
    }

    void play() {
        for (AgencyId agency : history.agencies) {
            if (random.nextInt(3) > 0) {
                remind(ReminderId.of(new SubPlanId(History.PLAN, agency)), new Body(agency));
            }
        }
    }

    private void remind(ReminderId id, Body body) {
        LocalDate due = LocalDate.of(2020, 3, 1 + random.nextInt(31));
        history.add(
                id.stream(),
                new ReminderEvent.Scheduled(
                        id,
                        DutyKind.SUB_PLAN,
                        "Kế hoạch cụ thể",
                        body,
                        due,
                        new Schedule(List.of(7, 1), List.of(1), 7, 14, RULES)));
        int notice = 0;
        for (int offset : new int[] {-7, -1, 1, 8}) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            notice++;
            NoticeKind kind = offset < 0 ? NoticeKind.BEFORE : offset == 1 ? NoticeKind.AFTER : NoticeKind.REPEATED;
            history.add(
                    id.stream(),
                    new ReminderEvent.Sent(
                            id, notice, kind, offset, due, due.plusDays(offset), body, IN_APP, null, RULES));
            if (random.nextInt(3) == 0) {
                history.add(id.stream(), new ReminderEvent.Acknowledged(id, notice, body));
            }
        }
        if (random.nextInt(4) == 0) {
            notice++;
            history.add(
                    id.stream(),
                    new ReminderEvent.Urged(
                            id, notice, "45-CV", "Đề nghị gửi", due, due.plusDays(3), body, IN_APP, null));
        }
        if (random.nextInt(3) == 0) {
            notice++;
            history.add(
                    id.stream(),
                    new ReminderEvent.Escalated(id, notice, due, due.plusDays(14), body, null, IN_APP, null, RULES));
            if (random.nextBoolean()) {
                history.add(id.stream(), new ReminderEvent.Muted(id, "thiên tai", null));
            }
        }
    }
}
