package vn.danvan.command.reminder;

import vn.danvan.kernel.Code;

/** Refusals about reminders, and about where bodies are reached. */
public enum ReminderCode implements Code {
    NOTHING_DUE(
            "reminder.nothing-due",
            Kind.CONFLICT,
            "Chưa đến ngày nhắc, hoặc đã nhắc rồi",
            "There is nothing to remind of today, or it has been done"),
    NOTHING_OWED(
            "reminder.nothing-owed",
            Kind.CONFLICT,
            "Việc này không còn phải thực hiện: đã làm xong hoặc không còn yêu cầu",
            "Nothing is owed: it was done or is no longer asked for"),
    RULE_UNREADABLE(
            "reminder.rule-unreadable",
            Kind.CONFLICT,
            "Không hiểu giá trị của quy tắc đôn đốc",
            "The value of a rule on reminders is not understood"),
    MUTED("reminder.muted", Kind.CONFLICT, "Việc đôn đốc đang được tạm dừng", "The reminders are muted"),
    NOT_MUTED("reminder.not-muted", Kind.CONFLICT, "Việc đôn đốc không bị tạm dừng", "The reminders are not muted"),
    UNTIL_PAST(
            "reminder.until-past",
            Kind.INVALID,
            "Ngày cuối của thời gian tạm dừng đã qua",
            "The last day without reminders is over"),
    ACKNOWLEDGED(
            "reminder.acknowledged",
            Kind.CONFLICT,
            "Thông báo này đã được xác nhận",
            "The notice has been acknowledged already"),
    MAIL_NOT_PENDING(
            "reminder.mail-not-pending",
            Kind.CONFLICT,
            "Không có thư nào của thông báo này đang chờ gửi",
            "No mail of this notice waits to be sent"),
    MAIL_PENDING(
            "reminder.mail-pending",
            Kind.CONFLICT,
            "Thư của thông báo này đang chờ gửi",
            "The notice's mail waits to be sent already"),
    MAIL_DELIVERED(
            "reminder.mail-delivered",
            Kind.CONFLICT,
            "Máy chủ thư đã nhận thư của thông báo này",
            "The mail server has taken the notice's mail already"),
    MAIL_UNDER_WAY(
            "reminder.mail-under-way",
            Kind.CONFLICT,
            "Thư đang được gửi; hãy chờ 15 phút trước khi yêu cầu gửi lại",
            "The mail is being sent; wait 15 minutes before it is sent again"),
    NO_ADDRESS(
            "reminder.no-address",
            Kind.CONFLICT,
            "Cơ quan chưa có địa chỉ thư điện tử trong sổ",
            "The register has no e-mail address of the body"),
    SAME_ADDRESS("contact.same-address", Kind.CONFLICT, "Địa chỉ không thay đổi", "The address is the same"),
    NO_EMAIL(
            "contact.no-address",
            Kind.CONFLICT,
            "Cơ quan không có địa chỉ thư điện tử trong sổ",
            "There is no e-mail address to remove"),
    NO_CALENDAR("contact.no-calendar", Kind.CONFLICT, "Cơ quan chưa mở lịch", "There is no calendar feed to revoke");

    private final Text text;

    ReminderCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
