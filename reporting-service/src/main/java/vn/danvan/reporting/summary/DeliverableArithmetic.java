package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.DeliverableFact;
import vn.danvan.reporting.facts.DeliverableFact.State;
import vn.danvan.reporting.facts.DeliverableFact.Step;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.DeliverableFigures.DocumentLine;
import vn.danvan.reporting.summary.DeliverableFigures.OverdueStep;
import vn.danvan.reporting.summary.DeliverableFigures.StateCount;

/** Deliverables by state, and what of them is overdue: judged from the due dates, never kept. */
final class DeliverableArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    DeliverableArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    DeliverableFigures deliverables() {
        List<DeliverableFact> all = facts.deliverables().stream()
                .sorted(Comparator.comparing(DeliverableFact::dueOn)
                        .thenComparing(d -> d.deliverable().key()))
                .toList();
        List<StateCount> byState = new ArrayList<>();
        for (State state : State.values()) {
            int documents = (int) all.stream().filter(d -> d.state() == state).count();
            if (documents > 0) {
                byState.add(new StateCount(state, documents));
            }
        }
        return new DeliverableFigures(
                all.size(),
                byState,
                (int) all.stream()
                        .filter(d -> d.promulgatedOn() != null && facts.inPeriod(d.promulgatedOn()))
                        .count(),
                (int) all.stream().filter(this::overdue).count(),
                all.stream().map(this::line).toList(),
                all.stream().flatMap(d -> overdueSteps(d).stream()).toList());
    }

    private boolean overdue(DeliverableFact d) {
        return d.state().open() && facts.overdue(d.dueOn());
    }

    private AgencyId lead(DeliverableFact d) {
        return bodies.on(facts.recordedOn()).answering(d.lead(), d.deliverable().stream());
    }

    private List<OverdueStep> overdueSteps(DeliverableFact d) {
        if (!d.state().open()) {
            return List.of();
        }
        return d.steps().stream()
                .filter(step -> step.reachedOn() == null && facts.overdue(step.dueOn()))
                .sorted(Comparator.comparing(Step::dueOn).thenComparing(Step::code))
                .map(step -> new OverdueStep(
                        d.deliverable().key(),
                        d.title(),
                        bodies.name(lead(d)),
                        step.code(),
                        step.name(),
                        step.dueOn(),
                        List.of(step.logIndex())))
                .toList();
    }

    private DocumentLine line(DeliverableFact d) {
        return new DocumentLine(
                d.deliverable().key(),
                d.kind(),
                d.title(),
                lead(d).key(),
                bodies.name(lead(d)),
                d.dueOn(),
                d.state(),
                overdue(d),
                (int) d.steps().stream()
                        .filter(step -> step.reachedOn() != null)
                        .count(),
                d.steps().size(),
                d.number(),
                d.promulgatedOn(),
                List.of(d.logIndex()));
    }
}
