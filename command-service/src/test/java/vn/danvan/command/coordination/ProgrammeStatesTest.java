package vn.danvan.command.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.coordination.ProgrammeSample.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.coordination.CoordinationEvent;

class ProgrammeStatesTest {

    static Stream<Arguments> table() {
        return Table.of("""
                                 | extend             | record                    | correct                    | void                       | close
                none             | resource.not-found | resource.not-found        | resource.not-found         | resource.not-found         | resource.not-found
                open             | Extended           | ActivityRecorded          | programme.activity-unknown | programme.activity-unknown | Closed
                with A1          | Extended           | programme.activity-exists | ActivityCorrected          | ActivityVoided             | Closed
                A1 corrected     | Extended           | programme.activity-exists | ActivityCorrected          | ActivityVoided             | Closed
                A1 void          | Extended           | programme.activity-exists | programme.activity-void    | programme.activity-void    | Closed
                closed           | programme.closed   | programme.closed          | programme.activity-unknown | programme.activity-unknown | programme.closed
                closed with A1   | programme.closed   | programme.closed          | ActivityCorrected          | ActivityVoided             | programme.closed
                closed, A1 void  | programme.closed   | programme.closed          | programme.activity-void    | programme.activity-void    | programme.closed""");
    }

    private static List<CoordinationEvent> history(String state) {
        List<CoordinationEvent> events = new ArrayList<>();
        if (!state.equals("none")) {
            events.add(registered());
        }
        if (state.contains("A1")) {
            events.add(recorded(A1, null));
        }
        if (state.contains("corrected")) {
            events.add(new CoordinationEvent.ActivityCorrected(ID, A1, DONE, "đối chiếu"));
        }
        if (state.contains("void")) {
            events.add(new CoordinationEvent.ActivityVoided(ID, A1, "nhầm"));
        }
        if (state.contains("closed")) {
            events.add(new CoordinationEvent.Closed(ID, TODAY, "xong"));
        }
        return events;
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = before().happened(ID, history(state).toArray());
        CoordinationCommand asked = switch (command) {
            case "extend" -> new CoordinationCommand.ExtendProgramme(ID, TO.plusDays(1), "kéo dài");
            case "record" -> new CoordinationCommand.RecordActivity(ID, A1, TOLD);
            case "correct" -> new CoordinationCommand.CorrectActivity(ID, A1, told(TODAY, 7), "đối chiếu");
            case "void" -> new CoordinationCommand.VoidActivity(ID, A1, "nhầm");
            case "close" -> new CoordinationCommand.CloseProgramme(ID, TODAY, "xong");
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(register.outcome(HEAD, asked)).isEqualTo(outcome);
    }
}
