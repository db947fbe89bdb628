package vn.danvan.query.rearrangement;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementId;
import vn.danvan.service.view.ViewTable;

/**
 * A pair of a review as one of its two associations may read it.
 *
 * @param association who may read it
 * @param other the other one
 * @param nameLikeness in percent
 * @param decision what is decided; absent while nothing is
 */
public record SimilarView(
        RearrangementId review,
        int pair,
        AssociationId association,
        AssociationId other,
        boolean sameField,
        int nameLikeness,
        @Nullable RearrangementDecision decision,
        @Nullable String reason) {

    /** Its table. */
    public static final ViewTable<SimilarView> TABLE = ViewTable.of("rearrangement_pair", SimilarView.class)
            .filter("review", "Cuộc rà soát", "Review")
            .filter("association", "Hội", "Association")
            .filter("other", "Hội kia", "The other association")
            .filter("decision", "Ý kiến", "Decision")
            .sort("nameLikeness", "Tên giống nhau (%)", "Likeness of names (%)");

    static SimilarView of(RearrangementId review, RearrangementView.Pair pair, boolean first) {
        return new SimilarView(
                review,
                pair.number(),
                first ? pair.first() : pair.second(),
                first ? pair.second() : pair.first(),
                pair.sameField(),
                pair.nameLikeness(),
                pair.decision(),
                pair.reason());
    }

    String key() {
        return review.key() + "/" + pair + "/" + association.key();
    }
}
