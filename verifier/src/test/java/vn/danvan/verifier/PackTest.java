package vn.danvan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.pack.PackFiles;
import vn.danvan.proof.pack.PackWriter;
import vn.danvan.verifier.MadeUpLog.Ran;

class PackTest {

    private static final int SIZE = 300;
    private static final int EARLIER = 100;

    @TempDir
    private Path folder;

    private final MadeUpLog log = MadeUpLog.of(4, SIZE);

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PackFiles.README, "Bộ bằng chứng\n".getBytes(StandardCharsets.UTF_8));
        files.put(PackFiles.KEYS, (MadeUpLog.LOG.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(PackFiles.CHECKPOINT, log.checkpoint(SIZE).bytes());
        files.put(PackFiles.EARLIER, log.checkpoint(EARLIER).bytes());
        files.put(
                PackFiles.CONSISTENCY,
                new AddCheckpoint(EARLIER, log.tree(SIZE).consistency(EARLIER), log.checkpoint(SIZE)).bytes());
        for (int index : new int[] {0, 17, 299}) {
            files.put(PackFiles.event(index), log.envelopes.get(index));
            files.put(PackFiles.proof(index), log.receipt(index));
        }
        files.put(PackFiles.ATTACHMENTS, PackFiles.ATTACHMENT_COLUMNS.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter pack = new PackWriter(out);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                pack.add(file.getKey(), file.getValue());
            }
            pack.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Ran verify(byte[] pack, Object... more) {
        Path file = MadeUpLog.write(folder.resolve("pack.zip"), pack);
        Object[] arguments = Arrays.copyOf(new Object[] {"pack", file}, 2 + more.length);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return MadeUpLog.trusting(arguments);
    }

    @Test
    void a_pack_verifies() {
        Ran ran = verify(pack(files()));
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said())
                .contains("Nhật ký có sự kiện số 299", "chỉ nối thêm từ điểm kiểm chứng trước (100", "All 3 events");
    }

    @Test
    void no_pack_with_a_byte_altered_anywhere_verifies() {
        byte[] pack = pack(files());
        Random random = new Random(2);
        for (int i = 0; i < pack.length; i += 1 + random.nextInt(16)) {
            byte[] altered = pack.clone();
            altered[i] ^= (byte) (1 << random.nextInt(8));
            Ran ran = verify(altered);
            assertThat(ran.exit()).as("byte " + i + ": " + ran.said()).isBetween(1, 2);
            assertThat(ran.said()).doesNotContain("\tat ");
        }
    }

    @Test
    void no_pack_that_is_cut_off_or_runs_on_verifies() {
        byte[] pack = pack(files());
        for (int length = 0; length < pack.length; length += 53) {
            assertThat(verify(Arrays.copyOf(pack, length)).exit())
                    .as("length " + length)
                    .isBetween(1, 2);
        }
        assertThat(verify(Arrays.copyOf(pack, pack.length + 1)).exit()).isEqualTo(1);
    }

    @Test
    void a_pack_that_was_made_anew_around_an_altered_event_does_not_verify() {
        Map<String, byte[]> files = files();
        byte[] altered = new String(log.envelopes.get(17), StandardCharsets.UTF_8)
                .replace("bd.can-bo", "bd.can-b0")
                .getBytes(StandardCharsets.UTF_8);
        files.put(PackFiles.event(17), altered);
        assertThat(verify(pack(files)).said()).contains("Event 17 is not the one that its proof carries");
        files.put(
                PackFiles.proof(17),
                new TlogProof(altered, 17, log.tree(SIZE).inclusion(17), log.checkpoint(SIZE)).bytes());
        Ran ran = verify(pack(files));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("Nhật ký không có sự kiện này ở vị trí này");
    }

    @Test
    void what_is_missing_foreign_or_out_of_place_is_refused() {
        for (String missing : files().keySet()) {
            Map<String, byte[]> files = files();
            files.remove(missing);
            Ran ran = verify(pack(files));
            assertThat(ran.exit()).as(missing + ran.said()).isBetween(1, 2);
        }
        Map<String, byte[]> more = files();
        more.put("thong-tin.txt", new byte[1]);
        assertThat(verify(pack(more)).said()).contains("out of place: thong-tin.txt");
    }

    @Test
    void an_attachment_needs_the_event_that_took_it_in() {
        Map<String, byte[]> files = files();
        files.put(
                PackFiles.ATTACHMENTS,
                (PackFiles.ATTACHMENT_COLUMNS + "ab,17,PRESENT,1,application/pdf,agency/HB,\"a.pdf\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(verify(pack(files)).said()).contains("An attachment that no event in the pack proves");
    }

    @Test
    void the_checkpoint_that_the_auditor_kept_must_be_the_one_it_goes_on_from() {
        Path kept =
                MadeUpLog.write(folder.resolve("kept"), log.checkpoint(EARLIER).bytes());
        assertThat(verify(pack(files()), "--earlier", kept).exit()).isZero();
        MadeUpLog.write(kept, MadeUpLog.of(5, SIZE).checkpoint(EARLIER).bytes());
        Ran ran = verify(pack(files()), "--earlier", kept);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("không phải điểm đã đưa vào");
    }

    @Test
    void a_zip_of_the_same_files_in_another_form_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, byte[]> files = files();
        PackWriter sums = new PackWriter(new ByteArrayOutputStream());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                sums.add(file.getKey(), file.getValue());
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry(PackFiles.SUMS));
            zip.write(sums.sums());
        }
        Ran ran = verify(out.toByteArray());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("không đúng dạng duy nhất");
    }

    @Test
    void garbage_is_refused() {
        byte[] garbage = new byte[10_000];
        new Random(3).nextBytes(garbage);
        assertThat(verify(garbage).exit()).isEqualTo(2);
        assertThat(verify(new byte[0]).exit()).isEqualTo(2);
    }
}
