package vn.danvan.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * MTH, PATH and PROOF written down from the definitions of RFC 6962 section 2.1 and nothing else: slow, and without a line of
 * the product's code. {@link #main} writes the vectors.
 */
final class Definitions {

    private Definitions() {}

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("sự kiện số " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The Merkle Tree Hash of a list of entries. */
    static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return sha256(new byte[] {0}, d.getFirst());
        }
        int k = split(d.size());
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    /** The audit path of the entry with index m. */
    static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = split(d.size());
        List<byte[]> path = new ArrayList<>();
        if (m < k) {
            path.addAll(path(m, d.subList(0, k)));
            path.add(mth(d.subList(k, d.size())));
        } else {
            path.addAll(path(m - k, d.subList(k, d.size())));
            path.add(mth(d.subList(0, k)));
        }
        return path;
    }

    /** The consistency proof for the first m entries. */
    static List<byte[]> proof(int m, List<byte[]> d) {
        return subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean whole) {
        if (m == d.size()) {
            return whole ? List.of() : List.of(mth(d));
        }
        int k = split(d.size());
        List<byte[]> proof = new ArrayList<>();
        if (m <= k) {
            proof.addAll(subproof(m, d.subList(0, k), whole));
            proof.add(mth(d.subList(k, d.size())));
        } else {
            proof.addAll(subproof(m - k, d.subList(k, d.size()), false));
            proof.add(mth(d.subList(0, k)));
        }
        return proof;
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines of {@code root n hash}, {@code path m n hashes} and {@code proof m n hashes}. */
    static List<String> vectors() {
        List<String> lines = new ArrayList<>();
        for (int n : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 512, 513, 1000}) {
            List<byte[]> d = entries(n);
            lines.add("root " + n + " " + hex(mth(d)));
            for (int m : new int[] {0, 1, 2, 3, 5, 6, 7, 8, 16, 63, 64, 128, 254, 255, 256, 511, 512, 999}) {
                if (m < n) {
                    lines.add("path " + m + " " + n + " " + hex(path(m, d)));
                }
                if (m > 0 && m <= n) {
                    lines.add("proof " + m + " " + n + " " + hex(proof(m, d)));
                }
            }
        }
        return lines;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static String hex(List<byte[]> hashes) {
        return hashes.isEmpty()
                ? "-"
                : String.join(",", hashes.stream().map(Definitions::hex).toList());
    }

    /** Writes the vectors to standard output. */
    public static void main(String[] args) {
        vectors().forEach(System.out::println);
    }
}
