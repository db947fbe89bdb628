package vn.danvan.log.axon;

import org.axonframework.modelling.command.ConcurrencyException;
import vn.danvan.log.Outcome;

/** A stream that the command writes, or that it rests on, has moved on. Nothing was written; it may be decided again. */
public final class StreamConflictException extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Conflict outcome;

    StreamConflictException(Outcome.Conflict outcome) {
        super(outcome.stream() + " is no longer at version " + outcome.expectedVersion());
        this.outcome = outcome;
    }

    /** Which stream, and what was expected of it. */
    public Outcome.Conflict outcome() {
        return outcome;
    }
}
