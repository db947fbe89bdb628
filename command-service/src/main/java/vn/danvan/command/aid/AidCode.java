package vn.danvan.command.aid;

import vn.danvan.kernel.Code;

/** Refusals about aid and sponsorship. */
public enum AidCode implements Code {
    NO_LINES("aid.no-lines", Kind.INVALID, "Phải nêu ít nhất một mục chi", "At least one purpose line is required"),
    LINE_TWICE("aid.line-twice", Kind.INVALID, "Mã mục chi bị trùng", "Two purpose lines have the same code"),
    LINE_UNKNOWN(
            "aid.line-unknown",
            Kind.INVALID,
            "Khoản viện trợ, tài trợ không có mục chi này",
            "The grant has no such purpose line"),
    AMOUNT_ZERO("aid.amount-zero", Kind.INVALID, "Số tiền phải lớn hơn 0", "The amount is more than nothing"),
    DATE_FUTURE("aid.date-future", Kind.INVALID, "Ngày ở tương lai", "The date is in the future"),
    BEFORE_PLEDGE(
            "aid.before-pledge",
            Kind.INVALID,
            "Ngày trước ngày thỏa thuận viện trợ, tài trợ",
            "The date is before the day of the agreement"),
    BEFORE_APPROVAL(
            "aid.before-approval",
            Kind.CONFLICT,
            "Không tiếp nhận viện trợ nước ngoài trước ngày được phê duyệt",
            "Foreign aid is not received before the day of its approval"),
    NOT_APPROVED(
            "aid.not-approved",
            Kind.CONFLICT,
            "Viện trợ nước ngoài chưa được phê duyệt thì không được tiếp nhận; số được phê duyệt",
            "Foreign aid is not received before it is approved; approved so far"),
    NOT_PENDING(
            "aid.not-pending", Kind.CONFLICT, "Không có nội dung nào đang chờ phê duyệt", "Nothing waits for approval"),
    REFUSED("aid.refused", Kind.CONFLICT, "Khoản viện trợ không được phê duyệt", "The grant was not approved"),
    CLOSED("aid.closed", Kind.CONFLICT, "Khoản viện trợ, tài trợ đã khép lại", "The grant is closed"),
    SAME_PERSON(
            "aid.same-person",
            Kind.FORBIDDEN,
            "Người đăng ký và người phê duyệt phải là hai người khác nhau",
            "Registrar and approver are two different persons"),
    HISTORY(
            "aid.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi quyết định có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording a decision that took effect in the past needs the right to import history"),
    UNCHANGED("aid.unchanged", Kind.CONFLICT, "Mức cam kết không thay đổi", "The pledge is unchanged"),
    PLEDGE_BELOW_RECEIVED(
            "aid.pledge-below-received",
            Kind.CONFLICT,
            "Mức cam kết mới thấp hơn số đã nhận",
            "The new pledge is below what has been received"),
    ABOVE_PLEDGED(
            "aid.above-pledged",
            Kind.CONFLICT,
            "Số nhận vượt mức cam kết; điều chỉnh cam kết trước khi ghi nhận. Số còn được nhận",
            "More would be received than is pledged; amend the pledge first. What may still be received"),
    ABOVE_RECEIVED(
            "aid.above-received",
            Kind.CONFLICT,
            "Chi vượt số đã nhận tính đến ngày chi; số còn được chi",
            "More would be spent than had been received by that day; what may be spent"),
    VOUCHER_TWICE(
            "aid.voucher-twice",
            Kind.CONFLICT,
            "Chứng từ này đã được ghi cho khoản viện trợ, tài trợ",
            "This voucher is recorded for the grant already"),
    ENTRY_CANCELLED("aid.entry-cancelled", Kind.CONFLICT, "Bút toán đã bị hủy", "The entry has been cancelled already"),
    MONEY_SPENT(
            "aid.money-spent",
            Kind.CONFLICT,
            "Tiền của lần nhận này đã chi, không hủy được; hãy hủy khoản chi trước",
            "The money of this receipt is spent; cancel the spending first"),
    NOTHING_RECEIVED(
            "aid.nothing-received",
            Kind.CONFLICT,
            "Chưa nhận khoản nào nên không có gì để báo cáo",
            "Nothing was received, so there is nothing to report on"),
    REPORT_SAME(
            "aid.report-same",
            Kind.CONFLICT,
            "Kỳ này đã được báo cáo với cùng số liệu",
            "This period is reported already with the same figures"),
    NOT_REPORTED(
            "aid.not-reported",
            Kind.CONFLICT,
            "Chưa báo cáo việc sử dụng đến lần thu, chi cuối cùng",
            "The use is not reported up to the last receipt or spending"),
    REMAINDER_DIFFERS(
            "aid.remainder-differs",
            Kind.INVALID,
            "Số trả lại và số chuyển tiếp phải bằng số dư; số dư là",
            "What is returned and carried is the remainder to the last đồng; the remainder is"),
    CARRIED_TO(
            "aid.carried-to",
            Kind.INVALID,
            "Nêu nơi chuyển tiếp khi và chỉ khi có số chuyển tiếp",
            "Name where the money is carried to if, and only if, some is carried");

    private final Text text;

    AidCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
