package vn.danvan.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that only grows, reduced to the roots of its perfect subtrees: enough to know its root at every size. */
public final class Frontier {

    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** Puts an entry behind the others. */
    public void add(byte[] entry) {
        addLeaf(hasher.leaf(entry));
    }

    /** Puts a leaf, already hashed, behind the others. */
    public void addLeaf(byte[] leafHash) {
        addPerfect(0, leafHash);
    }

    /**
     * Puts leaves, already hashed, behind the others: faster than one by one.
     *
     * @param hashes one behind the other, 32 bytes each
     * @param count how many of them
     */
    public void addLeaves(byte[] hashes, int count) {
        int done = 0;
        while (done < count) {
            int level = size % TileId.WIDTH == 0 && count - done >= TileId.WIDTH ? TileId.HEIGHT : 0;
            int next = 1 << level;
            addPerfect(level, hasher.perfect(hashes, done * TreeHasher.LENGTH, next));
            done += next;
        }
    }

    /**
     * Puts a perfect tree of 2^level leaves behind the others, by its root.
     *
     * @throws IllegalArgumentException when the leaves so far do not fill trees of that level
     */
    public void addPerfect(int level, byte[] subtree) {
        if ((size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException(size + " leaves end within a tree of level " + level);
        }
        byte[] root = subtree;
        for (long rest = size >> level; (rest & 1) == 1; rest >>= 1) {
            root = hasher.node(roots.removeLast(), root);
        }
        roots.add(root);
        size += 1L << level;
    }

    /** The root of all so far. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return hasher.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hasher.node(roots.get(i), root);
        }
        return root;
    }
}
