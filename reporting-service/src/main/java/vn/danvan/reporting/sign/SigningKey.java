package vn.danvan.reporting.sign;

import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import org.jspecify.annotations.Nullable;

/** Where the key of the issuing body lies. */
public sealed interface SigningKey {

    /** The file that holds the password or the PIN; it is read at each use, and its line end is no part of it. */
    Path password();

    /** Which of several keys; the only one when it is absent. */
    @Nullable
    String alias();

    /** Opens the key; whoever opens it closes it. */
    AbstractKeyStoreTokenConnection open();

    /** A PKCS#12 file (RFC 7292). */
    record Pkcs12(Path file, Path password, @Nullable String alias) implements SigningKey {
        @Override
        public AbstractKeyStoreTokenConnection open() {
            try {
                return new Pkcs12SignatureToken(Files.readAllBytes(file), protection());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A device behind a PKCS#11 library.
     *
     * @param slot its index in the library's list, from 0
     */
    record Pkcs11(
            Path library, int slot, Path password, @Nullable String alias) implements SigningKey {
        private static final int NO_SLOT_ID = -1;

        @Override
        public AbstractKeyStoreTokenConnection open() {
            return new Pkcs11SignatureToken(
                    library.toString(), new PrefilledPasswordCallback(protection()), NO_SLOT_ID, slot, null);
        }
    }

    /** The password as it stands in the file. */
    default PasswordProtection protection() {
        try {
            return new PasswordProtection(
                    Files.readString(password(), StandardCharsets.UTF_8).strip().toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
