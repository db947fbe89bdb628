package vn.danvan.query.reminder;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * The reminders of one duty.
 *
 * @param title what is owed
 * @param agency who answers for it, when it is an agency
 * @param association who answers for it, when it is an association
 * @param scheduledTo who answered for it when that was said last: whom the register urges until it says so anew
 * @param schedule when it is urged
 * @param told notices by themselves, to who answers for it
 * @param written urgings in writing
 * @param escalations notices to a body above
 * @param unread notices to who answered for it that nobody has acknowledged
 * @param lastToldOn day of the last notice
 * @param mutedBecause why it is not urged; absent unless it is muted
 * @param mutedUntil last day without reminders; absent: until they are switched on again
 * @param endedOn day on which it was found done or no longer asked for
 * @param scheduledAt when what is owed, by whom and until when was said last
 * @param revision how often that was said, from 0
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record ReminderView(
        ReminderId reminder,
        DutyKind duty,
        String title,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        Body scheduledTo,
        LocalDate dueOn,
        State state,
        Schedule schedule,
        int told,
        int written,
        int escalations,
        int unread,
        @Nullable LocalDate lastToldOn,
        @Nullable LocalDate escalatedOn,
        @Nullable String mutedBecause,
        @Nullable LocalDate mutedUntil,
        @Nullable LocalDate endedOn,
        Instant scheduledAt,
        int revision,
        List<Step> steps,
        long version)
        implements Versioned, ReminderViewBuilder.With {

    /** Its table. */
    public static final ViewTable<ReminderView> TABLE = ViewTable.of("reminder", ReminderView.class)
            .filter("duty", "Loại việc", "Kind of duty")
            .filter("agency", "Cơ quan chịu trách nhiệm", "Agency that answers for it")
            .filter("association", "Hội chịu trách nhiệm", "Association that answers for it")
            .filter("state", "Trạng thái", "State")
            .filter("dueOn", "Hạn", "Due on")
            .filter("lastToldOn", "Ngày đôn đốc gần nhất", "Last told on")
            .filter("escalatedOn", "Ngày báo cáo cấp trên", "Escalated on")
            .sort("told", "Số lần nhắc", "Times told")
            .sort("unread", "Chưa xác nhận", "Not acknowledged")
            .text("title", "Việc phải thực hiện", "What is owed");

    /** Where it stands. */
    public enum State {
        /** Đang theo dõi, chưa nhắc. */
        WATCHED,
        /** Đã nhắc. */
        TOLD,
        /** Tạm dừng đôn đốc. */
        MUTED,
        /** Đã xong hoặc không còn yêu cầu. */
        ENDED
    }

    /** How many notices there are, to whomever. */
    int notices() {
        return told + written + escalations;
    }

    /** Who answers for it. */
    Body body() {
        return agency != null ? new Body(agency) : new Body(java.util.Objects.requireNonNull(association));
    }

    /** What is owed, as decisions about agencies name it. */
    public String owed() {
        return reminder.duty(duty);
    }

    /** Another agency answers for it; what has ended was answered for by whoever did then. */
    public ReminderView handedTo(AgencyId taker) {
        return state == State.ENDED ? this : with(to -> to.agency(taker));
    }

    static ReminderView fold(@Nullable ReminderView before, ReminderEvent event, Recorded at) {
        if (event instanceof ReminderEvent.Scheduled e) {
            return before == null ? first(e, at) : before.again(e, at).stepped(e, at);
        }
        if (before == null) {
            throw new IllegalStateException("not scheduled: " + event.reminder());
        }
        ReminderView it = before.stepped(event, at);
        return switch (event) {
            case ReminderEvent.Scheduled _ -> it;
            case ReminderEvent.Sent e ->
                it.toldOn(e.on()).with(to -> to.told(it.told + 1).unread(it.unread + 1));
            case ReminderEvent.Urged e ->
                it.toldOn(e.on()).with(to -> to.written(it.written + 1).unread(it.unread + 1));
            case ReminderEvent.Escalated e ->
                it.toldOn(e.on()).with(to -> to.escalations(it.escalations + 1).escalatedOn(e.on()));
            case ReminderEvent.Muted e ->
                it.with(to -> to.state(State.MUTED).mutedBecause(e.reason()).mutedUntil(e.until()));
            case ReminderEvent.Unmuted _ -> it.unmuted();
            case ReminderEvent.Ended e ->
                it.unmuted().with(to -> to.state(State.ENDED).endedOn(e.on()));
            case ReminderEvent.Acknowledged _,
                    ReminderEvent.MailAttempted _,
                    ReminderEvent.MailDelivered _,
                    ReminderEvent.MailFailed _,
                    ReminderEvent.MailUncertain _,
                    ReminderEvent.MailRequested _ -> it;
        };
    }

    /** A notice to who answered for it was acknowledged. */
    ReminderView read() {
        return with(to -> to.unread(unread - 1));
    }

    private ReminderView stepped(ReminderEvent event, Recorded at) {
        return with(to -> to.steps(Step.append(steps, Step.of(event, at))).version(at.version()));
    }

    private ReminderView toldOn(LocalDate on) {
        return unmuted().with(to -> to.state(State.TOLD).lastToldOn(on));
    }

    private ReminderView unmuted() {
        return with(to -> to.state(told + written + escalations == 0 ? State.WATCHED : State.TOLD)
                .mutedBecause(null)
                .mutedUntil(null));
    }

    private static ReminderView first(ReminderEvent.Scheduled e, Recorded at) {
        return new ReminderView(
                e.reminder(),
                e.duty(),
                e.title(),
                e.to().agency(),
                e.to().association(),
                e.to(),
                e.dueOn(),
                State.WATCHED,
                e.schedule(),
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                at.recordedAt(),
                0,
                List.of(Step.of(e, at)),
                at.version());
    }

    private ReminderView again(ReminderEvent.Scheduled e, Recorded at) {
        State now = state == State.ENDED ? unmuted().state : state;
        return with(to -> to.title(e.title())
                .agency(e.to().agency())
                .association(e.to().association())
                .scheduledTo(e.to())
                .dueOn(e.dueOn())
                .state(now)
                .schedule(e.schedule())
                .endedOn(null)
                .scheduledAt(at.recordedAt())
                .revision(revision + 1));
    }
}
