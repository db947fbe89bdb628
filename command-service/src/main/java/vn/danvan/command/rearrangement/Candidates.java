package vn.danvan.command.rearrangement;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.rearrangement.Likeness;

/** The pairs of similar associations: of the same field, or with names that have enough in common. */
final class Candidates {

    /** So that the pairs of one review can be read and decided on by people. */
    static final int MOST = 500;

    private Candidates() {}

    /**
     * Every pair, in the order of the codes, each once.
     *
     * @param associations in the order of their codes
     * @param leastLikeness of names, in percent, that makes a pair
     * @throws vn.danvan.kernel.DomainError {@code rearrangement.too-many-pairs}
     */
    static List<Likeness> among(List<AssociationFacts> associations, int leastLikeness) {
        List<Likeness> pairs = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < associations.size(); i++) {
            for (int j = i + 1; j < associations.size(); j++) {
                Likeness likeness = of(count + 1, associations.get(i), associations.get(j));
                if (likeness.sameField() || likeness.nameLikeness() >= leastLikeness) {
                    count++;
                    if (count <= MOST) {
                        pairs.add(likeness);
                    }
                }
            }
        }
        if (count > MOST) {
            throw RearrangementCode.TOO_MANY_PAIRS.because(count + " > " + MOST);
        }
        return List.copyOf(pairs);
    }

    /** How alike two associations are. */
    static Likeness of(int number, AssociationFacts one, AssociationFacts other) {
        boolean inOrder = one.association().key().compareTo(other.association().key()) < 0;
        AssociationFacts first = inOrder ? one : other;
        AssociationFacts second = inOrder ? other : one;
        return new Likeness(
                number,
                first.association(),
                second.association(),
                NameLikeness.words(first.field()).equals(NameLikeness.words(second.field())),
                NameLikeness.of(first.name(), second.name()));
    }
}
