package vn.danvan.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * The log on PostgreSQL. Connects when first used; several instances may work on one log at once, in one JVM or many.
 *
 * <p>Futures complete on the appender's thread: what hangs on them without {@code …Async} must be short.
 */
public final class PostgresEventLog implements EventLog {

    private final EventLogSettings settings;
    private final LogReads reads;
    private final HeadWatch watch;
    private final Appender appender;

    /** Over the roles and URL of the settings. */
    public PostgresEventLog(EventLogSettings settings) {
        this(settings, () -> settings.connect("append"));
    }

    PostgresEventLog(EventLogSettings settings, Appender.Connector connector) {
        this.settings = settings;
        this.reads = new LogReads(settings);
        this.watch = new HeadWatch(settings);
        this.appender = new Appender(settings, connector, watch::advanced);
    }

    /** Which log it is. */
    public LogId log() {
        return settings.log();
    }

    /** Commands that wait to be taken into a batch: the measure for refusing further ones with 503. */
    public int backlog() {
        return appender.backlog();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Blocks while the queue is full.
     *
     * @throws IllegalArgumentException when a stream's events do not have consecutive versions, in order, from 0 or above
     */
    @Override
    public CompletableFuture<Outcome> append(Append command) {
        Pending pending = new Pending(command);
        try {
            appender.add(pending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pending.result.completeExceptionally(e);
        }
        return pending.result;
    }

    @Override
    public List<StoredEvent> readStream(String stream, long fromVersion) {
        return reads.stream(stream, fromVersion);
    }

    @Override
    public List<StoredEvent> read(long fromIndex, int limit) {
        return reads.all(fromIndex, limit);
    }

    @Override
    public List<StoredEvent> readCategory(String category, long fromIndex, int limit) {
        return reads.category(category, fromIndex, limit);
    }

    @Override
    public List<byte[]> readLeafHashes(long fromIndex, int limit) {
        return reads.leafHashes(fromIndex, limit);
    }

    @Override
    public Optional<KeyUse> findKey(String key) {
        return reads.key(key);
    }

    @Override
    public long lastVersion(String stream) {
        return reads.lastVersion(stream);
    }

    @Override
    public long firstIndexSince(Instant instant) {
        return reads.firstIndexSince(instant);
    }

    @Override
    public long head() {
        return reads.head();
    }

    @Override
    public boolean awaitPast(long index, Duration atMost) throws InterruptedException {
        return watch.awaitPast(index, atMost);
    }

    /** Snapshots of this log's streams, over the same connections. */
    public Snapshots snapshots() {
        return new PostgresSnapshots(settings.log(), readPool());
    }

    DataSource readPool() {
        return reads.pool();
    }

    /** Answers every command that was appended, then ends. */
    @Override
    public void close() {
        appender.close();
        watch.close();
        reads.close();
    }
}
