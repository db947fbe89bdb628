package vn.danvan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;

/** The keys of the log and of its witness: made at the first start and kept in the data folder. */
final class NoteKeys {

    private static final String ORIGIN = "danvan.local/hb";
    private static final String WITNESS = "danvan.local/nhan-chung";

    private NoteKeys() {}

    /** Lets the log sign, the witness cosign, and each find the other at the platform's own address. */
    static void settings(Map<String, Object> settings, DataFolder folder, URI address) {
        VerifierKey log = ensure(folder.logKey(), ORIGIN, VerifierKey.Kind.NOTE);
        VerifierKey witness = ensure(folder.witnessKey(), WITNESS, VerifierKey.Kind.COSIGNATURE);
        settings.put("danvan.proof.origin", ORIGIN);
        settings.put("danvan.proof.key-files", folder.logKey().toString());
        settings.put("danvan.proof.witnesses", witness + " " + address + "/witness/v1");
        settings.put("danvan.witness.name", WITNESS);
        settings.put("danvan.witness.key-file", folder.witnessKey().toString());
        settings.put("danvan.witness.logs", ORIGIN + " " + log + " " + address + "/log/v1/");
    }

    private static VerifierKey ensure(Path file, String name, VerifierKey.Kind kind) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, NoteSigner.generate(name, kind).pem());
            }
            return NoteSigner.ofPem(name, kind, Files.readString(file)).verifier();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
