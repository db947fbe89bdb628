package vn.danvan.kernel.agency;

/** Administrative level of a body. */
public enum Level {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE
}
