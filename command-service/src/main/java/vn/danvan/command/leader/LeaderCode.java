package vn.danvan.command.leader;

import vn.danvan.kernel.Code;

/** Refusals about leaders and their offices. */
public enum LeaderCode implements Code {
    UNKNOWN("leader.unknown", Kind.INVALID, "Không có người này trong sổ", "There is no such person"),
    BIRTH_DATE(
            "leader.birth-date",
            Kind.INVALID,
            "Ngày sinh phải từ năm 1900 đến hôm nay",
            "A birth date lies between the year 1900 and today"),
    UNCHANGED("leader.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_HISTORY(
            "leader.not-history",
            Kind.FORBIDDEN,
            "Người dùng không có quyền nhập việc đã có hiệu lực từ trước",
            "The user may not record what took effect in the past"),
    OFFICE_HELD(
            "leader.office-held",
            Kind.CONFLICT,
            "Chức danh đang có người giữ vào ngày này; đến hết ngày",
            "The office is held on that day; to the end of"),
    NOT_IN_OFFICE("leader.not-in-office", Kind.CONFLICT, "Chức danh không có người giữ", "Nobody holds the office"),
    TERM_NOT_LATER(
            "leader.term-not-later",
            Kind.INVALID,
            "Nhiệm kỳ mới phải bắt đầu sau nhiệm kỳ trước",
            "The new term must begin later than the one before, which began"),
    END_OUTSIDE_TERM(
            "leader.end-outside-term",
            Kind.INVALID,
            "Ngày thôi giữ chức phải trong nhiệm kỳ",
            "A term ends within its days"),
    TOO_OLD(
            "leader.too-old",
            Kind.CONFLICT,
            "Quá tuổi tham gia công tác hội theo quy định; cần quyết định cho phép",
            "Over the age that the rule allows on that day; a decision that exempts is required"),
    NO_EXEMPTION(
            "leader.no-exemption",
            Kind.CONFLICT,
            "Quá tuổi và quy định không cho phép ngoại lệ với chức danh này",
            "Over the age, and no rule in force allows an exemption for this office"),
    OVER_EXEMPTION(
            "leader.over-exemption",
            Kind.CONFLICT,
            "Quá tuổi cao nhất mà quy định về ngoại lệ cho phép",
            "Over the highest age that the rule on exemptions allows"),
    EXEMPTION_NOT_NEEDED(
            "leader.exemption-not-needed",
            Kind.INVALID,
            "Không quá tuổi quy định nên không cần quyết định cho phép",
            "The age is within the rule, or no rule is in force; no exemption is needed"),
    TOO_MANY_TERMS(
            "leader.too-many-terms",
            Kind.CONFLICT,
            "Quá số nhiệm kỳ mà quy định cho phép",
            "More terms in this office than the rule allows"),
    DUTY_NOT_ASSIGNED(
            "leader.duty-not-assigned",
            Kind.CONFLICT,
            "Chỉ chức danh của hội được Đảng, Nhà nước giao nhiệm vụ mới có trách nhiệm này",
            "Only an office of an association with assigned tasks has this duty"),
    DUTY_DECLARED(
            "leader.duty-declared",
            Kind.CONFLICT,
            "Trách nhiệm của chức danh đã được ghi",
            "The office's duty is recorded already"),
    DUTY_NOT_DECLARED(
            "leader.duty-not-declared",
            Kind.CONFLICT,
            "Chức danh không có trách nhiệm này",
            "The office has no such duty");

    private final Text text;

    LeaderCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
