package vn.danvan.proof;

import java.security.MessageDigest;
import java.util.List;
import vn.danvan.proof.ProofException.Flaw;

/** Verifies proofs: RFC 9162 sections 2.1.3.2 (inclusion) and 2.1.4.2 (consistency). */
public final class MerkleProofs {

    private MerkleProofs() {}

    /**
     * Verifies that the tree has this leaf at this index.
     *
     * @param index from 0
     * @param size leaves of the tree
     * @param path hashes of 32 bytes, from the leaf's sibling to the root's child
     * @throws ProofException when it does not
     */
    public static void verifyInclusion(long index, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (!MessageDigest.isEqual(rootOf(index, size, leafHash, path), root)) {
            throw new ProofException(Flaw.WRONG_INCLUSION, "leaf " + index + " does not lead to the root of " + size);
        }
    }

    /**
     * The root that a path leads to from a leaf.
     *
     * @throws ProofException when the path is too short or too long
     */
    public static byte[] rootOf(long index, long size, byte[] leafHash, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new ProofException(Flaw.WRONG_INCLUSION, "there is no leaf " + index + " of " + size);
        }
        check(leafHash);
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        byte[] root = leafHash;
        for (byte[] sibling : path) {
            check(sibling);
            if (last == 0) {
                throw new ProofException(Flaw.WRONG_INCLUSION, "the path is too long");
            }
            if ((node & 1) == 1 || node == last) {
                root = hasher.node(sibling, root);
                int levels = Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                root = hasher.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new ProofException(Flaw.WRONG_INCLUSION, "the path is too short");
        }
        return root;
    }

    /**
     * Verifies that the later tree is the earlier one with leaves put behind it.
     *
     * @param size1 leaves of the earlier tree, from 1: nothing is to be said of the empty one
     * @param size2 leaves of the later tree
     * @throws ProofException when it is not
     */
    public static void verifyConsistency(long size1, long size2, List<byte[]> proof, byte[] root1, byte[] root2) {
        if (size1 < 1 || size1 > size2) {
            throw wrong("nothing can be proved from " + size1 + " to " + size2);
        }
        if (size1 == size2) {
            if (!proof.isEmpty() || !MessageDigest.isEqual(root1, root2)) {
                throw wrong("two trees of size " + size1);
            }
            return;
        }
        if (proof.isEmpty()) {
            throw wrong("the proof is empty");
        }
        check(root1);
        check(root2);
        proof.forEach(MerkleProofs::check);
        boolean perfect = Long.bitCount(size1) == 1;
        int next = perfect ? 0 : 1;
        byte[] first = perfect ? root1 : proof.getFirst();
        long node = size1 - 1;
        long last = size2 - 1;
        int levels = Long.numberOfTrailingZeros(~node);
        node >>= levels;
        last >>= levels;
        TreeHasher hasher = new TreeHasher();
        byte[] earlier = first;
        byte[] later = first;
        for (byte[] hash : proof.subList(next, proof.size())) {
            if (last == 0) {
                throw wrong("the proof is too long");
            }
            if ((node & 1) == 1 || node == last) {
                earlier = hasher.node(hash, earlier);
                later = hasher.node(hash, later);
                if (node != 0) {
                    levels = Long.numberOfTrailingZeros(node);
                    node >>= levels;
                    last >>= levels;
                }
            } else {
                later = hasher.node(later, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw wrong("the proof is too short");
        }
        if (!MessageDigest.isEqual(earlier, root1) || !MessageDigest.isEqual(later, root2)) {
            throw wrong("the tree of " + size2 + " does not begin with that of " + size1);
        }
    }

    private static ProofException wrong(String detail) {
        return new ProofException(Flaw.WRONG_CONSISTENCY, detail);
    }

    private static void check(byte[] hash) {
        if (hash.length != TreeHasher.LENGTH) {
            throw new ProofException(Flaw.MALFORMED, "a hash of " + hash.length + " bytes");
        }
    }
}
