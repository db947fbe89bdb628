package vn.danvan.log.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import vn.danvan.log.EventLogException;
import vn.danvan.log.LogId;
import vn.danvan.log.proof.Finding.Kind;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Tiles;

/**
 * Reads the whole stored log again and says whether it is what was sealed, cosigned and brought: that no index is missing,
 * that each envelope is the one that was hashed, in its place in its stream and with the columns that it is found by, and that
 * its leaf is the one of each tree that somebody keeps. Names the first index at which it is not.
 *
 * <p>Events are read in ranges, several at a time, by index; of each only its hash is kept.
 */
public final class LogAudit {

    private static final int MOST_WORKERS = 4;

    private final DataSource source;
    private final LogId log;

    /**
     * A tree that somebody keeps of this log.
     *
     * @param name for people, such as {@code danvan.hoabinh.vn/nhanchung}
     * @param tiles its hashes
     * @param size its leaves
     * @param everyTile whether each tile of leaves is read, and not only those above them as long as these agree
     */
    public record Tree(String name, Tiles tiles, long size, boolean everyTile) {}

    /**
     * A checkpoint that the log must lead to.
     *
     * @param name whose it is, for people
     */
    public record Claim(String name, Checkpoint checkpoint) {}

    /**
     * What was found.
     *
     * @param events how many were read
     * @param bytes of their envelopes
     * @param root of the tree over all of them, 32 bytes; of what comes before the first gap when there is one
     * @param bad how many findings there are
     * @param findings the first of them, by index; empty when all is well
     * @param unread names of the trees that could not be read to their end, with the reason
     */
    public record Result(long events, long bytes, byte[] root, long bad, List<Finding> findings, List<String> unread) {

        /** Whether everything was compared and is as it should be. */
        public boolean whole() {
            return findings.isEmpty() && unread.isEmpty();
        }
    }

    /** @param source connects as a role that may read the log */
    public LogAudit(DataSource source, LogId log) {
        this.source = source;
        this.log = log;
    }

    /**
     * Reads and compares.
     *
     * @param progress hears how many events have been read, every now and then
     * @throws EventLogException when the log cannot be read
     */
    public Result run(List<Tree> trees, List<Claim> claims, LongConsumer progress) throws InterruptedException {
        Extent extent = extent();
        Findings findings = new Findings();
        if (extent.head() != extent.end()) {
            findings.add(new Finding(
                    Math.min(extent.head(), extent.end()),
                    Kind.HEAD,
                    "the head says " + extent.head() + ", the last event is " + (extent.end() - 1)));
        }
        Comparison comparison = new Comparison(trees, claims, findings);
        StreamVersions versions = new StreamVersions(source, log, findings);
        long bytes = 0;
        long events = 0;
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_WORKERS);
        try (ExecutorService readers = Executors.newFixedThreadPool(workers)) {
            Deque<Future<StoredRange>> ahead = new ArrayDeque<>();
            try {
                long next = 0;
                for (long from = 0; from < extent.end(); from += StoredRange.LENGTH) {
                    while (next < extent.end() && ahead.size() <= workers) {
                        StoredRange range = new StoredRange(next, extent.end());
                        ahead.add(readers.submit(() -> range.read(source, log)));
                        next += StoredRange.LENGTH;
                    }
                    StoredRange range = ahead.remove().get();
                    findings.addAll(range.findings());
                    versions.follow(range);
                    comparison.compare(range);
                    bytes += range.bytes();
                    events += range.events();
                    progress.accept(events);
                }
            } catch (ExecutionException e) {
                throw new EventLogException("cannot read log " + log.name(), e);
            } finally {
                ahead.forEach(range -> range.cancel(true));
            }
        }
        comparison.end(extent.end());
        return new Result(events, bytes, comparison.root(), findings.count(), findings.first(), comparison.unread());
    }

    /** What the head says comes next, and what comes next behind the last event: the same, for both move together. */
    private record Extent(long head, long end) {}

    private Extent extent() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select next_index, coalesce((select max(idx) + 1 from event_log.event e where e.log_id = h.log_id), 0)"
                                + " from event_log.log_head h where log_id = ?")) {
            statement.setShort(1, log.number());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no log " + log.name());
                }
                return new Extent(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new EventLogException("cannot read log " + log.name(), e);
        }
    }
}
