package vn.danvan.command.staffing;

import vn.danvan.kernel.Code;

/** Refusals about posts. */
public enum StaffingCode implements Code {
    NOT_ASSIGNED(
            "staffing.not-assigned",
            Kind.CONFLICT,
            "Chỉ giao biên chế cho hội được Đảng, Nhà nước giao nhiệm vụ",
            "Only an association with tasks assigned by the Party and the State is allotted posts"),
    NO_POSTS("staffing.no-posts", Kind.INVALID, "Số biên chế phải lớn hơn 0", "At least one post is allotted"),
    NEGATIVE(
            "staffing.negative",
            Kind.INVALID,
            "Số lượng không được âm",
            "A number of posts or people is never negative"),
    ALREADY_ALLOTTED(
            "staffing.already-allotted",
            Kind.CONFLICT,
            "Hội đã được giao biên chế của năm; hãy điều chỉnh",
            "The association has posts for the year already; adjust them"),
    NOT_ALLOTTED(
            "staffing.not-allotted",
            Kind.CONFLICT,
            "Hội không có biên chế được giao của năm",
            "The association has no posts for the year"),
    UNCHANGED(
            "staffing.unchanged",
            Kind.CONFLICT,
            "Số biên chế không thay đổi",
            "The number of posts is the same as before"),
    NO_CEILING(
            "staffing.no-ceiling",
            Kind.CONFLICT,
            "Năm này chưa có tổng biên chế của tỉnh giao cho các hội",
            "No ceiling has been set for the year"),
    CEILING_PASSED(
            "staffing.ceiling-passed",
            Kind.CONFLICT,
            "Vượt tổng biên chế của năm; số biên chế còn lại",
            "The year's ceiling would be passed; posts that remain"),
    CEILING_BELOW_ALLOTTED(
            "staffing.ceiling-below-allotted",
            Kind.CONFLICT,
            "Tổng biên chế mới thấp hơn số đã giao",
            "The new ceiling is below what has been allotted"),
    YEAR_CLOSED(
            "staffing.year-closed",
            Kind.CONFLICT,
            "Sổ biên chế của năm đã đóng",
            "The year's books of posts are closed"),
    YEAR_NOT_OVER(
            "staffing.year-not-over",
            Kind.CONFLICT,
            "Năm chưa kết thúc nên chưa đóng sổ được",
            "The year is not over, so its books are not closed yet"),
    DATE_OUTSIDE_YEAR(
            "staffing.date-outside-year",
            Kind.INVALID,
            "Ngày báo cáo không thuộc năm của biên chế",
            "The date is not in the year of the posts"),
    DATE_IN_FUTURE("staffing.date-in-future", Kind.INVALID, "Chưa đến ngày báo cáo", "The date has not come yet");

    private final Text text;

    StaffingCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
