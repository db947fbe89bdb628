package vn.danvan.verifier;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.kernel.summary.SummaryManifest.Version;
import vn.danvan.proof.Checkpoint;

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
            description = "Bản kê (summary.json trong bộ bằng chứng) / the manifest (summary.json of a pack)")
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
            required = true,
            paramLabel = "FILE",
            description = "Điểm kiểm chứng của nhật ký đó / the checkpoint of that log")
    private Path checkpoint = Path.of("");

    @Option(
            names = "--version-number",
            paramLabel = "N",
            description = "Bản nào; không có thì bản cuối / which version; the last one without it")
    private @Nullable Integer number;

    @Override
    void verify(Trust trust, Words words) {
        SummaryManifest manifest = SummaryInPack.parse(Input.all(manifestFile));
        Version version = manifest.versions().stream()
                .filter(each -> number == null || each.version() == number)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.unreadable("Bản kê không có bản này", "The manifest has no such version"));
        byte[] figures = Input.all(figuresFile);
        JsonNode given = SummaryInPack.read(figures, JsonNode.class);
        if (!ContentHash.ofBytes(figures).equals(version.figures())) {
            throw Refusal.notVerified(
                    "Số liệu đưa vào không phải số liệu của bản " + version.version() + ": mã băm khác",
                    "The figures given are not those of version " + version.version() + ": their hash differs");
        }
        words.right(
                "Số liệu đưa vào đúng mã băm trong bản kê, bản " + version.version(),
                "The figures given have the hash in the manifest, version " + version.version());
        Checkpoint sealed = trust.verify(Input.note(checkpoint), words);
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
        compare(given, figures, replay.figures(given), version, words);
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
