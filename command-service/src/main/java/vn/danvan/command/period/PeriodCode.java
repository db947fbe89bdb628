package vn.danvan.command.period;

import vn.danvan.kernel.Code;

/** Refusals about reporting periods. */
public enum PeriodCode implements Code {
    EXISTS("period.exists", Kind.CONFLICT, "Kỳ báo cáo đã được mở", "The period's code is in the register already"),
    KIND(
            "period.kind",
            Kind.INVALID,
            "Ngày bắt đầu, kết thúc không hợp với loại kỳ theo quy tắc kỳ báo cáo có hiệu lực",
            "The first and last day do not fit the kind of period under the reporting rule in force"),
    DUE_MISSING(
            "period.due-missing",
            Kind.INVALID,
            "Phải nêu hạn nộp: không có quy tắc nào ấn định",
            "The due date is required: no rule says it"),
    DUE_NOT_BY_RULE(
            "period.due-not-by-rule",
            Kind.INVALID,
            "Hạn nộp khác quy tắc có hiệu lực; theo quy tắc là",
            "The due date is not the one that the rule in force gives, which is"),
    FORM_RETIRED("period.form-retired", Kind.INVALID, "Biểu mẫu đã thôi sử dụng", "The form is retired"),
    DUE_TOO_EARLY(
            "period.due-too-early",
            Kind.INVALID,
            "Hạn nộp trước ngày kết thúc kỳ",
            "The due date is before the period's last day"),
    FORM_UNKNOWN(
            "period.form-unknown",
            Kind.INVALID,
            "Phiên bản biểu mẫu chưa được ban hành",
            "There is no such published version of the form"),
    FORM_TWICE("period.form-twice", Kind.INVALID, "Biểu mẫu bị trùng", "The form is named twice"),
    NOBODY_OWES("period.nobody-owes", Kind.CONFLICT, "Không có cơ quan nào phải báo cáo", "No agency owes a report"),
    COMPOSED(
            "period.composed",
            Kind.INVALID,
            "Kỳ không có biểu mẫu được tổng hợp từ các kỳ báo cáo, không có hạn nộp",
            "A period without forms is composed of reported periods and has no due date"),
    NOTHING_WITHIN(
            "period.nothing-within",
            Kind.CONFLICT,
            "Không có kỳ báo cáo nào nằm trong thời gian này để tổng hợp",
            "No reported period lies within these days"),
    PART_OPEN(
            "period.part-open",
            Kind.CONFLICT,
            "Còn kỳ báo cáo nằm trong kỳ này chưa đóng",
            "A reported period that lies within it is still open"),
    AGENCY_NOT_OWING(
            "period.agency-not-owing",
            Kind.INVALID,
            "Cơ quan này không phải báo cáo trong kỳ",
            "This agency owes no report for the period"),
    NOT_LATER(
            "period.not-later",
            Kind.INVALID,
            "Hạn mới phải sau hạn đang có",
            "The new due date must be later than the present one"),
    NOT_OPEN("period.not-open", Kind.CONFLICT, "Kỳ báo cáo không còn mở", "The period is not open"),
    NOT_CLOSED("period.not-closed", Kind.CONFLICT, "Chỉ khóa được kỳ đã đóng", "Only a closed period can be locked"),
    OPEN("period.open", Kind.CONFLICT, "Kỳ báo cáo đang mở", "The period is open");

    private final Text text;

    PeriodCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
