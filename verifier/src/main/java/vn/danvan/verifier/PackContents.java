package vn.danvan.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.pack.PackFiles;

/** Checks the files of a pack as they come, in the order that packs have. */
final class PackContents {

    private static final int MOST_NAMED = 10;

    private final Trust trust;
    private final Words words;
    private final @Nullable SignedNote kept;
    private final Map<String, byte[]> fixed = new HashMap<>();
    private final Map<Long, String> subjects = new HashMap<>();
    private final Map<Long, byte[]> summaries = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();
    private @Nullable SignedNote note;
    private @Nullable Checkpoint checkpoint;
    private byte @Nullable [] event;
    private long last = -1;

    /** @param kept the checkpoint that the user has kept, if one was given */
    PackContents(Trust trust, Words words, @Nullable SignedNote kept) {
        this.trust = trust;
        this.words = words;
        this.kept = kept;
    }

    /**
     * Takes the next file.
     *
     * @throws Refusal when it is no file of a pack, or comes at the wrong place, or does not verify
     */
    void take(String name, byte[] bytes) {
        if (event == null ? name.startsWith(PackFiles.PROOFS) : !name.startsWith(PackFiles.PROOFS)) {
            throw misplaced(name);
        }
        switch (name) {
            case PackFiles.README, PackFiles.KEYS -> keep(name, bytes);
            case PackFiles.CHECKPOINT -> {
                keep(name, bytes);
                note = SignedNote.parse(bytes);
                checkpoint = trust.verify(note, words);
            }
            case PackFiles.EARLIER -> keep(name, bytes);
            case PackFiles.CONSISTENCY -> {
                keep(name, bytes);
                goesOn(AddCheckpoint.parse(bytes));
            }
            case PackFiles.ATTACHMENTS -> {
                keep(name, bytes);
                attachments(new String(bytes, StandardCharsets.UTF_8));
            }
            case PackFiles.SUMMARY -> {
                keep(name, bytes);
                SummaryInPack.check(SummaryInPack.parse(bytes), summaries, words);
            }
            default -> eventOrProof(name, bytes);
        }
    }

    private void keep(String name, byte[] bytes) {
        if (fixed.put(name, bytes) != null) {
            throw misplaced(name);
        }
    }

    private static Refusal misplaced(String name) {
        String plain = Words.plain(name);
        return Refusal.notVerified(
                "Tệp lạ hoặc sai chỗ trong bộ: " + plain, "A file that is not of a pack, or out of place: " + plain);
    }

    private Checkpoint sealed(String name) {
        if (checkpoint == null) {
            throw misplaced(name);
        }
        return checkpoint;
    }

    private void goesOn(AddCheckpoint proof) {
        byte[] earlierBytes = fixed.get(PackFiles.EARLIER);
        Checkpoint after = sealed(PackFiles.CONSISTENCY);
        if (earlierBytes == null || !isSame(proof.checkpoint())) {
            throw misplaced(PackFiles.CONSISTENCY);
        }
        SignedNote earlierNote = SignedNote.parse(earlierBytes);
        Checkpoint before = trust.verify(earlierNote, words);
        if (proof.oldSize() != before.size()) {
            throw misplaced(PackFiles.CONSISTENCY);
        }
        MerkleProofs.verifyConsistency(before.size(), after.size(), proof.consistency(), before.root(), after.root());
        words.right(
                "Nhật ký chỉ nối thêm từ điểm kiểm chứng trước (" + before.size() + " sự kiện)",
                "The log only grew from the earlier checkpoint (" + before.size() + " events)");
        if (kept != null && !kept.text().equals(earlierNote.text())) {
            throw Refusal.notVerified(
                    "Điểm kiểm chứng trước trong bộ không phải điểm đã đưa vào bằng --earlier",
                    "The earlier checkpoint in the pack is not the one given with --earlier");
        }
    }

    private boolean isSame(SignedNote other) {
        return note != null && note.toString().equals(other.toString());
    }

