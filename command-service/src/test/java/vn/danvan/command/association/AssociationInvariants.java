package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.Transfer;

/** What is true of every log of associations and sub-units, command by command, whatever was asked. */
final class AssociationInvariants {

    private static final Map<String, Predicate<List<List<Object>>>> ALL = Map.of(
            "no_two_live_successors", AssociationInvariants::noTwoLiveSuccessors,
            "nothing_left_over", AssociationInvariants::nothingLeftOver,
            "ended_takes_nothing", AssociationInvariants::endedTakesNothing,
            "sub_units_conserved", AssociationInvariants::subUnitsConserved,
            "both_sides_tell_the_same", AssociationInvariants::bothSidesTellTheSame);

    private AssociationInvariants() {}

    static void hold(List<List<Object>> commands) {
        ALL.forEach((name, invariant) -> assertThat(invariant.test(commands))
                .as(name + " in " + commands)
                .isTrue());
    }

    static void mustFail(String name, List<List<Object>> commands) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(commands))
                .as(name)
                .isFalse();
    }

    private static List<AssociationEvent> associations(List<List<Object>> commands) {
        return commands.stream()
                .flatMap(List::stream)
                .filter(AssociationEvent.class::isInstance)
                .map(AssociationEvent.class::cast)
                .toList();
    }

    /** An absorbed one has one successor, which was there when it ended; nobody ends twice. */
    private static boolean noTwoLiveSuccessors(List<List<Object>> commands) {
        Map<AssociationId, List<AssociationId>> followedBy = new HashMap<>();
        for (AssociationEvent event : associations(commands)) {
            if (event instanceof AssociationEvent.Absorbed e) {
                followedBy.computeIfAbsent(e.absorbed(), _ -> new ArrayList<>()).add(e.association());
            }
            if (event instanceof AssociationEvent.FoundedByConsolidation e) {
                e.predecessors()
                        .forEach(p -> followedBy
                                .computeIfAbsent(p, _ -> new ArrayList<>())
                                .add(e.association()));
            }
        }
        Set<AssociationId> ended = new HashSet<>();
        for (AssociationEvent event : associations(commands)) {
            if (event instanceof AssociationEvent.Ended e && !ended.add(e.association())) {
                return false;
            }
        }
        return followedBy.values().stream().allMatch(successors -> successors.size() == 1);
    }

    /** After each command, no sub-unit is held by one that has ended. */
    private static boolean nothingLeftOver(List<List<Object>> commands) {
        Map<SubUnitId, AssociationId> holders = new HashMap<>();
        Set<AssociationId> ended = new HashSet<>();
        for (List<Object> command : commands) {
            for (Object event : command) {
                switch (event) {
                    case SubUnitEvent.Founded e -> holders.put(e.subUnit(), e.association());
                    case SubUnitEvent.Passed e -> holders.put(e.subUnit(), e.to());
                    case SubUnitEvent.Closed e -> holders.remove(e.subUnit());
                    case AssociationEvent.Ended e -> ended.add(e.association());
                    default -> {}
                }
            }
            if (holders.values().stream().anyMatch(ended::contains)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endedTakesNothing(List<List<Object>> commands) {
        Set<AssociationId> ended = new HashSet<>();
        for (AssociationEvent event : associations(commands)) {
            if (ended.contains(event.association())) {
                return false;
            }
            if (event instanceof AssociationEvent.Ended) {
                ended.add(event.association());
            }
        }
        return true;
    }

    /** A sub-unit passes from who holds it, once in a command, and not after it was closed. */
    private static boolean subUnitsConserved(List<List<Object>> commands) {
        Map<SubUnitId, AssociationId> holders = new HashMap<>();
        for (List<Object> command : commands) {
            Set<SubUnitId> moved = new HashSet<>();
            for (Object event : command) {
                boolean right = switch (event) {
                    case SubUnitEvent.Founded e -> holders.put(e.subUnit(), e.association()) == null;
                    case SubUnitEvent.Passed e ->
                        moved.add(e.subUnit()) && e.from().equals(holders.put(e.subUnit(), e.to()));
                    case SubUnitEvent.Closed e -> holders.remove(e.subUnit()) != null;
                    default -> true;
                };
                if (!right) {
                    return false;
                }
            }
        }
        return true;
    }

    /** In each command: what is said to have passed, what is said to have been received, and what things say, are one. */
    private static boolean bothSidesTellTheSame(List<List<Object>> commands) {
        for (List<Object> command : commands) {
            List<Transfer> passed = new ArrayList<>();
            List<Transfer> received = new ArrayList<>();
            List<String> things = new ArrayList<>();
            for (Object event : command) {
                switch (event) {
                    case AssociationEvent.Ended e -> passed.addAll(e.passed());
                    case AssociationEvent.Separated e -> passed.addAll(e.passed());
                    case AssociationEvent.Absorbed e -> received.addAll(e.received());
                    case AssociationEvent.Received e -> received.addAll(e.received());
                    case AssociationEvent.FoundedByConsolidation e -> received.addAll(e.received());
                    case AssociationEvent.FoundedByDivision e -> received.addAll(e.received());
                    case AssociationEvent.FoundedBySeparation e -> received.addAll(e.received());
                    case SubUnitEvent.Passed e -> things.add(e.subUnit() + " " + e.from() + " " + e.to());
                    default -> {}
                }
            }
            if (passed.size() != received.size()
                    || !Set.copyOf(passed).equals(Set.copyOf(received))
                    || things.size() != passed.size()
                    || !passed.stream().allMatch(t -> things.contains(t.item() + " " + t.from() + " " + t.to()))) {
                return false;
            }
        }
        return true;
    }
}
