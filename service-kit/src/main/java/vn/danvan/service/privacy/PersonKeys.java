package vn.danvan.service.privacy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the persons' keys lie, wrapped. A person has one key, made once; when it is erased there is never another. */
public interface PersonKeys {

    /**
     * A person's key.
     *
     * @param wrapped by the master key; none when it was erased
     * @param master id of that master key
     */
    record Wrapped(byte @Nullable [] wrapped, @Nullable String master) {}

    /** The person's key, erased or not; empty when none was ever made. */
    Optional<Wrapped> find(String person);

    /** Keeps a fresh key unless the person has or had one; returns what is kept. */
    Wrapped keep(String person, Wrapped fresh);

    /** Erases the key for ever, whether or not there was one. */
    void erase(String person);

    /** Every id of a master key that a key is wrapped by. */
    List<String> masters();

    /** Everyone whose key is wrapped by that master key. */
    List<String> wrappedBy(String master);

    /** Keeps the same key in another wrapping, unless it has been erased or wrapped anew meanwhile. */
    void rewrap(String person, String before, Wrapped after);
}
