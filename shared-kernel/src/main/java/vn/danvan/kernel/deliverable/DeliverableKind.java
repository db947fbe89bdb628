package vn.danvan.kernel.deliverable;

/** What kinds of documents the plan asks for. */
public enum DeliverableKind {
    /** Đề án sắp xếp tổ chức hội (III.2). */
    REARRANGEMENT_PROPOSAL("Đề án sắp xếp"),
    /** Tiêu chí giao biên chế, khoán kinh phí, điều kiện hoạt động (III.2). */
    STAFFING_CRITERIA("Tiêu chí giao biên chế"),
    /** Quy định trách nhiệm của đảng viên, người đứng đầu (III.3). */
    MEMBER_RULES("Quy định đối với đảng viên, người đứng đầu"),
    /** Rà soát chế độ, chính sách (III.2). */
    ALLOWANCE_REVIEW("Rà soát chế độ, chính sách"),
    /** Another document. */
    OTHER("Văn bản khác");

    private final String vi;

    DeliverableKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
