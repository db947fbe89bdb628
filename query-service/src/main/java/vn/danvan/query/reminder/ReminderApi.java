package vn.danvan.query.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Reminders over HTTP. A body sees what it answers for and what it was told. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "reminder", description = "Theo dõi, đôn đốc / monitoring and urging")
class ReminderApi {

    private final ViewReader<ReminderView> reminders;
    private final ViewReader<NoticeView> notices;
    private final ViewReader<BoardView> board;
    private final ViewReader<ContactView> contacts;

    ReminderApi(@Qualifier("queryReads") ViewReads reads) {
        this.reminders = new ViewReader<>(reads, ReminderView.TABLE);
        this.notices = new ViewReader<>(reads, NoticeView.TABLE);
        this.board = new ViewReader<>(reads, BoardView.TABLE);
        this.contacts = new ViewReader<>(reads, ContactView.TABLE);
    }

    @GetMapping("/reminders")
    @ListsRows(ReminderView.class)
    @Operation(operationId = "listReminders", summary = "Danh sách việc được theo dõi, đôn đốc / list reminders")
    Page<ReminderView> listReminders(ViewRequest request) {
        return reminders.list(request);
    }

    @GetMapping("/reminders/counts")
    @CountsRows(ReminderView.class)
    @Operation(operationId = "countReminders", summary = "Đếm việc được theo dõi, đôn đốc / count reminders")
    Counts countReminders(ViewRequest request) {
        return reminders.counts(request);
    }

    @GetMapping("/reminders/{reminder}")
    @ReadsRow
    @Operation(operationId = "getReminders", summary = "Xem một mục: việc được đôn đốc / one of reminders")
    ReminderView getReminders(ViewRequest request, @PathVariable String reminder) {
        return reminders.get(request, reminder);
    }

    @GetMapping("/reminder-notices")
    @ListsRows(NoticeView.class)
    @Operation(
            operationId = "listReminderNotices",
            summary = "Danh sách thông báo; chưa đọc: acknowledged=false / list notices; unread: acknowledged=false")
    Page<NoticeView> listReminderNotices(ViewRequest request) {
        return notices.list(request);
    }

    @GetMapping("/reminder-notices/counts")
    @CountsRows(NoticeView.class)
    @Operation(operationId = "countReminderNotices", summary = "Đếm thông báo / count notices")
    Counts countReminderNotices(ViewRequest request) {
        return notices.counts(request);
    }

    @GetMapping("/reminder-notices/{reminder}/{notice}")
    @ReadsRow
    @Operation(operationId = "getReminderNotices", summary = "Xem một thông báo / one notice")
    NoticeView getReminderNotices(ViewRequest request, @PathVariable String reminder, @PathVariable String notice) {
        return notices.get(request, reminder + "/" + notice);
    }

    @GetMapping("/reminder-board")
    @ListsRows(BoardView.class)
    @Operation(
            operationId = "listReminderBoard",
            summary = "Cơ quan nào đã được đôn đốc bao nhiêu lần / who has been urged how often")
    Page<BoardView> listReminderBoard(ViewRequest request) {
        return board.list(request);
    }

    @GetMapping("/contacts")
    @ListsRows(ContactView.class)
    @Operation(operationId = "listContacts", summary = "Danh sách nơi nhận đôn đốc / where bodies are reached")
    Page<ContactView> listContacts(ViewRequest request) {
        return contacts.list(request);
    }

    @GetMapping("/contacts/{kind}/{code}")
    @ReadsRow
    @Operation(operationId = "getContacts", summary = "Xem một nơi nhận / where one body is reached")
    ContactView getContacts(ViewRequest request, @PathVariable String kind, @PathVariable String code) {
        return contacts.get(request, kind + "/" + code);
    }
}
