package vn.danvan.query.reminder;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One notice to one body: what its people see in the register.
 *
 * @param notice number within the duty
 * @param agency who was told, when it is an agency; neither it nor an association when nothing stands above
 * @param association who was told, when it is an association
 * @param of who does not do what it owes
 * @param on day on which it was told
 * @param number of a letter
 * @param text of a letter
 * @param mail what became of its mail
 * @param mailNote what the mail server said last
 * @param version of the duty's reminders
 */
@RecordBuilder
public record NoticeView(
        ReminderId reminder,
        int notice,
        NoticeKind kind,
        DutyKind duty,
        String title,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        Body of,
        LocalDate dueOn,
        LocalDate on,
        @Nullable String number,
        @Nullable String text,
        List<Channel> channels,
        @Nullable EmailAddress email,
        MailState mail,
        int mailAttempts,
        @Nullable String mailNote,
        boolean acknowledged,
        @Nullable LocalDate acknowledgedOn,
        @Nullable PersonId acknowledgedBy,
        List<String> ruleVersions,
        long version)
        implements Versioned, NoticeViewBuilder.With {

    /** Its table. */
    public static final ViewTable<NoticeView> TABLE = ViewTable.of("reminder_notice", NoticeView.class)
            .filter("reminder", "Việc được đôn đốc", "Duty")
            .filter("kind", "Loại thông báo", "Kind of notice")
            .filter("duty", "Loại việc", "Kind of duty")
            .filter("agency", "Cơ quan nhận", "Agency that was told")
            .filter("association", "Hội nhận", "Association that was told")
            .filter("of", "Cơ quan chưa thực hiện", "Who does not do it")
            .filter("on", "Ngày", "Told on")
            .filter("mail", "Thư điện tử", "What became of the mail")
            .filter("acknowledged", "Đã xác nhận", "Whether it was acknowledged")
            .text("title", "Việc phải thực hiện", "What is owed");

    /** What became of a mail. */
    public enum MailState {
        /** Không gửi thư. */
        NONE,
        /** Chờ gửi. */
        WAITING,
        /** Đã bắt đầu gửi, chưa rõ kết quả. */
        ATTEMPTED,
        /** Máy chủ thư đã nhận. */
        DELIVERED,
        /** Máy chủ thư không nhận. */
        FAILED,
        /** Mất kết nối khi gửi, không rõ kết quả. */
        UNCERTAIN,
        /** Không gửi nữa: đã có thông báo sau, hoặc không còn phải thực hiện. */
        DROPPED
    }

    /** Who was told; nobody when nothing stands above. */
    @Nullable
    Body to() {
        if (agency != null) {
            return new Body(agency);
        }
        return association == null ? null : new Body(association);
    }

    /** Its key. */
    static String key(ReminderId reminder, int notice) {
        return reminder.key() + "/" + notice;
    }

    NoticeView mailed(MailState now, @Nullable String note) {
        return with(to -> to.mail(now).mailNote(note));
    }
}
