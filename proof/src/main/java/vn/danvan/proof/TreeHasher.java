package vn.danvan.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962 section 2.1 with SHA-256. Cheap to make; for one thread. */
public final class TreeHasher {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    /** A hasher of its own. */
    public TreeHasher() {
        this.digest = sha256();
    }

    /** SHA-256(0x00 ‖ entry). */
    public byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /**
     * SHA-256(0x00 ‖ entry), without a copy of the entry.
     *
     * @param from where the entry begins
     * @param length of the entry
     * @param target where the 32 bytes of the hash go, from {@code at} on
     */
    public void leaf(byte[] bytes, int from, int length, byte[] target, int at) {
        digest.update(LEAF);
        digest.update(bytes, from, length);
        try {
            digest.digest(target, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 is 32 bytes long", e);
        }
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public byte[] empty() {
        return digest.digest();
    }

    /**
     * The root over hashes that lie one behind the other.
     *
     * @param from where the first one begins
     * @param count how many; a power of two
     */
    public byte[] perfect(byte[] hashes, int from, int count) {
        byte[] level = new byte[count * LENGTH];
        System.arraycopy(hashes, from, level, 0, level.length);
        try {
            for (int left = count; left > 1; left /= 2) {
                for (int i = 0; i < left; i += 2) {
                    digest.update(NODE);
                    digest.update(level, i * LENGTH, 2 * LENGTH);
                    digest.digest(level, i / 2 * LENGTH, LENGTH);
                }
            }
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 is 32 bytes long", e);
        }
        byte[] root = new byte[LENGTH];
        System.arraycopy(level, 0, root, 0, LENGTH);
        return root;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
