package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.KernelCode;
import vn.danvan.log.kafka.FeedAlarm;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.log.kafka.FeedSink;
import vn.danvan.service.history.EventRecordWriter;
import vn.danvan.service.view.DeadLetters.Blocked;

/**
 * A group of views in one schema: rows, dead letters and position change in one transaction, so that every event counts
 * exactly once. An event that a projection cannot take is parked, with all later ones of its stream; nothing else waits.
 */
public final class Views implements FeedSink {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final String group;
    private final List<ViewTable<?>> tables;
    private final List<Handlers> projections;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ViewPosition position;
    private final DeadLetters letters;
    private final List<Companion> companions;
    private final RowCache cache = new RowCache();
    private final ReentrantLock lock = new ReentrantLock();
    private long repairs = -1;

    /** An event on its way to the projections. */
    private record Incoming(EventMessage<?> message, Recorded recorded, Envelope document, byte[] envelope) {}

    /** The stored position with the count of repairs. */
    private record Stored(FeedPosition position, long repairs) {}

    /**
     * What a retry did.
     *
     * @param applied dead letters of the stream that are applied now
     * @param left dead letters of the stream that are left
     */
    public record Retried(int applied, int left) {}

    /**
     * @param group such as {@code query}; names the position's row
     * @param dataSource connections whose default schema holds the tables
     * @param tables every table that the projections write
     * @param companions what is kept beside them, over the same data source
     */
    public Views(
            String group,
            DataSource dataSource,
            List<? extends ViewTable<?>> tables,
            List<? extends Projection> projections,
            Companion... companions) {
        this.group = group;
        this.tables = List.copyOf(tables);
        this.projections = projections.stream().map(Handlers::new).toList();
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.position = new ViewPosition(group, dataSource);
        this.letters = new DeadLetters(group, jdbc);
        this.companions = List.of(companions);
    }

    /** Where the views are, to wait for more. */
    public ViewPosition awaited() {
        return position;
    }

    @Override
    public FeedPosition position() {
        FeedPosition stored = position.stored();
        position.advanced(stored.index());
        return stored;
    }

    @Override
    public FeedPosition apply(FeedPosition from, List<FeedRecord> records) {
        List<Incoming> events = new ArrayList<>(records.size());
        FeedAlarm alarm = null;
        for (FeedRecord record : records) {
            try {
                events.add(read(record));
            } catch (RuntimeException e) {
                alarm = new FeedAlarm("index " + record.index() + " cannot be read: " + e.getMessage(), e);
                break;
            }
        }
        if (!events.isEmpty()) {
            FeedRecord last = records.get(events.size() - 1);
            List<FeedRecord> readable = records.subList(0, events.size());
            change(() -> applyAll(from, readable, events, new FeedPosition(last.index(), last.offset())));
            position.advanced(last.index());
        }
        if (alarm != null) {
            throw alarm;
        }
        FeedRecord last = records.getLast();
        return new FeedPosition(last.index(), last.offset());
    }

    private static Incoming read(FeedRecord record) {
        return read(record.index(), record.envelope());
    }

    private static Incoming read(long index, byte[] bytes) {
        Envelope envelope = Envelope.parse(bytes);
        Recorded recorded = Recorded.of(index, envelope);
        return new Incoming(Handlers.message(envelope.event(Events.TYPES), recorded), recorded, envelope, bytes);
    }

    /** What is done in a transaction, one at a time in this process. Nothing is remembered of one that failed. */
    private Batch change(java.util.function.Supplier<Batch> work) {
        lock.lock();
        boolean done = false;
        try {
            Batch batch = transaction.execute(_ -> work.get());
            batch.remember(cache);
            done = true;
            return batch;
        } finally {
            if (!done) {
                cache.clear();
            }
            lock.unlock();
        }
    }

    private Batch applyAll(FeedPosition from, List<FeedRecord> brought, List<Incoming> events, FeedPosition to) {
        Stored stored = lockPosition();
        if (!stored.position().equals(from)) {
            throw new PositionMovedException(from);
        }
        Batch batch = new Batch(StoredRows.of(jdbc, cache));
        Set<Blocked> blocked = letters.blocked();
        EventRecordWriter records = new EventRecordWriter();
        for (Incoming event : events) {
            Set<String> readers = new LinkedHashSet<>();
            for (Handlers projection : projections) {
                if (projection.take(event.message())) {
                    apply(batch, projection, event, blocked, readers);
                }
            }
            records.add(
                    event.recorded().index(),
                    event.document(),
                    event.message().getPayload(),
                    event.envelope(),
                    readers);
        }
        batch.flush(jdbc);
        records.write(jdbc);
        companions.forEach(companion -> companion.take(brought));
        jdbc.update(
                "update view_position set log_index = ?, kafka_offset = ? where grp = ?",
                to.index(),
                to.offset(),
                group);
        return batch;
    }

