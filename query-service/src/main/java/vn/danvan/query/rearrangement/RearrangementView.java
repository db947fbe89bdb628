package vn.danvan.query.rearrangement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.Likeness;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.rearrangement.RearrangementId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A review of similar associations.
 *
 * @param associations how many were compared
 * @param leastLikeness from how much likeness of names on a pair is one, in percent
 * @param ruleVersion the rule that says so
 * @param pairs by number
 * @param undecided how many pairs have no decision yet
 * @param conclusion of the closed review
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record RearrangementView(
        RearrangementId review,
        Status status,
        String title,
        LocalDate asOf,
        Level level,
        @Nullable String field,
        int associations,
        int leastLikeness,
        String ruleVersion,
        List<Pair> pairs,
        int undecided,
        @Nullable String conclusion,
        List<Step> steps,
        long version)
        implements Versioned, RearrangementViewBuilder.With {

    /** Its table. */
    public static final ViewTable<RearrangementView> TABLE = ViewTable.of("rearrangement", RearrangementView.class)
            .text("title", "Tên", "Title")
            .filter("status", "Trạng thái", "Status")
            .filter("level", "Cấp", "Level")
            .filter("asOf", "Thời điểm rà soát", "As of")
            .sort("undecided", "Số cặp chưa có ý kiến", "Pairs not decided on");

    /** Where it stands. */
    public enum Status {
        /** Đang rà soát. */
        OPEN,
        /** Đã kết thúc. */
        CLOSED
    }

    /**
     * Two associations that may be similar.
     *
     * @param nameLikeness in percent
     * @param addedBecause why it was added by hand; absent when it was computed
     * @param decision what is decided; absent while nothing is
     */
    @RecordBuilder
    public record Pair(
            int number,
            AssociationId first,
            AssociationId second,
            boolean sameField,
            int nameLikeness,
            @Nullable String addedBecause,
            @Nullable RearrangementDecision decision,
            @Nullable String reason,
            @Nullable PersonId decider)
            implements RearrangementViewPairBuilder.With {

        static Pair of(Likeness it, @Nullable String addedBecause) {
            return new Pair(
                    it.number(),
                    it.first(),
                    it.second(),
                    it.sameField(),
                    it.nameLikeness(),
                    addedBecause,
                    null,
                    null,
                    null);
        }
    }

    static RearrangementView fold(@Nullable RearrangementView before, RearrangementEvent event, Recorded at) {
        if (event instanceof RearrangementEvent.Started e) {
            List<Pair> pairs = e.pairs().stream().map(p -> Pair.of(p, null)).toList();
            return new RearrangementView(
                    e.review(),
                    Status.OPEN,
                    e.title(),
                    e.asOf(),
                    e.level(),
                    e.field(),
                    e.associations(),
                    e.leastLikeness(),
                    e.ruleVersion(),
                    pairs,
                    pairs.size(),
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not started: " + event.review());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        RearrangementView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case RearrangementEvent.Started _ -> it;
            case RearrangementEvent.PairAdded e -> it.of(Step.append(it.pairs, Pair.of(e.pair(), e.reason())));
            case RearrangementEvent.PairDecided e -> {
                List<Pair> pairs = new ArrayList<>();
                for (Pair pair : it.pairs) {
                    pairs.add(
                            pair.number() == e.pair()
                                    ? pair.with(to -> to.decision(e.decision())
                                            .reason(e.reason())
                                            .decider(e.decider()))
                                    : pair);
                }
                yield it.of(List.copyOf(pairs));
            }
            case RearrangementEvent.Closed e ->
                it.with(to -> to.status(Status.CLOSED).conclusion(e.conclusion()));
        };
    }

    private RearrangementView of(List<Pair> now) {
        int open = (int) now.stream().filter(pair -> pair.decision() == null).count();
        return with(to -> to.pairs(now).undecided(open));
    }

    /** The pair of that number. */
    Pair pair(int number) {
        return pairs.stream()
                .filter(pair -> pair.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pair " + number + " in " + review));
    }
}
