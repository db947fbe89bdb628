package vn.danvan.command.coordination;

import vn.danvan.kernel.Code;

/** Refusals about programmes, campaigns and exchanges. */
public enum CoordinationCode implements Code {
    NO_PARTNER(
            "programme.no-partner",
            Kind.INVALID,
            "Chương trình phối hợp phải có ít nhất một bên tham gia ngoài cơ quan chủ trì",
            "A joint programme has at least one partner beside its lead agency"),
    UNSIGNED(
            "programme.unsigned",
            Kind.INVALID,
            "Chương trình phối hợp phải có số, ký hiệu và ngày ký",
            "A joint programme has a number and a day of signing"),
    SIGNED_IN_FUTURE(
            "programme.signed-in-future", Kind.INVALID, "Ngày ký ở tương lai", "The day of signing is in the future"),
    PARTNER_TWICE(
            "programme.partner-twice",
            Kind.INVALID,
            "Bên tham gia bị trùng hoặc là cơ quan chủ trì",
            "A partner is named twice, or is the lead agency"),
    NOT_LEAD(
            "programme.not-lead",
            Kind.FORBIDDEN,
            "Việc này do cơ quan chủ trì làm",
            "This is for the lead agency to do"),
    CLOSED("programme.closed", Kind.CONFLICT, "Chương trình đã kết thúc", "The programme is closed"),
    NO_END(
            "programme.no-end",
            Kind.CONFLICT,
            "Chương trình không có ngày kết thúc để kéo dài",
            "The programme has no last day to move"),
    NOT_LATER(
            "programme.not-later",
            Kind.INVALID,
            "Ngày kết thúc mới phải sau ngày đang có",
            "The new last day must be later than the present one"),
    CLOSED_IN_FUTURE(
            "programme.closed-in-future",
            Kind.INVALID,
            "Ngày kết thúc ở tương lai",
            "The day of closing is in the future"),
    CLOSED_TOO_EARLY(
            "programme.closed-too-early",
            Kind.INVALID,
            "Ngày kết thúc trước ngày bắt đầu hoặc trước một hoạt động đã ghi",
            "The day of closing is before the start or before an activity on record"),
    ACTIVITY_EXISTS(
            "programme.activity-exists",
            Kind.CONFLICT,
            "Mã hoạt động đã có trong chương trình",
            "The activity's code is in the programme already"),
    ACTIVITY_UNKNOWN(
            "programme.activity-unknown",
            Kind.NOT_FOUND,
            "Chương trình không có hoạt động này",
            "The programme has no such activity"),
    ACTIVITY_VOID(
            "programme.activity-void", Kind.CONFLICT, "Hoạt động đã bị hủy bỏ khỏi sổ", "The activity has been voided"),
    ACTIVITY_UNCHANGED(
            "programme.activity-unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_OWN_ACTIVITY(
            "programme.not-own-activity",
            Kind.FORBIDDEN,
            "Hội chỉ sửa, hủy hoạt động do hội ghi",
            "An association changes only what it recorded itself"),
    ACTIVITY_IN_FUTURE(
            "programme.activity-in-future",
            Kind.INVALID,
            "Ngày hoạt động ở tương lai",
            "The day of the activity is in the future"),
    ACTIVITY_OUTSIDE(
            "programme.activity-outside",
            Kind.INVALID,
            "Ngày hoạt động ngoài thời gian của chương trình",
            "The day of the activity is outside the programme's term"),
    FIGURE_NAMED(
            "programme.figure-named",
            Kind.INVALID,
            "Số liệu ghi theo mã chỉ tiêu, hoặc có tên và đơn vị riêng",
            "A figure is one of an indicator, or has a name and a unit of its own"),
    FIGURE_TWICE("programme.figure-twice", Kind.INVALID, "Số liệu bị trùng", "The figure is given twice"),
    FIGURE_VALUE(
            "programme.figure-value",
            Kind.INVALID,
            "Giá trị của chỉ tiêu là số nguyên từ 0 đến 10^15; số liệu khác có không quá hai chữ số thập phân",
            "An indicator's value is a whole number from 0 to 10^15; other figures have at most two decimals"),
    INDICATOR_UNKNOWN(
            "programme.indicator-unknown",
            Kind.INVALID,
            "Không có chỉ tiêu này trong biểu mẫu đang dùng",
            "No form in use has this indicator"),
    INDICATOR_KIND(
            "programme.indicator-kind",
            Kind.INVALID,
            "Hoạt động chỉ ghi chỉ tiêu phát sinh (COUNT, MONEY)",
            "An activity counts for indicators of what happens (COUNT, MONEY) only");

    private final Text text;

    CoordinationCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
