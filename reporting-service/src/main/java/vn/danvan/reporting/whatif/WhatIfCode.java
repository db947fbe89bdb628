package vn.danvan.reporting.whatif;

import vn.danvan.kernel.Code;

/** Refusals of replays. */
public enum WhatIfCode implements Code {
    NOTHING(
            "what-if.nothing",
            Kind.INVALID,
            "Hãy nêu sự kiện bỏ ra hoặc quy tắc thay đổi",
            "Say which events are left out or which rule is another"),
    RULE_VALUE(
            "what-if.rule-value",
            Kind.INVALID,
            "Giá trị giả định của quy tắc phải là ngày đến hạn (yyyy-mm-dd)",
            "The supposed value of the rule is the due date that it gives (yyyy-mm-dd)"),
    RULE_UNUSED(
            "what-if.rule-unused",
            Kind.INVALID,
            "Không quyết định nào tới vị trí này dựa vào phiên bản quy tắc này",
            "No decision up to this log index rests on this version of a rule"),
    NO_PERIOD(
            "what-if.no-period",
            Kind.INVALID,
            "Không có các sự kiện này thì không có kỳ báo cáo",
            "Without these events there is no such period"),
    TOO_MUCH(
            "what-if.too-much",
            Kind.INVALID,
            "Nhật ký tới vị trí này quá dài để diễn lại trong một lần",
            "The log up to this index is too long to be replayed at once"),
    BUSY(
            "what-if.busy",
            Kind.UNAVAILABLE,
            "Đang diễn lại cho một yêu cầu khác; hãy thử lại sau",
            "Another replay is under way; try again later");

    private final Text text;

    WhatIfCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
