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
        byte[] root = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = hasher.node(roots.removeLast(), root);
        }
        roots.add(root);
        size++;
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
