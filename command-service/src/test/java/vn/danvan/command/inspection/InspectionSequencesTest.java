package vn.danvan.command.inspection;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/** Random commands by everyone: the inspection does what the model says, and the invariants hold. */
class InspectionSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 50;
    private static final Register REGISTER = new Register().on(LocalDate.of(2020, 5, 20));
    private static final List<Actor> PEOPLE =
            List.of(INSPECTOR, INSPECTOR, INSPECTED, HEAD, OFFICER, OTHER_ASSOCIATION, OTHER_HEAD);
    private static final Set<String> EVENTS = Stream.of(InspectionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(toSet());
    private static final Set<String> SEEN = new HashSet<>();

    private static final Map<String, Predicate<List<InspectionEvent>>> INVARIANTS = Map.of(
            "no_close_with_an_open_finding", InspectionSequencesTest::noCloseWithAnOpenFinding,
            "nothing_but_answers_after_closing", InspectionSequencesTest::nothingButAnswersAfterClosing,
            "no_verification_without_remediation", InspectionSequencesTest::noVerificationWithoutRemediation,
            "a_finding_code_is_used_once", InspectionSequencesTest::aFindingCodeIsUsedOnce);

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (InspectionCode code : InspectionCode.values()) {
            expected.add(code.id());
        }
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_inspection_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        InspectionModel model = new InspectionModel();
        InspectionId id = new InspectionId(new UUID(0x7000L, seed));
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            InspectionCommand command = model.exists() ? command(id, random) : opening(id, random);
            Set<String> reasons = model.take(actor, command);
            String outcome = REGISTER.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        List<InspectionEvent> history = REGISTER.of(id, InspectionEvent.class);
        INVARIANTS.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        mustFail("no_close_with_an_open_finding", OPENED, FOUND, REMEDIATED, CLOSED);
        mustFail("nothing_but_answers_after_closing", OPENED, CLOSED, FOUND);
        mustFail("no_verification_without_remediation", OPENED, FOUND, REMEDIATED, REFUSED, VERIFIED);
        mustFail("a_finding_code_is_used_once", OPENED, FOUND, FOUND);
    }

    private static void mustFail(String name, InspectionEvent... history) {
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(List.of(history)))
                .as(name)
                .isFalse();
    }

    private static InspectionCommand opening(InspectionId id, Random random) {
        return new InspectionCommand.OpenInspection(
                id,
                InspectionKind.SUPERVISION,
                random.nextInt(3) == 0 ? DA_BAC : null,
                random.nextInt(3) == 0 ? null : COOPERATIVES,
                "03-QĐ",
                "điều lệ",
                random.nextInt(6) == 0 ? List.of() : List.of("thanhtra"),
                FROM,
                random.nextInt(6) == 0 ? FROM.minusDays(1) : TO);
    }

    private static InspectionCommand command(InspectionId id, Random random) {
        FindingId finding = new FindingId("F" + random.nextInt(3));
        return switch (random.nextInt(7)) {
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
                                : List.of(new Examined("association/HB.HOI.HTX", random.nextInt(5) == 0 ? 1 : 0)));
            case 1 -> new InspectionCommand.AnswerFinding(id, finding, "a");
            case 2, 3 -> new InspectionCommand.SubmitRemediation(id, finding, "m", EVIDENCE);
            case 4 -> new InspectionCommand.VerifyRemediation(id, finding, "n");
            case 5 -> new InspectionCommand.RefuseRemediation(id, finding, "r");
            default -> new InspectionCommand.CloseInspection(id, "c");
        };
    }

    private static boolean noCloseWithAnOpenFinding(List<InspectionEvent> history) {
        Set<FindingId> open = new HashSet<>();
        for (InspectionEvent event : history) {
            if (event instanceof InspectionEvent.FindingRecorded e) {
                open.add(e.finding());
            } else if (event instanceof InspectionEvent.RemediationVerified e) {
                open.remove(e.finding());
            } else if (event instanceof InspectionEvent.Closed && !open.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean nothingButAnswersAfterClosing(List<InspectionEvent> history) {
        return history.stream()
                .dropWhile(event -> !(event instanceof InspectionEvent.Closed))
                .skip(1)
                .allMatch(InspectionEvent.FindingAnswered.class::isInstance);
    }

    private static boolean noVerificationWithoutRemediation(List<InspectionEvent> history) {
        Set<FindingId> pending = new HashSet<>();
        for (InspectionEvent event : history) {
            boolean right = switch (event) {
                case InspectionEvent.RemediationSubmitted e -> pending.add(e.finding());
                case InspectionEvent.RemediationVerified e -> pending.remove(e.finding());
                case InspectionEvent.RemediationRefused e -> pending.remove(e.finding());
                default -> true;
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static boolean aFindingCodeIsUsedOnce(List<InspectionEvent> history) {
        Set<FindingId> used = new HashSet<>();
        return history.stream()
                .filter(InspectionEvent.FindingRecorded.class::isInstance)
                .allMatch(event -> used.add(((InspectionEvent.FindingRecorded) event).finding()));
    }
}
