package vn.danvan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.verifier.MadeUpLog.Ran;

class LogTest {

    private static final int SIZE = 700;
    private static final int ALTERED = 300;

    @TempDir
    private Path folder;

    private final MadeUpLog log = MadeUpLog.of(7, SIZE);
    private Path checkpoint = Path.of("");
    private Path tiles = Path.of("");

    @BeforeEach
    void files() {
        checkpoint = MadeUpLog.write(
                folder.resolve("checkpoint"), log.checkpoint(SIZE).bytes());
        tiles = log.tiles(folder);
    }

    private Path file(byte[] bytes) {
        return MadeUpLog.write(folder.resolve("log.ndjson"), bytes);
    }

    private Ran verify(byte[] export) {
        return MadeUpLog.trusting("log", file(export), "--checkpoint", checkpoint);
    }

    private Ran withTiles(byte[] export) {
        return MadeUpLog.trusting("log", file(export), "--checkpoint", checkpoint, "--tiles", tiles);
    }

    @Test
    void a_whole_log_verifies() {
        Ran ran = verify(log.export());
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("700 sự kiện đúng như điểm kiểm chứng", "liền mạch", "RESULT: VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 70_000})
    void a_log_of_any_size_verifies(int size) {
        MadeUpLog any = MadeUpLog.of(size, size);
        Path note = MadeUpLog.write(folder.resolve("note"), any.checkpoint(size).bytes());
        Ran ran = MadeUpLog.trusting("log", file(any.export()), "--checkpoint", note);
        assertThat(ran.exit()).as(ran.said()).isZero();
    }

    @Test
    void a_log_packed_with_gzip_verifies_and_one_cut_off_cannot_be_read() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(log.export());
        }
        assertThat(verify(packed.toByteArray()).exit()).isZero();
        Ran ran = verify(Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void no_log_with_one_byte_altered_verifies() {
        MadeUpLog small = MadeUpLog.of(3, 5);
        Path note = MadeUpLog.write(folder.resolve("note"), small.checkpoint(5).bytes());
        byte[] export = small.export();
        Random random = new Random(9);
        for (int i = 0; i < export.length; i++) {
            byte[] altered = export.clone();
            altered[i] ^= (byte) (1 + random.nextInt(255));
            Ran ran = MadeUpLog.trusting("log", file(altered), "--checkpoint", note);
            assertThat(ran.exit()).as("byte " + i + ": " + ran.said()).isBetween(1, 2);
            assertThat(ran.said()).doesNotContain("\tat ");
        }
    }

    @Test
    void no_log_that_is_cut_off_verifies() {
        MadeUpLog small = MadeUpLog.of(3, 3);
        Path note = MadeUpLog.write(folder.resolve("note"), small.checkpoint(3).bytes());
        byte[] export = small.export();
        for (int length = 0; length < export.length; length++) {
            Ran ran = MadeUpLog.trusting("log", file(Arrays.copyOf(export, length)), "--checkpoint", note);
            assertThat(ran.exit()).as("length " + length + ": " + ran.said()).isBetween(1, 2);
        }
    }

    @Test
    void with_the_tiles_an_edited_event_is_named() {
        byte[] edited = new String(log.envelopes.get(ALTERED), StandardCharsets.UTF_8)
                .replace("bd.can-bo", "bd.can-b0")
                .getBytes(StandardCharsets.UTF_8);
        List<byte[]> events = new ArrayList<>(log.envelopes);
        events.set(ALTERED, edited);
        Ran ran = withTiles(MadeUpLog.export(events));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said())
                .contains("Sự kiện sai đầu tiên: số 300\n", "The first bad index: 300\n", "Gốc cây băm khác");
        assertThat(verify(MadeUpLog.export(events)).said()).contains("đưa thêm --tiles");
    }

    @Test
    void with_the_tiles_a_deleted_an_inserted_a_moved_event_is_named() {
        List<byte[]> deleted = new ArrayList<>(log.envelopes);
        deleted.remove(ALTERED);
        assertThat(withTiles(MadeUpLog.export(deleted)).said()).contains("index: 300\n", "thiếu từ số 699");
        List<byte[]> inserted = new ArrayList<>(log.envelopes);
        inserted.add(ALTERED, log.envelopes.get(9));
        assertThat(withTiles(MadeUpLog.export(inserted)).said()).contains("index: 300\n", "từ số 700");
        List<byte[]> moved = new ArrayList<>(log.envelopes);
        Collections.swap(moved, ALTERED, ALTERED + 100);
        assertThat(withTiles(MadeUpLog.export(moved)).said()).contains("index: 300\n");
    }

    @Test
    void a_truncated_tail_is_named_with_and_without_tiles() {
        byte[] shorter = MadeUpLog.export(log.envelopes.subList(0, 690));
        Ran ran = verify(shorter);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("missing are indexes 690 to 699");
        assertThat(withTiles(shorter).said()).contains("The first bad index: 690\n");
    }

    @Test
    void what_no_checkpoint_proves_is_not_passed_over() {
        List<byte[]> longer = new ArrayList<>(log.envelopes);
        longer.add(MadeUpLog.envelope(new Random(0), 1, "/logs/hb", "subplan/KH158/HB.MOI", 0));
        Ran ran = withTiles(MadeUpLog.export(longer));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said())
                .contains("1 events that the checkpoint does not prove, from index 700", "first bad index: 700\n");
    }

