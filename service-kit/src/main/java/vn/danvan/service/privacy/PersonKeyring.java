package vn.danvan.service.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import vn.danvan.kernel.StreamId;
import vn.danvan.service.privacy.PersonKeys.Wrapped;

/** Makes persons' keys (Tink, AES-256-GCM) and gets them out of their wrapping. */
final class PersonKeyring {

    private final PersonKeys keys;
    private final MasterKeys masters;

    PersonKeyring(PersonKeys keys, MasterKeys masters) {
        this.keys = keys;
        this.masters = masters;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no AEAD", e);
        }
    }

    /** The person's key; made and kept first when there is none. An erased person gets none. */
    Aead madeFor(StreamId person) {
        Wrapped kept = keys.find(person.stream()).orElseGet(() -> keys.keep(person.stream(), fresh(person)));
        return unwrapped(person, kept);
    }

    /** The person's key. */
    Aead of(StreamId person) {
        return unwrapped(
                person, keys.find(person.stream()).orElseThrow(() -> PrivacyCode.KEY_LOST.because(person.stream())));
    }

    private Wrapped fresh(StreamId person) {
        try {
            byte[] keyset = TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
            return wrapped(keyset, person.stream());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    private Wrapped wrapped(byte[] keyset, String person) {
        MasterKey master = masters.current();
        return new Wrapped(master.wrap(keyset, whose(person)), master.id());
    }

    private Aead unwrapped(StreamId person, Wrapped kept) {
        if (kept.wrapped() == null) {
            throw PrivacyCode.ERASED.refuse();
        }
        try {
            return TinkProtoKeysetFormat.parseKeyset(keyset(person.stream(), kept), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " is not the one that was wrapped", e);
        }
    }

    private byte[] keyset(String person, Wrapped kept) throws GeneralSecurityException {
        MasterKey master = masters.of(Objects.requireNonNull(kept.master()));
        return master.unwrap(Objects.requireNonNull(kept.wrapped()), whose(person));
    }

    /** Wraps by the current master key whatever an earlier one wrapped; says how many keys those were. */
    int rewrap() {
        int count = 0;
        for (String id : keys.masters()) {
            MasterKey wrappedBy = masters.of(id);
            if (wrappedBy == masters.current()) {
                continue;
            }
            for (String person : keys.wrappedBy(id)) {
                count += keys.find(person).map(kept -> rewrap(person, kept)).orElse(0);
            }
        }
        return count;
    }

    private int rewrap(String person, Wrapped kept) {
        if (kept.wrapped() == null) {
            return 0;
        }
        try {
            keys.rewrap(person, Objects.requireNonNull(kept.master()), wrapped(keyset(person, kept), person));
            return 1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + person + " is not the one that was wrapped", e);
        }
    }

    private static byte[] whose(String person) {
        return ("key of " + person).getBytes(StandardCharsets.UTF_8);
    }
}
