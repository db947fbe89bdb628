package vn.danvan.kernel;

/** Refusals that any feature may use. */
public enum KernelCode implements Code {
    CODE_MALFORMED(
            "field.code",
            Kind.INVALID,
            "Mã chỉ gồm chữ in hoa không dấu, chữ số, dấu chấm, gạch nối; dài từ 1 đến 60 ký tự",
            "A code has 1 to 60 capital letters, digits, dots and hyphens"),
    MONEY_NEGATIVE("money.negative", Kind.INVALID, "Số tiền không được âm", "An amount is never negative"),
    MONEY_TOO_LARGE("money.too-large", Kind.INVALID, "Số tiền quá lớn", "The amount is too large"),
    HASH_MALFORMED(
            "field.content-hash",
            Kind.INVALID,
            "Mã băm nội dung phải có dạng sha256: và 64 chữ số thập lục phân",
            "A content hash is sha256: followed by 64 hexadecimal digits"),
    EMAIL_MALFORMED(
            "field.e-mail",
            Kind.INVALID,
            "Địa chỉ thư điện tử không hợp lệ; ví dụ vanphong@coquan.example",
            "The e-mail address is not valid; for example vanphong@coquan.example"),
    TEXT_UNREADABLE(
            "field.text",
            Kind.INVALID,
            "Văn bản chứa ký tự điều khiển hoặc không hợp lệ",
            "The text holds control characters or is not valid"),
    RULE_MALFORMED(
            "field.rule",
            Kind.INVALID,
            "Không đọc được quy tắc kiểm tra; vị trí",
            "The validation rule cannot be read; place"),
    DATES_REVERSED("field.dates", Kind.INVALID, "Ngày kết thúc trước ngày bắt đầu", "The end is before the start"),
    VERSION_STALE(
            "version.stale",
            Kind.STALE,
            "Dữ liệu đã thay đổi kể từ lần đọc cuối; hãy đọc lại rồi gửi",
            "It has changed since you read it; read it again, then send"),
    CHANGED_MEANWHILE(
            "version.changed-meanwhile",
            Kind.CONFLICT,
            "Có người khác vừa thay đổi cùng lúc; hãy thử lại",
            "Someone else changed it at the same moment; try again"),
    NOT_PERMITTED(
            "actor.not-permitted",
            Kind.FORBIDDEN,
            "Vai trò của người dùng không được làm việc này",
            "The user's role may not do this"),
    NOT_FOUND("resource.not-found", Kind.NOT_FOUND, "Không tìm thấy", "There is no such thing");

    private final Text text;

    KernelCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
