package vn.danvan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.verifier.MadeUpLog.Ran;

class ConsistencyTest {

    @TempDir
    private Path folder;

    private final MadeUpLog log = MadeUpLog.of(7, 700);

    private Path note(String name, MadeUpLog of, long size) {
        return MadeUpLog.write(folder.resolve(name), of.checkpoint(size).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 255, 256, 257, 511, 512, 699, 700})
    void a_log_goes_on_from_itself(long earlier) {
        Ran ran = MadeUpLog.trusting(
                "consistency", note("old", log, earlier), note("new", log, 700), "--tiles", log.tiles(folder));
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("begins with the very " + earlier + " of the earlier checkpoint");
    }

    @Test
    void without_keys_it_says_that_signatures_were_not_checked() {
        Ran ran = MadeUpLog.run(
                "consistency", note("old", log, 300), note("new", log, 700), "--tiles", log.tiles(folder));
        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).contains("Không kiểm chữ ký");
    }

    @Test
    void a_rewritten_log_is_refused_and_where_it_parts_is_named_when_both_have_tiles() {
        List<byte[]> rewritten = new ArrayList<>(log.envelopes);
        rewritten.set(123, MadeUpLog.envelope(new Random(1), 1, "/logs/hb", "subplan/X", 0));
        MadeUpLog other = new MadeUpLog(rewritten);
        Object[] command = {
            "consistency",
            note("old", log, 600),
            note("new", other, 700),
            "--tiles",
            other.tiles(folder.resolve("new-tiles"))
        };
        Ran ran = MadeUpLog.trusting(command);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("không nối tiếp");
        List<Object> more = new ArrayList<>(List.of(command));
        more.addAll(List.of("--old-tiles", log.tiles(folder.resolve("old-tiles"))));
        assertThat(MadeUpLog.trusting(more.toArray()).said()).contains("they part at index 123");
    }

    @Test
    void a_log_that_became_shorter_is_refused() {
        Ran ran = MadeUpLog.trusting(
                "consistency", note("old", log, 700), note("new", log, 650), "--tiles", log.tiles(folder));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("the first missing index is 650");
    }

    @Test
    void tiles_that_are_missing_cannot_be_read() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("rong"));
        Ran ran = MadeUpLog.trusting("consistency", note("old", log, 300), note("new", log, 700), "--tiles", empty);
        assertThat(ran.exit()).isEqualTo(2);
        MadeUpLog.write(empty.resolve("tile/0/000"), new byte[3]);
        assertThat(MadeUpLog.trusting("consistency", note("old", log, 300), note("new", log, 700), "--tiles", empty)
                        .exit())
                .isEqualTo(2);
    }
}
