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
            "The new ceiling is below what has been approved"),
    NO_CRITERIA(
            "budget.no-criteria",
            Kind.CONFLICT,
            "Chưa có tiêu chí khoán kinh phí đang có hiệu lực làm căn cứ đề nghị",
            "No criteria for lump-sum budgets are in force on which a proposal could rest"),
    NOT_APPROVED(
            "budget.not-approved",
            Kind.CONFLICT,
            "Gói khoán không ở trạng thái đã phê duyệt, đang thực hiện",
            "The package is not granted, or is settled already"),
    AMOUNT_EMPTY(
            "budget.amount-empty", Kind.INVALID, "Số tiền giải ngân phải lớn hơn 0", "More than nothing is disbursed"),
    DISBURSED_ABOVE_APPROVED(
            "budget.disbursed-above-approved",
            Kind.CONFLICT,
            "Tổng giải ngân vượt số đã phê duyệt; số còn được giải ngân",
            "More would be disbursed than was approved; what may still be disbursed"),
    VOUCHER_USED(
            "budget.voucher-used",
            Kind.CONFLICT,
            "Số chứng từ đã dùng trong gói khoán này",
            "The voucher's number has been used in this package"),
    DATE_IN_FUTURE("budget.date-in-future", Kind.INVALID, "Ngày ghi chưa đến", "The date has not come yet"),
    DATE_TOO_EARLY(
            "budget.date-too-early",
            Kind.INVALID,
            "Ngày ghi sớm hơn ngày sớm nhất được phép",
            "The date is before the first one that is possible"),
    HISTORY(
            "budget.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi việc có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording what took effect in the past needs the right to import history"),
    ADJUSTMENT_OPEN(
            "budget.adjustment-open",
            Kind.CONFLICT,
            "Gói khoán đang có đề nghị điều chỉnh chưa quyết định",
            "An adjustment of the package waits for a decision"),
    ADJUSTMENT_NOT_ASKED(
            "budget.adjustment-not-asked",
            Kind.CONFLICT,
            "Không có đề nghị điều chỉnh chờ thẩm định",
            "No adjustment waits for appraisal"),
    ADJUSTMENT_NOT_AGREED(
            "budget.adjustment-not-agreed",
            Kind.CONFLICT,
            "Không có đề nghị điều chỉnh đã thẩm định, chờ phê duyệt",
            "No adjustment waits for approval after appraisal"),
    ADJUSTMENT_BELOW_DISBURSED(
            "budget.adjustment-below-disbursed",
            Kind.CONFLICT,
            "Tổng sau điều chỉnh thấp hơn số đã giải ngân",
            "The total after the adjustment is below what has been disbursed"),
    SPENT_LINES(
            "budget.spent-lines",
            Kind.INVALID,
            "Quyết toán phải nêu đúng các khoản của gói khoán",
            "A settlement names exactly the lines of the package"),
    SPENT_ABOVE_DISBURSED(
            "budget.spent-above-disbursed",
            Kind.CONFLICT,
            "Số quyết toán vượt số đã giải ngân",
            "More is accounted for than was disbursed"),
    NOT_SETTLED(
            "budget.not-settled",
            Kind.CONFLICT,
            "Gói khoán chưa quyết toán hoặc đã tất toán",
            "The package is not settled, or is closed already"),
    RETURN_NOT_SHOWN(
            "budget.return-not-shown",
            Kind.INVALID,
            "Phải nêu chứng từ nộp trả số kinh phí không chi hết",
            "The voucher by which the unspent money went back is required"),
    NOTHING_TO_RETURN(
            "budget.nothing-to-return",
            Kind.INVALID,
            "Không có kinh phí phải nộp trả",
            "There is no unspent money to go back");

    private final Text text;

    BudgetCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
