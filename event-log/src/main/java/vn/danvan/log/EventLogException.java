package vn.danvan.log;

/** The log could not do what was asked: it cannot be reached, or PostgreSQL refused the very bytes. */
public final class EventLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    public EventLogException(String message, Throwable cause, boolean unreachable) {
        super(message, cause);
        this.unreachable = unreachable;
    }

    public EventLogException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * True when the log was away for longer than the appender waits: whether the command was written is then unknown, and
     * asking again with the same idempotency key is safe.
     */
    public boolean unreachable() {
        return unreachable;
    }
}
