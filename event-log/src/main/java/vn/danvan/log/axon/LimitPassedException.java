package vn.danvan.log.axon;

import org.axonframework.common.AxonNonTransientException;
import vn.danvan.log.Outcome;

/** The command would pass a shared limit. Nothing was written. */
public final class LimitPassedException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.LimitPassed outcome;

    LimitPassedException(Outcome.LimitPassed outcome) {
        super(outcome.key() + ": " + outcome.total() + " + " + outcome.delta() + " passes " + outcome.limit());
        this.outcome = outcome;
    }

    /** The limit, what is used of it, and what the command asked for. */
    public Outcome.LimitPassed outcome() {
        return outcome;
    }
}
