package vn.danvan.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key to verify signed notes with (C2SP signed-note, "verifier keys").
 *
 * @param name of whoever signs, such as {@code danvan.hoabinh.vn/log}; no space, no plus
 * @param kind what its signatures are over
 * @param key Ed25519 public key, 32 bytes (RFC 8032)
 */
public record VerifierKey(String name, Kind kind, byte[] key) {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] X509 = HEX.parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;

    /** What a signature is over. */
    public enum Kind {
        /** The note's text: a log's own signature. */
        NOTE(0x01),
        /** A time and the note's text: a witness's cosignature (C2SP tlog-cosignature). */
        COSIGNATURE(0x04);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    /** Checks name and length. */
    public VerifierKey {
        if (name.isEmpty()
                || name.codePoints().anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw Lines.malformed("the name of a key");
        }
        if (key.length != LENGTH) {
            throw Lines.malformed("a key of " + key.length + " bytes");
        }
    }

    /** The key of a JDK's key. */
    public static VerifierKey of(String name, Kind kind, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, kind, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /**
     * Reads {@code name+keyid+base64}.
     *
     * @throws ProofException when it is not one, or its key id is not that of the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] typed = parts.length == 3 ? Lines.base64(parts[2]) : new byte[0];
        for (Kind kind : Kind.values()) {
            if (typed.length == 1 + LENGTH && typed[0] == kind.code) {
                VerifierKey key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
                if (key.toString().equals(text)) {
                    return key;
                }
            }
        }
        throw Lines.malformed("no verifier key");
    }

    /** The first four bytes of SHA-256(name ‖ newline ‖ kind ‖ key). */
    public int id() {
        MessageDigest digest = TreeHasher.sha256();
        digest.update(Lines.bytes(name + "\n"));
        digest.update(kind.code);
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    /** Whether the signature, without its key id, is this key's over a note's text. */
    boolean signed(String text, byte[] signature) {
        byte[] message = Lines.bytes(text);
        byte[] raw = signature;
        if (kind == Kind.COSIGNATURE) {
            if (signature.length != Long.BYTES + NoteSigner.SIGNATURE) {
                return false;
            }
            long time = ByteBuffer.wrap(signature).getLong();
            if (time < 0) {
                return false;
            }
            message = Lines.bytes(NoteSigner.timed(time, text));
            raw = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        }
        return raw.length == NoteSigner.SIGNATURE && verify(message, raw);
    }

    private boolean verify(byte[] message, byte[] signature) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(key, 0, encoded, X509.length, LENGTH);
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // what is no point of the curve has signed nothing
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id();
    }

    /** {@code name+keyid+base64}, as it is given to whoever verifies. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + LENGTH];
        typed[0] = kind.code;
        System.arraycopy(key, 0, typed, 1, LENGTH);
        return name + "+" + HEX.toHexDigits(id()) + "+" + Lines.base64(typed);
    }
}
