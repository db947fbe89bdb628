package vn.danvan.kernel.criteria;

/** What criteria are about. */
public enum CriteriaSubject {
    /** Tiêu chí giao biên chế. */
    STAFFING,
    /** Tiêu chí khoán kinh phí. */
    BUDGET
}
