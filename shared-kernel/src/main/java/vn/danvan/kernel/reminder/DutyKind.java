package vn.danvan.kernel.reminder;

/** What kinds of things bodies owe by a date. */
public enum DutyKind {
    /** Kế hoạch cụ thể. */
    SUB_PLAN("Kế hoạch cụ thể"),
    /** Báo cáo tiến độ. */
    REPORT("Báo cáo tiến độ"),
    /** Nhiệm vụ của kế hoạch. */
    TASK("Nhiệm vụ"),
    /** Khắc phục kết luận kiểm tra, giám sát, thanh tra. */
    REMEDIATION("Khắc phục kết luận"),
    /** Mốc của đề án, quy định, tiêu chí. */
    DELIVERABLE("Đề án, quy định"),
    /** Xác nhận đã nhận văn bản. */
    ACKNOWLEDGEMENT("Xác nhận nhận văn bản"),
    /** Trình ký dự thảo báo cáo tổng hợp. */
    SUMMARY_DRAFT("Trình ký dự thảo báo cáo");

    private final String vi;

    DutyKind(String vi) {
        this.vi = vi;
    }

    /** Whether the body does not know of it yet, so that it is told at once and not only before the due date. */
    public boolean isToldAtOnce() {
        return this == ACKNOWLEDGEMENT || this == SUMMARY_DRAFT;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
