package vn.danvan.command.association;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.FoundingId;

/** What is true of every recorded history of foundings, whatever was asked of them; told from the events alone. */
final class FoundingInvariants {

    private static final Map<String, BiPredicate<List<Object>, NavigableMap<LocalDate, Integer>>> ALL = Map.of(
            "nothing_is_decided_that_was_not_appraised", (history, _) -> nothingUnappraised(history),
            "who_appraised_does_not_decide", (history, _) -> whoAppraisedDoesNotDecide(history),
            "nothing_follows_the_end", (history, _) -> nothingFollowsTheEnd(history),
            "members_as_the_rule_asks", FoundingInvariants::membersAsTheRuleAsks,
            "a_licence_begins_one_association", (history, _) -> aLicenceBeginsOneAssociation(history),
            "no_licence_before_the_committee", (history, _) -> noLicenceBeforeTheCommittee(history));

    private FoundingInvariants() {}

    static void hold(List<Object> history, NavigableMap<LocalDate, Integer> least) {
        ALL.forEach((name, holds) -> assertThat(holds.test(history, least))
                .as(name + " in " + history)
                .isTrue());
    }

    static void mustFail(String name, List<Object> history, NavigableMap<LocalDate, Integer> least) {
        assertThat(requireNonNull(ALL.get(name)).test(history, least)).as(name).isFalse();
    }

    private static Stream<List<FoundingEvent>> each(List<Object> history) {
        List<FoundingEvent> all = history.stream()
                .filter(FoundingEvent.class::isInstance)
                .map(FoundingEvent.class::cast)
                .toList();
        Stream<FoundingId> ids = all.stream().map(FoundingEvent::founding).distinct();
        return ids.map(
                id -> all.stream().filter(event -> event.founding().equals(id)).toList());
    }

    private static boolean nothingUnappraised(List<Object> history) {
        return each(history).allMatch(life -> {
            int decision = first(life, FoundingEvent.Licensed.class, FoundingEvent.Refused.class);
            return decision < 0 || (decision > 0 && life.get(decision - 1) instanceof FoundingEvent.DossierAppraised);
        });
    }

    private static int first(List<FoundingEvent> life, Class<?> one, Class<?> other) {
        for (int i = 0; i < life.size(); i++) {
            if (one.isInstance(life.get(i)) || other.isInstance(life.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean whoAppraisedDoesNotDecide(List<Object> history) {
        return each(history).allMatch(life -> {
            Set<Object> appraisers = new HashSet<>();
            return life.stream().allMatch(event -> switch (event) {
                case FoundingEvent.DossierAppraised e -> appraisers.add(e.appraiser());
                case FoundingEvent.Licensed e -> !appraisers.contains(e.approver());
                case FoundingEvent.Refused e -> !appraisers.contains(e.approver());
                case FoundingEvent.CommitteeRecognised _, FoundingEvent.CommitteeEnded _ -> true;
            });
        });
    }

    private static boolean nothingFollowsTheEnd(List<Object> history) {
        return each(history)
                .allMatch(life -> life.stream()
                                .dropWhile(event -> event instanceof FoundingEvent.CommitteeRecognised
                                        || event instanceof FoundingEvent.DossierAppraised)
                                .count()
                        <= 1);
    }

    /** As the rule was on the day of the licence, whose version the association's first event names. */
    private static boolean membersAsTheRuleAsks(List<Object> history, NavigableMap<LocalDate, Integer> least) {
        return history.stream().allMatch(event -> {
            if (!(event instanceof AssociationEvent.Established e)) {
                return true;
            }
            Map.Entry<LocalDate, Integer> rule = least.floorEntry(e.effectiveOn());
            return rule == null
                    ? e.ruleVersion() == null
                    : e.members() >= rule.getValue()
                            && String.valueOf(e.ruleVersion()).endsWith("@" + rule.getKey());
        });
    }

    private static boolean aLicenceBeginsOneAssociation(List<Object> history) {
        Set<AssociationId> begun = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            boolean follows = i + 1 < history.size()
                    && history.get(i + 1) instanceof AssociationEvent.Established next
                    && history.get(i) instanceof FoundingEvent.Licensed e
                    && next.association().equals(e.association())
                    && next.founding().equals(e.founding())
                    && begun.add(e.association());
            if (history.get(i) instanceof FoundingEvent.Licensed && !follows) {
                return false;
            }
        }
        return begun.size()
                == history.stream()
                        .filter(AssociationEvent.Established.class::isInstance)
                        .count();
    }

    private static boolean noLicenceBeforeTheCommittee(List<Object> history) {
        return each(history)
                .allMatch(life -> life.stream()
                        .allMatch(event -> !(event instanceof FoundingEvent.Licensed licence)
                                || (life.getFirst() instanceof FoundingEvent.CommitteeRecognised committee
                                        && !licence.effectiveOn().isBefore(committee.effectiveOn()))));
    }
}
