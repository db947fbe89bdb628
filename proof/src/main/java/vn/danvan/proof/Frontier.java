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
        addPerfect(leafHash, 1);
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
            boolean whole = size % TileId.WIDTH == 0 && count - done >= TileId.WIDTH;
            int next = whole ? TileId.WIDTH : 1;
            addPerfect(hasher.perfect(hashes, done * TreeHasher.LENGTH, next), next);
            done += next;
        }
    }

    /** Puts the root of a perfect tree behind; the size so far is a multiple of its leaves. */
    private void addPerfect(byte[] subtree, int leaves) {
        byte[] root = subtree;
        for (long rest = size / leaves; (rest & 1) == 1; rest >>= 1) {
            root = hasher.node(roots.removeLast(), root);
        }
        roots.add(root);
        size += leaves;
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
