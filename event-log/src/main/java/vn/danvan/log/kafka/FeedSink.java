package vn.danvan.log.kafka;

import java.util.List;

/** Takes what a feed brings, and keeps its position with it in one transaction. */
public interface FeedSink {

    /** The position stored with the rows. */
    FeedPosition position();

    /**
     * Applies events and moves the position, both or neither.
     *
     * @param from the position that the caller took for the stored one
     * @param records 1 to 500 events, the first being {@code from.index() + 1}, without gaps
     * @return the new stored position, that of the last record
     * @throws PositionMovedException when the stored position is another: somebody else applies too
     * @throws FeedAlarm when an event cannot be read at all
     */
    FeedPosition apply(FeedPosition from, List<FeedRecord> records);

    /** Another instance has applied events meanwhile; read the position again. */
    final class PositionMovedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says which position was expected. */
        public PositionMovedException(FeedPosition expected) {
            super("the stored position is no longer " + expected);
        }
    }
}