    @Test
    void a_gap_in_a_stream_and_a_foreign_event_are_seen_by_themselves() {
        Random random = new Random(0);
        List<byte[]> gap = new ArrayList<>(log.envelopes);
        gap.set(ALTERED, MadeUpLog.envelope(random, 1, "/logs/hb", "subplan/KH158/HB.MOI", 1));
        assertThat(verify(MadeUpLog.export(gap)).said())
                .contains("Index 300 breaks its stream: subplan/KH158/HB.MOI has version 1, not 0");
        gap.set(ALTERED, MadeUpLog.envelope(random, 1, "/logs/pt", "subplan/KH158/HB.MOI", 0));
        assertThat(verify(MadeUpLog.export(gap)).said()).contains("Index 300 is of another source: /logs/pt");
        gap.set(ALTERED, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(MadeUpLog.export(gap)).said()).contains("Index 300 cannot be read as an event");
    }

    @Test
    void a_gap_that_was_sealed_is_refused_though_the_root_is_right() {
        Random random = new Random(0);
        MadeUpLog broken = new MadeUpLog(List.of(
                MadeUpLog.envelope(random, 1, "/logs/hb", "subplan/A", 0),
                MadeUpLog.envelope(random, 2, "/logs/hb", "subplan/A", 2)));
        Path note = MadeUpLog.write(folder.resolve("note"), broken.checkpoint(2).bytes());
        Ran ran = MadeUpLog.trusting("log", file(broken.export()), "--checkpoint", note);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("no byte differs", "Index 1 breaks its stream");
        assertThat(MadeUpLog.trusting("log", file(broken.export()), "--checkpoint", note, "--no-streams")
                        .exit())
                .isZero();
    }

    @Test
    void tiles_of_another_log_point_at_nobody() {
        MadeUpLog other = MadeUpLog.of(8, SIZE);
        Path foreign = other.tiles(folder.resolve("khac"));
        List<byte[]> shorter = log.envelopes.subList(0, 690);
        Ran ran = MadeUpLog.trusting(
                "log", file(MadeUpLog.export(shorter)), "--checkpoint", checkpoint, "--tiles", foreign);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("tiles are not those of the checkpoint").doesNotContain("first bad index: ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void garbage_is_refused(long seed) {
        byte[] garbage = new byte[100_000];
        new Random(seed).nextBytes(garbage);
        Ran ran = verify(garbage);
        assertThat(ran.exit()).isBetween(1, 2);
        assertThat(ran.said()).doesNotContain("\tat ");
    }

    @Test
    void a_line_without_end_cannot_be_read() {
        byte[] endless = new byte[70 << 20];
        Arrays.fill(endless, (byte) 'a');
        assertThat(verify(endless).exit()).isEqualTo(2);
    }

    @Test
    void a_log_of_many_blocks_is_read_in_order() {
        MadeUpLog large = MadeUpLog.of(11, 40_000);
        Path note =
                MadeUpLog.write(folder.resolve("note"), large.checkpoint(40_000).bytes());
        assertThat(large.export().length).isGreaterThan(3 * (4 << 20));
        Ran ran = MadeUpLog.trusting("log", file(large.export()), "--checkpoint", note);
        assertThat(ran.exit()).as(ran.said()).isZero();
    }
}
