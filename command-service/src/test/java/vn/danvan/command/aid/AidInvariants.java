package vn.danvan.command.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidSource;

/** What is true of every recorded history of a grant, whatever was asked of it. */
final class AidInvariants {

    private static final Map<String, Predicate<List<AidEvent>>> ALL = Map.of(
            "no_dong_spent_that_was_not_received", AidInvariants::noDongSpentThatWasNotReceived,
            "foreign_aid_received_only_after_approval", AidInvariants::foreignAidOnlyAfterApproval,
            "received_within_the_pledge", AidInvariants::receivedWithinThePledge,
            "remainder_named_to_the_last_dong", AidInvariants::remainderNamed,
            "registrar_and_approver_are_two_persons", AidInvariants::twoPersons,
            "nothing_follows_the_end", AidInvariants::nothingFollowsTheEnd);

    private AidInvariants() {}

    static void hold(List<AidEvent> history) {
        ALL.forEach((name, invariant) ->
                assertThat(invariant.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<AidEvent> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    /** After every event, and at the end of every day of the cash book as it then stands. */
    private static boolean noDongSpentThatWasNotReceived(List<AidEvent> history) {
        Map<Integer, Map.Entry<LocalDate, Long>> book = new HashMap<>();
        for (AidEvent event : history) {
            switch (event) {
                case AidEvent.Received e ->
                    book.put(e.entry(), Map.entry(e.receivedOn(), e.amount().dong()));
                case AidEvent.Spent e ->
                    book.put(e.entry(), Map.entry(e.spentOn(), -e.amount().dong()));
                case AidEvent.EntryCancelled e -> book.remove(e.entry());
                default -> {}
            }
            for (Map.Entry<LocalDate, Long> at : book.values()) {
                long balance = book.values().stream()
                        .filter(line -> !line.getKey().isAfter(at.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                if (balance < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean foreignAidOnlyAfterApproval(List<AidEvent> history) {
        if (!(history.getFirst() instanceof AidEvent.Registered first) || first.source() != AidSource.FOREIGN) {
            return true;
        }
        LocalDate approvedOn = null;
        for (AidEvent event : history) {
            if (event instanceof AidEvent.Approved e && approvedOn == null) {
                approvedOn = e.approvedOn();
            } else if (event instanceof AidEvent.Received e
                    && (approvedOn == null || e.receivedOn().isBefore(approvedOn))) {
                return false;
            }
        }
        return true;
    }

    private static boolean receivedWithinThePledge(List<AidEvent> history) {
        long pledged = 0;
        Map<Integer, Long> in = new HashMap<>();
        for (AidEvent event : history) {
            switch (event) {
                case AidEvent.Registered e -> pledged = e.pledged().dong();
                case AidEvent.PledgeAmended e -> pledged = e.pledged().dong();
                case AidEvent.Received e -> in.put(e.entry(), e.amount().dong());
                case AidEvent.EntryCancelled e -> in.remove(e.entry());
                default -> {}
            }
            if (in.values().stream().mapToLong(Long::longValue).sum() > pledged) {
                return false;
            }
        }
        return true;
    }

    private static boolean remainderNamed(List<AidEvent> history) {
        return history.stream()
                .filter(AidEvent.Closed.class::isInstance)
                .map(AidEvent.Closed.class::cast)
                .allMatch(e -> e.received().dong() - e.spent().dong()
                        == e.returned().dong() + e.carried().dong());
    }

    private static boolean twoPersons(List<AidEvent> history) {
        Set<PersonId> registrars = new HashSet<>();
        for (AidEvent event : history) {
            switch (event) {
                case AidEvent.Registered e -> registrars.add(e.registrar());
                case AidEvent.PledgeAmended e -> registrars.add(e.amender());
                case AidEvent.Approved e
                when registrars.contains(e.approver()) -> {
                    return false;
                }
                case AidEvent.Refused e
                when registrars.contains(e.approver()) -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean nothingFollowsTheEnd(List<AidEvent> history) {
        boolean approved = false;
        for (AidEvent event : history.subList(0, history.size() - 1)) {
            approved |= event instanceof AidEvent.Approved;
            if (event instanceof AidEvent.Closed || (event instanceof AidEvent.Refused && !approved)) {
                return false;
            }
        }
        return true;
    }
}
