package vn.danvan.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;

/** What is true of every recorded history of a budget package, whatever was asked of it. */
final class BudgetInvariants {

    private static final Map<String, Predicate<List<BudgetEvent>>> ALL = Map.of(
            "no_approval_without_appraisal", BudgetInvariants::noApprovalWithoutAppraisal,
            "three_persons", BudgetInvariants::threePersons,
            "sum_equals_total", BudgetInvariants::sumEqualsTotal,
            "a_cut_takes_away", BudgetInvariants::aCutTakesAway,
            "nothing_follows_a_decision", BudgetInvariants::nothingFollowsADecision);

    private BudgetInvariants() {}

    static void hold(List<BudgetEvent> history) {
        ALL.forEach((name, invariant) ->
                assertThat(invariant.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<BudgetEvent> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean noApprovalWithoutAppraisal(List<BudgetEvent> history) {
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof BudgetEvent.Approved approved) {
                Money appraised = switch (history.get(i - 1)) {
                    case BudgetEvent.Agreed e -> e.amount();
                    case BudgetEvent.Cut e -> e.amount();
                    default -> Money.ZERO;
                };
                if (!appraised.equals(approved.amount())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean threePersons(List<BudgetEvent> history) {
        Set<PersonId> askers = new HashSet<>();
        Set<PersonId> appraisers = new HashSet<>();
        Set<PersonId> deciders = new HashSet<>();
        for (BudgetEvent event : history) {
            switch (event) {
                case BudgetEvent.Proposed e -> askers.add(e.proposer());
                case BudgetEvent.Revised e -> askers.add(e.reviser());
                case BudgetEvent.Submitted e -> askers.add(e.submitter());
                case BudgetEvent.Agreed e -> appraisers.add(e.appraiser());
                case BudgetEvent.Cut e -> appraisers.add(e.appraiser());
                case BudgetEvent.Returned e -> appraisers.add(e.appraiser());
                case BudgetEvent.Approved e -> deciders.add(e.approver());
                case BudgetEvent.Rejected e -> deciders.add(e.approver());
            }
        }
        Set<PersonId> all = new HashSet<>(askers);
        all.addAll(appraisers);
        all.addAll(deciders);
        return all.size() == askers.size() + appraisers.size() + deciders.size();
    }

    private static boolean sumEqualsTotal(List<BudgetEvent> history) {
        long asked = 0;
        for (BudgetEvent event : history) {
            boolean right = switch (event) {
                case BudgetEvent.Proposed e ->
                    (asked = sum(e.lines())) == e.total().dong();
                case BudgetEvent.Revised e ->
                    (asked = sum(e.lines())) == e.total().dong();
                case BudgetEvent.Submitted e -> asked == e.total().dong();
                case BudgetEvent.Agreed e -> asked == e.amount().dong();
                case BudgetEvent.Cut e -> sum(e.lines()) == e.amount().dong();
                case BudgetEvent.Returned _, BudgetEvent.Approved _, BudgetEvent.Rejected _ -> true;
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static boolean aCutTakesAway(List<BudgetEvent> history) {
        List<BudgetLine> asked = List.of();
        for (BudgetEvent event : history) {
            if (event instanceof BudgetEvent.Proposed e) {
                asked = e.lines();
            } else if (event instanceof BudgetEvent.Revised e) {
                asked = e.lines();
            } else if (event instanceof BudgetEvent.Cut e) {
                Map<String, Long> before = asked.stream()
                        .collect(Collectors.toMap(
                                BudgetLine::code, l -> l.amount().dong()));
                boolean fits = e.lines().stream()
                        .allMatch(line -> line.amount().dong() <= before.getOrDefault(line.code(), -1L));
                if (!fits || e.lines().size() != asked.size() || sum(e.lines()) >= sum(asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean nothingFollowsADecision(List<BudgetEvent> history) {
        return history.subList(0, Math.max(0, history.size() - 1)).stream()
                .noneMatch(e -> e instanceof BudgetEvent.Approved || e instanceof BudgetEvent.Rejected);
    }

    private static long sum(List<BudgetLine> lines) {
        return lines.stream().mapToLong(line -> line.amount().dong()).sum();
    }
}
