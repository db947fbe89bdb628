package vn.danvan.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecord;
import vn.danvan.service.history.EventRecords;

/**
 * How the rows of a table stood by what was in effect on a day, as far as it was known at a log index: the projection's own
 * fold over the events that take effect by that day, in the log's order. A thing is there from the first day on which
 * anything about it takes effect, also when it was entered into the register later.
 *
 * @param <R> the row
 */
public final class InEffect<R> {

    /** No answer folds more events. */
    static final int MOST_EVENTS = 50_000;

    private final ViewTable<R> table;
    private final Supplier<Projection> projection;
    private final Set<String> categories;
    private final Set<String> always;
    private final @Nullable Function<String, String> thing;
    private final BiFunction<R, LocalDate, Optional<R>> onDay;

    private InEffect(
            ViewTable<R> table,
            Supplier<Projection> projection,
            Set<String> categories,
            Set<String> always,
            @Nullable Function<String, String> thing,
            BiFunction<R, LocalDate, Optional<R>> onDay) {
        this.table = table;
        this.projection = projection;
        this.categories = Set.copyOf(categories);
        this.always = Set.copyOf(always);
        this.thing = thing;
        this.onDay = onDay;
    }

    /**
     * Rows that are folded from streams of some kinds.
     *
     * @param projection makes the projection that keeps the table
     * @param categories the kinds of streams that it is told by
     */
    public static <R> InEffect<R> folded(ViewTable<R> table, Supplier<Projection> projection, String... categories) {
        return new InEffect<>(table, projection, Set.of(categories), Set.of(), null, (row, _) -> Optional.of(row));
    }

    /** Those kinds of streams among them whose events say nothing of a day: all of them count that are known. */
    public InEffect<R> always(String... kinds) {
        return new InEffect<>(table, projection, categories, Set.of(kinds), thing, onDay);
    }

    /** One row is told by the events about this thing: its stream by the row's key. */
    public InEffect<R> about(Function<String, String> stream) {
        return new InEffect<>(table, projection, categories, always, stream, onDay);
    }

    /** A row carries dates itself: what it is on the day; none when it is not there then. */
    public InEffect<R> onDay(BiFunction<R, LocalDate, Optional<R>> change) {
        return new InEffect<>(table, projection, categories, always, thing, change);
    }

    ViewTable<R> table() {
        return table;
    }

    /**
     * The rows, by key.
     *
     * @param key only this one need be among them; none: all
     * @param index what is known
     * @throws vn.danvan.kernel.DomainError {@code view.effective-too-much}, {@code view.effective-unclear}
     */
    Map<String, RowVersion<R>> rows(EventRecords records, @Nullable String key, long index, LocalDate day) {
        EventQuery query = EventQuery.all().ofCategories(categories).upTo(index);
        if (key != null && thing != null) {
            query.about(thing.apply(key));
        }
        List<EventRecord> events = records.page(query, false, MOST_EVENTS + 1);
        if (events.size() > MOST_EVENTS) {
            throw ViewCode.EFFECTIVE_TOO_MUCH.because(Integer.toString(MOST_EVENTS));
        }
        Map<String, RowVersion<R>> standing = new TreeMap<>();
        fold(inEffect(events, day))
                .rows(table)
                .forEach((each, version) -> onDay.apply(version.value(), day)
                        .ifPresent(row -> standing.put(each, new RowVersion<>(row, version.owner(), version.from()))));
        return standing;
    }

    private List<EventRecord> inEffect(List<EventRecord> events, LocalDate day) {
        Set<String> there = new HashSet<>();
        events.stream().filter(event -> isInEffect(event, day)).forEach(event -> there.add(event.stream()));
        List<EventRecord> counting = new ArrayList<>(events);
        counting.removeIf(
                event -> !isInEffect(event, day) && !(event.streamVersion() == 0 && there.contains(event.stream())));
        return counting;
    }

    private boolean isInEffect(EventRecord event, LocalDate day) {
        return !event.effectiveOn().isAfter(day)
                || always.contains(event.stream().substring(0, event.stream().indexOf('/')));
    }

    private Batch fold(List<EventRecord> events) {
        Handlers handlers = new Handlers(projection.get());
        Batch batch = new Batch(StoredRows.NONE);
        long order = 0;
        for (EventRecord event : events) {
            Envelope document = event.document();
            EventMessage<Object> message =
                    Handlers.message(document.event(Events.TYPES), Recorded.of(event.logIndex(), document));
            if (handlers.take(message)) {
                try {
                    batch.run(order++, () -> handlers.handle(message));
                } catch (Exception e) {
                    throw ViewCode.EFFECTIVE_UNCLEAR.because(event.stream() + ", " + event.logIndex());
                }
            }
        }
        return batch;
    }
}
