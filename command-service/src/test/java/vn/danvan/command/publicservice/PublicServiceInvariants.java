package vn.danvan.command.publicservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.danvan.kernel.publicservice.PublicServiceEvent;

/** What is true of every recorded history of an assignment, whatever was asked of it. */
final class PublicServiceInvariants {

    private static final Map<String, Predicate<List<PublicServiceEvent>>> ALL = Map.of(
            "reported_never_above_the_contract", PublicServiceInvariants::reportedNeverAboveTheContract,
            "accepted_never_above_reported", PublicServiceInvariants::acceptedNeverAboveReported,
            "a_result_is_judged_once_by_another_person", PublicServiceInvariants::judgedOnceByAnother,
            "the_end_says_what_was_accepted", PublicServiceInvariants::theEndSaysWhatWasAccepted,
            "nothing_follows_the_end", PublicServiceInvariants::nothingFollowsTheEnd);

    private PublicServiceInvariants() {}

    static void hold(List<PublicServiceEvent> history) {
        ALL.forEach((name, invariant) ->
                assertThat(invariant.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<PublicServiceEvent> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean reportedNeverAboveTheContract(List<PublicServiceEvent> history) {
        long contract = 0;
        Map<Integer, Long> counts = new HashMap<>();
        for (PublicServiceEvent event : history) {
            switch (event) {
                case PublicServiceEvent.Assigned e -> contract = e.value().dong();
                case PublicServiceEvent.Amended e -> contract = e.value().dong();
                case PublicServiceEvent.ResultReported e ->
                    counts.put(e.result(), e.value().dong());
                case PublicServiceEvent.ResultConfirmed e ->
                    counts.put(e.result(), e.value().dong());
                case PublicServiceEvent.ResultReturned e -> counts.remove(e.result());
                case PublicServiceEvent.Ended _, PublicServiceEvent.Passed _ -> {}
            }
            if (counts.values().stream().mapToLong(Long::longValue).sum() > contract) {
                return false;
            }
        }
        return true;
    }

    private static boolean acceptedNeverAboveReported(List<PublicServiceEvent> history) {
        Map<Integer, PublicServiceEvent.ResultReported> reported = new HashMap<>();
        for (PublicServiceEvent event : history) {
            if (event instanceof PublicServiceEvent.ResultReported e) {
                reported.put(e.result(), e);
            } else if (event instanceof PublicServiceEvent.ResultConfirmed e) {
                PublicServiceEvent.ResultReported said = reported.get(e.result());
                if (said == null || e.value().compareTo(said.value()) > 0 || e.quantity() > said.quantity()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean judgedOnceByAnother(List<PublicServiceEvent> history) {
        Map<Integer, PublicServiceEvent.ResultReported> waiting = new HashMap<>();
        for (PublicServiceEvent event : history) {
            if (event instanceof PublicServiceEvent.ResultReported e) {
                waiting.put(e.result(), e);
            } else if (event instanceof PublicServiceEvent.ResultConfirmed e) {
                PublicServiceEvent.ResultReported said = waiting.remove(e.result());
                if (said == null || said.reporter().equals(e.confirmer())) {
                    return false;
                }
            } else if (event instanceof PublicServiceEvent.ResultReturned e) {
                PublicServiceEvent.ResultReported said = waiting.remove(e.result());
                if (said == null || said.reporter().equals(e.confirmer())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean theEndSaysWhatWasAccepted(List<PublicServiceEvent> history) {
        long accepted = 0;
        for (PublicServiceEvent event : history) {
            if (event instanceof PublicServiceEvent.ResultConfirmed e) {
                accepted += e.value().dong();
            } else if (event instanceof PublicServiceEvent.Ended e
                    && e.accepted().dong() != accepted) {
                return false;
            }
        }
        return true;
    }

    private static boolean nothingFollowsTheEnd(List<PublicServiceEvent> history) {
        return history.subList(0, history.size() - 1).stream().noneMatch(PublicServiceEvent.Ended.class::isInstance);
    }
}
