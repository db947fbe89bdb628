package vn.danvan.service.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.StreamId;

/**
 * Seals what is personal under the person's own key, bound to the person and the field. The key is made before anything is
 * appended: a key of which nothing came is harmless.
 */
public final class PersonalData {

    private final PersonKeys keys;
    private final PersonKeyring keyring;
    private final PersonalDataReader reader;

    /** Seals with these keys. */
    public PersonalData(PersonKeys keys, MasterKeys masters) {
        this.keys = keys;
        this.keyring = new PersonKeyring(keys, masters);
        this.reader = new PersonalDataReader(keyring);
    }

    /**
     * Encrypts a text.
     *
     * @throws vn.danvan.kernel.DomainError {@code person.erased}
     */
    public Ciphertext seal(StreamId person, String field, String text) {
        Aead key = keyring.madeFor(person);
        try {
            byte[] sealed =
                    key.encrypt(text.getBytes(StandardCharsets.UTF_8), PersonalDataReader.context(person, field));
            return new Ciphertext(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field + " of " + person + " cannot be sealed", e);
        }
    }

    /** As {@link PersonalDataReader#open}. */
    public String open(StreamId person, String field, Ciphertext sealed) {
        return reader.open(person, field, sealed);
    }

    /** Erases the person's key: what was sealed is unreadable from now on, and nothing is sealed any more. */
    public void erase(StreamId person) {
        keys.erase(person.stream());
    }

    /**
     * Wraps every key by the current master key; says how many another had wrapped.
     *
     * @throws IllegalStateException when a key is wrapped by a master key that is not among the settings
     */
    public int rewrap() {
        return keyring.rewrap();
    }
}
