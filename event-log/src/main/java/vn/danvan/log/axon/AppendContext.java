package vn.danvan.log.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.Append;
import vn.danvan.log.Outcome;

/**
 * What a unit of work's append rests on besides its own events, and what became of it. Bound to the unit of work in which
 * a command is handled; the storage engine reads it when the unit of work commits.
 */
public final class AppendContext {

    /** Name of the command metadata that holds the {@link Receipt}. */
    public static final String RECEIPT = "receipt";

    private static final String RESOURCE = AppendContext.class.getName();

    private final List<Append.StreamVersion> unchanged = new ArrayList<>();

    private AppendContext() {}

    /**
     * The context of the unit of work that is under way on this thread.
     *
     * @throws IllegalStateException when none is
     */
    public static AppendContext current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new AppendContext());
    }

    /** The append is refused when this stream has moved past {@code version} (-1: when it has any event). */
    public void unchanged(String stream, long version) {
        unchanged.add(new Append.StreamVersion(stream, version));
    }

    List<Append.StreamVersion> unchanged() {
        return List.copyOf(unchanged);
    }

    static @Nullable Receipt receipt() {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getMessage().getMetaData().get(RECEIPT) instanceof Receipt receipt ? receipt : null;
    }

    /** Travels with a command in its metadata and brings back what the log recorded. */
    public static final class Receipt {

        private final Append.@Nullable Key key;
        private final List<Append.StreamVersion> expected;
        private Outcome.@Nullable Appended appended;

        /**
         * A receipt to be filled.
         *
         * @param key idempotency key of the request, if it brought one
         * @param expected versions that the client saw
         */
        public Receipt(Append.@Nullable Key key, List<Append.StreamVersion> expected) {
            this.key = key;
            this.expected = List.copyOf(expected);
        }

        Append.@Nullable Key key() {
            return key;
        }

        List<Append.StreamVersion> expected() {
            return expected;
        }

        void fill(Outcome.Appended outcome) {
            appended = outcome;
        }

        /**
         * What the log recorded.
         *
         * @throws IllegalStateException when the command has appended nothing
         */
        public Outcome.Appended appended() {
            if (appended == null) {
                throw new IllegalStateException("the command has recorded nothing");
            }
            return appended;
        }
    }
}
