package vn.danvan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.VerifierKey.Kind;
import vn.danvan.verifier.MadeUpLog.Ran;

class ReceiptTest {

    private static final String[] TRACES = {"\tat ", "Exception in"};

    @TempDir
    private Path folder;

    private final MadeUpLog log = MadeUpLog.of(1, 300);

    private Path file(byte[] bytes) {
        return MadeUpLog.write(folder.resolve("a.tlog-proof"), bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 299})
    void a_receipt_verifies_and_says_in_both_languages_what_the_log_has(int index) {
        Ran ran = MadeUpLog.trusting("receipt", file(log.receipt(index)));
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said())
                .contains(
                        "Nhật ký có sự kiện này ở vị trí " + index,
                        "The log has this event at index " + index,
                        "subplan.returned.v1 subplan/KH158/",
                        "đã đồng ký lúc 2021-03-01T02:00:00Z",
                        "KẾT LUẬN: ĐÚNG / RESULT: VERIFIED");
    }

    @Test
    void no_receipt_with_one_byte_altered_verifies() {
        byte[] receipt = log.receipt(37);
        Random random = new Random(5);
        for (int i = 0; i < receipt.length; i++) {
            byte[] altered = receipt.clone();
            altered[i] ^= (byte) (1 + random.nextInt(255));
            refused(MadeUpLog.trusting("receipt", file(altered)), "byte " + i);
            altered[i] = (byte) (receipt[i] ^ 1 << random.nextInt(8));
            refused(MadeUpLog.trusting("receipt", file(altered)), "bit of byte " + i);
        }
    }

    @Test
    void no_receipt_that_is_cut_off_or_runs_on_verifies() {
        byte[] receipt = log.receipt(37);
        for (int length = 0; length < receipt.length; length++) {
            refused(MadeUpLog.trusting("receipt", file(Arrays.copyOf(receipt, length))), "length " + length);
        }
        byte[] longer = Arrays.copyOf(receipt, receipt.length + 1);
        longer[receipt.length] = '\n';
        refused(MadeUpLog.trusting("receipt", file(longer)), "longer");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void garbage_is_refused(long seed) {
        Random random = new Random(seed);
        byte[] garbage = new byte[random.nextInt(4_000)];
        random.nextBytes(garbage);
        Ran ran = MadeUpLog.trusting("receipt", file(garbage));
        assertThat(ran.exit()).as(ran.said()).isEqualTo(2);
        assertThat(ran.said()).doesNotContain(TRACES);
    }

    private static void refused(Ran ran, String what) {
        assertThat(ran.exit()).as(what + ": " + ran.said()).isBetween(1, 2);
        assertThat(ran.said()).doesNotContain(TRACES).contains("RESULT: ");
    }

    @Test
    void what_is_too_large_cannot_be_read() {
        Ran ran = MadeUpLog.trusting("receipt", file(new byte[33 << 20]));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.said()).contains("Tệp quá lớn");
    }

    @Test
    void what_is_not_there_cannot_be_read() {
        Ran ran = MadeUpLog.trusting("receipt", folder.resolve("khong-co"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.said()).contains("CANNOT BE READ").doesNotContain(TRACES);
        assertThat(MadeUpLog.trusting("receipt", folder).exit()).isEqualTo(2);
    }

    @Test
    void another_s_key_does_not_verify_it() {
        NoteSigner other = NoteSigner.generate(MadeUpLog.ORIGIN, Kind.NOTE);
        Ran ran = MadeUpLog.run("receipt", file(log.receipt(3)), "--key", other.verifier());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("Không có chữ ký của khóa nào đã đưa vào");
    }

    @Test
    void while_keys_overlap_one_that_signed_is_enough() {
        NoteSigner next = NoteSigner.generate(MadeUpLog.ORIGIN, Kind.NOTE);
        Ran ran = MadeUpLog.run(
                "receipt", file(log.receipt(3)), "--key", next.verifier(), "--key", MadeUpLog.LOG.verifier());
        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).contains("Không kiểm chữ ký của nhân chứng", "1 chữ ký khác không kiểm");
    }

    @Test
    void every_witness_must_have_cosigned_unless_a_quorum_is_named() {
        NoteSigner absent = NoteSigner.generate("vang.mat", Kind.COSIGNATURE);
        Path file = file(log.receipt(3));
        Ran ran = MadeUpLog.trusting("receipt", file, "--witness", absent.verifier());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("Thiếu chữ ký của nhân chứng: vang.mat");
        assertThat(MadeUpLog.trusting("receipt", file, "--witness", absent.verifier(), "--quorum", 1)
                        .exit())
                .isZero();
        assertThat(MadeUpLog.trusting("receipt", file, "--quorum", 2).exit()).isEqualTo(3);
    }

    @Test
    void keys_come_from_a_file_too() {
        Path keys = MadeUpLog.write(
                folder.resolve("keys"),
                (MadeUpLog.LOG.verifier() + "\n" + MadeUpLog.WITNESS.verifier() + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Ran ran = MadeUpLog.run("receipt", file(log.receipt(3)), "--keys", keys);
        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).contains("đã đồng ký");
    }

    @Test
    void another_origin_is_another_log() {
        Ran ran = MadeUpLog.trusting("receipt", file(log.receipt(3)), "--origin", "danvan.local/khac");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("nhật ký khác");
    }

    @Test
    void the_event_may_come_apart() {
        byte[] bare = new TlogProof(null, 3, log.tree(300).inclusion(3), log.checkpoint(300)).bytes();
        assertThat(MadeUpLog.trusting("receipt", file(bare)).exit()).isEqualTo(2);
        Path event = MadeUpLog.write(folder.resolve("event"), log.envelopes.get(3));
        assertThat(MadeUpLog.trusting("receipt", file(bare), "--event", event).exit())
                .isZero();
        MadeUpLog.write(event, log.envelopes.get(4));
        assertThat(MadeUpLog.trusting("receipt", file(bare), "--event", event).exit())
                .isEqualTo(1);
    }

    @Test
    void wrong_usage_is_told_apart() {
        Path file = file(log.receipt(3));
        for (List<Object> wrong : List.of(
                List.<Object>of(),
                List.<Object>of("receipt"),
                List.<Object>of("receipt", file),
                List.<Object>of("receipt", file, "--key", "khong-phai-khoa"),
                List.<Object>of("receipt", folder, "--key", "khong-phai-khoa"),
                List.<Object>of("receipt", file, "--key", MadeUpLog.WITNESS.verifier()),
                List.<Object>of("receipt", file, "--key"),
                List.<Object>of("receipt", file, file),
                List.<Object>of("log", file),
                List.<Object>of("bien-nhan", file),
                List.<Object>of("--khong-co"))) {
            Ran ran = MadeUpLog.run(wrong.toArray());
            assertThat(ran.exit()).as(wrong + ran.said()).isEqualTo(3);
            assertThat(ran.said()).doesNotContain(TRACES);
        }
        assertThat(MadeUpLog.run("--help").exit()).isZero();
        assertThat(MadeUpLog.run("receipt", "--help").said()).contains("Kiểm biên nhận");
    }
}
