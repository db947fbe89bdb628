package vn.danvan.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import vn.danvan.proof.VerifierKey.Kind;

/** Signs notes with an Ed25519 key (RFC 8032). */
public final class NoteSigner {

    /** Bytes of an Ed25519 signature. */
    static final int SIGNATURE = 64;

    private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";
    private static final int SEED = 32;

    private final PrivateKey key;
    private final VerifierKey verifier;

    private NoteSigner(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A signer with a fresh key. */
    public static NoteSigner generate(String name, Kind kind) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(pair.getPrivate(), VerifierKey.of(name, kind, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had", e);
        }
    }

    /**
     * A signer with a key as {@link #pem()} and {@code openssl genpkey -algorithm ed25519} write it.
     *
     * @throws ProofException when it is none
     */
    public static NoteSigner ofPem(String name, Kind kind, String pem) {
        String body = pem.strip();
        if (!body.startsWith(PEM_BEGIN) || !body.endsWith(PEM_END)) {
            throw Lines.malformed("no private key in PEM");
        }
        body = body.substring(PEM_BEGIN.length(), body.length() - PEM_END.length());
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = java.util.Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
            return new NoteSigner(key, VerifierKey.of(name, kind, publicOf(seed)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Lines.malformed("no Ed25519 key: " + e.getMessage());
        }
    }

    /** The JDK derives the public key from a seed when it is asked for a pair whose randomness is that seed. */
    private static java.security.PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return generator.generateKeyPair().getPublic();
    }

    private static final class Given extends java.security.SecureRandom {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never written
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** The private key, to keep in a file that nobody else may read. */
    public String pem() {
        return PEM_BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n"
                + PEM_END + "\n";
    }

    /** What verifies its signatures. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a note's text; for a key of kind {@link Kind#NOTE}.
     *
     * @param text with its final newline
     */
    public SignedNote.Line sign(String text) {
        require(Kind.NOTE);
        return new SignedNote.Line(verifier.name(), verifier.id(), raw(text));
    }

    /**
     * Cosigns a checkpoint's text (C2SP tlog-cosignature); for a key of kind {@link Kind#COSIGNATURE}.
     *
     * @param at when; seconds count
     */
    public SignedNote.Line cosign(String text, Instant at) {
        require(Kind.COSIGNATURE);
        long time = at.getEpochSecond();
        byte[] signature = ByteBuffer.allocate(Long.BYTES + SIGNATURE)
                .putLong(time)
                .put(raw(timed(time, text)))
                .array();
        return new SignedNote.Line(verifier.name(), verifier.id(), signature);
    }

    /** What a cosignature is over. */
    static String timed(long time, String text) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    private void require(Kind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException(verifier.name() + " is a key for " + verifier.kind());
        }
    }

    private byte[] raw(String message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(Lines.bytes(message));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign as " + verifier.name(), e);
        }
    }
}
