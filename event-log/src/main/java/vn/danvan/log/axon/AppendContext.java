package vn.danvan.log.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;
import vn.danvan.log.Append;
import vn.danvan.log.Outcome;

/**
 * What one command's append carries besides its events, and afterwards what became of it.
 *
 * <p>Whoever dispatches a command and wants to know its log index makes one, puts it into the command's metadata under
 * {@link #META_DATA} and reads {@link #appended()} when the command is done. Handlers reach it by {@link #current()}.
 */
public final class AppendContext {

    /** Key of the command's metadata. */
    public static final String META_DATA = "appendContext";

    private final List<Append.StreamVersion> unchanged = new ArrayList<>();
    private Append.@Nullable Key key;
    private Outcome.@Nullable Appended appended;

    /**
     * That of the command that is being handled.
     *
     * @throws IllegalStateException outside a unit of work
     */
    public static AppendContext current() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(AppendContext.class.getName(), name -> of(root));
    }

    private static AppendContext of(UnitOfWork<?> unit) {
        Message<?> message = unit.getMessage();
        if (message != null && message.getMetaData().get(META_DATA) instanceof AppendContext given) {
            given.unchanged.clear();
            given.appended = null;
            return given;
        }
        return new AppendContext();
    }

    /**
     * The decision rests on this stream: when it has moved past the version by the time of the append, the command is
     * refused with {@link StreamConflictException}.
     *
     * @param version of the stream's last event; -1 when it has none
     */
    public AppendContext unchanged(StreamId stream, long version) {
        return unchanged(stream.stream(), version);
    }

    /** The same, by the stream's name. */
    public AppendContext unchanged(String stream, long version) {
        unchanged.add(new Append.StreamVersion(stream, version));
        return this;
    }

    /**
     * The decision rests on all streams of a category: when one of them has moved, or a new one has come, by the time of
     * the append, the command is refused with {@link StreamConflictException}. For decisions that are rare.
     *
     * @param lastIndex log index of the category's last event; -1 when it has none
     */
    public AppendContext unchangedCategory(String category, long lastIndex) {
        unchanged.add(Append.StreamVersion.ofCategory(category, lastIndex));
        return this;
    }

    /** The request's idempotency key. */
    public AppendContext key(Append.Key value) {
        this.key = value;
        return this;
    }

    /** What was appended, once the command is done; empty when it appended nothing. */
    public Optional<Outcome.Appended> appended() {
        return Optional.ofNullable(appended);
    }

    Append of(List<Append.NewEvent> events) {
        return new Append(events, unchanged, key);
    }

    void appended(Outcome.Appended outcome) {
        this.appended = outcome;
    }
}
