package vn.danvan.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;

/** The keys that checkpoints are signed with: made at the first start and kept in the data folder. */
final class NoteKeys {

    /** The log's name in its checkpoints. */
    static final String ORIGIN = "danvan.local/hb";

    private NoteKeys() {}

    /** The file of the log's key. */
    static Path log(DataFolder folder) {
        return ensure(folder.logKey(), ORIGIN, VerifierKey.Kind.NOTE);
    }

    private static Path ensure(Path file, String name, VerifierKey.Kind kind) {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, NoteSigner.generate(name, kind).pem());
        }
        return file;
    }
}
