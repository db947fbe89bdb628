package vn.danvan.log.kafka;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing over and over in a thread of its own while it holds a lock, until it is told to stop. After a fault it
 * waits, longer each time, from 100 ms to 10 s.
 */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final AdvisoryLock lock;
    private final Job job;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;

    /** What is done, and who hears how it goes. */
    public interface Job {
        /** Works while {@link Worker#goesOn()}; called again after it returns or throws. */
        void work() throws Exception;

        /** Another process holds the lock. */
        void standsBy();

        /** Something threw; returns whether to try again. */
        boolean failed(Exception fault);

        /** The thread ends. */
        void stopped();
    }

    /**
     * @param name of the thread
     * @param lock whoever holds it works
     */
    public Worker(String name, AdvisoryLock lock, Job job) {
        this.lock = lock;
        this.job = job;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Whether the lock is held and nobody has asked to stop. */
    public boolean goesOn() throws SQLException {
        return stop.getCount() > 0 && lock.hold();
    }

    /** Something went well: the next fault is waited for briefly again. */
    public void wentWell() {
        pause = FIRST_PAUSE;
    }

    private void run() {
        try {
            while (stop.getCount() > 0 && attempt()) {
                // again
            }
            lock.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("{}: the lock could not be given up; it goes with its connection", lock, e);
        } finally {
            job.stopped();
        }
    }

    private boolean attempt() throws InterruptedException {
        try {
            if (lock.hold()) {
                job.work();
            } else {
                job.standsBy();
                await(STANDBY);
            }
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (!job.failed(e)) {
                return false;
            }
            await(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            return true;
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        if (stop.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("{}: asked to stop", lock);
        }
    }

    /** Stops after the piece of work at hand and gives the lock up. */
    public void close() {
        stop.countDown();
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                thread.interrupt();
                thread.join();
            }
            lock.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("{}: the lock could not be given up; it goes with its connection", lock, e);
        }
    }
}
