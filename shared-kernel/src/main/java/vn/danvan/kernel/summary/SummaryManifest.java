package vn.danvan.kernel.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;

/**
 * What the log says of a summary report, for whoever rebuilds its figures from the log and compares.
 *
 * @param versions by number, each as it was last generated
 */
public record SummaryManifest(SummaryId summary, List<Version> versions) {

    /**
     * A version.
     *
     * @param version from 1
     * @param generatedAt log index of the event {@code summary.generated}
     * @param logIndex the event of the log after which the figures stand
     * @param figures hash of the figures as JSON
     * @param template hash of the template that it was made in; absent for the bundled one
     * @param issue what it went out as; absent when it did not
     */
    public record Version(
            int version,
            long generatedAt,
            long logIndex,
            ContentHash figures,
            @Nullable ContentHash template,
            @Nullable Issue issue) {}

    /**
     * An issue.
     *
     * @param issuedAt log index of the event {@code summary.issued}
     * @param content hash of figures and narratives, which was signed
     */
    public record Issue(
            long issuedAt, AgencyId issuer, int number, String symbol, LocalDate issuedOn, ContentHash content) {}
}
