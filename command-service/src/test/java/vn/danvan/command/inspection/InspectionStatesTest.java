package vn.danvan.command.inspection;

import static vn.danvan.command.inspection.InspectionSamples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.inspection.InspectionEvent;

/** State of an inspection with one finding × command: an event or a code for every pair. */
class InspectionStatesTest {

    /** A state and how it came about. */
    record State(String name, List<InspectionEvent> history) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A command, what it records, and the states that refuse it, each with its code. */
    record Asked(
            String name,
            Actor actor,
            InspectionCommand command,
            InspectionEvent recorded,
            Map<String, ? extends Code> refusals) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<State> STATES = List.of(
            new State("no finding", List.of(OPENED)),
            new State("found", List.of(OPENED, FOUND)),
            new State("answered", List.of(OPENED, FOUND, ANSWERED)),
            new State("remediated", List.of(OPENED, FOUND, REMEDIATED)),
            new State("refused", List.of(OPENED, FOUND, REMEDIATED, REFUSED)),
            new State("verified", List.of(OPENED, FOUND, REMEDIATED, VERIFIED)),
            new State("closed", List.of(OPENED, FOUND, REMEDIATED, VERIFIED, CLOSED)));

    private static final Map<String, Code> ONLY_REMEDIATED = Map.of(
            "no finding", KernelCode.NOT_FOUND,
            "found", InspectionCode.NO_REMEDIATION,
            "answered", InspectionCode.NO_REMEDIATION,
            "refused", InspectionCode.NO_REMEDIATION,
            "verified", InspectionCode.FINDING_VERIFIED,
            "closed", InspectionCode.CLOSED);

    private static final List<Asked> COMMANDS = List.of(
            new Asked(
                    "record",
                    INSPECTOR,
                    RECORD,
                    FOUND,
                    Map.of(
                            "found", InspectionCode.FINDING_EXISTS,
                            "answered", InspectionCode.FINDING_EXISTS,
                            "remediated", InspectionCode.FINDING_EXISTS,
                            "refused", InspectionCode.FINDING_EXISTS,
                            "verified", InspectionCode.FINDING_EXISTS,
                            "closed", InspectionCode.CLOSED)),
            new Asked("answer", INSPECTED, ANSWER, ANSWERED, Map.of("no finding", KernelCode.NOT_FOUND)),
            new Asked(
                    "remedy",
                    INSPECTED,
                    REMEDY,
                    REMEDIATED,
                    Map.of(
                            "no finding", KernelCode.NOT_FOUND,
                            "remediated", InspectionCode.REMEDIATION_PENDING,
                            "verified", InspectionCode.FINDING_VERIFIED,
                            "closed", InspectionCode.CLOSED)),
            new Asked("verify", INSPECTOR, VERIFY, VERIFIED, ONLY_REMEDIATED),
            new Asked("refuse", INSPECTOR, REFUSE, REFUSED, ONLY_REMEDIATED),
            new Asked(
                    "close",
                    INSPECTOR,
                    CLOSE,
                    CLOSED,
                    Map.of(
                            "found", InspectionCode.FINDING_OPEN,
                            "answered", InspectionCode.FINDING_OPEN,
                            "remediated", InspectionCode.FINDING_OPEN,
                            "refused", InspectionCode.FINDING_OPEN,
                            "closed", InspectionCode.CLOSED)));

    static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (State state : STATES) {
            for (Asked asked : COMMANDS) {
                pairs.add(Arguments.of(state, asked));
            }
        }
        return pairs;
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("pairs")
    void every_state_answers_every_command(State state, Asked asked) {
        Given<Inspection> given = Given.nothing(Inspection.class);
        tell(given::past);
        given.event(state.history.toArray());
        Code refusal = asked.refusals.get(state.name);
        if (refusal == null) {
            given.when(asked.actor, asked.command).records(asked.recorded);
        } else {
            given.when(asked.actor, asked.command).refuses(refusal);
        }
    }
}
