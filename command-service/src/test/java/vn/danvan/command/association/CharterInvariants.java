package vn.danvan.command.association;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.CharterEvent;

/** What is true of every recorded history of a charter, whatever was asked of it; told from the events alone. */
final class CharterInvariants {

    private static final Map<String, Predicate<List<CharterEvent>>> ALL = Map.of(
            "what_is_approved_was_appraised", CharterInvariants::whatIsApprovedWasAppraised,
            "what_is_appraised_was_filed", CharterInvariants::whatIsAppraisedWasFiled,
            "filer_appraiser_and_approver_are_three", CharterInvariants::threePersons,
            "versions_count_up", CharterInvariants::versionsCountUp,
            "one_version_waits_at_a_time", CharterInvariants::oneVersionWaits,
            "an_amendment_changes_what_is_in_force", CharterInvariants::anAmendmentChangesWhatIsInForce);

    private CharterInvariants() {}

    static void hold(List<CharterEvent> history) {
        ALL.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<CharterEvent> history) {
        assertThat(requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean whatIsApprovedWasAppraised(List<CharterEvent> history) {
        return pairs(history)
                .allMatch(pair -> !(pair.next instanceof CharterEvent.Approved approved)
                        || (pair.before instanceof CharterEvent.Appraised appraised
                                && appraised.version() == approved.version()
                                && appraised.content().equals(approved.content())));
    }

    private static boolean whatIsAppraisedWasFiled(List<CharterEvent> history) {
        return pairs(history)
                .allMatch(pair -> !(pair.next instanceof CharterEvent.Appraised appraised)
                        || (pair.before != null
                                && appraised.content().equals(filed(pair.before))
                                && appraised.version() == version(pair.before)));
    }

    /** Whoever filed or appraised since the last decision decides nothing, and no filer appraises. */
    private static boolean threePersons(List<CharterEvent> history) {
        Set<PersonId> filed = new HashSet<>();
        Set<PersonId> handled = new HashSet<>();
        for (CharterEvent event : history) {
            PersonId by = person(event);
            switch (event) {
                case CharterEvent.Filed _, CharterEvent.AmendmentFiled _ -> filed.add(by);
                case CharterEvent.Appraised _, CharterEvent.Returned _ -> {
                    if (filed.contains(by)) {
                        return false;
                    }
                    handled.add(by);
                }
                case CharterEvent.Approved _, CharterEvent.Rejected _ -> {
                    if (filed.contains(by) || handled.contains(by)) {
                        return false;
                    }
                    filed.clear();
                    handled.clear();
                }
            }
        }
        return true;
    }

    private static boolean versionsCountUp(List<CharterEvent> history) {
        int version = 0;
        for (CharterEvent event : history) {
            version += filed(event) == null ? 0 : 1;
            if (version(event) != version) {
                return false;
            }
        }
        return true;
    }

    private static boolean oneVersionWaits(List<CharterEvent> history) {
        return pairs(history).allMatch(pair -> {
            boolean waited = pair.before != null
                    && (filed(pair.before) != null || pair.before instanceof CharterEvent.Appraised);
            return waited == (filed(pair.next) == null);
        });
    }

    private static boolean anAmendmentChangesWhatIsInForce(List<CharterEvent> history) {
        ContentHash inForce = null;
        for (CharterEvent event : history) {
            if (event instanceof CharterEvent.Approved e) {
                inForce = e.content();
            } else if (event instanceof CharterEvent.Filed && inForce != null) {
                return false;
            } else if (event instanceof CharterEvent.AmendmentFiled e
                    && (inForce == null || inForce.equals(e.content()))) {
                return false;
            }
        }
        return true;
    }

    private record Pair(@Nullable CharterEvent before, CharterEvent next) {}

    private static Stream<Pair> pairs(List<CharterEvent> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> new Pair(i == 0 ? null : history.get(i - 1), history.get(i)));
    }

    private static @Nullable ContentHash filed(CharterEvent event) {
        return switch (event) {
            case CharterEvent.Filed e -> e.content();
            case CharterEvent.AmendmentFiled e -> e.content();
            default -> null;
        };
    }

    private static int version(CharterEvent event) {
        return switch (event) {
            case CharterEvent.Filed e -> e.version();
            case CharterEvent.AmendmentFiled e -> e.version();
            case CharterEvent.Appraised e -> e.version();
            case CharterEvent.Returned e -> e.version();
            case CharterEvent.Approved e -> e.version();
            case CharterEvent.Rejected e -> e.version();
        };
    }

    private static PersonId person(CharterEvent event) {
        return switch (event) {
            case CharterEvent.Filed e -> e.filer();
            case CharterEvent.AmendmentFiled e -> e.filer();
            case CharterEvent.Appraised e -> e.appraiser();
            case CharterEvent.Returned e -> e.appraiser();
            case CharterEvent.Approved e -> e.approver();
            case CharterEvent.Rejected e -> e.approver();
        };
    }
}
