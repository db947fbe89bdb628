package vn.danvan.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A reader that runs beside the appenders and sees to it that the log only ever grows at its end, one by one. */
final class Follower implements AutoCloseable {

    private final PostgresEventLog log;
    private final int page;
    private final FutureTask<List<StoredEvent>> task = new FutureTask<>((Callable<List<StoredEvent>>) this::follow);
    private volatile boolean stopping;

    Follower(EventLogSettings settings, int page) {
        this.log = new PostgresEventLog(settings);
        this.page = page;
        Thread.ofPlatform().daemon().start(task);
    }

    private List<StoredEvent> follow() throws InterruptedException {
        List<StoredEvent> seen = new ArrayList<>();
        while (true) {
            boolean last = stopping;
            List<StoredEvent> read = log.read(seen.size(), page);
            for (StoredEvent event : read) {
                if (event.index() != seen.size()) {
                    throw new AssertionError("index " + event.index() + " after " + seen.size() + " events");
                }
                seen.add(event);
            }
            if (read.isEmpty() && last) {
                return seen;
            }
            if (read.isEmpty()) {
                log.awaitPast(seen.size(), Duration.ofMillis(20));
            }
        }
    }

    /** Reads to the end, then tells all that it saw. */
    List<StoredEvent> all() throws Exception {
        stopping = true;
        return task.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stopping = true;
        log.close();
    }
}
