package vn.danvan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.service.privacy.MasterKey;
import vn.danvan.service.privacy.MasterKeys;
import vn.danvan.service.privacy.PersonKeys;
import vn.danvan.service.privacy.PersonalData;

/** Persons' keys in memory instead of the vault; what is sealed is sealed all the same. */
final class RememberedKeys implements PersonKeys {

    private final Map<String, Wrapped> keys = new ConcurrentHashMap<>();

    static PersonalData personalData() {
        return new PersonalData(new RememberedKeys(), new MasterKeys(MasterKey.read(masterKeyFile()), null));
    }

    /** A master key in a file that ends with the tests. */
    static Path masterKeyFile() {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, MasterKey.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Wrapped> find(String person) {
        return Optional.ofNullable(keys.get(person));
    }

    @Override
    public Wrapped keep(String person, Wrapped fresh) {
        return keys.computeIfAbsent(person, _ -> fresh);
    }

    @Override
    public void erase(String person) {
        keys.put(person, new Wrapped(null, null));
    }

    @Override
    public List<String> masters() {
        return List.of();
    }

    @Override
    public List<String> wrappedBy(String master) {
        return List.of();
    }

    @Override
    public void rewrap(String person, String before, Wrapped after) {
        throw new UnsupportedOperationException("there is one master key");
    }
}
