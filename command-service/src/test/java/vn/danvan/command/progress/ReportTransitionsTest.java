package vn.danvan.command.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.progress.ReportSample.COMMENTS;
import static vn.danvan.command.progress.ReportSample.HEAD;
import static vn.danvan.command.progress.ReportSample.ID;
import static vn.danvan.command.progress.ReportSample.OFFICER;
import static vn.danvan.command.progress.ReportSample.Q1;
import static vn.danvan.command.progress.ReportSample.content;
import static vn.danvan.command.progress.ReportSample.filled;
import static vn.danvan.command.progress.ReportSample.submit;
import static vn.danvan.command.progress.ReportSample.submitted;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;

class ReportTransitionsTest {

    private static final ReportContent CONTENT = content("TT01=3");

    static Stream<Arguments> table() {
        return Table.of("""
                                 | submit                   | nil                      | return               | accept               | amend                | void
                OPEN none        | Submitted                | NilSubmitted             | resource.not-found   | resource.not-found   | resource.not-found   | resource.not-found
                OPEN submitted   | report.already-submitted | report.already-submitted | Returned             | Accepted             | report.not-accepted  | Voided
                OPEN nil         | report.already-submitted | report.already-submitted | Returned             | Accepted             | report.not-accepted  | Voided
                OPEN returned    | Submitted                | NilSubmitted             | report.not-submitted | report.not-submitted | report.not-accepted  | Voided
                OPEN accepted    | report.already-submitted | report.already-submitted | report.not-submitted | report.not-submitted | Amended              | Voided
                OPEN amended     | report.already-submitted | report.already-submitted | report.not-submitted | report.not-submitted | Amended              | Voided
                OPEN void        | Submitted                | NilSubmitted             | report.not-submitted | report.not-submitted | report.not-accepted  | report.void
                CLOSED none      | report.period-not-open   | report.period-not-open   | resource.not-found   | resource.not-found   | resource.not-found   | resource.not-found
                CLOSED submitted | report.period-not-open   | report.period-not-open   | Returned             | Accepted             | report.not-accepted  | Voided
                CLOSED nil       | report.period-not-open   | report.period-not-open   | Returned             | Accepted             | report.not-accepted  | Voided
                CLOSED returned  | report.period-not-open   | report.period-not-open   | report.not-submitted | report.not-submitted | report.not-accepted  | Voided
                CLOSED accepted  | report.period-not-open   | report.period-not-open   | report.not-submitted | report.not-submitted | Amended              | Voided
                CLOSED amended   | report.period-not-open   | report.period-not-open   | report.not-submitted | report.not-submitted | Amended              | Voided
                CLOSED void      | report.period-not-open   | report.period-not-open   | report.not-submitted | report.not-submitted | report.not-accepted  | report.void
                LOCKED none      | report.period-not-open   | report.period-not-open   | resource.not-found   | resource.not-found   | resource.not-found   | resource.not-found
                LOCKED submitted | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked
                LOCKED nil       | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked
                LOCKED returned  | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked
                LOCKED accepted  | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked
                LOCKED amended   | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked
                LOCKED void      | report.period-not-open   | report.period-not-open   | report.period-locked | report.period-locked | report.period-locked | report.period-locked""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = ReportSample.register();
        String[] stages = state.split(" ", -1);
        report(register, stages[1]);
        if (!"OPEN".equals(stages[0])) {
            register.happened(Q1, new PeriodEvent.Closed(Q1));
        }
        if ("LOCKED".equals(stages[0])) {
            register.happened(Q1, new PeriodEvent.Locked(Q1));
        }
        assertThat(send(register, command)).isEqualTo(outcome);
    }

    private static void report(Register register, String stage) {
        ProgressReportEvent first = submitted(CONTENT, 1, false);
        ProgressReportEvent accepted = new ProgressReportEvent.Accepted(ID, CONTENT.hash());
        ReportContent other = content("TT01=4");
        Object[] events = switch (stage) {
            case "none" -> new Object[0];
            case "submitted" -> new Object[] {first};
            case "nil" ->
                new Object[] {new ProgressReportEvent.NilSubmitted(ID, 2, "không phát sinh", CONTENT.hash(), 1, false)};
            case "returned" -> new Object[] {first, new ProgressReportEvent.Returned(ID, COMMENTS)};
            case "accepted" -> new Object[] {first, accepted};
            case "amended" ->
                new Object[] {
                    first,
                    accepted,
                    new ProgressReportEvent.Amended(ID, 2, other, other.hash(), java.util.List.of(), "đính chính")
                };
            case "void" -> new Object[] {first, accepted, new ProgressReportEvent.Voided(ID, "nộp nhầm")};
            default -> throw new IllegalArgumentException(stage);
        };
        register.happened(ID, events);
    }

    private static String send(Register register, String command) {
        return switch (command) {
            case "submit" -> register.outcome(HEAD, submit("TT01=3"));
            case "nil" -> register.outcome(HEAD, new ReportCommand.SubmitNilReport(ID, 2, "không phát sinh"));
            case "return" -> register.outcome(OFFICER, new ReportCommand.ReturnReport(ID, COMMENTS));
            case "accept" -> register.outcome(OFFICER, new ReportCommand.AcceptReport(ID, CONTENT.hash()));
            case "amend" ->
                register.outcome(HEAD, new ReportCommand.AmendReport(ID, filled(content("TT01=9")), "đính chính"));
            case "void" -> register.outcome(OFFICER, new ReportCommand.VoidReport(ID, "nộp nhầm"));
            default -> throw new IllegalArgumentException(command);
        };
    }
}
