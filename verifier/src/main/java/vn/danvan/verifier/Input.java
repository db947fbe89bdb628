package vn.danvan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.danvan.proof.SignedNote;

/** Small files. */
final class Input {

    /** More than any receipt or checkpoint has. */
    private static final int MOST = 32 << 20;

    private Input() {}

    /**
     * All of a file.
     *
     * @throws Refusal when it cannot be read or is too large
     */
    static byte[] all(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw Refusal.unreadable("Tệp quá lớn: " + file, "The file is too large: " + file);
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    static SignedNote note(Path file) {
        return SignedNote.parse(all(file));
    }
}
