package vn.danvan.command.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;

/** What is true of every recorded history of one or several documents, whatever was asked of them. */
final class DeliverableInvariants {

    private static final Map<String, Predicate<List<DeliverableEvent>>> ALL = Map.of(
            "promulgated_content_is_a_submitted_draft", DeliverableInvariants::promulgatedIsASubmittedDraft,
            "nobody_promulgates_who_submitted_a_draft", DeliverableInvariants::nobodyPromulgatesTheirOwn,
            "drafts_are_numbered_and_never_overwritten", DeliverableInvariants::draftsAreNumbered,
            "each_body_answers_once_what_it_was_asked", DeliverableInvariants::eachBodyAnswersOnce,
            "no_document_supersedes_itself_by_a_circle", DeliverableInvariants::noCircle,
            "the_superseding_document_is_in_force", DeliverableInvariants::theLaterIsInForce);

    private DeliverableInvariants() {}

    static void hold(List<DeliverableEvent> history) {
        ALL.forEach((name, invariant) ->
                assertThat(invariant.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<DeliverableEvent> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean promulgatedIsASubmittedDraft(List<DeliverableEvent> history) {
        Set<String> submitted = new HashSet<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.DraftSubmitted e) {
                submitted.add(key(e.deliverable(), e.draft(), e.content()));
            } else if (event instanceof DeliverableEvent.Promulgated e
                    && !submitted.contains(key(e.deliverable(), e.draft(), e.content()))) {
                return false;
            }
        }
        return true;
    }

    private static String key(DeliverableId deliverable, int draft, ContentHash content) {
        return deliverable + " " + draft + " " + content;
    }

    private static boolean nobodyPromulgatesTheirOwn(List<DeliverableEvent> history) {
        Map<DeliverableId, Set<PersonId>> writers = new HashMap<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.DraftSubmitted e) {
                writers.computeIfAbsent(e.deliverable(), _ -> new HashSet<>()).add(e.submitter());
            } else if (event instanceof DeliverableEvent.Promulgated e
                    && writers.getOrDefault(e.deliverable(), Set.of()).contains(e.promulgator())) {
                return false;
            }
        }
        return true;
    }

    private static boolean draftsAreNumbered(List<DeliverableEvent> history) {
        Map<DeliverableId, Set<ContentHash>> drafts = new HashMap<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.DraftSubmitted e) {
                Set<ContentHash> before = drafts.computeIfAbsent(e.deliverable(), _ -> new HashSet<>());
                if (!before.add(e.content()) || before.size() != e.draft()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean eachBodyAnswersOnce(List<DeliverableEvent> history) {
        Set<String> open = new HashSet<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.ConsultationOpened e) {
                e.asked().forEach(body -> open.add(e.deliverable() + " " + e.consultation() + " " + body));
            } else if (event instanceof DeliverableEvent.ConsultationAnswered e
                    && !open.remove(e.deliverable() + " " + e.consultation() + " " + e.body())) {
                return false;
            }
        }
        return true;
    }

    private static boolean noCircle(List<DeliverableEvent> history) {
        Map<DeliverableId, DeliverableId> by = new HashMap<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.Superseded e) {
                by.put(e.deliverable(), e.by());
            }
        }
        for (DeliverableId start : by.keySet()) {
            DeliverableId at = by.get(start);
            for (int steps = 0; at != null && steps <= by.size(); steps++) {
                if (at.equals(start)) {
                    return false;
                }
                at = by.get(at);
            }
        }
        return true;
    }

    private static boolean theLaterIsInForce(List<DeliverableEvent> history) {
        Set<DeliverableId> inForce = new HashSet<>();
        for (DeliverableEvent event : history) {
            if (event instanceof DeliverableEvent.Promulgated e) {
                inForce.add(e.deliverable());
            } else if (event instanceof DeliverableEvent.Superseded e && !inForce.contains(e.by())) {
                return false;
            }
        }
        return true;
    }
}
