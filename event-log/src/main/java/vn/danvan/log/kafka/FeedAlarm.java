package vn.danvan.log.kafka;

/**
 * What a feed brought cannot be the log: a hole, a foreign record, unreadable bytes. Nothing is applied any more until a
 * person has looked.
 */
public final class FeedAlarm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An alarm for what the message says. */
    public FeedAlarm(String message) {
        super(message);
    }

    /** An alarm for what the message says, because of {@code cause}. */
    public FeedAlarm(String message, Throwable cause) {
        super(message, cause);
    }
}
