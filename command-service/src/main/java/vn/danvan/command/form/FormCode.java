package vn.danvan.command.form;

import vn.danvan.kernel.Code;

/** Refusals about report forms. */
public enum FormCode implements Code {
    NO_INDICATOR(
            "form.no-indicator",
            Kind.INVALID,
            "Biểu mẫu phải có ít nhất một chỉ tiêu",
            "A form has at least one indicator"),
    INDICATOR_TWICE("form.indicator-twice", Kind.INVALID, "Mã chỉ tiêu bị trùng", "Two indicators have the same code"),
    RATIO_PARTS(
            "form.ratio-parts",
            Kind.INVALID,
            "Chỉ tiêu tỷ lệ, và chỉ chỉ tiêu tỷ lệ, nêu tử số và mẫu số là hai chỉ tiêu khác nhau của biểu mẫu, không phải tỷ lệ",
            "A RATIO indicator, and no other, names two different indicators of the form that are not ratios themselves"),
    RATIO_MANDATORY(
            "form.ratio-mandatory",
            Kind.INVALID,
            "Chỉ tiêu tỷ lệ được tính, không bắt buộc nhập",
            "A RATIO indicator is computed and cannot be mandatory"),
    AGGREGATION(
            "form.aggregation",
            Kind.INVALID,
            "Cách tổng hợp không hợp với loại chỉ tiêu",
            "The aggregation does not fit the type of the indicator"),
    RULE_TWICE("form.rule-twice", Kind.INVALID, "Mã quy tắc bị trùng", "Two rules have the same code"),
    RULE_INDICATOR(
            "form.rule-indicator",
            Kind.INVALID,
            "Quy tắc chỉ dùng chỉ tiêu của biểu mẫu, không dùng chỉ tiêu tỷ lệ",
            "A rule names indicators of the form that are not ratios"),
    SECTION_TWICE(
            "form.section-twice",
            Kind.INVALID,
            "Mã mục trùng với mục khác hoặc với chỉ tiêu",
            "The section's code stands for another section or an indicator"),
    SUMMARY_SECTION(
            "form.summary-section",
            Kind.INVALID,
            "Báo cáo tổng hợp không có mục này",
            "A summary report has no such section"),
    RETIRED("form.retired", Kind.CONFLICT, "Biểu mẫu đã thôi sử dụng", "The form is retired"),
    UNCHANGED(
            "form.unchanged",
            Kind.CONFLICT,
            "Giống hệt phiên bản đã ban hành gần nhất",
            "It is the same as the version published last");

    private final Text text;

    FormCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
