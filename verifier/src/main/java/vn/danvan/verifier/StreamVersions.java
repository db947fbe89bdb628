package vn.danvan.verifier;

/**
 * The last version of every stream, under a hash of its name: 24 bytes a stream, however long the names, and half as much
 * again free. The hash has 128 bits and a secret of this run, so that two names do not meet in it, not even by intent.
 */
final class StreamVersions {

    private static final int SLOT = 3;
    private static final int FIRST = 1 << 12;

    private long[] slots = new long[SLOT * FIRST];
    private int capacity = FIRST;
    private int count;

    /** How many streams there are. */
    int count() {
        return count;
    }

    /**
     * Puts a stream's version.
     *
     * @return the one before; -1 when the stream is new
     */
    long put(long hash1, long hash2, long version) {
        int slot = find(slots, capacity, hash1, hash2);
        long before = slots[slot + 2] - 1;
        slots[slot] = hash1;
        slots[slot + 1] = hash2;
        slots[slot + 2] = version + 1;
        if (before < 0 && ++count > capacity / SLOT * 2) {
            grow();
        }
        return before;
    }

    /** Where it is, or would be; free slots have zero as third number. */
    private static int find(long[] slots, int capacity, long hash1, long hash2) {
        int at = (int) hash1 & capacity - 1;
        while (slots[SLOT * at + 2] != 0 && (slots[SLOT * at] != hash1 || slots[SLOT * at + 1] != hash2)) {
            at = at + 1 & capacity - 1;
        }
        return SLOT * at;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += SLOT) {
            if (slots[i + 2] != 0) {
                System.arraycopy(slots, i, larger, find(larger, 2 * capacity, slots[i], slots[i + 1]), SLOT);
            }
        }
        slots = larger;
        capacity *= 2;
    }
}
