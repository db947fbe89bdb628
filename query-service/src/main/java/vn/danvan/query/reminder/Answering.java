package vn.danvan.query.reminder;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.deliverable.DeliverableView;
import vn.danvan.query.inspection.FindingView;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.plan.TaskView;
import vn.danvan.service.view.ViewTable;

/**
 * Who reads what was urged: whoever answers for the duty now, a notice of it with it. An escalation told another body of the
 * duty, and is read by whoever answers for that body. In a projection's handler.
 */
public final class Answering {

    private Answering() {}

    /** Gives the rows of an agency that gave something away to whoever answers now. */
    public static void handOver(AgencyId giver) {
        for (String key : ReminderView.TABLE.ownedBy(giver)) {
            AgencyId taker = now(ReminderView.TABLE.get(key));
            if (!taker.equals(giver)) {
                ReminderView.TABLE.change(key, duty -> duty.handedTo(taker));
                ReminderView.TABLE.give(key, taker);
            }
        }
        for (String key : NoticeView.TABLE.ownedBy(giver)) {
            NoticeView told = NoticeView.TABLE.get(key);
            give(
                    NoticeView.TABLE,
                    key,
                    giver,
                    notice(told, ReminderView.TABLE.get(told.reminder().key())));
        }
        for (String key : BoardView.TABLE.ownedBy(giver)) {
            AgencyId urged = BoardView.TABLE.get(key).agency();
            give(BoardView.TABLE, key, giver, urged == null ? giver : AgencyView.answering(urged));
        }
    }

    private static void give(ViewTable<?> table, String key, AgencyId giver, StreamId taker) {
        if (!taker.equals(giver)) {
            table.give(key, taker);
        }
    }

    /** Who reads the reminders of a duty. */
    static StreamId duty(ReminderView duty) {
        return duty.agency() == null ? duty.body().id() : now(duty);
    }

    /** Who reads a notice of a duty. Never nobody: a row without an owner could be read by all. */
    static StreamId notice(NoticeView told, ReminderView duty) {
        Body to = told.to();
        if (to == null) {
            return duty.reminder();
        }
        return told.kind() == NoticeKind.ESCALATION || to.agency() == null ? body(to) : duty(duty);
    }

    /** Who reads how often a body was urged. */
    static StreamId body(Body body) {
        return body.agency() == null ? body.id() : AgencyView.answering(body.agency());
    }

    private static AgencyId now(ReminderView duty) {
        AgencyId first = first(duty).orElseGet(() -> requireNonNull(duty.agency()));
        return AgencyView.answering(first, duty.owed());
    }

    /** Whose duty it was first: a duty that came back to an agency is followed from where it began. */
    private static Optional<AgencyId> first(ReminderView duty) {
        String owed = duty.reminder().owed();
        String key = owed.substring(owed.indexOf('/') + 1);
        return switch (duty.duty()) {
            case SUB_PLAN, REPORT -> ObligationView.TABLE.find(owed).map(ObligationView::originalAgency);
            case TASK -> TaskView.TABLE.find(key).map(TaskView::lead);
            case REMEDIATION -> FindingView.TABLE.find(key).flatMap(finding -> Optional.ofNullable(finding.agency()));
            case DELIVERABLE ->
                DeliverableView.TABLE
                        .find(duty.owed().substring(duty.owed().indexOf('/') + 1))
                        .map(DeliverableView::lead);
            case ACKNOWLEDGEMENT -> Optional.of(new AgencyId(owed.substring(owed.lastIndexOf('/') + 1)));
            case SUMMARY_DRAFT -> Optional.empty();
        };
    }
}
