package vn.danvan.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * An exported log: on each line the exact bytes of one envelope, from index 0. Read once from front to back, in blocks of
 * whole lines that all processors work at; what is held is some blocks, whatever the log's size. Packed with gzip or not.
 */
final class Export {

    private static final int BLOCK = 4 << 20;
    private static final int LONGEST_LINE = 64 << 20;
    private static final int GZIP = 0x8b1f;

    private final Path file;
    private final boolean heads;
    private final Deque<byte[]> free = new ArrayDeque<>();

    /**
     * @param heads whether to look into the envelopes too, not only to hash them
     */
    Export(Path file, boolean heads) {
        this.file = file;
        this.heads = heads;
    }

    /** Takes the blocks in order. */
    interface Taker {
        /** Returns whether to go on. */
        boolean take(Lines lines);
    }

    /**
     * Reads all.
     *
     * @throws Refusal when it cannot be read, or ends within a line
     */
    void read(Taker taker) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        try (InputStream in = open()) {
            read(in, workers, 2 * processors, taker);
        } catch (IOException e) {
            throw Refusal.of(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
            in.mark(2);
            int magic = in.read() | in.read() << 8;
            in.reset();
            return magic == GZIP ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private void read(InputStream in, ExecutorService workers, int most, Taker taker) throws IOException {
        Deque<Future<Lines>> begun = new ArrayDeque<>();
        byte[] rest = new byte[0];
        boolean goesOn = true;
        boolean ended = false;
        while (goesOn && !ended) {
            byte[] block = block(rest.length);
            System.arraycopy(rest, 0, block, 0, rest.length);
            int length = rest.length + in.readNBytes(block, rest.length, block.length - rest.length);
            ended = length < block.length;
            int whole = Lines.lastEnd(block, length);
            if (length - whole > LONGEST_LINE) {
                throw Refusal.unreadable("Có dòng quá dài", "A line is too long");
            }
            rest = Arrays.copyOfRange(block, whole, length);
            begun.add(workers.submit(() -> Lines.of(block, whole, heads)));
            while (goesOn && begun.size() > (ended ? 0 : most)) {
                goesOn = give(begun.remove(), taker);
            }
        }
        if (goesOn && rest.length > 0) {
            throw Refusal.unreadable(
                    "Tệp bị cụt: dòng cuối không hết", "The file is cut off: its last line has no end");
        }
    }

    private byte[] block(int rest) {
        byte[] used = free.poll();
        return used != null && used.length >= rest + BLOCK / 2 ? used : new byte[rest + BLOCK];
    }

    private boolean give(Future<Lines> done, Taker taker) {
        try {
            Lines lines = done.get();
            boolean goesOn = taker.take(lines);
            free.add(lines.block());
            return goesOn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
