package vn.danvan.command.rearrangement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementId;

/** What may be asked about a review of similar associations. */
public sealed interface RearrangementCommand extends Command {

    /** The review. */
    RearrangementId review();

    @Override
    default RearrangementId target() {
        return review();
    }

    /**
     * Begins a review: the pairs are computed.
     *
     * @param field only associations of this field; all when absent
     */
    record StartReview(
            RearrangementId review,
            String title,
            LocalDate asOf,
            Level level,
            @Nullable String field) implements RearrangementCommand {}

    /** Adds a pair that was not computed. */
    record AddPair(RearrangementId review, AssociationId one, AssociationId other, String reason)
            implements RearrangementCommand {}

    /** Decides on a pair. */
    record DecidePair(RearrangementId review, int pair, RearrangementDecision decision, String reason)
            implements RearrangementCommand {}

    /** Closes the review. */
    record CloseReview(RearrangementId review, String conclusion) implements RearrangementCommand {}
}
