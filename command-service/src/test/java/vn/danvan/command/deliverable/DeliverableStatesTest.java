package vn.danvan.command.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.deliverable.DeliverableSamples.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.deliverable.DeliverableEvent;

/** State × command: an event or a code for every pair. */
class DeliverableStatesTest {

    private static final Map<String, DeliverableEvent[]> STATES = Map.of(
            "none",
            new DeliverableEvent[] {},
            "commissioned",
            new DeliverableEvent[] {COMMISSIONED},
            "drafted",
            new DeliverableEvent[] {COMMISSIONED, REACHED, DRAFT_1},
            "asked",
            new DeliverableEvent[] {COMMISSIONED, REACHED, DRAFT_1, ASKED},
            "answered",
            new DeliverableEvent[] {COMMISSIONED, DRAFT_1, ASKED, BOARD_ANSWERED, MEMBER_ANSWERED},
            "promulgated",
            new DeliverableEvent[] {COMMISSIONED, DRAFT_1, PROMULGATED},
            "superseded",
            new DeliverableEvent[] {COMMISSIONED, DRAFT_1, PROMULGATED, SUPERSEDED},
            "cancelled",
            new DeliverableEvent[] {COMMISSIONED, DRAFT_1, CANCELLED});

    static Stream<Arguments> table() {
        return Table.of("""
                state        | commission         | set milestone           | extend                  | reach                         | submit draft               | ask                       | answer                  | promulgate                   | supersede                   | cancel
                none         | Commissioned       | resource.not-found      | resource.not-found      | resource.not-found            | resource.not-found         | resource.not-found        | resource.not-found      | resource.not-found           | resource.not-found          | resource.not-found
                commissioned | deliverable.exists | MilestoneSet            | Extended                | MilestoneReached              | DraftSubmitted             | deliverable.draft-unknown | resource.not-found      | deliverable.draft-unknown    | deliverable.not-promulgated | Cancelled
                drafted      | deliverable.exists | MilestoneSet            | Extended                | deliverable.milestone-reached | deliverable.draft-repeated | ConsultationOpened        | resource.not-found      | Promulgated                  | deliverable.not-promulgated | Cancelled
                asked        | deliverable.exists | MilestoneSet            | Extended                | deliverable.milestone-reached | deliverable.draft-repeated | ConsultationOpened        | ConsultationAnswered    | deliverable.consultation-runs | deliverable.not-promulgated | Cancelled
                answered     | deliverable.exists | MilestoneSet            | Extended                | MilestoneReached              | deliverable.draft-repeated | ConsultationOpened        | deliverable.answered    | Promulgated                  | deliverable.not-promulgated | Cancelled
                promulgated  | deliverable.exists | deliverable.promulgated | deliverable.promulgated | deliverable.promulgated       | deliverable.promulgated    | deliverable.promulgated   | deliverable.promulgated | deliverable.promulgated      | Superseded                  | deliverable.promulgated
                superseded   | deliverable.exists | deliverable.promulgated | deliverable.promulgated | deliverable.promulgated       | deliverable.promulgated    | deliverable.promulgated   | deliverable.promulgated | deliverable.promulgated      | deliverable.superseded      | deliverable.promulgated
                cancelled    | deliverable.exists | deliverable.cancelled   | deliverable.cancelled   | deliverable.cancelled         | deliverable.cancelled      | deliverable.cancelled     | deliverable.cancelled   | deliverable.cancelled        | deliverable.not-promulgated | deliverable.cancelled
                """);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void every_state_answers_every_command(String state, String command, String expected) {
        Register register = new Register();
        tell(register::happened);
        register.happened(ID, (Object[]) Objects.requireNonNull(STATES.get(state), state));
        String outcome = switch (command) {
            case "commission" -> register.outcome(OFFICER, commission(LEAD, List.of(BOARD), TASK, List.of(M1)));
            case "set milestone" -> register.outcome(OFFICER, set("M2", DUE));
            case "extend" -> register.outcome(OFFICER, extend(null, DUE.plusDays(1)));
            case "reach" -> register.outcome(EDITOR, reach("M1", TODAY));
            case "submit draft" -> register.outcome(EDITOR, submit(FIRST));
            case "ask" -> register.outcome(EDITOR, ask(1, TODAY, "HB.BD.TOCHUC"));
            case "answer" -> register.outcome(MEMBER, answer(1, "HB.HOI.CTD"));
            case "promulgate" -> register.outcome(APPROVER, promulgate(FIRST));
            case "supersede" -> register.outcome(APPROVER, supersede(LATER));
            case "cancel" -> register.outcome(OFFICER, new DeliverableCommand.CancelDeliverable(ID, "gộp đề án"));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(outcome).isEqualTo(expected);
    }
}
