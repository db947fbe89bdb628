package vn.danvan.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.proof.ProofException.Flaw;

/**
 * The tree of one size, read from tiles: root and proofs in a number of tiles that grows with the logarithm of the size.
 * For one thread.
 */
public final class TileTree {

    private final Tiles tiles;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileId, byte[]> read = new HashMap<>();

    /** @param size leaves, from 0; the tiles may hold more */
    public TileTree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The root (RFC 6962 section 2.1). */
    public byte[] root() {
        return size == 0 ? hasher.empty() : hash(0, size);
    }

    /** The leaf hash at an index. */
    public byte[] leaf(long index) {
        checkIndex(index);
        return perfect(0, index);
    }

    /**
     * The path from a leaf to the root (RFC 6962 section 2.1.1).
     *
     * @param index from 0, below the size
     */
    public List<byte[]> inclusion(long index) {
        checkIndex(index);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index < middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /**
     * The proof that this tree begins with the one of an earlier size (RFC 6962 section 2.1.2).
     *
     * @param earlier from 1 to the size; of the empty tree there is nothing to prove
     */
    public List<byte[]> consistency(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new ProofException(Flaw.WRONG_CONSISTENCY, "nothing can be proved from " + earlier + " to " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to != earlier) {
            long middle = from + half(to - from);
            if (earlier <= middle) {
                proof.addFirst(hash(middle, to));
                to = middle;
            } else {
                proof.addFirst(hash(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            proof.addFirst(hash(from, to));
        }
        return proof;
    }

    /**
     * The first leaf in which this tree and another of the same size differ, found by descending where the hashes part.
     *
     * @return -1 when the roots are the same
     */
    public long firstDifference(TileTree other) {
        if (other.size != size) {
            throw new IllegalArgumentException(size + " and " + other.size);
        }
        if (size == 0 || java.util.Arrays.equals(root(), other.root())) {
            return -1;
        }
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (java.util.Arrays.equals(hash(from, middle), other.hash(from, middle))) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The largest power of two below a number from 2 on. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private byte[] hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return perfect(level, from >> level);
        }
        long middle = from + half(count);
        return hasher.node(hash(from, middle), hash(middle, to));
    }

    /** The root of the perfect subtree with that index at that level, of 2^level leaves. */
    private byte[] perfect(int level, long index) {
        int within = level % TileId.HEIGHT;
        long first = index << within;
        TileId tile = new TileId(level / TileId.HEIGHT, first / TileId.WIDTH);
        int offset = (int) (first % TileId.WIDTH);
        byte[] hashes = read.computeIfAbsent(tile, this::fetch);
        if (hashes.length < (offset + (1 << within)) * TreeHasher.LENGTH) {
            throw new ProofException(
                    Flaw.MISSING, "tile " + tile + " ends before hash " + (offset + (1 << within) - 1));
        }
        return hasher.perfect(hashes, offset * TreeHasher.LENGTH, 1 << within);
    }

    private byte[] fetch(TileId tile) {
        byte[] hashes = tiles.read(tile);
        if (hashes == null) {
            throw new ProofException(Flaw.MISSING, "tile " + tile);
        }
        return hashes;
    }

    private void checkIndex(long index) {
        if (index < 0 || index >= size) {
            throw new ProofException(Flaw.WRONG_INCLUSION, "there is no leaf " + index + " of " + size);
        }
    }
}
