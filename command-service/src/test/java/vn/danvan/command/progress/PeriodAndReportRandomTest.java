package vn.danvan.command.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.progress.ReportSample.COMMENTS;
import static vn.danvan.command.progress.ReportSample.DA_BAC;
import static vn.danvan.command.progress.ReportSample.EDITOR;
import static vn.danvan.command.progress.ReportSample.HEAD;
import static vn.danvan.command.progress.ReportSample.HEAD_OF_NOI_VU;
import static vn.danvan.command.progress.ReportSample.ID;
import static vn.danvan.command.progress.ReportSample.LEAD;
import static vn.danvan.command.progress.ReportSample.NOI_VU;
import static vn.danvan.command.progress.ReportSample.OFFICER;
import static vn.danvan.command.progress.ReportSample.OF_NOI_VU;
import static vn.danvan.command.progress.ReportSample.Q1;
import static vn.danvan.command.progress.ReportSample.content;
import static vn.danvan.command.progress.ReportSample.filled;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.progress.PeriodAndReportModel.Act;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;

/** Random acts on a period and two reports by random actors on random days, against a model of the rules. */
class PeriodAndReportRandomTest {

    private static final int ACTS = 60;
    private static final List<Act.Kind> KINDS = List.of(Act.Kind.values());
    private static final ContentHash NO_HASH = ContentHash.of("nothing");
    private static final Actor BOTH = Given.agency("both", "HB.HU.DABAC", Role.AGENCY_HEAD, Role.MOBILISATION_OFFICER);
    private static final List<Actor> ACTORS = List.of(HEAD, EDITOR, HEAD_OF_NOI_VU, OFFICER, LEAD, BOTH);

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_the_rules_hold(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Register register = ReportSample.beforeThePeriod().on(LocalDate.of(2020, 3, 28));
        PeriodAndReportModel model = new PeriodAndReportModel();
        for (int i = 0; i < ACTS; i++) {
            register.on(register.today().plusDays(chance.nextInt(0, 3)));
            Act act = act(chance, i);
            String expected = model.expect(act, register.today());
            String came = register.outcome(act.actor(), command(act, register));
            assertThat(came).as("act %d: %s", i, act).isEqualTo(expected);
            assertThat(late(register, ID)).as("Đà Bắc late after act %d", i).isEqualTo(model.late(DA_BAC));
            assertThat(late(register, OF_NOI_VU))
                    .as("Sở Nội vụ late after act %d", i)
                    .isEqualTo(model.late(NOI_VU));
        }
        a_report_comes_in_only_while_the_period_is_open(register);
        nothing_moves_while_the_period_is_locked(register);
        a_due_date_only_moves_later(register);
        for (ProgressReportId report : List.of(ID, OF_NOI_VU)) {
            what_is_accepted_is_what_was_submitted_last(register, report);
            who_submits_does_not_accept(register, report);
            submissions_are_counted_and_judged_once(register, report);
            what_is_void_is_not_voided_accepted_or_amended(register, report);
        }
    }

    /** Mostly acts that can do something, so that the sequences get somewhere; the others are the refusals. */
    private static Act act(SplittableRandom chance, int i) {
        boolean daBac = chance.nextInt(3) > 0;
        Act.Kind kind = KINDS.get(chance.nextInt(KINDS.size()));
        if (i == 0 && chance.nextInt(4) > 0) {
            kind = Act.Kind.OPEN;
        }
        boolean calms = kind == Act.Kind.CLOSE || kind == Act.Kind.LOCK || kind == Act.Kind.VOID;
        if (calms && chance.nextInt(3) > 0) {
            kind = Act.Kind.SUBMIT;
        }
        Actor actor = ACTORS.get(chance.nextInt(ACTORS.size()));
        if (chance.nextInt(4) > 0) {
            actor = switch (kind) {
                case SUBMIT, SUBMIT_BROKEN, SUBMIT_OLD_FORM, NIL, AMEND ->
                    daBac ? (chance.nextInt(4) == 0 ? BOTH : HEAD) : HEAD_OF_NOI_VU;
                case REOPEN -> LEAD;
                case OPEN, EXTEND_ALL, EXTEND_ONE, CLOSE, LOCK, RETURN, ACCEPT, ACCEPT_OTHER, VOID ->
                    chance.nextInt(4) == 0 ? BOTH : OFFICER;
            };
        }
        LocalDate date = LocalDate.of(2020, 4, 5).plusDays(chance.nextInt(0, 40));
        return new Act(kind, actor, daBac ? DA_BAC : NOI_VU, chance.nextInt(1, 4), date);
    }

    private static vn.danvan.command.Command command(Act act, Register register) {
        ProgressReportId report = act.agency().equals(DA_BAC) ? ID : OF_NOI_VU;
        return switch (act.kind()) {
            case OPEN, EXTEND_ALL, EXTEND_ONE, CLOSE, LOCK, REOPEN -> PeriodActs.command(act);
            case SUBMIT -> new ReportCommand.SubmitReport(report, sound(act));
            case SUBMIT_BROKEN -> new ReportCommand.SubmitReport(report, filled(content("BC01=1")));
            case SUBMIT_OLD_FORM ->
                new ReportCommand.SubmitReport(
                        report, new ReportCommand.Filled(1, sound(act).content(), List.of()));
            case NIL -> new ReportCommand.SubmitNilReport(report, 2, "không phát sinh");
            case RETURN -> new ReportCommand.ReturnReport(report, COMMENTS);
            case ACCEPT -> new ReportCommand.AcceptReport(report, current(register, report));
            case ACCEPT_OTHER -> new ReportCommand.AcceptReport(report, NO_HASH);
            case AMEND -> new ReportCommand.AmendReport(report, sound(act), "đính chính");
            case VOID -> new ReportCommand.VoidReport(report, "nộp nhầm");
        };
    }

