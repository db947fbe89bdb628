package vn.danvan.log.axon;

import org.axonframework.common.AxonNonTransientException;
import vn.danvan.log.Outcome;

/**
 * The idempotency key has been used for this very request, and that one was written. This is a success to the caller: it is
 * answered with the numbers of then. It is an exception here because what was decided now must not stay in any cache.
 */
public final class RepeatedRequestException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Appended outcome;

    RepeatedRequestException(Outcome.Appended outcome) {
        super("the request has been carried out before, at index " + outcome.firstIndex());
        this.outcome = outcome;
    }

    /** The numbers of then. */
    public Outcome.Appended outcome() {
        return outcome;
    }
}
