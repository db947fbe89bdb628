package vn.danvan.service.evidence;

import vn.danvan.kernel.Code;

/** Refusals about evidence files. */
public enum EvidenceCode implements Code {
    EMPTY("evidence.empty", Kind.INVALID, "Tệp rỗng", "The file is empty"),
    TOO_LARGE("evidence.too-large", Kind.TOO_LARGE, "Tệp quá lớn; tối đa", "The file is too large; at most"),
    TYPE(
            "evidence.type",
            Kind.UNSUPPORTED_MEDIA_TYPE,
            "Chỉ nhận PDF, DOCX, XLSX và ảnh PNG, JPEG, TIFF, WebP; nội dung tệp này là",
            "Only PDF, DOCX, XLSX and PNG, JPEG, TIFF, WebP images are taken; the content of this file is"),
    TYPE_DIFFERS(
            "evidence.type-differs",
            Kind.UNSUPPORTED_MEDIA_TYPE,
            "Nội dung tệp không phải loại đã khai; nội dung là",
            "The file is not what Content-Type says; its content is"),
    NAME(
            "evidence.name",
            Kind.INVALID,
            "Tên tệp phải có từ 1 đến 200 ký tự, không chứa đường dẫn, có phần mở rộng đúng loại",
            "A file name has 1 to 200 characters, no path, and the extension of its type"),
    EXISTS("evidence.exists", Kind.CONFLICT, "Đơn vị đã nộp tệp này", "Your body has put this file in already"),
    UNKNOWN(
            "evidence.unknown",
            Kind.INVALID,
            "Không có tệp minh chứng này của đơn vị; hãy nộp tệp trước khi dẫn",
            "Your body has put in no such file; put it in before citing it"),
    MISSING(
            "evidence.missing",
            Kind.FAULT,
            "Tệp minh chứng không còn trong kho; sổ vẫn giữ mã băm",
            "The evidence file is gone from the store; the log still has its hash"),
    ALTERED(
            "evidence.altered",
            Kind.FAULT,
            "Tệp minh chứng trong kho đã bị thay đổi so với mã băm trong sổ",
            "The evidence file in the store is not the one whose hash the log has"),
    NO_ROOM(
            "evidence.no-room",
            Kind.UNAVAILABLE,
            "Kho tệp minh chứng tạm thời không nhận thêm; hãy thử lại sau",
            "The evidence store takes no more for now; try again later");

    private final Text text;

    EvidenceCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
