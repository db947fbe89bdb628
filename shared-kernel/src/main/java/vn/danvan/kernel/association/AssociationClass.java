package vn.danvan.kernel.association;

/** Whether the Party and the State have assigned tasks to an association (plan, II.2 and II.3). */
public enum AssociationClass {
    /** Hội được Đảng, Nhà nước giao nhiệm vụ. */
    ASSIGNED,
    /** Hội quần chúng khác. */
    OTHER
}
