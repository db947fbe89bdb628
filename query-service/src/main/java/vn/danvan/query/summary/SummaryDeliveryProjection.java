package vn.danvan.query.summary;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.summary.SentGroup;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.reminder.NoticeView.MailState;
import vn.danvan.query.summary.SummaryDeliveryView.Standing;
import vn.danvan.query.summary.SummaryDeliveryView.State;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link SummaryDeliveryView}, from what was sent and from what its reminders came to. Whoever answers for the
 * recipient reads it. It comes after the projection of summaries.
 */
public final class SummaryDeliveryProjection implements Projection {

    private static final String REMINDERS = "summary/";

    @Override
    public String name() {
        return "summary-delivery";
    }

    @EventHandler
    void on(SummaryEvent event, Recorded at) {
        switch (event) {
            case SummaryEvent.Distributed e -> e.recipients().forEach(recipient -> send(e, recipient, at));
            case SummaryEvent.Acknowledged e ->
                SummaryDeliveryView.TABLE.change(
                        SummaryDeliveryView.key(e.summary(), e.version(), e.recipient()),
                        it -> it.with(to -> to.state(State.ACKNOWLEDGED)
                                .acknowledgedOn(at.recordedOn())
                                .acknowledgedBy(at.actor())
                                .version(at.version())));
            case SummaryEvent.CorrectionBegun e -> stands(e.summary(), Standing.IN_CORRECTION, at);
            case SummaryEvent.Issued e -> stands(e.summary(), Standing.CORRECTED, at);
            case SummaryEvent.Revoked e -> stands(e.summary(), Standing.REVOKED, at);
            default -> {}
        }
    }

    private static void send(SummaryEvent.Distributed e, AgencyId recipient, Recorded at) {
        SummaryView.Issue issue =
                SummaryView.TABLE.get(e.summary().key()).issued().getLast();
        SummaryDeliveryView sent = new SummaryDeliveryView(
                e.summary(),
                e.summary().period(),
                e.summary().kind(),
                e.version(),
                Standing.COUNTS,
                issue.number() + "-" + issue.symbol(),
                issue.issuedOn(),
                recipient,
                AgencyView.answering(recipient),
                group(e, recipient),
                at.recordedOn(),
                at.actor(),
                e.acknowledgeBy(),
                State.SENT,
                null,
                null,
                MailState.NONE,
                0,
                0,
                null,
                at.version());
        SummaryDeliveryView.TABLE.put(
                SummaryDeliveryView.key(e.summary(), e.version(), recipient), sent.answering(), sent);
    }

    /** The first of the groups that it belongs to; those that are named come before the groups. */
    private static @Nullable RecipientGroupId group(SummaryEvent.Distributed e, AgencyId recipient) {
        return Objects.requireNonNullElse(e.groups(), List.<SentGroup>of()).stream()
                .filter(group -> group.bodies().contains(recipient))
                .map(SentGroup::group)
                .findFirst()
                .orElse(null);
    }

    /** What was sent of the version that went out last, unless it was taken back or replaced before. */
    private static void stands(SummaryId summary, Standing now, Recorded at) {
        SummaryDeliveryView.TABLE
                .keysWhere(
                        "summary",
                        summary.key(),
                        it -> it.standing() == Standing.COUNTS || it.standing() == Standing.IN_CORRECTION)
                .forEach(key -> SummaryDeliveryView.TABLE.change(
                        key, it -> it.with(to -> to.standing(now).version(at.version()))));
    }

    @EventHandler
    void on(ReminderEvent event) {
        switch (event) {
            case ReminderEvent.Sent e ->
                change(e, it -> it.told(e.notice(), e.kind() == NoticeKind.DELIVERY, e.email() != null, e.on()));
            case ReminderEvent.Urged e -> change(e, it -> it.told(e.notice(), false, e.email() != null, e.on()));
            case ReminderEvent.MailRequested e -> change(e, it -> it.mailed(e.notice(), MailState.WAITING));
            case ReminderEvent.MailAttempted e -> change(e, it -> it.mailed(e.notice(), MailState.ATTEMPTED));
            case ReminderEvent.MailDelivered e -> change(e, it -> it.mailed(e.notice(), MailState.DELIVERED));
            case ReminderEvent.MailFailed e ->
                change(e, it -> it.mailed(e.notice(), e.again() ? MailState.WAITING : MailState.FAILED));
            case ReminderEvent.MailUncertain e -> change(e, it -> it.mailed(e.notice(), MailState.UNCERTAIN));
            case ReminderEvent.Ended _, ReminderEvent.Muted _ ->
                change(event, it -> it.mail() == MailState.WAITING ? it.mailed(it.notice(), MailState.DROPPED) : it);
            case ReminderEvent.Scheduled _,
                    ReminderEvent.Escalated _,
                    ReminderEvent.Acknowledged _,
                    ReminderEvent.Unmuted _ -> {}
        }
    }

    private static void change(ReminderEvent event, UnaryOperator<SummaryDeliveryView> change) {
        String owed = event.reminder().owed();
        if (owed.startsWith(REMINDERS)) {
            String key = owed.substring(REMINDERS.length());
            SummaryDeliveryView.TABLE.find(key).ifPresent(_ -> SummaryDeliveryView.TABLE.change(key, change));
        }
    }
}
