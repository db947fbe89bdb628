package vn.danvan.command.rearrangement;

import vn.danvan.kernel.Code;

/** Refusals about reviews of similar associations. */
public enum RearrangementCode implements Code {
    CLOSED("rearrangement.closed", Kind.CONFLICT, "Cuộc rà soát đã kết thúc", "The review is closed"),
    IN_FUTURE(
            "rearrangement.in-future",
            Kind.INVALID,
            "Thời điểm rà soát chưa đến",
            "The day of the review is still to come"),
    TOO_MANY_PAIRS(
            "rearrangement.too-many-pairs",
            Kind.CONFLICT,
            "Quá nhiều cặp hội; hãy rà soát theo từng lĩnh vực; số cặp",
            "Too many pairs; review one field after another; pairs"),
    PAIR_EXISTS(
            "rearrangement.pair-exists",
            Kind.CONFLICT,
            "Cặp hội này đã có trong cuộc rà soát, số",
            "The pair is in the review already, as number"),
    SAME_ASSOCIATION(
            "rearrangement.same-association",
            Kind.INVALID,
            "Một cặp gồm hai hội khác nhau",
            "A pair is two different associations"),
    PAIR_UNKNOWN("rearrangement.pair-unknown", Kind.INVALID, "Không có cặp số này", "There is no pair of this number"),
    SAME_DECISION(
            "rearrangement.same-decision",
            Kind.CONFLICT,
            "Cặp này đã được quyết định như vậy",
            "The pair is decided just so already"),
    UNDECIDED(
            "rearrangement.undecided",
            Kind.CONFLICT,
            "Còn cặp hội chưa có ý kiến, số",
            "A pair is not decided on, number");

    private final Text text;

    RearrangementCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