    private void eventOrProof(String name, byte[] bytes) {
        if (event != null) {
            proof(name, bytes, event);
            event = null;
        } else if (name.startsWith(PackFiles.EVENTS)) {
            event = bytes;
        } else {
            throw misplaced(name);
        }
    }

    private void proof(String name, byte[] bytes, byte[] entry) {
        TlogProof proof = TlogProof.parse(bytes);
        long index = proof.index();
        if (!name.equals(PackFiles.proof(index)) || index <= last || !isSame(proof.checkpoint())) {
            throw misplaced(name);
        }
        Checkpoint by = sealed(name);
        if (!Arrays.equals(proof.extra(), entry)) {
            throw Refusal.notVerified(
                    "Sự kiện số " + index + " không phải là sự kiện trong bằng chứng của nó",
                    "Event " + index + " is not the one that its proof carries");
        }
        MerkleProofs.verifyInclusion(index, by.size(), hasher.leaf(entry), proof.path(), by.root());
        Head head = new Head();
        if (!head.read(entry, 0, entry.length)) {
            throw Refusal.notVerified(
                    "Vị trí " + index + " không phải sự kiện của sổ",
                    "Index " + index + " is no event of the register");
        }
        last = index;
        subjects.put(index, head.subject());
        if (head.subject().startsWith("summary/")) {
            summaries.put(index, entry);
        }
        if (subjects.size() <= MOST_NAMED) {
            words.right(
                    "Nhật ký có sự kiện số " + index + ": " + head.describe(),
                    "The log has event " + index + ": " + head.describe());
        }
    }

    private void attachments(String list) {
        if (!list.startsWith(PackFiles.ATTACHMENT_COLUMNS)) {
            throw misplaced(PackFiles.ATTACHMENTS);
        }
        Map<String, Integer> states = new java.util.TreeMap<>();
        for (String row :
                list.substring(PackFiles.ATTACHMENT_COLUMNS.length()).lines().toList()) {
            String[] columns = row.split(",", 4);
            String subject = columns.length == 4 && columns[1].matches("\\d{1,18}")
                    ? subjects.getOrDefault(Long.parseLong(columns[1]), "")
                    : "";
            if (!subject.startsWith("evidence/") || !subject.endsWith("/" + columns[0])) {
                throw Refusal.notVerified(
                        "Tệp đính kèm không có sự kiện chứng minh trong bộ: " + Words.plain(row),
                        "An attachment that no event in the pack proves: " + Words.plain(row));
            }
            states.merge(columns[2], 1, Integer::sum);
        }
        words.right(
                "Mã băm của từng tệp đính kèm có sự kiện chứng minh. Tình trạng trong kho, theo lời sổ khi lập bộ: "
                        + Words.plain(states.toString()),
                "The hash of each attachment is proved by an event. State in the store, as the register said then: "
                        + Words.plain(states.toString()));
    }

    /** There is no more. */
    void end() {
        for (String name : new String[] {PackFiles.README, PackFiles.KEYS, PackFiles.ATTACHMENTS}) {
            if (!fixed.containsKey(name)) {
                throw Refusal.notVerified("Bộ thiếu tệp " + name, "The pack lacks " + name);
            }
        }
        if (event != null || subjects.isEmpty()) {
            throw Refusal.notVerified("Bộ thiếu bằng chứng", "The pack lacks a proof");
        }
        if (fixed.containsKey(PackFiles.EARLIER) != fixed.containsKey(PackFiles.CONSISTENCY)
                || (kept != null && !fixed.containsKey(PackFiles.EARLIER))) {
            throw Refusal.notVerified(
                    "Bộ không chứng minh việc nối tiếp điểm kiểm chứng trước",
                    "The pack does not prove that the log goes on from the earlier checkpoint");
        }
        words.right(
                subjects.size() + " sự kiện đều có trong nhật ký", "All " + subjects.size() + " events are in the log");
    }
}
