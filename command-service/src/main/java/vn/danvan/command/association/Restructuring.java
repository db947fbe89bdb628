package vn.danvan.command.association;

import static vn.danvan.kernel.DomainError.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Founded;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Transfer;

/**
 * What the four restructurings and the dissolution record: on the association that the command names, on every other that
 * it concerns, and on each thing that passes. All of it is one append.
 */
final class Restructuring {

    private final Estates estates;
    private final Past past;
    private final PersonId approver;

    Restructuring(Estates estates, Past past, PersonId approver) {
        this.estates = estates;
        this.past = past;
        this.approver = approver;
    }

    /**
     * What is to be recorded.
     *
     * @param own on the stream of the association that the command names
     * @param others on the streams of the other associations
     */
    record Plan(AssociationEvent own, List<AssociationEvent> others, Estates.Held held, List<Transfer> passing) {
        /** Records on each thing's stream that it passes. */
        void passThings(String decision, Aggregates aggregates) {
            held.pass(passing, decision, aggregates);
        }
    }

    /** Sáp nhập. */
    Plan merge(AssociationCommand.MergeAssociation c) {
        if (c.successor().equals(c.association())) {
            throw AssociationCode.NAMED_AGAIN.because(c.successor().key()).at("/successor");
        }
        AssociationFacts.operating(c.successor(), past, "/successor");
        Estates.Held held = estates.heldBy(List.of(c.association()), past);
        List<Transfer> all = Distribution.ofAll(held.holdings(), c.passes(), Set.of(c.successor()));
        Decision by = c.decision();
        return new Plan(
                new AssociationEvent.MergedInto(
                        c.association(), c.successor(), by.number(), c.reason(), by.effectiveOn(), all, approver),
                List.of(new AssociationEvent.Absorbed(
                        c.successor(), c.association(), by.number(), by.effectiveOn(), all)),
                held,
                all);
    }

    /** Hợp nhất. */
    Plan consolidate(AssociationCommand.ConsolidateAssociations c) {
        require(c.predecessors().size() >= 2, AssociationCode.TOO_FEW);
        mustDiffer(c.association(), c.predecessors(), "/predecessors");
        for (int i = 0; i < c.predecessors().size(); i++) {
            AssociationFacts.live(c.predecessors().get(i), past, "/predecessors/" + i);
        }
        Estates.Held held = estates.heldBy(c.predecessors(), past);
        List<Transfer> all = Distribution.ofAll(held.holdings(), c.passes(), Set.of(c.association()));
        Decision by = c.decision();
        List<AssociationEvent> ends = new ArrayList<>();
        AssociationId successor = c.association();
        for (AssociationId ended : c.predecessors()) {
            ends.add(new AssociationEvent.ConsolidatedInto(
                    ended, successor, by.number(), c.reason(), by.effectiveOn(), from(ended, all), approver));
        }
        Founded what = c.founded();
        return new Plan(
                new AssociationEvent.FoundedByConsolidation(
                        c.association(),
                        what.name(),
                        what.associationClass(),
                        what.level(),
                        what.field(),
                        List.copyOf(c.predecessors()),
                        by.number(),
                        by.effectiveOn(),
                        all,
                        approver),
                ends,
                held,
                all);
    }

    /** Chia. */
    Plan divide(AssociationCommand.DivideAssociation c) {
        require(c.successors().size() >= 2, AssociationCode.TOO_FEW);
        List<AssociationId> successors =
                c.successors().stream().map(Successor::association).toList();
        mustDiffer(c.association(), successors, "/successors");
        for (int i = 0; i < successors.size(); i++) {
            mustBeNew(successors.get(i), "/successors/" + i + "/code");
        }
        Estates.Held held = estates.heldBy(List.of(c.association()), past);
        List<Transfer> all = Distribution.ofAll(held.holdings(), c.passes(), Set.copyOf(successors));
        Decision by = c.decision();
        List<AssociationEvent> beginnings = new ArrayList<>();
        for (Successor successor : c.successors()) {
            Founded what = successor.founded();
            beginnings.add(new AssociationEvent.FoundedByDivision(
                    successor.association(),
                    what.name(),
                    what.associationClass(),
                    what.level(),
                    what.field(),
                    c.association(),
                    by.number(),
                    by.effectiveOn(),
                    to(successor.association(), all),
                    approver));
        }
        return new Plan(
                new AssociationEvent.DividedInto(
                        c.association(), successors, by.number(), c.reason(), by.effectiveOn(), all, approver),
                beginnings,
                held,
                all);
    }

    /** Tách. */
    Plan separate(AssociationCommand.SeparateAssociation c) {
        AssociationId separated = c.separated().association();
        Founded what = c.separated().founded();
        mustBeNew(separated, "/separated/code");
        Estates.Held held = estates.heldBy(List.of(c.association()), past);
        List<Transfer> some = Distribution.ofSome(held.holdings(), c.passes(), Set.of(separated));
        Decision by = c.decision();
        return new Plan(
                new AssociationEvent.Separated(
                        c.association(), separated, by.number(), c.reason(), by.effectiveOn(), some, approver),
                List.of(new AssociationEvent.FoundedBySeparation(
                        separated,
                        what.name(),
                        what.associationClass(),
                        what.level(),
                        what.field(),
                        c.association(),
                        by.number(),
                        by.effectiveOn(),
                        some,
                        approver)),
                held,
                some);
    }

    /** Giải thể. */
    Plan dissolve(AssociationCommand.DissolveAssociation c) {
        Set<AssociationId> receivers = new HashSet<>();
        for (int i = 0; i < c.passes().size(); i++) {
            AssociationId to = c.passes().get(i).to();
            if (!to.equals(c.association())) {
                AssociationFacts.operating(to, past, "/passes/" + i + "/to");
                receivers.add(to);
            }
        }
        Estates.Held held = estates.heldBy(List.of(c.association()), past);
        List<Transfer> all = Distribution.ofAll(held.holdings(), c.passes(), receivers);
        Decision by = c.decision();
        List<AssociationEvent> received = new ArrayList<>();
        for (AssociationId receiver : all.stream().map(Transfer::to).distinct().toList()) {
            received.add(new AssociationEvent.Received(
                    receiver, c.association(), by.number(), by.effectiveOn(), to(receiver, all)));
        }
        return new Plan(
                new AssociationEvent.Dissolved(
                        c.association(), c.ground(), by.number(), c.reason(), by.effectiveOn(), all, approver),
                received,
                held,
                all);
    }

    private static List<Transfer> from(AssociationId association, List<Transfer> all) {
        return all.stream()
                .filter(transfer -> transfer.from().equals(association))
                .toList();
    }

    private static List<Transfer> to(AssociationId association, List<Transfer> all) {
        return all.stream()
                .filter(transfer -> transfer.to().equals(association))
                .toList();
    }

    private static void mustDiffer(AssociationId one, List<AssociationId> others, String pointer) {
        Set<AssociationId> seen = new HashSet<>(Set.of(one));
        for (int i = 0; i < others.size(); i++) {
            if (!seen.add(others.get(i))) {
                throw AssociationCode.NAMED_AGAIN.because(others.get(i).key()).at(pointer + "/" + i);
            }
        }
    }

    private void mustBeNew(AssociationId association, String pointer) {
        if (AssociationFacts.find(association, past).isPresent()) {
            throw AssociationCode.EXISTS.because(association.key()).at(pointer);
        }
    }
}
