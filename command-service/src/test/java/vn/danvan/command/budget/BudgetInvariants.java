package vn.danvan.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
            "nothing_follows_a_decision", BudgetInvariants::nothingFollowsADecision,
            "never_more_paid_than_granted", BudgetInvariants::neverMorePaidThanGranted,
            "never_more_spent_than_paid", BudgetInvariants::neverMoreSpentThanPaid,
            "an_adjustment_is_appraised", BudgetInvariants::anAdjustmentIsAppraised);

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
                case BudgetEvent.AdjustmentAsked e -> askers.add(e.asker());
                case BudgetEvent.AdjustmentAgreed e -> appraisers.add(e.appraiser());
                case BudgetEvent.AdjustmentReturned e -> appraisers.add(e.appraiser());
                case BudgetEvent.Adjusted e -> deciders.add(e.approver());
                case BudgetEvent.AdjustmentRejected e -> deciders.add(e.approver());
                case BudgetEvent.Disbursed e -> appraisers.add(e.disburser());
                case BudgetEvent.Settled e -> appraisers.add(e.settler());
                case BudgetEvent.Closed e -> deciders.add(e.closer());
                case BudgetEvent.PassedOn _ -> {}
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
                case BudgetEvent.AdjustmentAsked e ->
                    sum(e.lines()) == e.total().dong();
                case BudgetEvent.Adjusted e -> sum(e.lines()) == e.to().dong();
                default -> true;
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

    /** After the grant only what a grant leads to; after a refusal or the end nothing. */
    private static boolean nothingFollowsADecision(List<BudgetEvent> history) {
        for (int i = 0; i + 1 < history.size(); i++) {
            BudgetEvent next = history.get(i + 1);
            boolean wrong = switch (history.get(i)) {
                case BudgetEvent.Rejected _, BudgetEvent.Closed _ -> true;
                case BudgetEvent.Approved _ -> !(next instanceof BudgetEvent.Execution);
                case BudgetEvent.Execution _ -> !(next instanceof BudgetEvent.Execution);
                default -> next instanceof BudgetEvent.Execution;
            };
            if (wrong) {
                return false;
            }
        }
        return true;
    }

    /** At every point of the history, and on every day of it. */
    private static boolean neverMorePaidThanGranted(List<BudgetEvent> history) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        long granted = 0;
        long paid = 0;
        for (BudgetEvent event : history) {
            switch (event) {
                case BudgetEvent.Approved e -> {
                    granted = e.amount().dong();
                    days.merge(e.on() == null ? LocalDate.MIN : e.on(), granted, Long::sum);
                }
                case BudgetEvent.Adjusted e -> {
                    days.merge(e.on(), e.to().dong() - granted, Long::sum);
                    granted = e.to().dong();
                }
                case BudgetEvent.Disbursed e -> {
                    days.merge(e.on(), -e.amount().dong(), Long::sum);
                    paid += e.amount().dong();
                }
                default -> {}
            }
            long balance = 0;
            for (long moved : days.values()) {
                balance += moved;
                if (balance < 0) {
                    return false;
                }
            }
            if (paid > granted) {
                return false;
            }
        }
        return true;
    }

    private static boolean neverMoreSpentThanPaid(List<BudgetEvent> history) {
        long paid = 0;
        for (BudgetEvent event : history) {
            if (event instanceof BudgetEvent.Disbursed e) {
                paid += e.amount().dong();
            }
            if (event instanceof BudgetEvent.Settled e) {
                long spent = e.lines().stream()
                        .mapToLong(line -> line.spent().dong())
                        .sum();
                if (spent != e.spent().dong() || spent + e.unspent().dong() != paid) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean anAdjustmentIsAppraised(List<BudgetEvent> history) {
        List<BudgetLine> asked = List.of();
        Set<Integer> agreed = new HashSet<>();
        for (BudgetEvent event : history) {
            if (event instanceof BudgetEvent.AdjustmentAsked e) {
                asked = e.lines();
            } else if (event instanceof BudgetEvent.AdjustmentAgreed e) {
                agreed.add(e.number());
            } else if (event instanceof BudgetEvent.Adjusted e
                    && (!agreed.contains(e.number()) || !asked.equals(e.lines()))) {
                return false;
            }
        }
        return true;
    }

    private static long sum(List<BudgetLine> lines) {
        return lines.stream().mapToLong(line -> line.amount().dong()).sum();
    }
}
