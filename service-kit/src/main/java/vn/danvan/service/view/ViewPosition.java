package vn.danvan.service.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.log.kafka.FeedPosition;

/** How far a group of views is, and the wait for more. Another instance may be the one that applies. */
public final class ViewPosition {

    private static final long ASK_AGAIN_MS = 50;

    private final String group;
    private final JdbcTemplate jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long known = -1;

    /** @param group which views, such as {@code query} */
    public ViewPosition(String group, DataSource dataSource) {
        this.group = group;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The position stored with the rows, as the transaction at hand sees it. */
    public FeedPosition stored() {
        List<FeedPosition> stored = jdbc.query(
                "select log_index, kafka_offset from view_position where grp = ?",
                (row, _) -> new FeedPosition(row.getLong(1), row.getLong(2)),
                group);
        return stored.isEmpty() ? FeedPosition.START : stored.getFirst();
    }

    /** Tells those who wait that this instance has committed up to an index. */
    void advanced(long index) {
        lock.lock();
        try {
            known = Math.max(known, index);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was reached, because the rows are about to be filled anew. */
    void reset() {
        known = -1;
    }

    /** Waits until the views have applied {@code index}, or the time is over; says whether they have. */
    public boolean await(long index, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (known < index) {
            advanced(stored().index());
            if (known >= index) {
                break;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            lock.lock();
            try {
                if (known < index) {
                    advanced.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(ASK_AGAIN_MS)));
                }
            } finally {
                lock.unlock();
            }
        }
        return true;
    }
}
