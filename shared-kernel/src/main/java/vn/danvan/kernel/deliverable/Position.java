package vn.danvan.kernel.deliverable;

/** What a body that was consulted says to a draft. */
public enum Position {
    /** Nhất trí. */
    AGREES,
    /** Nhất trí, có góp ý. */
    AGREES_WITH_COMMENTS,
    /** Không nhất trí. */
    DISAGREES
}