    private Stored lockPosition() {
        jdbc.update(
                "insert into view_position (grp, log_index, kafka_offset) values (?, -1, -1) on conflict do nothing",
                group);
        Stored stored = jdbc.queryForObject(
                "select log_index, kafka_offset, repairs from view_position where grp = ? for update",
                (row, _) -> new Stored(new FeedPosition(row.getLong(1), row.getLong(2)), row.getLong(3)),
                group);
        if (stored == null) {
            throw new IllegalStateException("no position of " + group);
        }
        if (stored.repairs() != repairs) {
            cache.clear();
            repairs = stored.repairs();
        }
        return stored;
    }

    private void apply(Batch batch, Handlers projection, Incoming event, Set<Blocked> blocked, Set<String> readers) {
        Blocked where = new Blocked(projection.name(), event.recorded().stream());
        long index = event.recorded().index();
        if (blocked.contains(where)) {
            letters.park(where, index, "an earlier event of the stream is parked", event.envelope());
            return;
        }
        String error = attempt(batch, projection, event, index);
        if (error == null) {
            readers.addAll(batch.readers());
        } else {
            blocked.add(where);
            letters.park(where, index, error, event.envelope());
        }
    }

    /** Returns why the projection cannot take the event, or null when it has taken it. */
    private @Nullable String attempt(Batch batch, Handlers projection, Incoming event, long atIndex) {
        try {
            batch.run(atIndex, () -> projection.handle(event.message()));
            return null;
        } catch (DataAccessException e) {
            throw e; // the database's trouble, not the event's
        } catch (Exception e) {
            LOG.error(
                    "{}: {} cannot take index {} of {}; parked",
                    group,
                    projection.name(),
                    event.recorded().index(),
                    event.recorded().stream(),
                    e);
            return e.toString();
        }
    }

    /** Dead letters, by id. */
    public List<DeadLetter> deadLetters(long afterId, int limit) {
        return letters.list(afterId, limit);
    }

    /**
     * Applies the dead letters of the given one's stream in order, until one fails again. What they change holds from the
     * position at hand: views as of earlier indexes stay as they were read.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}
     */
    public Retried retry(long id) {
        List<Retried> result = new ArrayList<>(1);
        change(() -> {
            Stored stored = lockPosition();
            List<DeadLetter> waiting = letters.sameStreamAs(id);
            if (waiting.isEmpty()) {
                throw KernelCode.NOT_FOUND.refuse();
            }
            Batch batch = new Batch(StoredRows.of(jdbc, cache));
            int applied = 0;
            for (DeadLetter letter : waiting) {
                Incoming event =
                        read(letter.logIndex(), letter.envelope().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                String error = attempt(
                        batch, projection(letter), event, stored.position().index());
                if (error != null) {
                    letters.failedAgain(letter.id(), error);
                    break;
                }
                letters.remove(letter.id());
                EventRecordWriter.open(jdbc, letter.logIndex(), batch.readers());
                applied++;
            }
            batch.flush(jdbc);
            repairs = stored.repairs() + 1;
            jdbc.update("update view_position set repairs = ? where grp = ?", repairs, group);
            result.add(new Retried(applied, waiting.size() - applied));
            return batch;
        });
        return result.getFirst();
    }

    private Handlers projection(DeadLetter letter) {
        return projections.stream()
                .filter(projection -> projection.name().equals(letter.projection()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no projection " + letter.projection() + " now"));
    }

    /** Empties all tables and goes back to before the first event. */
    public void clear() {
        change(() -> {
            lockPosition();
            tables.forEach(table -> jdbc.execute("truncate " + table));
            EventRecordWriter.clear(jdbc);
            letters.clear();
            repairs++;
            jdbc.update(
                    "update view_position set log_index = -1, kafka_offset = -1, repairs = ? where grp = ?",
                    repairs,
                    group);
            cache.clear();
            position.reset();
            return new Batch(StoredRows.of(jdbc, cache));
        });
    }
}
