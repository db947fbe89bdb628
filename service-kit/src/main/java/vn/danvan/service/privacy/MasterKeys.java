package vn.danvan.service.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The master key in use, and the one before it while keys are still wrapped by that one.
 *
 * @param current wraps from now on
 * @param previous unwraps what it once wrapped; none when there is nothing left of it
 */
public record MasterKeys(MasterKey current, @Nullable MasterKey previous) {

    /** From the settings {@code danvan.vault.master-key-file} and {@code danvan.vault.previous-master-key-file}. */
    public static MasterKeys of(Environment settings) {
        String previous = settings.getProperty("danvan.vault.previous-master-key-file");
        return new MasterKeys(
                MasterKey.read(Path.of(settings.getRequiredProperty("danvan.vault.master-key-file"))),
                previous == null || previous.isBlank() ? null : MasterKey.read(Path.of(previous)));
    }

    /** @throws IllegalStateException when neither is the one of that id */
    MasterKey of(String id) {
        if (current.id().equals(id)) {
            return current;
        }
        if (previous != null && previous.id().equals(id)) {
            return previous;
        }
        throw new IllegalStateException("Khóa của các cá nhân được bọc bằng khóa chủ " + id
                + ", không phải khóa chủ đang cấu hình. The persons' keys are wrapped by master key " + id
                + ", which is not the one that is set; restore its file.");
    }
}
