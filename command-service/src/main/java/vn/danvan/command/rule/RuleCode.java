package vn.danvan.command.rule;

import vn.danvan.kernel.Code;

/** Refusals about rules that change with the law. */
public enum RuleCode implements Code {
    SAME_DATE(
            "rule.same-date",
            Kind.CONFLICT,
            "Quy tắc đã có giá trị khác từ cùng ngày",
            "The rule already has another value from that date"),
    SAME_VALUE("rule.same-value", Kind.CONFLICT, "Quy tắc này đã được ghi", "This rule is recorded already"),
    VERSION_UNKNOWN(
            "rule.version-unknown",
            Kind.CONFLICT,
            "Không có phiên bản quy tắc này, hoặc đã bị thay thế",
            "There is no such version of the rule, or another has taken its place"),
    NOT_EARLIER(
            "rule.not-earlier",
            Kind.CONFLICT,
            "Phiên bản này đã hết hiệu lực từ ngày sớm hơn hoặc cùng ngày",
            "That version ends by then already; its end is"),
    VALUE_UNREADABLE(
            "rule.value-unreadable",
            Kind.INVALID,
            "Giá trị của quy tắc không hợp với đơn vị",
            "The rule's value cannot be read by its unit"),
    NONE_IN_FORCE(
            "rule.none-in-force",
            Kind.CONFLICT,
            "Không có quy tắc nào có hiệu lực vào ngày này",
            "No such rule is in force on that date");

    private final Text text;

    RuleCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
