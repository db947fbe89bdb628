package vn.danvan.log.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what comes about by itself. */
public final class Eventually {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    private Eventually() {}

    /** A condition that may take its time to hold. */
    public interface Condition {
        /** Whether it holds. */
        boolean holds() throws Exception;
    }

    /** Returns once the condition holds; fails with {@code otherwise} when a minute is over. */
    public static void holds(Supplier<?> otherwise, Condition condition) throws Exception {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came about: " + otherwise.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
