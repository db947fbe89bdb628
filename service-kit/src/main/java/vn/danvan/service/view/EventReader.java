package vn.danvan.service.view;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecord;

/**
 * The events that an actor may read, page by page or all of them, as of the request's standpoint. Who reads only its own
 * body's rows reads the events that changed those, and those about its body that changed nothing but what everybody reads.
 */
public final class EventReader {

    private static final int PORTION = 500;
    private static final String ORDER = "order";

    private final ViewReads reads;

    /** @param reads of the group behind whose views the events are */
    public EventReader(ViewReads reads) {
        this.reads = reads;
    }

    /** In which order they come. */
    private enum Order {
        /** As in the log. */
        LOG,
        /** From the latest back. */
        LATEST
    }

    /** A page of the events that the request asks for. */
    public Page<EventRecord> page(ViewRequest request) {
        Set<String> known = new HashSet<>(EventFilters.DESCRIPTIONS.keySet());
        known.addAll(Set.of(ORDER, "limit", "cursor"));
        request.only(known.toArray(String[]::new));
        boolean latestFirst = request.word(ORDER, Order.class).orElse(Order.LOG) == Order.LATEST;
        int limit = ViewReader.limit(request.parameter("limit"));
        String question = Cursor.question("event", request.parameters());
        String encoded = request.parameter("cursor");
        Cursor cursor = encoded == null ? null : Cursor.decode(encoded, question, 1);
        Standpoint asked = Standpoint.of(request);
        Standpoint from = cursor == null ? asked : asked.pinned(cursor.at());
        return reads.read(request, from, snapshot -> {
            EventQuery query = snapshot.readable(EventFilters.of(request, snapshot.events()));
            if (cursor != null) {
                long last = index(cursor);
                query = latestFirst ? query.upTo(last - 1) : query.from(last + 1);
            }
            List<EventRecord> found = snapshot.events().page(query, latestFirst, limit + 1);
            boolean more = found.size() > limit;
            List<EventRecord> page = more ? found.subList(0, limit) : found;
            return new Page<>(page, more ? next(question, snapshot.index(), page) : null, snapshot.index());
        });
    }

    private static @Nullable String next(String question, long at, List<EventRecord> page) {
        return new Cursor(question, at, List.of(Long.toString(page.getLast().logIndex()))).encode();
    }

    private static long index(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().getFirst());
        } catch (NumberFormatException e) {
            throw ViewCode.BAD_CURSOR.refuse();
        }
    }

    /** The event at an index, if the actor may read it. */
    public Optional<EventRecord> find(ViewRequest request, long index) {
        return reads.read(
                request,
                snapshot ->
                        snapshot
                                .events()
                                .page(
                                        snapshot.readable(
                                                EventQuery.all().from(index).upTo(index)),
                                        false,
                                        1)
                                .stream()
                                .findFirst());
    }

    /** The indexes of all events that one command recorded, as far as the actor may read them. */
    public List<Long> ofOneCommand(ViewRequest request, String causation) {
        return reads.read(
                request,
                snapshot ->
                        snapshot
                                .events()
                                .page(snapshot.readable(EventQuery.all().causation(causation)), false, PORTION)
                                .stream()
                                .map(EventRecord::logIndex)
                                .toList());
    }

    /**
     * Hands over every event that the request asks for, in the log's order. They are read in portions, so that a slow reader
     * keeps no connection busy; the index up to which they are read stays the one of the beginning.
     *
     * @param begin is told that index before the first event
     */
    public void forEach(ViewRequest request, LongConsumer begin, Consumer<EventRecord> taker) {
        request.only(EventFilters.DESCRIPTIONS.keySet().toArray(String[]::new));
        Standpoint from = Standpoint.of(request);
        long upTo = -2;
        long after = -1;
        List<EventRecord> portion;
        do {
            Standpoint standpoint = upTo < -1 ? from : Standpoint.at(upTo);
            long behind = after;
            record Portion(List<EventRecord> events, long index) {}
            Portion read = reads.read(request, standpoint, snapshot -> {
                EventQuery query = snapshot.readable(EventFilters.of(request, snapshot.events()));
                return new Portion(snapshot.events().page(query.from(behind + 1), false, PORTION), snapshot.index());
            });
            if (upTo < -1) {
                begin.accept(read.index());
            }
            upTo = read.index();
            portion = read.events();
            portion.forEach(taker);
            after = portion.isEmpty() ? after : portion.getLast().logIndex();
        } while (portion.size() == PORTION);
    }
}