    private static ReportCommand.Filled sound(Act act) {
        return filled(
                act.agency().equals(DA_BAC)
                        ? content("TT01=" + act.figure())
                        : content("TT01=" + act.figure(), "HO01=2"));
    }

    private static ContentHash current(Register register, ProgressReportId report) {
        ContentHash hash = NO_HASH;
        for (ProgressReportEvent event : register.of(report, ProgressReportEvent.class)) {
            hash = switch (event) {
                case ProgressReportEvent.Submitted e -> e.hash();
                case ProgressReportEvent.NilSubmitted e -> e.hash();
                case ProgressReportEvent.Amended e -> e.hash();
                case ProgressReportEvent.Returned _, ProgressReportEvent.Accepted _, ProgressReportEvent.Voided _ ->
                    hash;
            };
        }
        return hash;
    }

    private static boolean late(Register register, ProgressReportId report) {
        boolean late = false;
        for (ProgressReportEvent event : register.of(report, ProgressReportEvent.class)) {
            if (event instanceof ProgressReportEvent.Submitted e) {
                late = e.late();
            } else if (event instanceof ProgressReportEvent.NilSubmitted e) {
                late = e.late();
            }
        }
        return late;
    }

    private static boolean isSubmission(Object event) {
        return event instanceof ProgressReportEvent.Submitted || event instanceof ProgressReportEvent.NilSubmitted;
    }

    private static void a_report_comes_in_only_while_the_period_is_open(Register register) {
        boolean open = false;
        for (Register.Entry entry : register.log()) {
            if (entry.event() instanceof PeriodEvent.Opened || entry.event() instanceof PeriodEvent.Reopened) {
                open = true;
            } else if (entry.event() instanceof PeriodEvent.Closed) {
                open = false;
            } else if (isSubmission(entry.event())) {
                assertThat(open).isTrue();
            }
        }
    }

    private static void nothing_moves_while_the_period_is_locked(Register register) {
        boolean locked = false;
        for (Register.Entry entry : register.log()) {
            if (locked) {
                assertThat(entry.event()).isInstanceOf(PeriodEvent.Reopened.class);
            }
            locked = entry.event() instanceof PeriodEvent.Locked;
        }
    }

    private static void a_due_date_only_moves_later(Register register) {
        LocalDate ofAll = LocalDate.MIN;
        for (PeriodEvent event : register.of(Q1, PeriodEvent.class)) {
            if (event instanceof PeriodEvent.Opened opened) {
                ofAll = opened.dueOn();
            } else if (event instanceof PeriodEvent.DueDateExtended extended) {
                assertThat(extended.dueOn()).isAfter(ofAll);
                ofAll = extended.agency() == null ? extended.dueOn() : ofAll;
            }
        }
    }

    private static void what_is_accepted_is_what_was_submitted_last(Register register, ProgressReportId report) {
        ContentHash last = NO_HASH;
        for (ProgressReportEvent event : register.of(report, ProgressReportEvent.class)) {
            switch (event) {
                case ProgressReportEvent.Submitted e -> last = e.hash();
                case ProgressReportEvent.NilSubmitted e -> last = e.hash();
                case ProgressReportEvent.Returned _, ProgressReportEvent.Voided _ -> last = NO_HASH;
                case ProgressReportEvent.Accepted e -> assertThat(e.hash()).isEqualTo(last);
                case ProgressReportEvent.Amended e ->
                    assertThat(e.hash()).isEqualTo(e.content().hash());
            }
        }
    }

    private static void who_submits_does_not_accept(Register register, ProgressReportId report) {
        String submitter = "";
        for (Register.Entry entry : register.log()) {
            if (entry.stream().equals(report.stream())) {
                if (isSubmission(entry.event())) {
                    submitter = entry.actor();
                } else if (entry.event() instanceof ProgressReportEvent.Accepted) {
                    assertThat(entry.actor()).isNotEqualTo(submitter);
                }
            }
        }
    }

    private static void submissions_are_counted_and_judged_once(Register register, ProgressReportId report) {
        int count = 0;
        boolean first = false;
        boolean wasVoid = false;
        for (ProgressReportEvent event : register.of(report, ProgressReportEvent.class)) {
            if (isSubmission(event)) {
                int number = event instanceof ProgressReportEvent.Submitted e
                        ? e.submission()
                        : ((ProgressReportEvent.NilSubmitted) event).submission();
                boolean late = event instanceof ProgressReportEvent.Submitted e
                        ? e.late()
                        : ((ProgressReportEvent.NilSubmitted) event).late();
                first = (count == 0 || wasVoid) ? late : first;
                wasVoid = false;
                assertThat(number).isEqualTo(++count);
                assertThat(late).isEqualTo(first);
            }
            wasVoid |= event instanceof ProgressReportEvent.Voided;
        }
    }

    private static void what_is_void_is_not_voided_accepted_or_amended(Register register, ProgressReportId report) {
        boolean isVoid = false;
        for (ProgressReportEvent event : register.of(report, ProgressReportEvent.class)) {
            if (isVoid) {
                assertThat(isSubmission(event))
                        .as("%s after it was declared void", event)
                        .isTrue();
            }
            isVoid = event instanceof ProgressReportEvent.Voided;
        }
    }
}
