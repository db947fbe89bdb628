package vn.danvan.log.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogException;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Worker;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileGrowth;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;

/**
 * Follows a log by index, puts what comes behind the tree and signs checkpoints: one as soon as there is something new, then
 * at most one a second. Any number may run; one leads. The append path does not wait for it.
 *
 * <p>It signs only what goes on from what it signed before: when the log is shorter than the tree, or its last sealed event
 * is another, it stops with an alarm.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1 << 16;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(1);

    private final EventLog log;
    private final SealedTree tree;
    private final String origin;
    private final List<NoteSigner> keys;
    private final Clock clock;
    private final Worker worker;
    private volatile SealerState state = new SealerState(SealerState.Status.STOPPED, -1, null);

    /**
     * @param lockSource the log's database; gives the connection that leadership hangs on
     * @param origin the log's name in checkpoints, such as {@code danvan.hoabinh.vn/hb}
     * @param keys each signs every checkpoint: while one key is followed by the next, both
     */
    public Sealer(
            EventLog log, SealedTree tree, DataSource lockSource, String origin, List<NoteSigner> keys, Clock clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a log without a key");
        }
        this.log = log;
        this.tree = tree;
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.clock = clock;
        this.worker =
                new Worker("sealer-" + origin, new AdvisoryLock(lockSource, "danvan.sealer/" + origin), new Leading());
    }

    /** The log is not what was sealed. */
    private static final class Alarm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Alarm(String message) {
            super(message);
        }
    }

    /** Starts, in a thread of its own. */
    public void start() {
        worker.start();
    }

    /** How it is. */
    public SealerState state() {
        return state;
    }

    private void lead() throws Exception {
        long size = tree.size();
        LOG.info("sealer of {} leads from size {}", origin, size);
        while (worker.goesOn()) {
            state = new SealerState(SealerState.Status.LEADING, size, null);
            if (log.awaitPast(size, IDLE) || size == 0) {
                size = seal();
                state = new SealerState(SealerState.Status.LEADING, size, null);
                LockSupport.parkNanos(REST.toNanos());
            } else {
                check(size);
            }
            worker.wentWell();
        }
    }

    /**
     * Seals all that the log has and signs a checkpoint when there is something new, or nothing was ever signed. Whoever
     * leads calls it again and again; called by two at once it does everything once.
     *
     * @return the size that is sealed
     */
    public long seal() throws SQLException {
        long[] sealed = new long[1];
        boolean more = true;
        while (more) {
            tree.grow((connection, size) -> sealed[0] = seal(connection, size));
            more = log.head() - sealed[0] >= BATCH;
        }
        return sealed[0];
    }

    private long seal(Connection connection, long size) throws SQLException {
        long head = check(size);
        List<byte[]> leaves = log.readLeafHashes(size, BATCH);
        if (leaves.isEmpty() && head > size) {
            throw new Alarm("the log has " + head + " events, but none at index " + size);
        }
        if (leaves.isEmpty() && size > 0) {
            return size;
        }
        TileGrowth growth = new TileGrowth(tile -> read(connection, tile), size);
        leaves.forEach(growth::addLeaf);
        byte[] root = growth.root();
        tree.store(connection, growth.takeChanged(), growth.size());
        String text = new Checkpoint(origin, growth.size(), root).text();
        boolean already = growth.size() == 0 && tree.of(0).isPresent();
        if (!already) {
            SignedNote note = new SignedNote(
                    text, keys.stream().map(key -> key.sign(text)).toList());
            tree.store(connection, growth.size(), note, clock.instant());
        }
        return growth.size();
    }

    /** The log must still be the one whose leaves the tree has; gives how many events it says it has. */
    private long check(long size) {
        long head = log.head();
        if (head < size) {
            throw new Alarm("the log ends before index " + head + ", but " + size + " events were sealed");
        }
        if (size > 0) {
            byte[] sealed = new TileTree(tree, size).leaf(size - 1);
            List<byte[]> stored = log.readLeafHashes(size - 1, 1);
            if (stored.isEmpty() || !Arrays.equals(sealed, stored.getFirst())) {
                throw new Alarm("the event " + (size - 1) + " is not the one that was sealed");
            }
        }
        return head;
    }

    private byte @Nullable [] read(Connection connection, TileId tile) {
        try {
            return tree.read(connection, tile);
        } catch (SQLException e) {
            throw new EventLogException("cannot read tile " + tile, e);
        }
    }

    /** Stops after the piece of work at hand. */
    @Override
    public void close() {
        worker.close();
    }

    private final class Leading implements Worker.Job {

        @Override
        public void work() throws Exception {
            lead();
        }

        @Override
        public void standsBy() {
            state = new SealerState(SealerState.Status.STANDBY, -1, null);
        }

        @Override
        public boolean failed(Exception fault) {
            if (fault instanceof Alarm) {
                LOG.error("sealer of {}: ALARM, nothing is signed any more: {}", origin, fault.getMessage());
                state = new SealerState(SealerState.Status.ALARM, -1, fault.getMessage());
            } else {
                LOG.warn("sealer of {} interrupted, trying again", origin, fault);
                state = new SealerState(SealerState.Status.FAULT, -1, fault.toString());
            }
            return true;
        }

        @Override
        public void stopped() {
            if (state.status() != SealerState.Status.ALARM) {
                state = new SealerState(SealerState.Status.STOPPED, -1, null);
            }
        }
    }
}
