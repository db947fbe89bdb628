package vn.danvan.verifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.danvan.proof.Checkpoint;

/** Verifies a whole exported log against a checkpoint. */
@Command(
        name = "log",
        description = {
            "Kiểm toàn bộ nhật ký đã xuất (mỗi dòng đúng các byte của một sự kiện) với một điểm kiểm chứng.",
            "Verifies a whole exported log (on each line the exact bytes of one event) against a checkpoint."
        })
final class LogCommand extends Subcommand {

    @Parameters(paramLabel = "EXPORT.ndjson", description = "Nhật ký, nén gzip hay không / the log, gzipped or not")
    private Path file = Path.of("");

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "FILE",
            description = "Điểm kiểm chứng / the checkpoint")
    private Path checkpoint = Path.of("");

    @Option(
            names = "--tiles",
            paramLabel = "FOLDER",
            description = {
                "Thư mục chứa tile/<mức>/<số>: để chỉ ra đúng sự kiện sai đầu tiên.",
                "The folder that holds tile/<level>/<number>: to name the first bad event for certain."
            })
    private @Nullable Path tiles;

    @Option(
            names = "--no-streams",
            description = {
                "Không kiểm số thứ tự trong từng dòng sự kiện (cần ít bộ nhớ hơn).",
                "Do not check the versions within each stream (needs less memory)."
            })
    private boolean noStreams;

    @Override
    void verify(Trust trust, Words words) {
        Checkpoint sealed = trust.verify(Input.note(checkpoint), words);
        WholeLog log = WholeLog.read(file, sealed.size(), !noStreams);
        log.says(sealed, words);
        if (log.holds(sealed)) {
            return;
        }
        if (tiles == null) {
            words.open(
                    "Muốn biết đúng sự kiện sai đầu tiên, đưa thêm --tiles",
                    "To learn the first bad index for certain, give --tiles");
        } else {
            FirstBad.find(file, new FolderTiles(tiles), sealed, words);
        }
        throw Refusal.notVerified(
                "Nhật ký đã xuất không phải là nhật ký của điểm kiểm chứng",
                "The exported log is not the one of the checkpoint");
    }
}
