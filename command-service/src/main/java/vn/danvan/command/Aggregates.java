package vn.danvan.command;

import java.util.function.Consumer;
import vn.danvan.kernel.StreamId;

/**
 * The other aggregates that one command changes with its own. All of its events, whichever streams they belong to, are one
 * append: recorded together or not at all, and only while none of those streams has moved.
 */
public interface Aggregates {

    /**
     * Changes an aggregate that is there.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException when it is not
     */
    <T> void change(Class<T> type, StreamId id, Consumer<T> change);

    /** Changes an aggregate, after making it when it is not there. */
    <T> void changeOrMake(Class<T> type, StreamId id, Consumer<T> change);
}
