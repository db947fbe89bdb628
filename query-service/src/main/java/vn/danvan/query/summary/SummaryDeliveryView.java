package vn.danvan.query.summary;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.query.reminder.NoticeView.MailState;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * What was sent to one body: what its people find in the register, and what whoever sent it sees of it.
 *
 * @param edition version of the summary that was sent
 * @param number such as {@code 12-BC/BDVTU}
 * @param recipient to whom it was sent
 * @param answering who answers for the recipient now, itself or a successor: its people read it
 * @param group the group that it was sent to; absent when the body was named
 * @param acknowledgeBy last day on which its word is on time; absent when none is asked
 * @param mail what became of the latest mail about it
 * @param notice number of the notice that the mail is of; 0 while there is none
 * @param reminders how often it was reminded, not counting the first word
 * @param lastToldOn day on which it was told of it last; absent while it has not been
 * @param version of the summary's stream
 */
@RecordBuilder
public record SummaryDeliveryView(
        SummaryId summary,
        PeriodId period,
        SummaryKind kind,
        int edition,
        Standing standing,
        String number,
        LocalDate issuedOn,
        AgencyId recipient,
        AgencyId answering,
        @Nullable RecipientGroupId group,
        LocalDate sentOn,
        @Nullable PersonId sentBy,
        @Nullable LocalDate acknowledgeBy,
        State state,
        @Nullable LocalDate acknowledgedOn,
        @Nullable PersonId acknowledgedBy,
        MailState mail,
        int notice,
        int reminders,
        @Nullable LocalDate lastToldOn,
        long version)
        implements Versioned, SummaryDeliveryViewBuilder.With {

    /** Its table. */
    public static final ViewTable<SummaryDeliveryView> TABLE = ViewTable.of(
                    "summary_delivery", SummaryDeliveryView.class)
            .filter("summary", "Báo cáo", "Summary")
            .filter("period", "Kỳ báo cáo", "Period")
            .filter("kind", "Loại báo cáo", "Kind of report")
            .filter("edition", "Phiên bản", "Version that was sent")
            .filter("standing", "Hiệu lực", "Whether that version counts")
            .filter("recipient", "Nơi nhận", "Recipient")
            .filter("group", "Nhóm nơi nhận", "Group")
            .filter("state", "Tình trạng xác nhận", "Whether it was acknowledged")
            .filter("mail", "Thư điện tử", "What became of the mail")
            .filter("sentOn", "Ngày gửi", "Sent on")
            .filter("acknowledgeBy", "Hạn xác nhận", "Acknowledge by");

    /** Whether the recipient has said that it has it. */
    public enum State {
        /** Chưa xác nhận. */
        SENT,
        /** Đã xác nhận. */
        ACKNOWLEDGED
    }

    /** Whether the version that was sent counts. */
    public enum Standing {
        /** Có hiệu lực. */
        COUNTS,
        /** Đang được đính chính. */
        IN_CORRECTION,
        /** Đã có bản đính chính thay thế. */
        CORRECTED,
        /** Đã thu hồi. */
        REVOKED
    }

    static String key(SummaryId summary, int edition, AgencyId recipient) {
        return summary.key() + "/" + edition + "/" + recipient.key();
    }

    /** The same when another body answers for the recipient. */
    public SummaryDeliveryView answeredBy(AgencyId taker) {
        return with(to -> to.answering(taker));
    }

    SummaryDeliveryView told(int number, boolean first, boolean mailed, LocalDate on) {
        return with(to -> to.notice(number)
                .mail(mailed ? MailState.WAITING : MailState.NONE)
                .reminders(first ? reminders : reminders + 1)
                .lastToldOn(on));
    }

    SummaryDeliveryView mailed(int number, MailState now) {
        return number == notice ? with(to -> to.mail(now)) : this;
    }
}
