package vn.danvan.command.association;

import vn.danvan.kernel.Code;

/** Refusals about charters. */
public enum CharterCode implements Code {
    PENDING(
            "charter.pending",
            Kind.CONFLICT,
            "Một bản điều lệ đang chờ thẩm định hoặc phê duyệt",
            "A version of the charter waits for appraisal or approval"),
    IN_FORCE(
            "charter.in-force",
            Kind.CONFLICT,
            "Điều lệ đã có hiệu lực; hãy gửi bản sửa đổi",
            "A charter is in force already; file an amendment"),
    NONE_IN_FORCE(
            "charter.none-in-force",
            Kind.CONFLICT,
            "Chưa có điều lệ nào có hiệu lực để sửa đổi",
            "No charter is in force that could be amended"),
    UNCHANGED("charter.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_FILED(
            "charter.not-filed",
            Kind.CONFLICT,
            "Không có bản điều lệ nào chờ thẩm định",
            "No version of the charter waits for appraisal"),
    NOT_APPRAISED(
            "charter.not-appraised",
            Kind.CONFLICT,
            "Không có bản điều lệ nào đã thẩm định, chờ phê duyệt",
            "No version of the charter waits for approval after appraisal"),
    OTHER_CONTENT(
            "charter.other-content",
            Kind.CONFLICT,
            "Nội dung khác bản đang chờ, có mã băm",
            "The content is not that of the version that waits, with hash"),
    SAME_PERSON(
            "charter.same-person",
            Kind.FORBIDDEN,
            "Người gửi, người thẩm định và người phê duyệt điều lệ phải là những người khác nhau",
            "Filer, appraiser and approver of a charter are different persons");

    private final Text text;

    CharterCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
