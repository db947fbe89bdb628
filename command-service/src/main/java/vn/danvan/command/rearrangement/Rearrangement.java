package vn.danvan.command.rearrangement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.rearrangement.Likeness;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.rearrangement.RearrangementEvent.PairDecided;
import vn.danvan.kernel.rearrangement.RearrangementId;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * A review of similar associations: it closes when each pair has a decision with a reason. It proposes and merges nothing
 * itself.
 */
@AggregateRoot
class Rearrangement {

    private static final String RULE = "rearrangement.name-likeness";

    @AggregateIdentifier
    private @Nullable RearrangementId id;

    private final Map<Integer, Likeness> pairs = new TreeMap<>();
    private final Map<Integer, PairDecided> decided = new TreeMap<>();
    private boolean closed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RearrangementCommand.StartReview c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayReview(actor);
        LocalDate today = Vietnam.today(clock);
        if (c.asOf().isAfter(today)) {
            throw RearrangementCode.IN_FUTURE.because(c.asOf().toString()).at("/asOf");
        }
        RuleEvent.Set rule = RuleBook.inForce(past, RULE, c.asOf());
        int least = RuleBook.wholeNumber(rule);
        List<AssociationFacts> compared = AssociationFacts.standingOn(c.asOf(), past).stream()
                .filter(a -> a.level() == c.level())
                .filter(a -> c.field() == null || NameLikeness.words(c.field()).equals(NameLikeness.words(a.field())))
                .toList();
        apply(new RearrangementEvent.Started(
                c.review(),
                c.title(),
                c.asOf(),
                c.level(),
                c.field(),
                compared.size(),
                least,
                rule.versionName(),
                Candidates.among(compared, least),
                actor.person()));
    }

    @CommandHandler
    void handle(RearrangementCommand.AddPair c, Past past, @MetaDataValue("caller") Actor actor) {
        mayReview(actor);
        require(!closed, RearrangementCode.CLOSED);
        if (c.one().equals(c.other())) {
            throw RearrangementCode.SAME_ASSOCIATION.at("/other");
        }
        Likeness pair = Candidates.of(
                pairs.size() + 1,
                AssociationFacts.live(c.one(), past, "/one"),
                AssociationFacts.live(c.other(), past, "/other"));
        for (Likeness known : pairs.values()) {
            if (known.first().equals(pair.first()) && known.second().equals(pair.second())) {
                throw RearrangementCode.PAIR_EXISTS.because(Integer.toString(known.number()));
            }
        }
        apply(new RearrangementEvent.PairAdded(c.review(), pair, c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(RearrangementCommand.DecidePair c, @MetaDataValue("caller") Actor actor) {
        mayReview(actor);
        require(!closed, RearrangementCode.CLOSED);
        Likeness pair = pairs.get(c.pair());
        if (pair == null) {
            throw RearrangementCode.PAIR_UNKNOWN.because(Integer.toString(c.pair()));
        }
        PairDecided before = decided.get(c.pair());
        require(
                before == null
                        || before.decision() != c.decision()
                        || !before.reason().equals(c.reason()),
                RearrangementCode.SAME_DECISION);
        apply(new PairDecided(
                c.review(), c.pair(), pair.first(), pair.second(), c.decision(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(RearrangementCommand.CloseReview c, @MetaDataValue("caller") Actor actor) {
        mayReview(actor);
        require(!closed, RearrangementCode.CLOSED);
        for (Integer number : pairs.keySet()) {
            if (!decided.containsKey(number)) {
                throw RearrangementCode.UNDECIDED.because(Integer.toString(number));
            }
        }
        apply(new RearrangementEvent.Closed(
                c.review(),
                count(RearrangementDecision.MERGE),
                count(RearrangementDecision.KEEP_APART),
                count(RearrangementDecision.DEFER),
                c.conclusion(),
                actor.person()));
    }

    private static void mayReview(Actor actor) {
        actor.mustBe(Role.ORGANISATION_BOARD, Role.STATE_MANAGEMENT);
    }

    private int count(RearrangementDecision decision) {
        return (int)
                decided.values().stream().filter(d -> d.decision() == decision).count();
    }

    @EventSourcingHandler
    void on(RearrangementEvent event) {
        id = event.review();
        switch (event) {
            case RearrangementEvent.Started e -> e.pairs().forEach(pair -> pairs.put(pair.number(), pair));
            case RearrangementEvent.PairAdded e -> pairs.put(e.pair().number(), e.pair());
            case PairDecided e -> decided.put(e.pair(), e);
            case RearrangementEvent.Closed _ -> closed = true;
        }
    }
}
