package vn.danvan.reporting.sign;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is set about signatures, each under {@code danvan.reporting.signature.}:
 *
 * <ul>
 *   <li>{@code folder}: where signed copies are kept, shared by all instances of the service;
 *   <li>{@code pkcs12}: a file with the key, or {@code pkcs11}: the library of a device, with {@code slot} (from 0);
 *   <li>{@code password-file}: the file with the password or the PIN;
 *   <li>{@code alias}: which of several keys;
 *   <li>{@code timestamp-authority}: address of an RFC 3161 service; without it signatures bear no time but the claimed one.
 * </ul>
 */
public final class SignatureSettings {

    private static final String PREFIX = "danvan.reporting.signature.";

    private final Function<String, @Nullable String> settings;

    private SignatureSettings(Function<String, @Nullable String> settings) {
        this.settings = settings;
    }

    /** Signed documents as set. */
    public static SignedDocuments of(Function<String, @Nullable String> settings) {
        return new SignatureSettings(settings).documents();
    }

    private SignedDocuments documents() {
        String folder = get("folder");
        SigningKey key = key();
        String authority = get("timestamp-authority");
        return new SignedDocuments(
                key == null ? null : new DocumentSigner(key, authority == null ? null : URI.create(authority)),
                folder == null ? null : new SignedCopies(Path.of(folder)));
    }

    private @Nullable SigningKey key() {
        String file = get("pkcs12");
        if (file != null) {
            return new SigningKey.Pkcs12(Path.of(file), Path.of(required("password-file")), get("alias"));
        }
        String library = get("pkcs11");
        if (library != null) {
            String slot = get("slot");
            return new SigningKey.Pkcs11(
                    Path.of(library),
                    slot == null ? 0 : Integer.parseInt(slot),
                    Path.of(required("password-file")),
                    get("alias"));
        }
        return null;
    }

    private @Nullable String get(String name) {
        String value = settings.apply(PREFIX + name);
        return value == null || value.isBlank() ? null : value;
    }

    private String required(String name) {
        String value = get(name);
        if (value == null) {
            throw new IllegalStateException(PREFIX + name + " is not set");
        }
        return value;
    }
}
