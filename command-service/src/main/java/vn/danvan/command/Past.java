package vn.danvan.command;

import java.util.List;
import vn.danvan.kernel.StreamId;

/**
 * What the log says of things other than the aggregate that decides. The write side keeps no other state: whoever needs
 * to know about another thing folds that thing's events.
 */
public interface Past {

    /**
     * The events of one stream, in order; empty when there is no such thing. The decision rests on them: if the stream
     * moves before the command's events are appended, the append is refused and the command decided anew.
     */
    <E> List<E> of(StreamId stream, Class<E> family);

    /**
     * The events of all streams of a category, in log order, complete up to now. For looking things up; a decision that
     * must not be overtaken rests on {@link #of}.
     */
    <E> List<E> ofAll(String category, Class<E> family);

    /** The same past for looking things up outside of a command: nothing rests on what is read. */
    default Past unguarded() {
        return this;
    }

    /**
     * The same past, in which a decision rests on each whole category that it asks for with {@link #ofAll}: whatever comes
     * to the category before the append, also a new stream, has the command decided anew. For decisions that are rare and
     * must miss nothing.
     */
    default Past missingNothing() {
        return this;
    }

    /**
     * Whether a stream has an event with this version.
     *
     * @param stream the stream's name, such as {@code subplan/KH158/HB.HU.DABAC}
     * @param version from 0
     */
    boolean exists(String stream, long version);
}
