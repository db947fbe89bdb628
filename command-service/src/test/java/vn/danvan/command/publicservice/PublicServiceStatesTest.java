package vn.danvan.command.publicservice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.publicservice.PublicServiceSamples.*;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** State × command: an event or a code for every pair. */
class PublicServiceStatesTest {

    private static final Map<String, PublicServiceEvent[]> STATES = Map.of(
            "none",
            new PublicServiceEvent[] {},
            "assigned",
            new PublicServiceEvent[] {ASSIGNED},
            "reported",
            new PublicServiceEvent[] {ASSIGNED, REPORTED_60},
            "confirmed",
            new PublicServiceEvent[] {ASSIGNED, REPORTED_60, CONFIRMED_50},
            "returned",
            new PublicServiceEvent[] {ASSIGNED, REPORTED_60, RETURNED},
            "finished",
            new PublicServiceEvent[] {ASSIGNED, REPORTED_60, CONFIRMED_50, FINISHED},
            "terminated",
            new PublicServiceEvent[] {ASSIGNED, ended(ServiceEnding.TERMINATED, 0, "x")});

    static Stream<Arguments> table() {
        return Table.of("""
                state      | amend              | report             | confirm                 | return                  | finish                 | terminate
                none       | resource.not-found | resource.not-found | resource.not-found      | resource.not-found      | resource.not-found     | resource.not-found
                assigned   | Amended            | ResultReported     | resource.not-found      | resource.not-found      | service.no-result      | Ended
                reported   | Amended            | ResultReported     | ResultConfirmed         | ResultReturned          | service.result-pending | service.result-pending
                confirmed  | Amended            | ResultReported     | service.result-decided  | service.result-decided  | Ended                  | Ended
                returned   | Amended            | ResultReported     | service.result-decided  | service.result-decided  | service.no-result      | Ended
                finished   | service.ended      | service.ended      | service.ended           | service.ended           | service.ended          | service.ended
                terminated | service.ended      | service.ended      | service.ended           | service.ended           | service.ended          | service.ended
                """);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void every_state_answers_every_command(String state, String command, String expected) {
        Register register = new Register();
        tell(register::happened);
        register.happened(ID, (Object[]) Objects.requireNonNull(STATES.get(state), state));
        String outcome = switch (command) {
            case "amend" -> register.outcome(HEAD, amend(120, 31));
            case "report" -> register.outcome(NTD, report(40));
            case "confirm" -> register.outcome(HEAD, confirm(1, 50));
            case "return" -> register.outcome(HEAD, giveBack(1));
            case "finish" -> register.outcome(HEAD, end(ServiceEnding.FINISHED, null));
            case "terminate" -> register.outcome(HEAD, end(ServiceEnding.TERMINATED, "vi phạm hợp đồng"));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(outcome).isEqualTo(expected);
    }
}
