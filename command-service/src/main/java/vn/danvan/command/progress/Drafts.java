package vn.danvan.command.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.progress.ProgressReportId;

/**
 * Reports in the making, one at most for a report. They are kept beside the log: nothing of them is in it before they are
 * submitted. A draft belongs to a round, the number of submissions that there were when it was begun; of an earlier round
 * it is none any more.
 */
public interface Drafts {

    /**
     * A draft as it was last saved.
     *
     * @param version a number that no other draft ever had
     * @param content JSON of what it says
     */
    record Draft(ProgressReportId report, long version, String content, PersonId savedBy, Instant savedAt) {}

    /** The draft, if there is one. */
    Optional<Draft> find(ProgressReportId report, int round);

    /** Begins one; empty when there is one already. */
    Optional<Draft> start(ProgressReportId report, int round, String content, PersonId by);

    /**
     * Replaces what the draft says.
     *
     * @param seen the version that the editor saw
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code version.stale}
     */
    Draft save(ProgressReportId report, int round, long seen, String content, PersonId by);

    /**
     * Throws the draft away.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code version.stale}
     */
    void discard(ProgressReportId report, int round, long seen);

    /**
     * Submits what the draft says and removes it; while that is done nobody saves it. When the submission is refused, the
     * draft stays as it is.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code version.stale}, or what {@code submission} throws
     */
    <T> T submit(ProgressReportId report, int round, long seen, Function<Draft, T> submission);

    /** Removes a draft of an earlier round: the report was submitted without it. */
    void sweep(ProgressReportId report, int round);
}
