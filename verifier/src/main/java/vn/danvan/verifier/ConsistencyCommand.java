package vn.danvan.verifier;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;

/** Verifies that a later log is the earlier one with more behind it. */
@Command(
        name = "consistency",
        description = {
            "Kiểm hai điểm kiểm chứng: nhật ký sau là nhật ký trước, chỉ nối thêm.",
            "Verifies two checkpoints: the later log is the earlier one with more behind it, nothing else."
        })
final class ConsistencyCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "OLD-CHECKPOINT", description = "Điểm trước / the earlier one")
    private Path oldFile = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW-CHECKPOINT", description = "Điểm sau / the later one")
    private Path newFile = Path.of("");

    @Option(
            names = "--tiles",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "Thư mục chứa tile/<mức>/<số> của nhật ký sau (C2SP tlog-tiles).",
                "The folder that holds tile/<level>/<number> of the later log (C2SP tlog-tiles)."
            })
    private Path tiles = Path.of("");

    @Option(
            names = "--old-tiles",
            paramLabel = "FOLDER",
            description = {
                "Thư mục như vậy của nhật ký trước: để chỉ ra chỗ hai nhật ký tách nhau.",
                "Such a folder of the earlier log: to say where the two part."
            })
    private @Nullable Path oldTiles;

    @Override
    void verify(Trust trust, Words words) {
        Checkpoint before = checkpoint(Input.note(oldFile), trust, words);
        Checkpoint after = checkpoint(Input.note(newFile), trust, words);
        if (!before.origin().equals(after.origin())) {
            throw Refusal.notVerified(
                    "Hai điểm kiểm chứng của hai nhật ký: " + Words.plain(before + ", " + after),
                    "The checkpoints are of two logs: " + Words.plain(before + ", " + after));
        }
        if (before.size() > after.size()) {
            throw Refusal.notVerified(
                    "Nhật ký sau ngắn hơn: có " + after.size() + " sự kiện, trước đã có " + before.size()
                            + "; sự kiện đầu tiên bị thiếu là số " + after.size(),
                    "The later log is shorter: " + after.size() + " events after " + before.size()
                            + "; the first missing index is " + after.size());
        }
        TileTree tree = new TileTree(new FolderTiles(tiles), after.size());
        if (!Arrays.equals(tree.root(), after.root())) {
            throw Refusal.notVerified(
                    "Thư mục tile không phải của điểm kiểm chứng sau",
                    "The tiles are not those of the later checkpoint");
        }
        if (before.size() > 0) {
            consistent(tree, before, after);
        }
        words.right(
                "Nhật ký " + after.size() + " sự kiện bắt đầu bằng đúng " + before.size() + " sự kiện của điểm trước",
                "The log of " + after.size() + " events begins with the very " + before.size()
                        + " of the earlier checkpoint");
    }

    private static Checkpoint checkpoint(SignedNote note, Trust trust, Words words) {
        if (trust.isGiven()) {
            return trust.verify(note, words);
        }
        words.open("Không kiểm chữ ký (không có --key)", "Signatures were not checked (no --key)");
        return Checkpoint.parse(note.text());
    }

    private void consistent(TileTree tree, Checkpoint before, Checkpoint after) {
        try {
            MerkleProofs.verifyConsistency(
                    before.size(), after.size(), tree.consistency(before.size()), before.root(), after.root());
        } catch (ProofException e) {
            if (oldTiles == null) {
                throw e;
            }
            TileTree old = new TileTree(new FolderTiles(oldTiles), before.size());
            if (!Arrays.equals(old.root(), before.root())) {
                throw Refusal.notVerified(
                        "Nhật ký sau không nối tiếp nhật ký trước; --old-tiles không phải của điểm trước",
                        "The later log does not go on from the earlier one; --old-tiles is not of the earlier checkpoint");
            }
            long part = old.firstDifference(new TileTree(new FolderTiles(tiles), before.size()));
            throw Refusal.notVerified(
                    "Nhật ký sau không nối tiếp nhật ký trước: tách nhau từ sự kiện số " + part,
                    "The later log does not go on from the earlier one: they part at index " + part);
        }
    }
}
