package vn.danvan.verifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.TreeHasher;

/** Verifies a receipt: that the log has this event, at this index. */
@Command(
        name = "receipt",
        description = {
            "Kiểm biên nhận (tệp .tlog-proof): sự kiện có trong nhật ký.",
            "Verifies a receipt (C2SP tlog-proof with the event in it): the log has the event."
        })
final class ReceiptCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", description = "Biên nhận / the receipt")
    private Path file = Path.of("");

    @Option(
            names = "--event",
            paramLabel = "FILE",
            description = {
                "Đúng các byte của sự kiện, khi biên nhận không mang theo.",
                "The event's exact bytes, where the receipt does not carry them."
            })
    private @Nullable Path event;

    @Override
    void verify(Trust trust, Words words) {
        TlogProof proof = TlogProof.parse(Input.all(file));
        byte[] entry = event == null ? proof.extra() : Input.all(event);
        if (entry == null) {
            throw Refusal.unreadable(
                    "Biên nhận không mang theo sự kiện; đưa sự kiện vào bằng --event",
                    "The receipt does not carry the event; give it with --event");
        }
        check(proof, entry, trust, words);
    }

    static void check(TlogProof proof, byte[] entry, Trust trust, Words words) {
        Checkpoint checkpoint = trust.verify(proof.checkpoint(), words);
        MerkleProofs.verifyInclusion(
                proof.index(), checkpoint.size(), new TreeHasher().leaf(entry), proof.path(), checkpoint.root());
        Head head = new Head();
        if (!head.read(entry, 0, entry.length)) {
            throw Refusal.notVerified(
                    "Nhật ký có nội dung này ở vị trí " + proof.index() + " nhưng đó không phải sự kiện của sổ",
                    "The log has this at index " + proof.index() + ", but it is no event of the register");
        }
        words.right(
                "Nhật ký có sự kiện này ở vị trí " + proof.index() + ": " + head.describe(),
                "The log has this event at index " + proof.index() + ": " + head.describe());
    }
}
