package vn.danvan.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.pack.PackFiles;
import vn.danvan.proof.pack.PackWriter;

/** Verifies an evidence pack: every file in it, and that there is nothing else in the zip. */
@Command(
        name = "pack",
        description = {
            "Kiểm bộ bằng chứng: từng sự kiện, bằng chứng, điểm kiểm chứng, danh mục tệp đính kèm.",
            "Verifies an evidence pack: each event and its proof, the checkpoints, the list of attachments."
        })
final class PackCommand extends Subcommand {

    private static final int MOST = 64 << 20;

    @Parameters(paramLabel = "FILE.zip", description = "Bộ bằng chứng / the pack")
    private Path file = Path.of("");

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = {
                "Điểm kiểm chứng mà người kiểm đã giữ; bộ bằng chứng phải nối tiếp đúng điểm này.",
                "A checkpoint that you have kept; the pack must prove that the log goes on from that very one."
            })
    private @Nullable Path earlier;

    @Override
    void verify(Trust trust, Words words) {
        SignedNote kept = earlier == null ? null : Input.note(earlier);
        PackContents contents = new PackContents(trust, words, kept);
        try (InputStream raw = Files.newInputStream(file);
                InputStream compared = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw, 1 << 16))) {
            SameBytes same = new SameBytes(compared);
            PackWriter again = new PackWriter(same);
            byte[] sums = read(zip, contents, again);
            if (!java.util.Arrays.equals(sums, again.sums())) {
                throw Refusal.notVerified(
                        "SHA256SUMS không khớp với các tệp trong bộ",
                        "SHA256SUMS is not that of the files in the pack");
            }
            contents.end();
            again.finish();
            if (!same.isAll()) {
                throw Refusal.notVerified(
                        "Tệp zip không đúng dạng duy nhất của bộ bằng chứng: có byte lạ ngoài các tệp",
                        "The zip is not in the one form that a pack has: there are bytes beside its files");
            }
        } catch (IOException e) {
            throw Refusal.of(e);
        }
        words.right(
                "SHA256SUMS khớp; ngoài các tệp đã kiểm, trong tệp zip không có gì khác",
                "SHA256SUMS is right; there is nothing in the zip but the files that were checked");
    }

    /** Gives each file to the contents and writes it again; returns the last one, the sums. */
    private static byte[] read(ZipInputStream zip, PackContents contents, PackWriter again) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = zip.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw Refusal.unreadable("Có tệp quá lớn trong bộ", "A file in the pack is too large");
            }
            if (entry.getName().equals(PackFiles.SUMS)) {
                if (zip.getNextEntry() != null) {
                    throw Refusal.notVerified("Có tệp sau SHA256SUMS", "There is a file behind SHA256SUMS");
                }
                return bytes;
            }
            contents.take(entry.getName(), bytes);
            again.add(entry.getName(), bytes);
        }
        throw Refusal.unreadable(
                "Không phải bộ bằng chứng: thiếu SHA256SUMS", "No evidence pack: SHA256SUMS is missing");
    }
}
