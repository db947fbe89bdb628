package vn.danvan.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.ProofException.Flaw;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.VerifierKey;
import vn.danvan.proof.VerifierKey.Kind;

/** Whom the user trusts: options that every subcommand has. */
final class Trust {

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = {
                "Khóa kiểm chứng của nhật ký (tên+mã+base64); đưa nhiều lần khi khóa đã thay, một khóa ký là đủ.",
                "The log's verifier key; repeat it where a key has followed another, one that signed is enough."
            })
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            description = {
                "Khóa của nhân chứng; mọi bên đưa vào đều phải đã đồng ký, trừ khi có --quorum.",
                "A witness's key; each that is given must have cosigned, unless --quorum says otherwise."
            })
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = {
                "Tệp khóa, mỗi dòng một khóa của nhật ký hoặc của nhân chứng.",
                "A file of keys, one a line, the log's and the witnesses'."
            })
    private @Nullable Path keyFile;

    @Option(
            names = "--quorum",
            paramLabel = "N",
            description = {"Số nhân chứng phải đã đồng ký.", "How many of the witnesses must have cosigned."})
    private @Nullable Integer quorum;

    @Option(
            names = "--origin",
            paramLabel = "TEXT",
            description = {
                "Tên nhật ký trong điểm kiểm chứng; không có thì là tên của khóa.",
                "The log's name in checkpoints; without it, the key's name."
            })
    private @Nullable String origin;

    /** Whether the user gave any key. */
    boolean isGiven() {
        return !keys.isEmpty() || keyFile != null;
    }

    /**
     * Reads the keys, before anything else is read.
     *
     * @throws Refusal when one is none
     */
    void check() {
        of(Kind.NOTE);
        of(Kind.COSIGNATURE);
    }

    /**
     * Verifies a checkpoint's signatures and says so.
     *
     * @throws Refusal when the command line has no usable keys, or too few witnesses have cosigned
     * @throws ProofException when the log has not signed it
     */
    Checkpoint verify(SignedNote note, Words words) {
        List<VerifierKey> logs = of(Kind.NOTE);
        List<VerifierKey> cosigners = of(Kind.COSIGNATURE);
        String name = origin == null ? onlyName(logs) : origin;
        Checkpoint checkpoint = Checkpoint.verified(note, name, logs);
        words.right(
                "Điểm kiểm chứng của nhật ký " + name + " gồm " + checkpoint.size()
                        + " sự kiện có chữ ký đúng của khóa nhật ký",
                "The checkpoint of log " + name + " over " + checkpoint.size() + " events is signed by the log's key");
        cosigned(note, cosigners, words);
        long others = note.lines().stream()
                .filter(line -> java.util.stream.Stream.concat(logs.stream(), cosigners.stream())
                        .noneMatch(key -> key.name().equals(line.name()) && key.id() == line.keyId()))
                .count();
        if (others > 0) {
            words.open(
                    others + " chữ ký khác không kiểm, vì không có khóa",
                    others + " other signatures were not checked: their keys were not given");
        }
        return checkpoint;
    }

    private void cosigned(SignedNote note, List<VerifierKey> cosigners, Words words) {
        if (cosigners.isEmpty()) {
            words.open(
                    "Không kiểm chữ ký của nhân chứng (không có --witness)",
                    "No witness was asked for (no --witness): that others were shown the same log is not checked");
        }
        int needed = quorum == null ? cosigners.size() : quorum;
        if (needed < 0 || needed > cosigners.size()) {
            throw Refusal.usage(
                    "--quorum phải từ 0 đến số nhân chứng đã đưa vào",
                    "--quorum is from 0 to the number of witnesses given");
        }
        List<String> without = new ArrayList<>();
        for (VerifierKey witness : cosigners) {
            Instant at = time(note, witness);
            if (at == null) {
                without.add(witness.name());
            } else {
                words.right(
                        "Nhân chứng " + witness.name() + " đã đồng ký lúc " + at,
                        "The witness " + witness.name() + " cosigned it at " + at);
            }
        }
        if (cosigners.size() - without.size() < needed) {
            throw Refusal.notVerified(
                    "Thiếu chữ ký của nhân chứng: " + String.join(", ", without),
                    "It is not cosigned by: " + String.join(", ", without));
        }
    }

    private static @Nullable Instant time(SignedNote note, VerifierKey witness) {
        try {
            note.verify(List.of(witness));
        } catch (ProofException e) {
            if (e.flaw() == Flaw.UNKNOWN_KEY) {
                return null;
            }
            throw e;
        }
        return note.lines().stream()
                .filter(line -> line.name().equals(witness.name()) && line.keyId() == witness.id())
                .map(line -> Instant.ofEpochSecond(Math.min(line.time(), Instant.MAX.getEpochSecond())))
                .findFirst()
                .orElseThrow();
    }

    private static String onlyName(List<VerifierKey> logs) {
        List<String> names = logs.stream().map(VerifierKey::name).distinct().toList();
        if (names.size() != 1) {
            throw Refusal.usage(
                    "Cần --key; các khóa có tên khác nhau thì cần --origin",
                    "--key is needed; keys of different names need --origin");
        }
        return names.getFirst();
    }

    private List<VerifierKey> of(Kind kind) {
        List<VerifierKey> found = new ArrayList<>();
        for (String text : kind == Kind.NOTE ? keys : witnesses) {
            VerifierKey key = parse(text);
            if (key.kind() != kind) {
                throw Refusal.usage(
                        "Khóa của nhật ký đưa bằng --key, của nhân chứng bằng --witness: " + Words.plain(text),
                        "The log's key comes with --key, a witness's with --witness: " + Words.plain(text));
            }
            found.add(key);
        }
        if (keyFile != null) {
            String file = new String(Input.all(keyFile), StandardCharsets.UTF_8);
            file.lines()
                    .filter(line -> !line.isBlank())
                    .map(Trust::parse)
                    .filter(key -> key.kind() == kind)
                    .forEach(found::add);
        }
        return found;
    }

    private static VerifierKey parse(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (ProofException e) {
            throw Refusal.usage(
                    "Không phải khóa kiểm chứng: " + Words.plain(text), "No verifier key: " + Words.plain(text));
        }
    }
}
