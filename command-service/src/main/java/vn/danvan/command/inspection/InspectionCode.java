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
            "inspection.finding-open", Kind.CONFLICT, "Còn kết luận chưa khắc phục xong", "Findings are still open");

    private final Text text;

    InspectionCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
