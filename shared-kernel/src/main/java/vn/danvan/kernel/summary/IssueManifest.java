package vn.danvan.kernel.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/**
 * What one version of a summary that went out rests on: enough to rebuild it from the log and compare it byte for byte,
 * without the register.
 *
 * @param version what the log has of it: log index and hash of the figures, number, hash of what was signed
 * @param viewVersion version of the tables that the figures were read from, such as {@code reporting/122}
 * @param template hash of the template of its Word document
 * @param ruleVersions the versions of rules that its figures and its number rest on
 * @param files what it was handed out as
 * @param checkpoint the log's signed note over a tree that holds the issue; absent until the log has sealed it
 */
public record IssueManifest(
        SummaryId summary,
        SummaryManifest.Version version,
        String viewVersion,
        ContentHash template,
        List<String> ruleVersions,
        List<File> files,
        @Nullable String checkpoint) {

    /** Copies the lists. */
    public IssueManifest {
        ruleVersions = List.copyOf(ruleVersions);
        files = List.copyOf(files);
    }

    /**
     * One form of it.
     *
     * @param name such as {@code document.pdf}; within a folder of files, it is this one's name there
     * @param address where the register answers with it
     * @param hash SHA-256 of its bytes
     * @param size in bytes
     */
    public record File(String name, String address, ContentHash hash, long size) {}

    /** The same as a manifest of all versions has it. */
    @JsonIgnore
    public SummaryManifest ofLog() {
        return new SummaryManifest(summary, List.of(version));
    }
}
