package vn.danvan.command.inspection;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;

/** State of an inspection with one finding × command: an event or a code for every pair. */
class InspectionStatesTest {

    private record Asked(Actor actor, InspectionCommand command) {}

    private static final Map<String, List<InspectionEvent>> STATES = Map.ofEntries(
            state("no finding", OPENED),
            state("found", OPENED, FOUND),
            state("answered", OPENED, FOUND, ANSWERED),
            state("amended", OPENED, FOUND, AMENDED),
            state("extended", OPENED, FOUND, EXTENDED),
            state("remediated", OPENED, FOUND, REMEDIATED),
            state("refused", OPENED, FOUND, REMEDIATED, REFUSED),
            state("verified", OPENED, FOUND, REMEDIATED, VERIFIED),
            state("decided", OPENED, FOUND, DECIDED),
            state("appealed", OPENED, FOUND, DECIDED, APPEALED),
            state("upheld", OPENED, FOUND, DECIDED, APPEALED, appealDecided(AppealOutcome.UPHELD, TODAY)),
            state("changed", OPENED, FOUND, DECIDED, APPEALED, appealDecided(AppealOutcome.CHANGED, TODAY)),
            state("annulled", OPENED, FOUND, DECIDED, APPEALED, appealDecided(AppealOutcome.ANNULLED, TODAY)),
            state("verified, appealed", OPENED, FOUND, REMEDIATED, VERIFIED, DECIDED, APPEALED),
            state("closed", OPENED, FOUND, REMEDIATED, VERIFIED, CLOSED),
            state("closed, decided", OPENED, FOUND, REMEDIATED, VERIFIED, DECIDED, CLOSED),
            state("closed, appealed", OPENED, FOUND, REMEDIATED, VERIFIED, DECIDED, CLOSED, APPEALED));

    private static final Map<String, Asked> COMMANDS = Map.ofEntries(
            entry("record", new Asked(INSPECTOR, RECORD)),
            entry("amend", new Asked(INSPECTOR, AMEND)),
            entry("extend", new Asked(INSPECTOR, EXTEND)),
            entry("answer", new Asked(INSPECTED, ANSWER)),
            entry("remedy", new Asked(INSPECTED, REMEDY)),
            entry("verify", new Asked(SECOND_INSPECTOR, VERIFY)),
            entry("refuse", new Asked(SECOND_INSPECTOR, REFUSE)),
            entry("decide", new Asked(APPROVER, DECIDE)),
            entry("appeal", new Asked(INSPECTED, APPEAL)),
            entry("decide appeal", new Asked(SECOND_APPROVER, DECIDE_APPEAL)),
            entry("team", new Asked(INSPECTOR, CHANGE_TEAM)),
            entry("close", new Asked(INSPECTOR, CLOSE)));

    private static final String TABLE = """
            state              | record          | amend               | extend           | answer             | remedy               | verify              | refuse              | decide           | appeal      | decide appeal      | team        | close
            no finding         | FindingRecorded | resource.not-found  | resource.not-found | resource.not-found | resource.not-found | resource.not-found  | resource.not-found  | resource.not-found | resource.not-found | resource.not-found | TeamChanged | Closed
            found              | finding-exists  | FindingAmended      | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            answered           | finding-exists  | FindingAmended      | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            amended            | finding-exists  | finding-unchanged   | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            extended           | finding-exists  | FindingAmended      | due-not-later    | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            remediated         | finding-exists  | remediation-pending | DueDateExtended  | FindingAnswered    | remediation-pending  | RemediationVerified | RemediationRefused  | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            refused            | finding-exists  | FindingAmended      | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            verified           | finding-exists  | finding-verified    | finding-verified | FindingAnswered    | finding-verified     | finding-verified    | finding-verified    | ViolationDecided | no-decision | no-appeal          | TeamChanged | Closed
            decided            | finding-exists  | finding-decided     | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | finding-decided  | Appealed    | no-appeal          | TeamChanged | finding-open
            appealed           | finding-exists  | finding-decided     | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | finding-decided  | appealed    | AppealDecided      | TeamChanged | finding-open
            upheld             | finding-exists  | finding-decided     | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | finding-decided  | appealed    | no-appeal          | TeamChanged | finding-open
            changed            | finding-exists  | finding-decided     | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | finding-decided  | appealed    | no-appeal          | TeamChanged | finding-open
            annulled           | finding-exists  | FindingAmended      | DueDateExtended  | FindingAnswered    | RemediationSubmitted | no-remediation      | no-remediation      | ViolationDecided | no-decision | no-appeal          | TeamChanged | finding-open
            verified, appealed | finding-exists  | finding-verified    | finding-verified | FindingAnswered    | finding-verified     | finding-verified    | finding-verified    | finding-decided  | appealed    | AppealDecided      | TeamChanged | appeal-undecided
            closed             | closed          | closed              | closed           | FindingAnswered    | closed               | closed              | closed              | closed           | no-decision | no-appeal          | closed      | closed
            closed, decided    | closed          | closed              | closed           | FindingAnswered    | closed               | closed              | closed              | closed           | Appealed    | no-appeal          | closed      | closed
            closed, appealed   | closed          | closed              | closed           | FindingAnswered    | closed               | closed              | closed              | closed           | appealed    | AppealDecided      | closed      | closed""";

    private static Map.Entry<String, List<InspectionEvent>> state(String name, InspectionEvent... history) {
        return entry(name, Arrays.asList(history));
    }

    static Stream<Arguments> pairs() {
        return Table.of(TABLE);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("pairs")
    void every_state_answers_every_command(String state, String command, String outcome) {
        Register register = new Register().on(TODAY);
        tell(register::happened);
        register.happened(ID, Objects.requireNonNull(STATES.get(state)).toArray());
        Asked asked = Objects.requireNonNull(COMMANDS.get(command));
        boolean whole = Character.isUpperCase(outcome.charAt(0)) || outcome.contains(".");
        assertThat(register.outcome(asked.actor, asked.command)).isEqualTo(whole ? outcome : "inspection." + outcome);
    }
}
