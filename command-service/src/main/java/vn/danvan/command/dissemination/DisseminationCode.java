package vn.danvan.command.dissemination;

import vn.danvan.kernel.Code;

/** Refusals about dissemination. */
public enum DisseminationCode implements Code {
    DIRECTIVE_TWICE(
            "dissemination.directive-twice", Kind.INVALID, "Văn bản chỉ đạo bị trùng", "The directive is named twice"),
    IN_FUTURE("dissemination.in-future", Kind.INVALID, "Ngày thực hiện ở tương lai", "The day is in the future"),
    BEFORE_DIRECTIVE(
            "dissemination.before-directive",
            Kind.INVALID,
            "Ngày thực hiện trước ngày ban hành văn bản được quán triệt, tuyên truyền",
            "The day is before the directive was issued"),
    NOBODY_ATTENDED(
            "dissemination.nobody-attended",
            Kind.INVALID,
            "Hội nghị phải có ít nhất một người dự",
            "A conference is attended by at least one person"),
    READERS_COUNTED(
            "dissemination.readers-counted",
            Kind.INVALID,
            "Tin, bài không ghi số người",
            "Nobody counts the readers of news and articles"),
    UNCHANGED("dissemination.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    VOID("dissemination.void", Kind.CONFLICT, "Hoạt động đã bị hủy bỏ khỏi sổ", "The act has been voided");

    private final Text text;

    DisseminationCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
