package vn.danvan.kernel.rearrangement;

/** What is decided about two similar associations; a decision to merge is a proposal, and merges nothing by itself. */
public enum RearrangementDecision {
    /** Đề nghị sáp nhập, hợp nhất. */
    MERGE("đề nghị sáp nhập, hợp nhất"),
    /** Giữ nguyên. */
    KEEP_APART("giữ nguyên"),
    /** Xem xét sau. */
    DEFER("xem xét sau");

    private final String vi;

    RearrangementDecision(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese words that people see. */
    public String vi() {
        return vi;
    }
}
