package vn.danvan.command.budget;

import vn.danvan.kernel.Code;

/** Refusals about budget packages and the years' ceilings. */
public enum BudgetCode implements Code {
    YEAR_TOO_EARLY(
            "budget.year-too-early",
            Kind.INVALID,
            "Năm ngân sách trước năm đầu tiên được khoán kinh phí",
            "The fiscal year is before the first one with budget packages"),
    NOT_ASSIGNED(
            "budget.not-assigned",
            Kind.CONFLICT,
            "Chỉ hội được Đảng, Nhà nước giao nhiệm vụ mới được khoán kinh phí",
            "Only an association with tasks assigned by the Party and the State gets a budget package"),
    NO_LINES("budget.no-lines", Kind.INVALID, "Phải có ít nhất một khoản", "At least one line is required"),
    LINE_TWICE("budget.line-twice", Kind.INVALID, "Mã khoản bị trùng", "Two lines have the same code"),
    LINE_EMPTY(
            "budget.line-empty", Kind.INVALID, "Số tiền của khoản phải lớn hơn 0", "A line asks for more than nothing"),
    LINES_DIFFER(
            "budget.lines-differ",
            Kind.INVALID,
            "Tổng số khác tổng các khoản; các khoản cộng lại là",
            "The total is not the sum of the lines; they add up to"),
    UNCHANGED("budget.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_EDITABLE(
            "budget.not-editable",
            Kind.CONFLICT,
            "Gói khoán đã trình, không sửa được",
            "The package has been submitted and is not editable"),
    NOT_DRAFT(
            "budget.not-draft",
            Kind.CONFLICT,
            "Chỉ trình được bản nháp hoặc bản bị trả lại",
            "Only a draft or a returned package can be submitted"),
    NOT_SUBMITTED(
            "budget.not-submitted",
            Kind.CONFLICT,
            "Gói khoán không ở trạng thái chờ thẩm định",
            "The package does not wait for appraisal"),
    NOT_APPRAISED(
            "budget.not-appraised",
            Kind.CONFLICT,
            "Gói khoán không ở trạng thái đã thẩm định, chờ phê duyệt",
            "The package does not wait for approval after appraisal"),
    SAME_PERSON(
            "budget.same-person",
            Kind.FORBIDDEN,
            "Người đề nghị, người thẩm định và người phê duyệt phải là ba người khác nhau",
            "Proposer, appraiser and approver are three different persons"),
    CUT_LINES(
            "budget.cut-lines",
            Kind.INVALID,
            "Phải nêu lại đúng các khoản đã đề nghị",
            "A cut names exactly the lines that were asked for"),
    CUT_ABOVE_ASKED(
            "budget.cut-above-asked",
            Kind.INVALID,
            "Khoản thẩm định cao hơn khoản đề nghị",
            "A line is above what was asked for"),
    CUT_NOT_LESS(
            "budget.cut-not-less",
            Kind.INVALID,
            "Tổng thẩm định không thấp hơn tổng đề nghị; nếu nhất trí thì chọn đồng ý",
            "The total is not below what was asked for; to grant all of it, agree"),
    CUT_TO_NOTHING(
            "budget.cut-to-nothing",
            Kind.INVALID,
            "Cắt hết mọi khoản; hãy trả lại thay vì cắt",
            "Nothing would be left; return the package instead"),
    COMMENT_TARGET(
            "budget.comment-target",
            Kind.INVALID,
            "Ý kiến phải nêu đúng mã khoản, lines hoặc total",
            "A comment names a line's code, lines or total"),
    NO_CEILING(
            "budget.no-ceiling",
            Kind.CONFLICT,
            "Năm ngân sách chưa có trần kinh phí",
            "No ceiling has been set for the fiscal year"),
    CEILING_PASSED(
            "budget.ceiling-passed",
            Kind.CONFLICT,
            "Vượt trần kinh phí của năm; số còn lại",
            "The year's ceiling would be passed; what remains"),
    CEILING_BELOW_APPROVED(
            "budget.ceiling-below-approved",
            Kind.CONFLICT,
            "Trần mới thấp hơn tổng kinh phí đã phê duyệt",
            "The new ceiling is below what has been approved");

    private final Text text;

    BudgetCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
