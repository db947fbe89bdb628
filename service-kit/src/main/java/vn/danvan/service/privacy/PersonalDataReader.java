package vn.danvan.service.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.StreamId;

/** Opens what is sealed about persons. It keeps no key: what is erased is unreadable from the next call on, everywhere. */
public final class PersonalDataReader {

    private final PersonKeyring keyring;

    /** Reads with these keys. */
    public PersonalDataReader(PersonKeys keys, MasterKeys masters) {
        this(new PersonKeyring(keys, masters));
    }

    PersonalDataReader(PersonKeyring keyring) {
        this.keyring = keyring;
    }

    /**
     * What was sealed.
     *
     * @throws vn.danvan.kernel.DomainError {@code person.erased}, {@code person.key-lost}
     * @throws IllegalStateException when it was sealed for another person or field, or altered
     */
    public String open(StreamId person, String field, Ciphertext sealed) {
        Aead key = keyring.of(person);
        try {
            byte[] text = key.decrypt(Base64.getUrlDecoder().decode(sealed.base64()), context(person, field));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field + " of " + person + " was not sealed as such", e);
        }
    }

    /** What a ciphertext is bound to. */
    static byte[] context(StreamId person, String field) {
        return (person.stream() + "#" + field).getBytes(StandardCharsets.UTF_8);
    }
}
