package vn.danvan.service.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import vn.danvan.kernel.ContentHash;

/**
 * The key that wraps every person's key: 256 random bits (AES-256-GCM), kept in a file as one line of Base64, outside the
 * database and its backups. It is known to others by its id, which tells nothing of it.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final String id;
    private final Aead aead;

    private MasterKey(byte[] bytes) {
        MessageDigest digest = ContentHash.sha256();
        digest.update("danvan master key".getBytes(StandardCharsets.UTF_8));
        this.id = HexFormat.of().formatHex(digest.digest(bytes), 0, 8);
        this.aead = aead(bytes);
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) {
        try {
            AeadConfig.register();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    /** A fresh one, as its file has it. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /**
     * The one that a file holds.
     *
     * @throws IllegalStateException when there is no such file, or it holds something else; the message never says what
     */
    public static MasterKey read(Path file) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length == BYTES) {
                return new MasterKey(bytes);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Không đọc được khóa chủ dữ liệu cá nhân: " + file
                    + ". The master key of personal data cannot be read: "
                    + e.getClass().getSimpleName());
        } catch (IllegalArgumentException notBase64) {
            // said below, without what the file holds
        }
        throw new IllegalStateException("Tệp khóa chủ dữ liệu cá nhân không đúng dạng: " + file
                + ". The file of the master key does not hold 32 bytes of Base64.");
    }

    /** What it is known by: 16 hexadecimal digits. */
    public String id() {
        return id;
    }

    byte[] wrap(byte[] key, byte[] whose) {
        try {
            return aead.encrypt(key, whose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be wrapped", e);
        }
    }

    byte[] unwrap(byte[] wrapped, byte[] whose) throws GeneralSecurityException {
        return aead.decrypt(wrapped, whose);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
