package vn.danvan.log.axon;

import vn.danvan.log.Outcome;

/** A shared limit would be passed; nothing was appended. */
public final class LimitPassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.LimitPassed outcome;

    /** As the log answered. */
    public LimitPassedException(Outcome.LimitPassed outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /** Which limit, and by how much. */
    public Outcome.LimitPassed outcome() {
        return outcome;
    }
}
