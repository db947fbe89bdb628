package vn.danvan.command.progress;

import vn.danvan.kernel.Code;

/** Refusals about progress reports. */
public enum ReportCode implements Code {
    NOT_OWED(
            "report.not-owed",
            Kind.NOT_FOUND,
            "Cơ quan không phải báo cáo theo biểu mẫu này trong kỳ này",
            "This agency owes no report on this form for this period"),
    PERIOD_NOT_OPEN("report.period-not-open", Kind.CONFLICT, "Kỳ báo cáo không mở", "The period is not open"),
    PERIOD_LOCKED("report.period-locked", Kind.CONFLICT, "Kỳ báo cáo đã khóa", "The period is locked"),
    SUBMITTED(
            "report.already-submitted",
            Kind.CONFLICT,
            "Báo cáo đã được nộp và chưa bị trả lại",
            "The report has been submitted and not returned"),
    NOT_SUBMITTED(
            "report.not-submitted",
            Kind.CONFLICT,
            "Không có báo cáo đang chờ xem xét",
            "No submission is waiting for review"),
    VOID("report.void", Kind.CONFLICT, "Báo cáo đã bị hủy bỏ", "The report is void"),
    EVIDENCE_TWICE("report.evidence-twice", Kind.INVALID, "Tệp minh chứng bị trùng", "An evidence file is named twice"),
    DRAFT_EXISTS("draft.exists", Kind.CONFLICT, "Đã có bản nháp; hãy đọc rồi sửa tiếp", "There is a draft already"),
    DRAFT_TOO_LARGE("draft.too-large", Kind.TOO_LARGE, "Bản nháp vượt quá 1 MiB", "The draft is larger than 1 MiB"),
    DRAFT_FIELD("draft.field-missing", Kind.INVALID, "Bản nháp còn thiếu nội dung này", "The draft lacks this"),
    NOT_ACCEPTED(
            "report.not-accepted",
            Kind.CONFLICT,
            "Chỉ điều chỉnh được báo cáo đã được chấp nhận",
            "Only an accepted report can be amended"),
    UNCHANGED("report.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    CONTENT_DIFFERS(
            "report.content-differs",
            Kind.CONFLICT,
            "Nội dung đã nộp khác nội dung được chấp nhận",
            "What was submitted is not what is being accepted"),
    SAME_PERSON(
            "report.same-person",
            Kind.FORBIDDEN,
            "Người nộp không được tự chấp nhận",
            "Who submitted it may not accept it"),
    COMMENT_TARGET(
            "report.comment-target",
            Kind.INVALID,
            "Ý kiến phải nêu đúng chỉ tiêu, mục của biểu mẫu, hoặc tasks",
            "A comment names an indicator or section of the form, or tasks"),
    FORM_VERSION(
            "report.form-version",
            Kind.INVALID,
            "Kỳ này dùng phiên bản biểu mẫu khác",
            "The period asks for another version of the form"),
    INVALID("report.invalid", Kind.INVALID, "Báo cáo chưa hợp lệ", "The report is not valid"),
    INDICATOR_UNKNOWN(
            "report.indicator-unknown",
            Kind.INVALID,
            "Biểu mẫu không có chỉ tiêu này",
            "The form has no such indicator"),
    INDICATOR_NOT_ASKED(
            "report.indicator-not-asked",
            Kind.INVALID,
            "Loại cơ quan này không phải báo cáo chỉ tiêu này",
            "This kind of agency is not asked for the indicator"),
    INDICATOR_TWICE("report.indicator-twice", Kind.INVALID, "Chỉ tiêu bị trùng", "The indicator is given twice"),
    INDICATOR_COMPUTED(
            "report.indicator-computed",
            Kind.INVALID,
            "Chỉ tiêu tỷ lệ do hệ thống tính, không nhập",
            "The indicator is computed and never submitted"),
    INDICATOR_MISSING(
            "report.indicator-missing", Kind.INVALID, "Thiếu chỉ tiêu bắt buộc", "A mandatory indicator is missing"),
    VALUE(
            "report.value",
            Kind.INVALID,
            "Giá trị phải là số nguyên từ 0 đến 10^15; với tỷ lệ phần trăm: không quá hai chữ số thập phân",
            "A value is a whole number from 0 to 10^15; a percentage has at most two decimals"),
    RULE_BROKEN(
            "report.rule-broken",
            Kind.INVALID,
            "Số liệu vi phạm quy tắc kiểm tra",
            "The values break a validation rule"),
    WARNING_UNEXPLAINED(
            "report.warning-unexplained", Kind.INVALID, "Số liệu cần thuyết minh", "The values need an explanation"),
    EXPLANATION_UNNEEDED(
            "report.explanation-unneeded",
            Kind.INVALID,
            "Thuyết minh cho quy tắc không bị vi phạm hoặc đã được thuyết minh",
            "The explanation is for a warning that is not broken or is explained already"),
    SECTION_UNKNOWN(
            "report.section-unknown", Kind.INVALID, "Biểu mẫu không có mục này", "The form has no such section"),
    SECTION_TWICE("report.section-twice", Kind.INVALID, "Mục bị trùng", "The section is given twice"),
    SECTION_MISSING("report.section-missing", Kind.INVALID, "Thiếu mục bắt buộc", "A mandatory section is missing"),
    TASK_TWICE("report.task-twice", Kind.INVALID, "Nhiệm vụ bị trùng", "The task is given twice"),
    TASK_PERCENT(
            "report.task-percent", Kind.INVALID, "Tỷ lệ hoàn thành từ 0 đến 100", "Progress is from 0 to 100 percent"),
    TASK_DONE(
            "report.task-done",
            Kind.INVALID,
            "Nhiệm vụ hoàn thành khi và chỉ khi đạt 100%",
            "A task is done if and only if it is at 100 percent");

    private final Text text;

    ReportCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
