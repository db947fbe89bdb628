package vn.danvan.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.TreeHasher;

/** Some lines of an exported log, each an envelope, hashed. */
final class Lines {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int GUESS = 512;
    private static final int SLOT = 3;

    private final byte[] block;
    private int[] starts;
    private byte[] leaves;
    private long[] streams;
    private int count;
    private @Nullable String source;
    private int unreadable = -1;
    private int foreign = -1;

    private Lines(byte[] block, int room, boolean heads) {
        this.block = block;
        this.starts = new int[room + 1];
        this.leaves = new byte[(room + 1) * TreeHasher.LENGTH];
        this.streams = new long[heads ? SLOT * (room + 1) : 0];
    }

    /** Where the last whole line ends: behind the last newline. */
    static int lastEnd(byte[] block, int length) {
        int end = length;
        while (end > 0 && block[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Hashes the lines of a block that ends with a newline; looks into the envelopes too when {@code heads}. */
    static Lines of(byte[] block, int length, boolean heads) {
        Lines lines = new Lines(block, length / GUESS + 1, heads);
        TreeHasher hasher = new TreeHasher();
        Head head = new Head();
        for (int from = 0; from < length; ) {
            int end = newline(block, from, length);
            lines.makeRoom();
            hasher.leaf(block, from, end - from, lines.leaves, lines.count * TreeHasher.LENGTH);
            if (heads) {
                lines.look(head, from, end - from);
            }
            from = end + 1;
            lines.starts[++lines.count] = from;
        }
        return lines;
    }

    private void look(Head head, int from, int length) {
        if (!head.read(block, from, length)) {
            unreadable = unreadable < 0 ? count : unreadable;
            return;
        }
        if (source == null) {
            source = head.rawSource();
        } else if (!head.isFrom(source)) {
            foreign = foreign < 0 ? count : foreign;
        }
        streams[SLOT * count] = head.hash(0);
        streams[SLOT * count + 1] = head.hash(1);
        streams[SLOT * count + 2] = head.version();
    }

    private void makeRoom() {
        if (count + 1 == starts.length) {
            leaves = Arrays.copyOf(leaves, 2 * leaves.length);
            streams = Arrays.copyOf(streams, 2 * streams.length);
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
    }

    byte[] block() {
        return block;
    }

    /** How many lines. */
    int count() {
        return count;
    }

    /** Their leaf hashes, 32 bytes each; there may be more room behind. */
    byte[] leaves() {
        return leaves;
    }

    /** The source of the first envelope; null when there is none, or nobody looked. */
    @Nullable
    String source() {
        return source;
    }

    /** The first line that is no envelope; -1 when there is none. */
    int unreadable() {
        return unreadable;
    }

    /** The first line whose source is not that of the first; -1 when there is none. */
    int foreign() {
        return foreign;
    }

    /**
     * Puts a line's version into those of its stream.
     *
     * @return the one that should be there
     */
    long expected(int line, StreamVersions versions) {
        return 1 + versions.put(streams[SLOT * line], streams[SLOT * line + 1], streams[SLOT * line + 2]);
    }

    long version(int line) {
        return streams[SLOT * line + 2];
    }

    /** A copy of a line. */
    byte[] line(int line) {
        return Arrays.copyOfRange(block, starts[line], starts[line + 1] - 1);
    }

    /** A line's head, to describe it. */
    Head head(int line) {
        Head head = new Head();
        head.read(block, starts[line], starts[line + 1] - 1 - starts[line]);
        return head;
    }

    /** Where the next newline is; there is one. Eight bytes at a time. */
    private static int newline(byte[] block, int from, int length) {
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long zeroWhereNewline = (long) LONGS.get(block, at) ^ NEWLINES;
            long found = (zeroWhereNewline - LOW) & ~zeroWhereNewline & HIGH;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (block[at] != '\n') {
            at++;
        }
        return at;
    }
}
