package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.danvan.command.Register.Entry;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;

/** What holds for every inspection, whatever was done to it, told from what the log says and by whom. */
final class InspectionInvariants {

    private static final Map<String, Predicate<List<Entry>>> ALL = Map.ofEntries(
            Map.entry("no_close_with_an_open_finding", InspectionInvariants::noCloseWithAnOpenFinding),
            Map.entry("no_close_with_an_undecided_appeal", InspectionInvariants::noCloseWithAnUndecidedAppeal),
            Map.entry("nothing_but_answers_and_appeals_after_closing", InspectionInvariants::nothingElseAfterClosing),
            Map.entry("no_verification_without_remediation", InspectionInvariants::noVerificationWithoutRemediation),
            Map.entry("the_verifier_is_not_the_submitter", InspectionInvariants::verifierIsNotSubmitter),
            Map.entry("a_finding_code_is_used_once", InspectionInvariants::aFindingCodeIsUsedOnce),
            Map.entry("the_decider_is_not_a_recorder", InspectionInvariants::deciderIsNotRecorder),
            Map.entry("the_appeal_decider_is_not_the_first_decider", InspectionInvariants::appealDeciderIsAnother),
            Map.entry("one_decision_stands_at_a_time", InspectionInvariants::oneDecisionStands),
            Map.entry("only_the_team_words_findings", InspectionInvariants::onlyTheTeamWords));

    private InspectionInvariants() {}

    static void hold(List<Entry> history) {
        ALL.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    static void mustFail(String name, List<Entry> history) {
        assertThat(Objects.requireNonNull(ALL.get(name)).test(history)).as(name).isFalse();
    }

    private static boolean noCloseWithAnOpenFinding(List<Entry> history) {
        Set<FindingId> open = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.FindingRecorded e -> open.add(e.finding());
            case InspectionEvent.RemediationVerified e -> open.remove(e.finding());
            case InspectionEvent.Closed _ -> open.isEmpty();
            default -> true;
        });
    }

    private static boolean noCloseWithAnUndecidedAppeal(List<Entry> history) {
        Set<FindingId> undecided = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.Appealed e -> undecided.add(e.finding());
            case InspectionEvent.AppealDecided e -> undecided.remove(e.finding());
            case InspectionEvent.Closed _ -> undecided.isEmpty();
            default -> true;
        });
    }

    private static boolean nothingElseAfterClosing(List<Entry> history) {
        return history.stream()
                .map(Entry::event)
                .dropWhile(event -> !(event instanceof InspectionEvent.Closed))
                .skip(1)
                .allMatch(event -> event instanceof InspectionEvent.FindingAnswered
                        || event instanceof InspectionEvent.Appealed
                        || event instanceof InspectionEvent.AppealDecided);
    }

    private static boolean noVerificationWithoutRemediation(List<Entry> history) {
        Set<FindingId> pending = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.RemediationSubmitted e -> pending.add(e.finding());
            case InspectionEvent.RemediationVerified e -> pending.remove(e.finding());
            case InspectionEvent.RemediationRefused e -> pending.remove(e.finding());
            default -> true;
        });
    }

    private static boolean verifierIsNotSubmitter(List<Entry> history) {
        Map<FindingId, String> submitter = new HashMap<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.RemediationSubmitted e -> {
                submitter.put(e.finding(), entry.actor());
                yield true;
            }
            case InspectionEvent.RemediationVerified e -> !entry.actor().equals(submitter.get(e.finding()));
            case InspectionEvent.RemediationRefused e -> !entry.actor().equals(submitter.get(e.finding()));
            default -> true;
        });
    }

    private static boolean aFindingCodeIsUsedOnce(List<Entry> history) {
        Set<FindingId> used = new HashSet<>();
        return history.stream()
                .allMatch(entry ->
                        !(entry.event() instanceof InspectionEvent.FindingRecorded e) || used.add(e.finding()));
    }

    private static boolean deciderIsNotRecorder(List<Entry> history) {
        Set<String> wrote = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.FindingRecorded e -> wrote.add(e.finding() + entry.actor());
            case InspectionEvent.FindingAmended e -> {
                wrote.add(e.finding() + entry.actor());
                yield true;
            }
            case InspectionEvent.ViolationDecided e -> !wrote.contains(e.finding() + entry.actor());
            case InspectionEvent.AppealDecided e -> !wrote.contains(e.finding() + entry.actor());
            default -> true;
        });
    }

    private static boolean appealDeciderIsAnother(List<Entry> history) {
        Map<FindingId, String> decider = new HashMap<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.ViolationDecided e -> {
                decider.put(e.finding(), entry.actor());
                yield true;
            }
            case InspectionEvent.AppealDecided e -> !entry.actor().equals(decider.get(e.finding()));
            default -> true;
        });
    }

    private static boolean oneDecisionStands(List<Entry> history) {
        Set<FindingId> standing = new HashSet<>();
        Set<FindingId> appealed = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.ViolationDecided e -> standing.add(e.finding());
            case InspectionEvent.Appealed e -> standing.contains(e.finding()) && appealed.add(e.finding());
            case InspectionEvent.AppealDecided e -> {
                boolean annulled = e.outcome() == AppealOutcome.ANNULLED;
                yield appealed.contains(e.finding())
                        && (!annulled || (standing.remove(e.finding()) && appealed.remove(e.finding())));
            }
            case InspectionEvent.FindingAmended e -> !standing.contains(e.finding());
            default -> true;
        });
    }

    private static boolean onlyTheTeamWords(List<Entry> history) {
        Set<String> team = new HashSet<>();
        return history.stream().allMatch(entry -> switch ((InspectionEvent) entry.event()) {
            case InspectionEvent.Opened e -> team.addAll(e.team());
            case InspectionEvent.TeamChanged e -> {
                e.left().forEach(team::remove);
                team.addAll(e.joined());
                yield team.contains(e.head());
            }
            case InspectionEvent.FindingRecorded _,
                    InspectionEvent.FindingAmended _,
                    InspectionEvent.DueDateExtended _ -> team.contains(entry.actor());
            default -> true;
        });
    }
}
