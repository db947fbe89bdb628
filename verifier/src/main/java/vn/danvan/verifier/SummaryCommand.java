package vn.danvan.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.IssueManifest;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.kernel.summary.SummaryManifest.Version;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.SignedNote;

/** Verifies a summary: its figures are those that the log gives, rebuilt here, and are what was signed and issued. */
@Command(
        name = "summary",
        description = {
            "Kiểm báo cáo: tính lại số liệu từ nhật ký đã xuất rồi so với bản kê và số liệu đã phát hành.",
            "Verifies a summary: rebuilds its figures from an exported log, compares them with manifest and figures."
        })
final class SummaryCommand extends Subcommand {

    @Parameters(
            paramLabel = "MANIFEST",
            description = {
                "Bản kê: summary.json trong bộ bằng chứng, hoặc bản kê của một bản đã ban hành.",
                "The manifest: summary.json of a pack, or that of one version that went out."
            })
    private Path manifestFile = Path.of("");

    @Option(
            names = "--figures",
            required = true,
            paramLabel = "FILE",
            description = {"Số liệu dạng JSON như đã nhận.", "The figures as JSON, as they were handed out."})
    private Path figuresFile = Path.of("");

    @Option(
            names = "--log",
            required = true,
            paramLabel = "EXPORT.ndjson",
            description = "Nhật ký đã xuất / the exported log")
    private Path log = Path.of("");

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = {
                "Điểm kiểm chứng của nhật ký đó; không có thì lấy trong bản kê.",
                "The checkpoint of that log; without it, the one in the manifest."
            })
    private @Nullable Path checkpoint;

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description = {
                "Thư mục chứa các tệp đã nhận, tên như trong bản kê.",
                "A folder with files that were handed out, under their names in the manifest."
            })
    private @Nullable Path files;

    @Option(
            names = "--version-number",
            paramLabel = "N",
            description = "Bản nào; không có thì bản cuối / which version; the last one without it")
    private @Nullable Integer number;

    @Override
    void verify(Trust trust, Words words) {
        byte[] given = Input.all(manifestFile);
        IssueManifest issued = SummaryInPack.issued(given);
        SummaryManifest manifest = issued == null ? SummaryInPack.parse(given) : issued.ofLog();
        Version version = manifest.versions().stream()
                .filter(each -> number == null || each.version() == number)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.unreadable("Bản kê không có bản này", "The manifest has no such version"));
        byte[] figures = Input.all(figuresFile);
        JsonNode shown = SummaryInPack.read(figures, JsonNode.class);
        if (!ContentHash.ofBytes(figures).equals(version.figures())) {
            throw Refusal.notVerified(
                    "Số liệu đưa vào không phải số liệu của bản " + version.version() + ": mã băm khác",
                    "The figures given are not those of version " + version.version() + ": their hash differs");
        }
        words.right(
                "Số liệu đưa vào đúng mã băm trong bản kê, bản " + version.version(),
                "The figures given have the hash in the manifest, version " + version.version());
        Checkpoint sealed = trust.verify(note(issued), words);
        WholeLog whole = WholeLog.read(log, sealed.size(), true);
        whole.says(sealed, words);
        if (!whole.holds(sealed)) {
            throw Refusal.notVerified(
                    "Nhật ký đã xuất không phải là nhật ký của điểm kiểm chứng",
                    "The exported log is not the one of the checkpoint");
        }
        SummaryReplay replay = SummaryReplay.of(log, manifest.summary(), version.logIndex());
        SummaryInPack.check(manifest, replay.events(), words);
        replay.checkContent(version, words);
        compare(shown, figures, replay.figures(shown), version, words);
        if (files != null) {
            handedOut(issued, files, words);
        }
    }

    private SignedNote note(@Nullable IssueManifest issued) {
        if (checkpoint != null) {
            return Input.note(checkpoint);
        }
        String note = issued == null ? null : issued.checkpoint();
        if (note == null) {
            throw Refusal.unreadable(
                    "Bản kê không có điểm kiểm chứng; hãy đưa bằng --checkpoint",
                    "The manifest has no checkpoint; give one with --checkpoint");
        }
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void handedOut(@Nullable IssueManifest issued, Path folder, Words words) {
        if (issued == null) {
            throw Refusal.unreadable("Bản kê này không kể tên tệp nào", "This manifest names no files");
        }
        for (IssueManifest.File file : issued.files()) {
            Path given = folder.resolve(file.name().replaceAll("[/\\\\]", "_"));
            if (!Files.exists(given)) {
                words.open("Không có tệp " + file.name(), "There is no file " + file.name());
            } else if (ContentHash.ofBytes(Input.all(given)).equals(file.hash())) {
                words.right("Tệp " + file.name() + " đúng như đã ban hành", "File " + file.name() + " is as issued");
            } else {
                throw Refusal.notVerified(
                        "Tệp " + file.name() + " không phải tệp đã ban hành",
                        "File " + file.name() + " is not the one that was issued");
            }
        }
    }

    private static void compare(JsonNode given, byte[] bytes, byte[] rebuilt, Version version, Words words) {
        if (!Arrays.equals(bytes, rebuilt)) {
            String where = Difference.first(given, SummaryInPack.read(rebuilt, JsonNode.class), "");
            throw Refusal.notVerified(
                    "Số liệu tính lại từ nhật ký khác số liệu đã phát hành, trước hết ở " + where,
                    "The figures rebuilt from the log differ from those handed out, first at " + where);
        }
        words.right(
                "Số liệu tính lại từ " + (version.logIndex() + 1) + " sự kiện đầu của nhật ký giống từng byte",
                "The figures rebuilt from the first " + (version.logIndex() + 1)
                        + " events are the same, byte for byte");
    }
}
