package vn.danvan.kernel.rearrangement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;

/** A review of similar associations: pairs are found, each is decided on, then the review is closed. */
public sealed interface RearrangementEvent {

    /** The review. */
    RearrangementId review();

    /**
     * It began; the pairs were computed from the register.
     *
     * @param asOf the day on which the associations are taken to stand
     * @param field only associations of this field; all when absent
     * @param associations how many were compared
     * @param leastLikeness from how much likeness of names on a pair is one, in percent
     * @param ruleVersion the rule that says so
     */
    @StoredAs("rearrangement.started")
    record Started(
            RearrangementId review,
            String title,
            LocalDate asOf,
            Level level,
            @Nullable String field,
            int associations,
            int leastLikeness,
            String ruleVersion,
            List<Likeness> pairs,
            PersonId starter)
            implements RearrangementEvent {}

    /** A pair was added by hand. */
    @StoredAs("rearrangement.pair-added")
    record PairAdded(RearrangementId review, Likeness pair, String reason, PersonId officer)
            implements RearrangementEvent {}

    /** A pair was decided on, or decided on anew. */
    @StoredAs("rearrangement.pair-decided")
    record PairDecided(
            RearrangementId review,
            int pair,
            AssociationId first,
            AssociationId second,
            RearrangementDecision decision,
            String reason,
            PersonId decider)
            implements RearrangementEvent {}

    /** Each pair is decided on, and the review is over. */
    @StoredAs("rearrangement.closed")
    record Closed(RearrangementId review, int merge, int keepApart, int defer, String conclusion, PersonId closer)
            implements RearrangementEvent {}
}
