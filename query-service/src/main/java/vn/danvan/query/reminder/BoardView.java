package vn.danvan.query.reminder;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.service.view.ViewTable;

/**
 * How often a body has been urged, whatever about.
 *
 * @param before notices before due dates
 * @param overdue notices after them
 * @param written urgings in writing
 * @param escalated times that a body above was told of it
 * @param acknowledged notices to it that it has acknowledged
 * @param unread notices to it that it has not
 */
@RecordBuilder
public record BoardView(
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        int before,
        int overdue,
        int written,
        int escalated,
        int acknowledged,
        int unread,
        LocalDate lastToldOn)
        implements BoardViewBuilder.With {

    /** Its table. */
    public static final ViewTable<BoardView> TABLE = ViewTable.of("reminder_board", BoardView.class)
            .filter("agency", "Cơ quan", "Agency")
            .filter("association", "Hội", "Association")
            .sort("before", "Nhắc trước hạn", "Told before due dates")
            .sort("overdue", "Đôn đốc quá hạn", "Told after due dates")
            .sort("written", "Văn bản đôn đốc", "Urged in writing")
            .sort("escalated", "Báo cáo cấp trên", "Escalated")
            .sort("unread", "Chưa xác nhận", "Not acknowledged")
            .filter("lastToldOn", "Ngày đôn đốc gần nhất", "Last told on");

    static BoardView empty(Body body, LocalDate on) {
        return new BoardView(body.agency(), body.association(), 0, 0, 0, 0, 0, 0, on);
    }

    /** Told itself, or, by an escalation, told of. */
    BoardView counting(NoticeKind kind, LocalDate on) {
        return (switch (kind) {
                    case BEFORE -> with(to -> to.before(before + 1).unread(unread + 1));
                    case AFTER, REPEATED -> with(to -> to.overdue(overdue + 1).unread(unread + 1));
                    case WRITTEN -> with(to -> to.written(written + 1).unread(unread + 1));
                    case ESCALATION -> with(to -> to.escalated(escalated + 1));
                    case DELIVERY -> this;
                })
                .with(to -> to.lastToldOn(on));
    }

    BoardView acknowledging() {
        return with(to -> to.acknowledged(acknowledged + 1).unread(unread - 1));
    }
}
