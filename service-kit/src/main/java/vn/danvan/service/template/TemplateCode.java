package vn.danvan.service.template;

import vn.danvan.kernel.Code;

/** What can be wrong with a template. The particular names the placeholder, the style or the part that is to blame. */
public enum TemplateCode implements Code {
    TOO_LARGE(
            "template.too-large",
            Kind.TOO_LARGE,
            "Tệp mẫu hoặc nội dung giải nén của nó quá lớn; tối đa",
            "The template, or what it unpacks to, is too large; at most"),
    NOT_DOCX(
            "template.not-docx",
            Kind.INVALID,
            "Tệp không phải là văn bản Word (.docx) đọc được",
            "The file is not a Word document (.docx) that can be read"),
    FORBIDDEN_PART(
            "template.forbidden-part",
            Kind.INVALID,
            "Tệp mẫu chứa thứ không được phép (macro, đối tượng nhúng, liên kết ra ngoài, trường tự chạy)",
            "The template holds what none may hold (macros, embedded objects, links outside, fields that run)"),
    PLACEHOLDER_MALFORMED(
            "template.placeholder-malformed",
            Kind.INVALID,
            "Chỗ điền viết sai: dấu {{ và }} không khớp",
            "A placeholder is written wrongly: {{ and }} do not match"),
    PLACEHOLDER_UNKNOWN(
            "template.placeholder-unknown",
            Kind.INVALID,
            "Không có chỗ điền tên này",
            "There is no placeholder of this name"),
    PLACEHOLDER_MISSING(
            "template.placeholder-missing",
            Kind.INVALID,
            "Tệp mẫu thiếu chỗ điền bắt buộc",
            "The template lacks an obligatory placeholder"),
    PLACEHOLDER_MISPLACED(
            "template.placeholder-misplaced",
            Kind.INVALID,
            "Chỗ điền đặt không đúng nơi",
            "A placeholder stands where it must not"),
    PLACEHOLDER_TWICE(
            "template.placeholder-twice",
            Kind.INVALID,
            "Chỗ điền này chỉ được đặt một lần",
            "This placeholder may stand only once"),
    LOOP_NOT_CLOSED(
            "template.loop-not-closed",
            Kind.INVALID,
            "Vòng lặp chưa được đóng trong cùng ô hoặc cùng cấp đoạn văn",
            "A loop is not closed within the same cell or level of paragraphs"),
    LOOP_NOT_OPENED(
            "template.loop-not-opened",
            Kind.INVALID,
            "Dấu đóng không có vòng lặp nào đang mở tương ứng",
            "The end of a loop that was not opened"),
    STYLE_MISSING("template.style-missing", Kind.INVALID, "Tệp mẫu thiếu kiểu định dạng", "The template lacks a style");

    private final Text text;

    TemplateCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
