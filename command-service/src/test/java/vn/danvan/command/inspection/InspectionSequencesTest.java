package vn.danvan.command.inspection;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Register.Entry;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/** Random commands by people of overlapping roles: the inspection does what the model says, and the invariants hold. */
class InspectionSequencesTest {

    private static final int SEEDS = 400;
    private static final int COMMANDS = 70;
    private static final Register REGISTER = new Register();
    private static final Actor LEADER = agency("thanhtra.tp", "HB.TU.HOABINH", Role.INSPECTOR);
    /** Is on every team at first, so that he records findings that he may not decide on. */
    private static final Actor RECORDER = province("ba", Role.INSPECTOR, Role.APPROVER);

    private static final Actor BOTH =
            association("haivai", "HB.HOI.HTX", Role.ASSOCIATION, Role.INSPECTOR, Role.APPROVER);
    private static final Actor BOTH_ELSEWHERE = province("haivai", Role.INSPECTOR, Role.APPROVER);
    private static final List<Actor> PEOPLE = List.of(
            INSPECTOR,
            INSPECTOR,
            INSPECTOR,
            SECOND_INSPECTOR,
            RECORDER,
            LEADER,
            INSPECTED,
            INSPECTED,
            INSPECTED,
            HEAD,
            HEAD,
            BOTH,
            BOTH_ELSEWHERE,
            APPROVER,
            SECOND_APPROVER,
            SUCCESSOR,
            OFFICER,
            OTHER_ASSOCIATION,
            OTHER_HEAD);
    private static final List<String> ACCOUNTS = List.of("thanhtra", "thanhtra2", "ba", "haivai", "thanhtra.tp");
    private static final InspectionId EARLIER = new InspectionId(new UUID(0x7001L, 1));
    private static final InspectionId EARLIER_OF_AGENCY = new InspectionId(new UUID(0x7001L, 2));
    private static final Set<String> REPEATABLE = Set.of(
            new FindingRef(EARLIER, F1).key() + " " + COOPERATIVES.stream(),
            new FindingRef(EARLIER_OF_AGENCY, F1).key() + " " + DA_BAC.stream());
    private static final Set<String> PASSED_ON = Set.of("Passed", "FindingPassed");
    private static final Set<String> EVENTS = Stream.of(InspectionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .filter(name -> !PASSED_ON.contains(name))
            .collect(toSet());
    private static final Set<String> SEEN = new HashSet<>();

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
        earlier(EARLIER, OPENED, FOUND);
        earlier(EARLIER_OF_AGENCY, OPENED_ON_AGENCY, FOUND);
    }

    private static void earlier(InspectionId id, InspectionEvent opened, InspectionEvent found) {
        REGISTER.happened(id, opened, found);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (InspectionCode code : InspectionCode.values()) {
            if (code != InspectionCode.DECIDED_TOO_EARLY) {
                expected.add(code.id());
            }
        }
        expected.removeAll(SEEN);
        assertThat(expected).as("never seen").isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_inspection_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        InspectionModel model = new InspectionModel(REPEATABLE);
        InspectionId id = new InspectionId(new UUID(0x7000L, seed));
        int before = REGISTER.log().size();
        LocalDate today = LocalDate.of(2020, 5, 20);
        for (int i = 0; i < COMMANDS; i++) {
            today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(6) : 0);
            REGISTER.on(today);
            InspectionCommand command = model.exists() ? command(id, today, random) : opening(id, random);
            List<Actor> askers = random.nextInt(3) == 0 ? PEOPLE : suited(command);
            Actor actor = askers.get(random.nextInt(askers.size()));
            Set<String> reasons = model.take(actor, today, command);
            String outcome = REGISTER.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s on %s", command, actor, today)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        List<Entry> history = REGISTER.log().subList(before, REGISTER.log().size());
        InspectionInvariants.hold(history);
        Actor inspected = model.subject().contains(COOPERATIVES.stream()) ? INSPECTED : HEAD;
        for (String finding : model.findings()) {
            assertThat(REGISTER.outcome(
                            inspected, new InspectionCommand.AnswerFinding(id, new FindingId(finding), "giải trình")))
                    .as("the inspected body can always answer")
                    .isEqualTo("FindingAnswered");
        }
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        fails("no_close_with_an_open_finding", OPENED, FOUND, REMEDIATED, CLOSED);
        fails("no_close_with_an_undecided_appeal", OPENED, DECIDED, APPEALED, CLOSED);
        fails("nothing_but_answers_and_appeals_after_closing", OPENED, CLOSED, FOUND);
        fails("no_verification_without_remediation", OPENED, FOUND, REMEDIATED, REFUSED, VERIFIED);
        fails("the_verifier_is_not_the_submitter", OPENED, FOUND, REMEDIATED, VERIFIED);
        fails("a_finding_code_is_used_once", OPENED, FOUND, FOUND);
        fails("the_decider_is_not_a_recorder", OPENED, FOUND, DECIDED);
        InspectionEvent upheld = appealDecided(AppealOutcome.UPHELD, TODAY);
        fails("the_appeal_decider_is_not_the_first_decider", OPENED, DECIDED, APPEALED, upheld);
        fails("one_decision_stands_at_a_time", OPENED, FOUND, DECIDED, AMENDED);
        fails("one_decision_stands_at_a_time", OPENED, FOUND, DECIDED, APPEALED, upheld, APPEALED);
        fails("only_the_team_words_findings", OPENED, FOUND);
    }

