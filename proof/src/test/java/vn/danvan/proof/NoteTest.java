package vn.danvan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.proof.ProofException.Flaw;
import vn.danvan.proof.VerifierKey.Kind;

class NoteTest {

    private static final String ORIGIN = "danvan.example/hb";
    private static final NoteSigner LOG = NoteSigner.generate(ORIGIN, Kind.NOTE);
    private static final NoteSigner WITNESS = NoteSigner.generate("nhanchung.example/w1", Kind.COSIGNATURE);
    private static final Instant NOON = Instant.parse("2020-03-02T05:00:00Z");

    private static Checkpoint checkpoint() {
        Frontier tree = new Frontier();
        Definitions.entries(7).forEach(tree::add);
        return new Checkpoint(ORIGIN, 7, tree.root());
    }

    private static SignedNote signed() {
        String text = checkpoint().text();
        return new SignedNote(text, List.of(LOG.sign(text)));
    }

    /** The example of the specification of signed notes. */
    @Test
    void the_specifications_example_verifies() {
        String note = """
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """;
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote parsed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.verify(List.of(key))).containsExactly(key);
        assertThat(parsed.toString()).isEqualTo(note);
    }

    /** RFC 8032 section 7.1, test 1. */
    @Test
    void a_key_from_a_file_has_its_public_key() {
        String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        byte[] encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Lines.base64(encoded) + "\n-----END PRIVATE KEY-----\n";
        NoteSigner signer = NoteSigner.ofPem(ORIGIN, Kind.NOTE, pem);
        assertThat(HexFormat.of().formatHex(signer.verifier().key()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(signer.pem()).isEqualTo(pem);
    }

    @Test
    void a_note_made_here_verifies_and_one_altered_in_any_byte_does_not() {
        byte[] note = signed().bytes();
        List<VerifierKey> keys = List.of(LOG.verifier());
        assertThat(Checkpoint.verified(SignedNote.parse(note), ORIGIN, keys)).isEqualTo(checkpoint());
        for (int at = 0; at < note.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = note.clone();
                altered[at] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> SignedNote.parse(altered).verify(keys))
                        .as("byte %d, bit %d", at, bit)
                        .isInstanceOf(ProofException.class);
            }
        }
        for (int length = 0; length < note.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(note, length);
            assertThatThrownBy(() -> SignedNote.parse(cut).verify(keys)).isInstanceOf(ProofException.class);
        }
    }

    @Test
    void while_keys_overlap_both_the_old_and_the_new_one_verify() {
        NoteSigner next = NoteSigner.generate(ORIGIN, Kind.NOTE);
        String text = checkpoint().text();
        SignedNote both = new SignedNote(text, List.of(LOG.sign(text), next.sign(text)));
        assertThat(both.verify(List.of(LOG.verifier()))).containsExactly(LOG.verifier());
        assertThat(both.verify(List.of(next.verifier()))).containsExactly(next.verifier());
        assertThat(both.verify(List.of(LOG.verifier(), next.verifier()))).hasSize(2);
    }

    @Test
    void strangers_signatures_are_passed_over_but_do_not_count() {
        NoteSigner stranger = NoteSigner.generate("stranger.example", Kind.NOTE);
        SignedNote note = signed().with(List.of(stranger.sign(signed().text())));
        assertThat(note.verify(List.of(LOG.verifier()))).containsExactly(LOG.verifier());
        assertThatThrownBy(() -> note.verify(
                        List.of(NoteSigner.generate(ORIGIN, Kind.NOTE).verifier())))
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.UNKNOWN_KEY));
    }

    @Test
    void a_known_keys_line_that_it_has_not_signed_spoils_the_note() {
        SignedNote.Line other = LOG.sign("something else\n");
        SignedNote note = signed().with(List.of(other));
        assertThatThrownBy(() -> note.verify(List.of(LOG.verifier())))
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.WRONG_SIGNATURE));
    }

    @Test
    void a_cosignature_is_of_its_time_and_is_no_signature_of_the_log() {
        String text = checkpoint().text();
        SignedNote.Line line = WITNESS.cosign(text, NOON);
        assertThat(line.time()).isEqualTo(NOON.getEpochSecond());
        SignedNote cosigned = signed().with(List.of(line));
        assertThat(SignedNote.parse(cosigned.bytes()).verify(List.of(LOG.verifier(), WITNESS.verifier())))
                .hasSize(2);
        byte[] later = line.signature().clone();
        later[7]++;
        SignedNote forged = signed().with(List.of(new SignedNote.Line(line.name(), line.keyId(), later)));
        assertThatThrownBy(() -> forged.verify(List.of(WITNESS.verifier()))).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> WITNESS.sign(text)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_checkpoint_of_another_log_is_refused() {
        assertThatThrownBy(() -> Checkpoint.verified(signed(), "danvan.example/khac", List.of(LOG.verifier())))
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.WRONG_ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n7\n",
                "a\n07\nROOT\n",
                "a\n-1\nROOT\n",
                "a\n7\nROOT",
                "a\n7\nshort\n",
                "\n7\nROOT\n",
                "a\n9223372036854775808\nROOT\n",
                "a\n7\nROOT\n\n"
            })
    void what_is_no_checkpoint_is_none(String text) {
        String root = Lines.base64(checkpoint().root());
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", root))).isInstanceOf(ProofException.class);
        assertThat(Checkpoint.parse("a\n7\n" + root + "\nan extension\n").size())
                .isEqualTo(7);
    }

    @Test
    void a_proof_is_read_as_it_was_written_and_proves_its_entry_only() {
        List<byte[]> entries = Definitions.entries(7);
        TlogProof proof = new TlogProof(entries.get(3), 3, Definitions.path(3, entries), signed());
        TlogProof read = TlogProof.parse(proof.bytes());
        assertThat(read.bytes()).isEqualTo(proof.bytes());
        assertThat(read.verify(entries.get(3), ORIGIN, List.of(LOG.verifier()))).isEqualTo(checkpoint());
        assertThatThrownBy(() -> read.verify(entries.get(2), ORIGIN, List.of(LOG.verifier())))
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.flaw()).isEqualTo(Flaw.WRONG_INCLUSION));
        TlogProof bare = new TlogProof(null, 3, Definitions.path(3, entries), signed());
        assertThat(new String(bare.bytes(), StandardCharsets.UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
        assertThat(TlogProof.parse(bare.bytes()).extra()).isNull();
    }

    @Test
    void a_request_to_a_witness_is_read_as_it_was_written() {
        List<byte[]> entries = Definitions.entries(7);
        AddCheckpoint request = new AddCheckpoint(3, Definitions.proof(3, entries), signed());
        AddCheckpoint read = AddCheckpoint.parse(request.bytes());
        assertThat(read.bytes()).isEqualTo(request.bytes());
        assertThat(read.oldSize()).isEqualTo(3);
        List<byte[]> many = new ArrayList<>(java.util.Collections.nCopies(64, entriesHash()));
        byte[] tooMany = new AddCheckpoint(3, many, signed()).bytes();
        assertThatThrownBy(() -> AddCheckpoint.parse(tooMany)).isInstanceOf(ProofException.class);
    }

    private static byte[] entriesHash() {
        return checkpoint().root();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000+",
                "name+00000000+AAAA",
                "a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_is_no_verifier_key_is_none(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(ProofException.class);
    }
}
