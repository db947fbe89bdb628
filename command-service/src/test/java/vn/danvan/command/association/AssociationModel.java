package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.command.Command;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;

/**
 * What associations and their sub-units do, written a second time and differently: a table of states and one of holders. It
 * names every reason to refuse a command, in no order, and moves on when there is none.
 */
final class AssociationModel {

    final Map<AssociationId, String> states = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
    final Map<String, AssociationId> units = new TreeMap<>();
    final Set<String> closed = new HashSet<>();
    private final Map<AssociationId, AssociationClass> classes = new HashMap<>();
    private final Map<AssociationId, LocalDate> decidedOn = new HashMap<>();
    private final Map<String, LocalDate> foundedOn = new HashMap<>();

    /** One that exists from the start. */
    void add(AssociationId id) {
        states.put(id, "OPERATING");
        classes.put(id, AssociationClass.OTHER);
    }

    List<AssociationId> in(String... wanted) {
        return states.entrySet().stream()
                .filter(e -> Set.of(wanted).contains(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> unitsOf(AssociationId id) {
        return units.entrySet().stream()
                .filter(e -> e.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, Command command, LocalDate today) {
        Set<String> reasons = new HashSet<>();
        List<Runnable> then = new ArrayList<>();
        switch (command) {
            case AssociationCommand.RegisterAssociation c -> {
                needs(actor, reasons, Role.ADMIN, Role.STATE_MANAGEMENT);
                if (states.containsKey(c.association())) {
                    reasons.add("association.exists");
                }
                then.add(() -> begin(c.association(), c.associationClass()));
            }
            case AssociationCommand.ReclassifyAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                if (c.to() == classes.get(c.association())) {
                    reasons.add("association.same-class");
                }
                then.add(() -> classes.put(c.association(), c.to()));
                then.add(() -> decidedOn.put(c.association(), c.decision().effectiveOn()));
            }
            case AssociationCommand.SuspendAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                if ("SUSPENDED".equals(states.get(c.association()))) {
                    reasons.add("association.suspended");
                }
                moves(c.association(), "SUSPENDED", c.decision(), then);
            }
            case AssociationCommand.ResumeAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                if (!"SUSPENDED".equals(states.get(c.association()))) {
                    reasons.add("association.not-suspended");
                }
                moves(c.association(), "OPERATING", c.decision(), then);
            }
            case AssociationCommand.MergeAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                receives(c.successor(), c.decision(), reasons);
                if (c.successor().equals(c.association())) {
                    reasons.add("association.named-again");
                }
                passes(List.of(c.association()), c.passes(), Set.of(c.successor()), true, reasons, then);
                moves(c.association(), "MERGED", c.decision(), then);
                then.add(() -> decidedOn.put(c.successor(), c.decision().effectiveOn()));
            }
            case AssociationCommand.ConsolidateAssociations c -> {
                needs(actor, reasons, Role.APPROVER);
                day(c.decision(), null, today, reasons);
                if (states.containsKey(c.association())) {
                    reasons.add("association.exists");
                }
                if (c.predecessors().size() < 2) {
                    reasons.add("association.too-few");
                }
                if (Set.copyOf(c.predecessors()).size() < c.predecessors().size()
                        || c.predecessors().contains(c.association())) {
                    reasons.add("association.named-again");
                }
                for (AssociationId predecessor : c.predecessors()) {
                    exists(predecessor, "association.unknown", reasons);
                    notBefore(c.decision(), predecessor, reasons);
                    moves(predecessor, "CONSOLIDATED", c.decision(), then);
                }
                passes(c.predecessors(), c.passes(), Set.of(c.association()), true, reasons, then);
                then.add(() -> begin(c.association(), c.founded().associationClass(), c.decision()));
            }
            case AssociationCommand.DivideAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                notSuspended(c.association(), reasons);
                Set<AssociationId> to = new HashSet<>();
                for (Successor successor : c.successors()) {
                    if (!to.add(successor.association())
                            || successor.association().equals(c.association())) {
                        reasons.add("association.named-again");
                    }
                    if (states.containsKey(successor.association())) {
                        reasons.add("association.exists");
                    }
                    then.add(() ->
                            begin(successor.association(), successor.founded().associationClass(), c.decision()));
                }
                if (c.successors().size() < 2) {
                    reasons.add("association.too-few");
                }
                passes(List.of(c.association()), c.passes(), to, true, reasons, then);
                moves(c.association(), "DIVIDED", c.decision(), then);
            }
            case AssociationCommand.SeparateAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                notSuspended(c.association(), reasons);
                AssociationId to = c.separated().association();
                if (states.containsKey(to)) {
                    reasons.add("association.exists");
                }
                passes(List.of(c.association()), c.passes(), Set.of(to), false, reasons, then);
                then.add(() -> begin(to, c.separated().founded().associationClass(), c.decision()));
                then.add(() -> decidedOn.put(c.association(), c.decision().effectiveOn()));
            }
            case AssociationCommand.DissolveAssociation c -> {
                decides(actor, c.association(), c.decision(), today, reasons);
                Set<AssociationId> to = new HashSet<>();
                for (Pass pass : c.passes()) {
                    if (!pass.to().equals(c.association())) {
                        to.add(pass.to());
                        receives(pass.to(), c.decision(), reasons);
                    }
                }
                passes(List.of(c.association()), c.passes(), to, true, reasons, then);
                moves(c.association(), "DISSOLVED", c.decision(), then);
                to.forEach(receiver ->
                        then.add(() -> decidedOn.put(receiver, c.decision().effectiveOn())));
            }
            case SubUnitCommand.FoundSubUnit c -> {
                needs(actor, reasons, Role.STATE_MANAGEMENT);
                exists(c.association(), "association.unknown", reasons);
                notSuspended(c.association(), reasons);
                then.add(() -> units.put(c.subUnit().stream(), c.association()));
                then.add(() -> foundedOn.put(c.subUnit().stream(), c.effectiveOn()));
            }
            case SubUnitCommand.CloseSubUnit c -> {
                needs(actor, reasons, Role.STATE_MANAGEMENT);
                if (!foundedOn.containsKey(c.subUnit().stream())) {
                    reasons.add("resource.not-found");
                }
                if (closed.contains(c.subUnit().stream())) {
                    reasons.add("sub-unit.closed");
                }
                then.add(() -> units.remove(c.subUnit().stream()));
                then.add(() -> closed.add(c.subUnit().stream()));
            }
            default -> throw new IllegalArgumentException(command.toString());
        }
        if (reasons.isEmpty()) {
            then.forEach(Runnable::run);
        }
        return reasons;
    }

    private void begin(AssociationId id, AssociationClass of) {
        states.put(id, "OPERATING");
        classes.put(id, of);
    }

    private void begin(AssociationId id, AssociationClass of, Decision by) {
        begin(id, of);
        decidedOn.put(id, by.effectiveOn());
    }

    private void moves(AssociationId id, String state, Decision by, List<Runnable> then) {
        then.add(() -> states.put(id, state));
        then.add(() -> decidedOn.put(id, by.effectiveOn()));
    }

    private static void needs(Actor actor, Set<String> reasons, Role... roles) {
        if (!actor.is(roles)) {
            reasons.add("actor.not-permitted");
        }
    }

    private void decides(Actor actor, AssociationId id, Decision by, LocalDate today, Set<String> reasons) {
        needs(actor, reasons, Role.APPROVER);
        exists(id, "resource.not-found", reasons);
        day(by, id, today, reasons);
    }

    private void exists(AssociationId id, String unknown, Set<String> reasons) {
        String state = states.get(id);
        if (state == null) {
            reasons.add(unknown);
        } else if (!state.equals("OPERATING") && !state.equals("SUSPENDED")) {
            reasons.add("association.ended");
        }
    }

    private void receives(AssociationId id, Decision by, Set<String> reasons) {
        exists(id, "association.unknown", reasons);
        notSuspended(id, reasons);
        notBefore(by, id, reasons);
    }

    private void notSuspended(AssociationId id, Set<String> reasons) {
        if ("SUSPENDED".equals(states.get(id))) {
            reasons.add("association.suspended");
        }
    }

    private void day(
            Decision by, @org.jspecify.annotations.Nullable AssociationId id, LocalDate today, Set<String> reasons) {
        if (by.effectiveOn().isAfter(today)) {
            reasons.add("association.in-future");
        }
        if (by.effectiveOn().isBefore(today)) {
            reasons.add("association.history-not-permitted");
        }
        if (id != null) {
            notBefore(by, id, reasons);
        }
    }

    private void notBefore(Decision by, AssociationId id, Set<String> reasons) {
        if (decidedOn.containsKey(id) && by.effectiveOn().isBefore(decidedOn.get(id))) {
            reasons.add("association.out-of-order");
        }
    }

    /** The named units are the held ones, each once (all of them when everything passes), to those who may receive. */
    private void passes(
            List<AssociationId> from,
            List<Pass> passes,
            Set<AssociationId> to,
            boolean everything,
            Set<String> reasons,
            List<Runnable> then) {
        Set<String> held = new HashSet<>();
        from.forEach(id -> held.addAll(unitsOf(id)));
        Map<String, AssociationId> goes = new HashMap<>();
        boolean wrong = false;
        for (Pass pass : passes) {
            wrong |= pass.quantity() != 1
                    || !held.contains(pass.item())
                    || !to.contains(pass.to())
                    || goes.put(pass.item(), pass.to()) != null;
        }
        wrong |= everything && goes.size() != held.size();
        if (wrong) {
            reasons.add("association.passing");
        }
        then.add(() -> units.putAll(goes));
    }
}
