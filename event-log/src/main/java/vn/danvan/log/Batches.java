package vn.danvan.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes batches of what waits: all of it, in order, save commands that meet an earlier one at a stream, a category, an
 * idempotency key or a limit. Those wait for the next batch, and so does whatever meets them, so that the order per stream is kept.
 */
final class Batches {

    /** In batches: while so many commands are postponed, no further one is looked at. */
    private static final int MANY_POSTPONED = 4;

    private final BlockingQueue<Pending> queue;
    private final int maxCommands;
    private final int maxBytes;
    private final Deque<Pending> postponed = new ArrayDeque<>();
    private boolean ended;

    /** @param queue ends with {@link Pending#END} */
    Batches(BlockingQueue<Pending> queue, int maxCommands, int maxBytes) {
        this.queue = queue;
        this.maxCommands = maxCommands;
        this.maxBytes = maxBytes;
    }

    /** The next batch; waits for at least one command. Empty when all is done. */
    List<Pending> next() throws InterruptedException {
        Deque<Pending> candidates = new ArrayDeque<>(postponed);
        postponed.clear();
        if (candidates.isEmpty() && !ended) {
            candidates.add(queue.take());
        }
        if (!ended && candidates.size() < MANY_POSTPONED * maxCommands) {
            queue.drainTo(candidates, maxCommands);
        }
        if (candidates.peekLast() == Pending.END) {
            candidates.removeLast();
            ended = true;
        }
        return choose(candidates);
    }

    /** What was never taken into a batch, once the appender has ended. */
    synchronized List<Pending> left() {
        List<Pending> left = new ArrayList<>(postponed);
        postponed.clear();
        queue.drainTo(left);
        return left;
    }

    private List<Pending> choose(Deque<Pending> candidates) {
        List<Pending> batch = new ArrayList<>(candidates.size());
        Set<String> written = new HashSet<>();
        Set<String> touched = new HashSet<>();
        Set<String> restedOn = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<String> limits = new HashSet<>();
        long bytes = 0;
        for (Pending pending : candidates) {
            Set<String> writes = pending.written();
            Set<String> touches = touchedBy(writes);
            List<String> rests = pending.command.unchanged().stream()
                    .map(Append.StreamVersion::stream)
                    .toList();
            List<String> key = keyOf(pending.key());
            Set<String> moves = pending.limits();
            boolean meets = meet(written, writes)
                    || meet(touched, rests)
                    || meet(restedOn, touches)
                    || meet(keys, key)
                    || meet(limits, moves);
            boolean full = batch.size() >= maxCommands || (bytes > 0 && bytes + pending.bytes > maxBytes);
            if (meets || full) {
                postponed.add(pending);
            } else {
                batch.add(pending);
                bytes += pending.bytes;
            }
            written.addAll(writes);
            touched.addAll(touches);
            restedOn.addAll(rests);
            keys.addAll(key);
            limits.addAll(moves);
        }
        return batch;
    }

    /** What a guard may rest on: the streams and their categories. */
    private static Set<String> touchedBy(Set<String> streams) {
        Set<String> touched = new HashSet<>(streams);
        streams.forEach(stream -> touched.add(Append.StreamVersion.categoryOf(stream)));
        return touched;
    }

    private static List<String> keyOf(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static boolean meet(Set<String> some, Collection<String> others) {
        return !some.isEmpty() && !others.isEmpty() && !Collections.disjoint(some, others);
    }
}
