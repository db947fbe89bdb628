package vn.danvan.verifier;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;

/** What one reading of an exported log gives: its root, and the first fault that is visible by itself. */
final class WholeLog {

    private final long sealedSize;
    private final boolean heads;
    private final Frontier frontier = new Frontier();
    private final StreamVersions versions = new StreamVersions();
    private long count;
    private @Nullable String source;
    private @Nullable Fault fault;

    /** Something that no log has. */
    private record Fault(String vietnamese, String english) {}

    private WholeLog(long sealedSize, boolean heads) {
        this.sealedSize = sealedSize;
        this.heads = heads;
    }

    /** Reads it; of what is behind the checkpoint's size only the number counts. */
    static WholeLog read(Path file, long sealedSize, boolean heads) {
        WholeLog log = new WholeLog(sealedSize, heads);
        new Export(file, heads).read(log::take);
        return log;
    }

    private boolean take(Lines lines) {
        frontier.addLeaves(lines.leaves(), Math.clamp(sealedSize - count, 0, lines.count()));
        if (heads && fault == null) {
            fault = look(lines);
        }
        count += lines.count();
        return true;
    }

    /** The first fault in there, or null. */
    private @Nullable Fault look(Lines lines) {
        if (source == null) {
            source = lines.source();
        }
        boolean allForeign = source != null && lines.source() != null && !source.equals(lines.source());
        int foreign = allForeign ? 0 : lines.foreign();
        for (int i = 0; i < lines.count(); i++) {
            if (i == lines.unreadable()) {
                return new Fault(
                        "Sự kiện số " + (count + i) + " không đọc được là sự kiện của sổ",
                        "Index " + (count + i) + " cannot be read as an event of the register");
            }
            if (i == foreign) {
                String from = Words.plain(lines.head(i).rawSource());
                return new Fault(
                        "Sự kiện số " + (count + i) + " là của nguồn khác: " + from,
                        "Index " + (count + i) + " is of another source: " + from);
            }
            long expected = lines.expected(i, versions);
            if (lines.version(i) != expected) {
                String subject = lines.head(i).subject();
                String version = Long.toString(lines.version(i));
                return new Fault(
                        "Sự kiện số " + (count + i) + " đứt mạch: " + subject + " có số thứ tự " + version
                                + ", đúng ra là " + expected,
                        "Index " + (count + i) + " breaks its stream: " + subject + " has version " + version + ", not "
                                + expected);
            }
        }
        return null;
    }

    private boolean rootHolds(Checkpoint sealed) {
        return frontier.size() == sealed.size() && Arrays.equals(frontier.root(), sealed.root());
    }

    boolean holds(Checkpoint sealed) {
        return count == sealed.size() && rootHolds(sealed) && fault == null;
    }

    /** Says what was checked, what is right and what is wrong. */
    void says(Checkpoint sealed, Words words) {
        if (count < sealed.size()) {
            words.wrong(
                    "Nhật ký đã xuất chỉ có " + count + " sự kiện, thiếu từ số " + count + " đến số "
                            + (sealed.size() - 1),
                    "The export has " + count + " events only; missing are indexes " + count + " to "
                            + (sealed.size() - 1));
        } else if (count > sealed.size()) {
            words.wrong(
                    "Nhật ký đã xuất có " + (count - sealed.size())
                            + " sự kiện mà điểm kiểm chứng không chứng minh, từ số " + sealed.size(),
                    "The export has " + (count - sealed.size())
                            + " events that the checkpoint does not prove, from index " + sealed.size());
        }
        if (rootHolds(sealed)) {
            words.right(
                    "Gốc cây băm của " + sealed.size() + " sự kiện đúng như điểm kiểm chứng: không byte nào khác",
                    "The root over " + sealed.size() + " events is that of the checkpoint: no byte differs");
        } else if (count >= sealed.size()) {
            words.wrong("Gốc cây băm khác điểm kiểm chứng", "The root differs from the checkpoint's");
        }
        if (!heads) {
            words.open("Không kiểm số thứ tự trong từng dòng sự kiện", "Versions within streams were not checked");
        } else if (fault == null) {
            words.right(
                    versions.count() + " dòng sự kiện liền mạch, cùng một nguồn",
                    versions.count() + " streams without a gap, all of one source");
        } else {
            words.wrong(fault.vietnamese(), fault.english());
        }
    }
}
