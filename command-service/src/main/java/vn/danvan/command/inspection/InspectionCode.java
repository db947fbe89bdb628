package vn.danvan.command.inspection;

import vn.danvan.kernel.Code;

/** Refusals about inspections and their findings. */
public enum InspectionCode implements Code {
    SUBJECT(
            "inspection.subject",
            Kind.INVALID,
            "Phải nêu đúng một đối tượng: hoặc cơ quan, hoặc hội",
            "Exactly one subject is named: an agency or an association"),
    NO_TEAM("inspection.no-team", Kind.INVALID, "Đoàn phải có ít nhất một người", "The team has at least one member"),
    CLOSED("inspection.closed", Kind.CONFLICT, "Cuộc kiểm tra đã kết thúc", "The inspection is closed"),
    FINDING_EXISTS(
            "inspection.finding-exists",
            Kind.CONFLICT,
            "Mã kết luận đã có trong cuộc kiểm tra này",
            "The inspection has a finding with this code already"),
    DUE_TOO_EARLY(
            "inspection.due-too-early",
            Kind.INVALID,
            "Hạn khắc phục trước ngày bắt đầu kiểm tra",
            "The due date is before the inspection began"),
    EXAMINED_UNKNOWN(
            "inspection.examined-unknown",
            Kind.INVALID,
            "Không có phiên bản này của hồ sơ đã kiểm tra",
            "There is no such version of the record that was examined"),
    REMEDIATION_PENDING(
            "inspection.remediation-pending",
            Kind.CONFLICT,
            "Báo cáo khắc phục trước đang chờ xác minh",
            "The remediation submitted before waits for verification"),
    NO_REMEDIATION(
            "inspection.no-remediation",
            Kind.CONFLICT,
            "Chưa có báo cáo khắc phục để xác minh",
            "There is no remediation to be verified"),
    FINDING_VERIFIED(
            "inspection.finding-verified",
            Kind.CONFLICT,
            "Kết luận đã được xác minh là khắc phục xong",
            "The finding has been verified as put right"),
    FINDING_OPEN(
            "inspection.finding-open", Kind.CONFLICT, "Còn kết luận chưa khắc phục xong", "Findings are still open"),
    BASIS(
            "inspection.basis",
            Kind.INVALID,
            "Phải nêu đúng một căn cứ: hoặc mục của kế hoạch năm, hoặc lý do kiểm tra đột xuất",
            "It rests on an item of the year's programme, or on a ground of its own; on one of the two"),
    HEAD_NOT_IN_TEAM(
            "inspection.head-not-in-team",
            Kind.INVALID,
            "Trưởng đoàn phải là thành viên của đoàn",
            "The head of the team is one of its members"),
    NOT_A_MEMBER("inspection.not-a-member", Kind.INVALID, "Không phải thành viên của đoàn", "Not a member of the team"),
    ALREADY_A_MEMBER(
            "inspection.already-a-member", Kind.INVALID, "Đã là thành viên của đoàn", "A member of the team already"),
    TEAM_UNCHANGED(
            "inspection.team-unchanged", Kind.INVALID, "Đoàn không có gì thay đổi", "Nothing about the team changes"),
    NOT_IN_TEAM(
            "inspection.not-in-team",
            Kind.FORBIDDEN,
            "Chỉ thành viên đoàn kiểm tra được ghi, sửa kết luận",
            "Only the team records and amends findings"),
    CONFLICT_OF_INTEREST(
            "inspection.conflict-of-interest",
            Kind.FORBIDDEN,
            "Người của đơn vị được kiểm tra không được kiểm tra hay quyết định về đơn vị mình",
            "Who acts for the inspected body neither inspects it nor decides about it"),
    SAME_PERSON(
            "inspection.same-person",
            Kind.FORBIDDEN,
            "Người đã tham gia ở bước trước không được quyết định ở bước này",
            "Who took part in the step before may not decide on it"),
    REPEAT_UNKNOWN(
            "inspection.repeat-unknown",
            Kind.INVALID,
            "Không có kết luận trước đây này, trong một cuộc kiểm tra khác",
            "There is no such earlier finding of another inspection"),
    REPEAT_OF_ANOTHER(
            "inspection.repeat-of-another",
            Kind.INVALID,
            "Kết luận trước đây là của đơn vị khác",
            "The earlier finding is another body's"),
    FINDING_UNCHANGED(
            "inspection.finding-unchanged", Kind.INVALID, "Kết luận không có gì thay đổi", "The finding says the same"),
    DUE_NOT_LATER(
            "inspection.due-not-later",
            Kind.INVALID,
            "Hạn mới phải sau hạn hiện nay",
            "The new due date is after the present one"),
    FINDING_DECIDED(
            "inspection.finding-decided",
            Kind.CONFLICT,
            "Đã có quyết định xử lý dựa trên kết luận này",
            "A decision that stands rests on the finding"),
    DATE_FUTURE("inspection.date-future", Kind.INVALID, "Ngày ở tương lai", "The date lies in the future"),
    DECIDED_TOO_EARLY(
            "inspection.decided-too-early",
            Kind.INVALID,
            "Ngày quyết định trước việc mà quyết định dựa vào",
            "The date of the decision is before what it rests on"),
    HISTORY(
            "inspection.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi việc của ngày đã qua cần quyền nhập lịch sử",
            "Recording what was done on a day in the past needs the right to import history"),
    NO_DECISION(
            "inspection.no-decision",
            Kind.CONFLICT,
            "Không có quyết định xử lý đang có hiệu lực để khiếu nại",
            "There is no decision that stands to appeal against"),
    APPEALED(
            "inspection.appealed",
            Kind.CONFLICT,
            "Quyết định này đã được khiếu nại",
            "An appeal against this decision was made already"),
    APPEAL_LATE(
            "inspection.appeal-late", Kind.CONFLICT, "Đã hết thời hiệu khiếu nại", "The time for an appeal is over"),
    NO_APPEAL(
            "inspection.no-appeal",
            Kind.CONFLICT,
            "Không có khiếu nại nào chờ giải quyết",
            "No appeal waits for a decision"),
    APPEAL_UNDECIDED(
            "inspection.appeal-undecided", Kind.CONFLICT, "Còn khiếu nại chưa giải quyết", "An appeal is not decided"),
    NEW_SANCTION(
            "inspection.new-sanction",
            Kind.INVALID,
            "Khi sửa đổi quyết định thì nêu hình thức xử lý mới và căn cứ; khi giữ nguyên hoặc hủy bỏ thì không nêu",
            "A changed decision names the new sanction and its basis; one that is upheld or annulled does not");

    private final Text text;

    InspectionCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
