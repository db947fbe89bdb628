package vn.danvan.kernel.period;

/** How long a reporting period is. */
public enum PeriodKind {
    /** Tháng. */
    MONTH,
    /** Quý. */
    QUARTER,
    /** Sáu tháng. */
    HALF_YEAR,
    /** Chín tháng. */
    NINE_MONTHS,
    /** Năm. */
    YEAR,
    /** Đột xuất. */
    AD_HOC
}
