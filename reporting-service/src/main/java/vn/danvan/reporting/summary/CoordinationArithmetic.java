package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.ProgrammeFact;
import vn.danvan.reporting.facts.ProgrammeFact.Done;
import vn.danvan.reporting.summary.Coordination.ActivityFigure;
import vn.danvan.reporting.summary.Coordination.ProgrammeLine;
import vn.danvan.reporting.summary.Coordination.ProgrammeSum;

/**
 * Joint programmes, campaigns and exchanges. An activity belongs to the period in which its day lies, a programme begins
 * when it was signed, or else on its first day, and runs until it is closed.
 */
final class CoordinationArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    CoordinationArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    Coordination coordination() {
        List<ProgrammeFact> all = facts.programmes().stream()
                .filter(p -> !p.begunOn().isAfter(facts.period().to()))
                .sorted(Comparator.comparing(ProgrammeFact::kind)
                        .thenComparing(ProgrammeFact::begunOn)
                        .thenComparing(p -> p.programme().key()))
                .toList();
        List<Done> done = all.stream().flatMap(this::inPeriod).toList();
        return new Coordination(
                Arrays.stream(ProgrammeKind.values())
                        .map(kind -> sum(
                                kind, all.stream().filter(p -> p.kind() == kind).toList()))
                        .toList(),
                figures(done),
                all.stream().filter(this::ranInPeriod).map(this::line).toList());
    }

    private Stream<Done> inPeriod(ProgrammeFact programme) {
        return programme.activities().stream().filter(done -> facts.inPeriod(done.on()));
    }

    private boolean ranInPeriod(ProgrammeFact programme) {
        return programme.closedOn() == null
                || !programme.closedOn().isBefore(facts.period().from());
    }

    private ProgrammeSum sum(ProgrammeKind kind, List<ProgrammeFact> all) {
        List<Done> done = all.stream().flatMap(this::inPeriod).toList();
        return new ProgrammeSum(
                kind,
                count(all, p -> facts.inPeriod(p.begunOn())),
                count(
                        all,
                        p -> p.closedOn() == null
                                || p.closedOn().isAfter(facts.period().to())),
                count(all, p -> p.closedOn() != null && facts.inPeriod(p.closedOn())),
                done.size(),
                done.stream().mapToLong(Done::people).sum(),
                Stream.concat(
                                all.stream()
                                        .filter(p -> facts.inPeriod(p.begunOn()))
                                        .map(ProgrammeFact::registeredIndex),
                                done.stream().map(Done::logIndex))
                        .sorted()
                        .toList());
    }

    private static int count(List<ProgrammeFact> all, java.util.function.Predicate<ProgrammeFact> which) {
        return (int) all.stream().filter(which).count();
    }

    private ProgrammeLine line(ProgrammeFact p) {
        List<Done> done = inPeriod(p).toList();
        return new ProgrammeLine(
                p.programme().key(),
                p.kind(),
                p.title(),
                p.lead().key(),
                bodies.name(p.lead()),
                p.begunOn(),
                p.closedOn(),
                done.size(),
                done.stream().mapToLong(Done::people).sum(),
                List.of(p.logIndex()));
    }

    /** Figures of one's own come after those of indicators. */
    private static List<ActivityFigure> figures(List<Done> done) {
        TreeMap<String, ActivityFigure> sums = new TreeMap<>();
        for (Done one : done) {
            for (Activity.Figure f : one.figures()) {
                String key = f.indicator() == null ? "~" + f.name() + "\n" + f.unit() : f.indicator();
                ActivityFigure before = sums.getOrDefault(
                        key, new ActivityFigure(f.indicator(), f.name(), f.unit(), BigDecimal.ZERO, List.of()));
                List<Long> sources = new ArrayList<>(before.sources());
                sources.add(one.logIndex());
                sources.sort(Comparator.naturalOrder());
                sums.put(
                        key,
                        new ActivityFigure(
                                before.indicator(),
                                before.name(),
                                before.unit(),
                                before.value().add(f.value()),
                                List.copyOf(sources)));
            }
        }
        return List.copyOf(sums.values());
    }
}
