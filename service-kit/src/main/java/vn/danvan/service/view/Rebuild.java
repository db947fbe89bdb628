package vn.danvan.service.view;

import java.time.Duration;
import javax.sql.DataSource;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Feed;
import vn.danvan.log.kafka.FeedState;
import vn.danvan.log.kafka.KafkaSettings;

/**
 * Fills views from Kafka's first record on: into a fresh schema beside the one in use, or into the same one after {@link
 * Views#clear()}. The rows come out the same, version by version.
 */
public final class Rebuild {

    private Rebuild() {}

    /**
     * Fills until an index has been applied.
     *
     * @param into views of empty tables, or of ones that an earlier rebuild has half filled
     * @param lockSource the same database
     * @param lockName what no other feed of these tables holds meanwhile
     * @throws IllegalStateException on an alarm, or when the time is over
     */
    public static void run(
            Views into, DataSource lockSource, String lockName, KafkaSettings kafka, long untilIndex, Duration atMost)
            throws InterruptedException {
        try (Feed feed = new Feed(kafka, new AdvisoryLock(lockSource, lockName), into)) {
            feed.start();
            long deadline = System.nanoTime() + atMost.toNanos();
            while (!into.awaited().await(untilIndex, Duration.ofMillis(500))) {
                FeedState state = feed.state();
                if (state.status() == FeedState.Status.ALARM || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "rebuilt up to " + into.position().index() + " only: " + state);
                }
            }
        }
    }
}
