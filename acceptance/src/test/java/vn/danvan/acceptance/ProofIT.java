package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.VerifierKey;

/** What an agency submits comes back as a receipt that log and witness have signed; a restart goes on from there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofIT {

    private static final String EDITOR = "hb.hu.dabac.editor";
    private static final String ORIGIN = "danvan.local/hb";

    @TempDir
    static Path folder;

    private Outside register;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private byte[] fetch(String path) {
        try {
            HttpResponse<byte[]> answer = register.get(null, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<VerifierKey> keys() {
        return new String(fetch("/log/v1/keys"), StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private TlogProof submitted(String content) throws Exception {
        HttpResponse<byte[]> answer = register.upload(
                EDITOR,
                "/api/command/v1/evidence?name=bien-ban.pdf",
                ("%PDF-1.7\n% " + content + "\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
        String index = answer.headers().firstValue("Log-Index").orElseThrow();
        HttpResponse<byte[]> receipt = register.get(EDITOR, "/api/command/v1/receipts/" + index);
        assertThat(receipt.statusCode()).as(Outside.text(receipt)).isEqualTo(200);
        return TlogProof.parse(receipt.body());
    }

    @Test
    void the_audit_compares_the_log_with_its_witness_too() throws Exception {
        submitted("biên bản để kiểm toán");
        HttpResponse<byte[]> answer = register.get("kiemtoan", "/api/command/v1/log/audit");
        String last = Outside.text(answer).lines().reduce((_, line) -> line).orElseThrow();
        assertThat(last).contains("\"whole\":true").contains("\"unread\":[]");
    }

    @Test
    void a_receipt_bears_both_names_and_a_restart_goes_on_from_what_was_signed() throws Exception {
        TlogProof receipt = submitted("biên bản thứ nhất");
        byte[] event = Objects.requireNonNull(receipt.extra());
        assertThat(new String(event, StandardCharsets.UTF_8)).contains("bien-ban.pdf");
        Checkpoint before = receipt.verify(event, ORIGIN, keys());
        assertThat(receipt.checkpoint().verify(keys()))
                .extracting(VerifierKey::kind)
                .containsExactly(VerifierKey.Kind.NOTE, VerifierKey.Kind.COSIGNATURE);

        List<VerifierKey> known = keys();
        register.restart("--no-demo", "--demo-accounts");
        assertThat(keys()).isEqualTo(known);
        TlogProof later = submitted("biên bản thứ hai");
        Checkpoint after = later.verify(Objects.requireNonNull(later.extra()), ORIGIN, known);
        assertThat(after.size()).isGreaterThan(before.size());
        for (String prefix : List.of("/log/v1/tile/", "/witness/v1/tile/")) {
            TileTree tree = new TileTree(tile -> fetch(prefix + tile.path(tile.widthIn(after.size()))), after.size());
            assertThat(tree.root()).as(prefix).isEqualTo(after.root());
            MerkleProofs.verifyConsistency(
                    before.size(), after.size(), tree.consistency(before.size()), before.root(), after.root());
        }
        Checkpoint witnessed = Checkpoint.verified(SignedNote.parse(fetch("/witness/v1/checkpoint")), ORIGIN, known);
        assertThat(witnessed.size()).isGreaterThanOrEqualTo(after.size());
    }
}