    private static void fails(String name, InspectionEvent... history) {
        InspectionInvariants.mustFail(
                name,
                Stream.of(history)
                        .map(event -> new Entry(ID.stream(), event, "someone"))
                        .toList());
    }

    /** Who is meant to send the command. */
    private static List<Actor> suited(InspectionCommand command) {
        return switch (command) {
            case InspectionCommand.AnswerFinding _,
                    InspectionCommand.SubmitRemediation _,
                    InspectionCommand.AppealDecision _ -> List.of(INSPECTED, INSPECTED, HEAD);
            case InspectionCommand.DecideViolation _, InspectionCommand.DecideAppeal _ ->
                List.of(APPROVER, SECOND_APPROVER, SUCCESSOR, RECORDER);
            case InspectionCommand.OpenInspection _ -> List.of(INSPECTOR, LEADER, OFFICER);
            case InspectionCommand.RecordFinding _, InspectionCommand.AmendFinding _ -> List.of(INSPECTOR, RECORDER);
            default -> List.of(INSPECTOR, INSPECTOR, SECOND_INSPECTOR);
        };
    }

    private static InspectionCommand opening(InspectionId id, Random random) {
        return new InspectionCommand.OpenInspection(
                id,
                InspectionKind.SUPERVISION,
                random.nextInt(3) == 0 ? DA_BAC : null,
                random.nextInt(3) == 0 ? null : COOPERATIVES,
                "03-QĐ",
                "điều lệ",
                random.nextInt(8) == 0 ? List.of() : List.of("thanhtra", "ba"),
                FROM,
                random.nextInt(8) == 0 ? FROM.minusDays(1) : TO,
                random.nextInt(3) != 0 ? null : random.nextInt(2) == 0 ? "ba" : "la",
                null,
                random.nextInt(8) == 0 ? null : "đơn phản ánh");
    }

    private static InspectionCommand command(InspectionId id, LocalDate today, Random random) {
        FindingId finding = new FindingId("F" + random.nextInt(2));
        return switch (random.nextInt(19)) {
            case 0 ->
                new InspectionCommand.RecordFinding(
                        id,
                        finding,
                        Severity.MINOR,
                        "s",
                        "l",
                        "r",
                        random.nextInt(5) == 0 ? FROM.minusDays(1) : DUE,
                        random.nextInt(2) == 0
                                ? List.of()
                                : List.of(new Examined("association/HB.HOI.HTX", random.nextInt(5) == 0 ? 1 : 0)),
                        List.of(),
                        earlier(random));
            case 1 ->
                new InspectionCommand.AmendFinding(
                        id, finding, Severity.MINOR, random.nextInt(2) == 0 ? "s" : "t", "l", "r", "vì");
            case 2 -> new InspectionCommand.ExtendFinding(id, finding, DUE.plusDays(random.nextInt(10)), "vì");
            case 3, 4, 5 -> new InspectionCommand.SubmitRemediation(id, finding, "m", EVIDENCE);
            case 6, 7, 8 -> new InspectionCommand.VerifyRemediation(id, finding, "n");
            case 9 -> new InspectionCommand.RefuseRemediation(id, finding, "r");
            case 10, 11 -> new InspectionCommand.DecideViolation(id, finding, "1", null, "phê bình", "Điều 40");
            case 12, 13 -> new InspectionCommand.AppealDecision(id, finding, "g", EVIDENCE);
            case 14, 15 -> {
                AppealOutcome outcome = List.of(AppealOutcome.values()).get(random.nextInt(3));
                boolean changes = (outcome == AppealOutcome.CHANGED) != (random.nextInt(3) == 0);
                yield new InspectionCommand.DecideAppeal(
                        id, finding, outcome, "2", null, "vì", changes ? "nhắc nhở" : null, changes ? "Điều 40" : null);
            }
            case 16 -> team(id, today, random);
            case 17 -> new InspectionCommand.AnswerFinding(id, finding, "a");
            default -> new InspectionCommand.CloseInspection(id, "c");
        };
    }

    private static @Nullable FindingRef earlier(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new FindingRef(EARLIER, F1);
            case 1 -> new FindingRef(EARLIER_OF_AGENCY, F1);
            case 2 -> new FindingRef(EARLIER, F2);
            default -> null;
        };
    }

    private static InspectionCommand team(InspectionId id, LocalDate today, Random random) {
        List<String> joins = random.nextInt(4) == 0 ? List.of() : List.of(any(random));
        List<String> leaves = random.nextInt(3) != 0 ? List.of() : List.of(any(random));
        LocalDate on = random.nextInt(5) != 0 ? null : today.plusDays(random.nextInt(3) - 1L);
        if (random.nextInt(12) == 0) {
            joins = List.of();
            leaves = List.of("thanhtra", "ba");
        }
        return new InspectionCommand.ChangeTeam(
                id, joins, leaves, random.nextInt(3) == 0 ? any(random) : null, "điều động", on);
    }

    private static String any(Random random) {
        return Objects.requireNonNull(ACCOUNTS.get(random.nextInt(ACCOUNTS.size())));
    }
}
