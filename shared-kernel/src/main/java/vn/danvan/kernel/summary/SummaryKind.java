package vn.danvan.kernel.summary;

/** What a summary report is (plan, III.5). */
public enum SummaryKind {
    /** Báo cáo định kỳ. */
    PERIODIC("Báo cáo định kỳ"),
    /** Báo cáo sơ kết. */
    PRELIMINARY("Báo cáo sơ kết"),
    /** Báo cáo tổng kết. */
    FINAL("Báo cáo tổng kết");

    private final String vi;

    SummaryKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
