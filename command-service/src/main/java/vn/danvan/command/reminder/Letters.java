package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import vn.danvan.command.reminder.Postman.Letter;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;

/** What a notice says when it is mailed: what is owed and until when, and nothing of what was found or reported. */
final class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String SIGNATURE = """

            Đề nghị cơ quan vào Sổ Dân vận xem chi tiết và xác nhận đã nhận được thông báo này.
            Thư được gửi tự động, không cần trả lời.

            BAN DÂN VẬN TỈNH ỦY
            """;

    private Letters() {}

    /**
     * The letter of a notice.
     *
     * @param address where the register answers, without a slash at the end; empty when no setting says it
     * @param notice what was recorded: sent, escalated or urged
     * @param bodyName name of the body that does not do what it owes; of an escalation
     */
    static Letter of(
            ReminderEvent.Scheduled duty,
            ReminderEvent notice,
            String bodyName,
            String address,
            EmailAddress to,
            int attempt) {
        return switch (notice) {
            case ReminderEvent.Sent e
            when e.kind() == NoticeKind.DELIVERY ->
                letter(e, e.notice(), attempt, to, duty.title(), delivered(duty, address));
            case ReminderEvent.Sent e ->
                letter(e, e.notice(), attempt, to, "Đôn đốc: " + duty.title(), sent(duty, e) + link(duty, address));
            case ReminderEvent.Escalated e ->
                letter(
                        e,
                        e.notice(),
                        attempt,
                        to,
                        "Báo cáo chậm thực hiện: " + duty.title(),
                        escalated(duty, e, bodyName));
            case ReminderEvent.Urged e ->
                letter(e, e.notice(), attempt, to, e.number() + " về việc đôn đốc: " + duty.title(), urged(duty, e));
            default -> throw new IllegalStateException("not a notice: " + notice);
        };
    }

    private static Letter letter(
            ReminderEvent notice, int number, int attempt, EmailAddress to, String subject, String text) {
        byte[] name =
                ContentHash.sha256().digest(notice.reminder().key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(name, 0, 12) + "." + number + "." + attempt;
        return new Letter(id, to, subject, text + SIGNATURE);
    }

    private static String sent(ReminderEvent.Scheduled duty, ReminderEvent.Sent e) {
        long days = ChronoUnit.DAYS.between(e.dueOn(), e.on());
        String state;
        if (days < 0) {
            state = "Còn " + -days + " ngày là đến hạn";
        } else if (days == 0) {
            state = "Hôm nay là ngày cuối của thời hạn";
        } else {
            state = "Đã quá hạn " + days + " ngày";
        }
        return "Kính gửi cơ quan,\n\nViệc phải thực hiện: " + duty.title() + "\nThời hạn: " + day(e.dueOn()) + "\n"
                + state + " (tính đến ngày " + day(e.on()) + ").\n";
    }

    private static String delivered(ReminderEvent.Scheduled duty, String address) {
        return "Kính gửi cơ quan,\n\nViệc phải thực hiện: " + duty.title() + "\nThời hạn: " + day(duty.dueOn()) + "\n"
                + link(duty, address);
    }

    /** Where the document is read that the duty is about, by whoever may read it; nothing when it is about none. */
    private static String link(ReminderEvent.Scheduled duty, String address) {
        String[] owed = duty.reminder().owed().split("/", -1);
        String path = switch (duty.duty()) {
            case ACKNOWLEDGEMENT ->
                "/api/reporting/v1/summaries/" + owed[1] + "/" + owed[2] + "/versions/" + owed[3] + "/document.pdf";
            case SUMMARY_DRAFT -> "/api/reporting/v1/summaries/" + owed[1] + "/" + owed[2] + "/draft.pdf";
            case SUB_PLAN, REPORT, TASK, REMEDIATION, DELIVERABLE -> "";
        };
        return path.isEmpty() ? "" : "Xem văn bản: " + address + path + "\n";
    }

    private static String escalated(ReminderEvent.Scheduled duty, ReminderEvent.Escalated e, String bodyName) {
        return "Kính gửi cơ quan,\n\nCơ quan trực thuộc chưa thực hiện: " + bodyName + "\nViệc phải thực hiện: "
                + duty.title() + "\nThời hạn: " + day(e.dueOn()) + "\nĐã quá hạn "
                + ChronoUnit.DAYS.between(e.dueOn(), e.on()) + " ngày (tính đến ngày " + day(e.on())
                + "). Đề nghị cơ quan chỉ đạo thực hiện.\n";
    }

    private static String urged(ReminderEvent.Scheduled duty, ReminderEvent.Urged e) {
        return "Kính gửi cơ quan,\n\n" + e.number() + "\nViệc phải thực hiện: " + duty.title() + "\nThời hạn: "
                + day(e.dueOn()) + "\n\n" + e.text() + "\n";
    }

    private static String day(LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }
}
