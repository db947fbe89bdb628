package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.reporting.facts.AidFact;
import vn.danvan.reporting.facts.AidFact.Move;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.AidFigures.AidFigure;
import vn.danvan.reporting.summary.AidFigures.GrantLine;
import vn.danvan.reporting.summary.AidFigures.SourceFigure;

/** Aid received and spent, by source, in the period and to its last day. */
final class AidArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    AidArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    AidFigures aid() {
        List<AidFact> grants = facts.aid().stream()
                .filter(grant -> grant.state() != AidFact.State.REFUSED
                        && !grant.pledgedOn().isAfter(facts.period().to()))
                .sorted(Comparator.comparing(
                                (AidFact grant) -> grant.association().key())
                        .thenComparing(grant -> grant.grant().key()))
                .toList();
        return new AidFigures(
                figure(grants),
                List.of(AidSource.values()).stream()
                        .map(source -> source(
                                source,
                                grants.stream()
                                        .filter(grant -> grant.source() == source)
                                        .toList()))
                        .toList(),
                (int) grants.stream().filter(AidArithmetic::waits).count(),
                grants.stream().map(this::line).toList());
    }

    private static boolean waits(AidFact grant) {
        return grant.state() != AidFact.State.CLOSED && grant.allowed().compareTo(grant.pledged()) < 0;
    }

    private SourceFigure source(AidSource source, List<AidFact> grants) {
        return new SourceFigure(
                source,
                figure(grants),
                grants.stream()
                        .flatMap(grant -> moves(grant).stream())
                        .map(Move::logIndex)
                        .sorted()
                        .toList());
    }

    private GrantLine line(AidFact grant) {
        List<Long> sources = new ArrayList<>();
        sources.add(grant.logIndex());
        moves(grant).forEach(move -> sources.add(move.logIndex()));
        return new GrantLine(
                grant.grant().key(),
                grant.association().key(),
                bodies.name(grant.association()),
                grant.source(),
                grant.donor(),
                grant.state(),
                figure(List.of(grant)),
                List.copyOf(sources));
    }

    private AidFigure figure(List<AidFact> grants) {
        Predicate<Move> inPeriod = move -> facts.inPeriod(move.on());
        long received = sum(grants, Move::receipt);
        long spent = sum(grants, move -> !move.receipt());
        long settled = grants.stream()
                .filter(grant -> grant.closedOn() != null
                        && !grant.closedOn().isAfter(facts.period().to()))
                .mapToLong(grant -> grant.settled().dong())
                .sum();
        return new AidFigure(
                grants.size(),
                grants.stream().mapToLong(grant -> grant.pledged().dong()).reduce(0, Math::addExact),
                sum(grants, inPeriod.and(Move::receipt)),
                sum(grants, inPeriod.and(move -> !move.receipt())),
                received,
                spent,
                Math.subtractExact(received, Math.addExact(spent, settled)));
    }

    private long sum(List<AidFact> grants, Predicate<Move> which) {
        return grants.stream()
                .flatMap(grant -> moves(grant).stream())
                .filter(which)
                .mapToLong(move -> move.amount().dong())
                .reduce(0, Math::addExact);
    }

    /** What happened by the period's last day. */
    private List<Move> moves(AidFact grant) {
        return grant.moves().stream()
                .filter(move -> !move.on().isAfter(facts.period().to()))
                .toList();
    }
}
