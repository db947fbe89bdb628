package vn.danvan.command.aid;

import static vn.danvan.command.aid.AidSamples.*;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidEvent;

/** State × command: an event or a code for every pair. */
class AidStatesTest {

    private static final AidEvent MORE = new AidEvent.PledgeAmended(ID, new Money(150), "PL", "x", MEMBER);

    private static final Map<String, AidEvent[]> STATES = Map.ofEntries(
            Map.entry("none", new AidEvent[] {}),
            Map.entry("home", new AidEvent[] {HOME}),
            Map.entry("home received", new AidEvent[] {HOME, RECEIVED_60}),
            Map.entry("home spent", new AidEvent[] {HOME, RECEIVED_60, SPENT_25}),
            Map.entry("home reported", new AidEvent[] {HOME, RECEIVED_60, SPENT_25, REPORTED}),
            Map.entry("awaiting", new AidEvent[] {FOREIGN}),
            Map.entry("approved", new AidEvent[] {FOREIGN, APPROVED}),
            Map.entry("approved received", new AidEvent[] {FOREIGN, APPROVED, RECEIVED_60}),
            Map.entry("raised", new AidEvent[] {FOREIGN, APPROVED, RECEIVED_60, MORE}),
            Map.entry("raise refused", new AidEvent[] {FOREIGN, APPROVED, RECEIVED_60, MORE, REFUSED}),
            Map.entry("refused", new AidEvent[] {FOREIGN, REFUSED}),
            Map.entry("closed", new AidEvent[] {HOME, RECEIVED_60, SPENT_25, REPORTED, CLOSED}));

    static Stream<Arguments> table() {
        return Table.of("""
                state             | amend              | approve            | refuse             | receive            | spend              | cancel             | report               | close
                none              | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found   | resource.not-found
                home              | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | aid.above-received | resource.not-found | aid.nothing-received | aid.remainder-differs
                home received     | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | Spent              | EntryCancelled     | UseReported          | aid.not-reported
                home spent        | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | Spent              | aid.money-spent    | UseReported          | aid.not-reported
                home reported     | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | Spent              | aid.money-spent    | aid.report-same      | Closed
                awaiting          | PledgeAmended      | Approved           | Refused            | aid.not-approved   | aid.not-approved   | resource.not-found | aid.nothing-received | aid.remainder-differs
                approved          | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | aid.above-received | resource.not-found | aid.nothing-received | aid.remainder-differs
                approved received | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | Spent              | EntryCancelled     | UseReported          | aid.not-reported
                raised            | PledgeAmended      | Approved           | Refused            | Received           | Spent              | EntryCancelled     | UseReported          | aid.not-reported
                raise refused     | PledgeAmended      | aid.not-pending    | aid.not-pending    | Received           | Spent              | EntryCancelled     | UseReported          | aid.not-reported
                refused           | aid.refused        | aid.not-pending    | aid.not-pending    | aid.refused        | aid.refused        | aid.refused        | aid.refused          | aid.refused
                closed            | aid.closed         | aid.not-pending    | aid.not-pending    | aid.closed         | aid.closed         | aid.closed         | aid.closed           | aid.closed
                """);
    }

    private static AidCommand command(String name) {
        return switch (name) {
            case "amend" -> amend(200);
            case "approve" -> approve();
            case "refuse" -> refuse();
            case "receive" -> receive(5, 25, "BC-9");
            case "spend" -> spend(5, 25, "PC-9");
            case "cancel" -> cancel(1);
            case "report" -> report();
            case "close" -> close(35, 0, null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void every_state_answers_every_command(String state, String command, String expected) {
        Register register = new Register();
        tell(register::happened);
        register.happened(ID, (Object[]) java.util.Objects.requireNonNull(STATES.get(state), state));
        Actor actor = command.equals("approve") || command.equals("refuse") ? APPROVER : CTD;
        org.assertj.core.api.Assertions.assertThat(register.outcome(actor, command(command)))
                .isEqualTo(expected);
    }
}
