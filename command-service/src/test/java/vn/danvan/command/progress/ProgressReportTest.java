package vn.danvan.command.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.progress.ReportSample.BM01;
import static vn.danvan.command.progress.ReportSample.COMMENTS;
import static vn.danvan.command.progress.ReportSample.DA_BAC;
import static vn.danvan.command.progress.ReportSample.DUE;
import static vn.danvan.command.progress.ReportSample.EDITOR;
import static vn.danvan.command.progress.ReportSample.HEAD;
import static vn.danvan.command.progress.ReportSample.HEAD_OF_NOI_VU;
import static vn.danvan.command.progress.ReportSample.ID;
import static vn.danvan.command.progress.ReportSample.NOI_VU;
import static vn.danvan.command.progress.ReportSample.OFFICER;
import static vn.danvan.command.progress.ReportSample.Q1;
import static vn.danvan.command.progress.ReportSample.content;
import static vn.danvan.command.progress.ReportSample.filled;
import static vn.danvan.command.progress.ReportSample.submit;
import static vn.danvan.command.progress.ReportSample.submitted;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;

class ProgressReportTest {

    private static final ReportContent CONTENT = content("TT01=3");
    private final Register register = ReportSample.register();

    private boolean late(LocalDate day, ProgressReportId report, Actor head) {
        Object event = register.on(day)
                .send(head, new ReportCommand.SubmitNilReport(report, 2, "không phát sinh"))
                .getFirst();
        return ((ProgressReportEvent.NilSubmitted) event).late();
    }

    private void extended(@Nullable AgencyId agency, LocalDate until) {
        register.happened(Q1, new PeriodEvent.DueDateExtended(Q1, agency, until, "mưa lũ"));
    }

    @Test
    void an_agency_reports() {
        assertThat(register.send(HEAD, submit("TT01=3"))).containsExactly(submitted(CONTENT, 1, false));
    }

    @Test
    void on_the_due_date_it_is_on_time() {
        assertThat(late(DUE, ID, HEAD)).isFalse();
    }

    @Test
    void the_day_after_it_is_late_and_not_refused() {
        assertThat(late(DUE.plusDays(1), ID, HEAD)).isTrue();
    }

    @Test
    void an_extension_for_all_counts_for_each() {
        extended(null, DUE.plusDays(5));
        assertThat(late(DUE.plusDays(5), ID, HEAD)).isFalse();
        assertThat(late(DUE.plusDays(6), ReportSample.OF_NOI_VU, HEAD_OF_NOI_VU))
                .isTrue();
    }

    @Test
    void an_extension_for_one_counts_for_that_one_to_the_day() {
        extended(DA_BAC, DUE.plusDays(5));
        assertThat(late(DUE.plusDays(5), ID, HEAD)).isFalse();
        assertThat(late(DUE.plusDays(1), ReportSample.OF_NOI_VU, HEAD_OF_NOI_VU))
                .isTrue();
    }

    @Test
    void the_day_after_its_own_extension_an_agency_is_late() {
        extended(DA_BAC, DUE.plusDays(5));
        assertThat(late(DUE.plusDays(6), ID, HEAD)).isTrue();
    }

    @Test
    void of_two_extensions_the_later_counts() {
        extended(DA_BAC, DUE.plusDays(5));
        extended(null, DUE.plusDays(20));
        assertThat(late(DUE.plusDays(20), ID, HEAD)).isFalse();
    }

    @Test
    void a_resubmission_keeps_the_first_judgement() {
        register.on(DUE);
        assertThat(register.outcome(HEAD, submit("TT01=3"))).isEqualTo("Submitted");
        assertThat(register.outcome(OFFICER, new ReportCommand.ReturnReport(ID, COMMENTS)))
                .isEqualTo("Returned");
        register.on(DUE.plusDays(30));
        assertThat(register.send(HEAD, submit("TT01=4"))).containsExactly(submitted(content("TT01=4"), 2, false));
    }

    @Test
    void a_late_report_stays_late_after_a_return() {
        register.on(DUE.plusDays(1));
        assertThat(register.outcome(HEAD, submit("TT01=3"))).isEqualTo("Submitted");
        assertThat(register.outcome(OFFICER, new ReportCommand.ReturnReport(ID, COMMENTS)))
                .isEqualTo("Returned");
        extended(null, DUE.plusDays(60));
        assertThat(register.send(HEAD, submit("TT01=4"))).containsExactly(submitted(content("TT01=4"), 2, true));
    }

    @Test
    void only_the_period_s_version_of_the_form_is_taken() {
        for (int version : new int[] {1, 3}) {
            ReportCommand.Filled filled = new ReportCommand.Filled(version, CONTENT, List.of());
            assertThat(register.refused(HEAD, new ReportCommand.SubmitReport(ID, filled)))
                    .isEqualTo("report.form-version /formVersion");
            assertThat(register.refused(HEAD, new ReportCommand.SubmitNilReport(ID, version, "không có")))
                    .isEqualTo("report.form-version /formVersion");
        }
    }

    @Test
    void what_is_not_owed_does_not_exist() {
        AgencyId stranger = new AgencyId("HB.SO.YTE");
        Actor itsHead = agency("yte", "HB.SO.YTE", Role.AGENCY_HEAD);
        assertThat(register.refused(
                        itsHead,
                        new ReportCommand.SubmitNilReport(new ProgressReportId(Q1, BM01, stranger), 2, "không có")))
                .isEqualTo("report.not-owed");
        assertThat(register.refused(
                        HEAD,
                        new ReportCommand.SubmitNilReport(
                                new ProgressReportId(Q1, new FormId("BM02"), DA_BAC), 2, "không có")))
                .isEqualTo("report.not-owed");
        assertThat(register.refused(
                        HEAD,
                        new ReportCommand.SubmitNilReport(
                                new ProgressReportId(new PeriodId("2020-Q2"), BM01, DA_BAC), 2, "không có")))
                .isEqualTo("report.not-owed");
    }

    @Test
    void to_another_agency_it_does_not_exist() {
        assertThat(register.refused(HEAD_OF_NOI_VU, submit("TT01=3"))).isEqualTo("resource.not-found");
    }

    @Test
    void the_successor_answers_for_a_merged_agency() {
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, NOI_VU, LocalDate.of(2020, 4, 1)));
        assertThat(register.outcome(HEAD_OF_NOI_VU, submit("TT01=3"))).isEqualTo("Submitted");
    }

    @Test
    void only_the_head_submits() {
        assertThat(register.refused(EDITOR, submit("TT01=3"))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(EDITOR, new ReportCommand.SubmitNilReport(ID, 2, "không có")))
                .isEqualTo("actor.not-permitted");
        register.happened(ID, submitted(CONTENT, 1, false), new ProgressReportEvent.Accepted(ID, CONTENT.hash()));
        assertThat(register.refused(EDITOR, new ReportCommand.AmendReport(ID, filled(CONTENT), "sửa")))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(HEAD_OF_NOI_VU, new ReportCommand.AmendReport(ID, filled(CONTENT), "sửa")))
                .isEqualTo("resource.not-found");
    }

    @Test
    void only_an_officer_reviews() {
        register.happened(ID, submitted(CONTENT, 1, false));
        assertThat(register.refused(HEAD, new ReportCommand.ReturnReport(ID, COMMENTS)))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(HEAD, new ReportCommand.AcceptReport(ID, CONTENT.hash())))
                .isEqualTo("actor.not-permitted");
    }

    @Test
    void acceptance_binds_to_the_content() {
        register.happened(ID, submitted(CONTENT, 1, false));
        assertThat(register.refused(
                        OFFICER,
                        new ReportCommand.AcceptReport(ID, content("TT01=4").hash())))
                .isEqualTo("report.content-differs");
        assertThat(register.send(OFFICER, new ReportCommand.AcceptReport(ID, CONTENT.hash())))
                .containsExactly(new ProgressReportEvent.Accepted(ID, CONTENT.hash()));
    }

    @Test
    void a_nil_report_is_accepted_by_its_reason() {
        ProgressReportEvent.NilSubmitted nil = (ProgressReportEvent.NilSubmitted)
                register.send(HEAD, new ReportCommand.SubmitNilReport(ID, 2, "không phát sinh"))
                        .getFirst();
        ProgressReportEvent.NilSubmitted other = (ProgressReportEvent.NilSubmitted) register.send(
                        HEAD_OF_NOI_VU, new ReportCommand.SubmitNilReport(ReportSample.OF_NOI_VU, 2, "lý do khác"))
                .getFirst();
        assertThat(register.refused(OFFICER, new ReportCommand.AcceptReport(ID, other.hash())))
                .isEqualTo("report.content-differs");
        assertThat(register.outcome(OFFICER, new ReportCommand.AcceptReport(ID, nil.hash())))
                .isEqualTo("Accepted");
    }

    @Test
    void who_submitted_may_not_accept() {
        Actor both = agency("both", "HB.HU.DABAC", Role.AGENCY_HEAD, Role.MOBILISATION_OFFICER);
        assertThat(register.outcome(both, submit("TT01=3"))).isEqualTo("Submitted");
        assertThat(register.refused(both, new ReportCommand.AcceptReport(ID, CONTENT.hash())))
                .isEqualTo("report.same-person");
        assertThat(register.outcome(OFFICER, new ReportCommand.AcceptReport(ID, CONTENT.hash())))
                .isEqualTo("Accepted");
    }

    @Test
    void a_comment_names_an_indicator_a_section_or_the_tasks() {
        register.happened(ID, submitted(CONTENT, 1, false));
        List<ReviewComment> wrong =
                List.of(COMMENTS.getFirst(), new ReviewComment("XX99", ReviewComment.Reason.OTHER, "không có"));
        assertThat(register.refused(OFFICER, new ReportCommand.ReturnReport(ID, wrong)))
                .isEqualTo("report.comment-target /comments/1/target");
        List<ReviewComment> right = List.of(
                new ReviewComment("BC03", ReviewComment.Reason.WRONG_FIGURE, "xem lại"),
                new ReviewComment("HAN-CHE", ReviewComment.Reason.MISSING_CONTENT, "bổ sung"),
                new ReviewComment("tasks", ReviewComment.Reason.OTHER, "cập nhật"));
        assertThat(register.send(OFFICER, new ReportCommand.ReturnReport(ID, right)))
                .containsExactly(new ProgressReportEvent.Returned(ID, right));
    }

    @Test
    void an_amended_report_stays_accepted_with_the_new_content() {
        register.happened(ID, submitted(CONTENT, 1, false), new ProgressReportEvent.Accepted(ID, CONTENT.hash()));
        ReportContent amended = content("TT01=60");
        assertThat(register.send(HEAD, new ReportCommand.AmendReport(ID, filled(amended, "R5=đợt cao điểm"), "sót")))
                .containsExactly(new ProgressReportEvent.Amended(
                        ID,
                        2,
                        amended,
                        amended.hash(),
                        List.of(new ProgressReportEvent.Warning("R5", "đợt cao điểm")),
                        "sót"));
        assertThat(register.refused(HEAD, new ReportCommand.AmendReport(ID, filled(amended, "R5=khác"), "sót")))
                .isEqualTo("report.unchanged");
        assertThat(register.outcome(HEAD, new ReportCommand.AmendReport(ID, filled(CONTENT), "trở lại")))
                .isEqualTo("Amended");
    }

    @Test
    void an_amendment_keeps_every_rule_of_the_form() {
        register.happened(ID, submitted(CONTENT, 1, false), new ProgressReportEvent.Accepted(ID, CONTENT.hash()));
        assertThat(register.broken(HEAD, new ReportCommand.AmendReport(ID, filled(content("BC01=1", "BC02=2")), "sửa")))
                .containsExactly("report.indicator-missing /values", "report.rule-broken /values");
        ReportCommand.Filled old = new ReportCommand.Filled(1, content("TT01=4"), List.of());
        assertThat(register.refused(HEAD, new ReportCommand.AmendReport(ID, old, "sửa")))
                .isEqualTo("report.form-version /formVersion");
    }

    @Test
    void what_was_declared_void_is_judged_anew() {
        Register register = ReportSample.register().on(ReportSample.DUE);
        register.send(ReportSample.HEAD, ReportSample.submit("TT01=3"));
        register.send(ReportSample.OFFICER, new ReportCommand.VoidReport(ReportSample.ID, "nộp nhầm"));
        register.on(ReportSample.DUE.plusDays(1));
        ReportContent content = ReportSample.content("TT01=4");
        assertThat(register.send(ReportSample.HEAD, ReportSample.submit("TT01=4")))
                .containsExactly(ReportSample.submitted(content, 2, true));
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void a_report_within_the_days_of_grace_is_on_time(int daysAfter, boolean late) {
        PeriodEvent.Opened plain = (PeriodEvent.Opened) ReportSample.opened();
        Register register = ReportSample.beforeThePeriod()
                .happened(
                        ReportSample.Q1,
                        new PeriodEvent.Opened(
                                plain.period(),
                                plain.kind(),
                                plain.title(),
                                plain.from(),
                                plain.to(),
                                plain.dueOn(),
                                plain.forms(),
                                plain.owing(),
                                null,
                                null,
                                3))
                .on(ReportSample.DUE.plusDays(daysAfter));
        ReportContent content = ReportSample.content("TT01=4");
        assertThat(register.send(ReportSample.HEAD, ReportSample.submit("TT01=4")))
                .containsExactly(ReportSample.submitted(content, 1, late));
    }

    @Test
    void evidence_is_named_once_and_kept_in_one_order() {
        ContentHash one = ContentHash.of("một");
        ContentHash two = ContentHash.of("hai");
        Register register = withFiles(one, two);
        assertThat(register.refused(ReportSample.HEAD, withEvidence(one, ContentHash.of("ba"))))
                .isEqualTo("evidence.unknown /evidence/1");
        assertThat(register.broken(ReportSample.HEAD, withEvidence(one, two, one)))
                .containsExactly("report.evidence-twice /evidence/2");
        ProgressReportEvent.Submitted event = (ProgressReportEvent.Submitted)
                register.send(ReportSample.HEAD, withEvidence(one, two)).getFirst();
        Register other = withFiles(one, two);
        ProgressReportEvent.Submitted same = (ProgressReportEvent.Submitted)
                other.send(ReportSample.HEAD, withEvidence(two, one)).getFirst();
        assertThat(event.hash()).isEqualTo(same.hash());
        assertThat(event.content().evidence()).containsExactlyInAnyOrder(one, two);
    }

    private static Register withFiles(ContentHash... files) {
        Register register = ReportSample.register();
        for (ContentHash file : files) {
            EvidenceId id = EvidenceId.of(ReportSample.DA_BAC, file);
            register.happened(id, new EvidenceEvent.Stored(id, file, 1000, "application/pdf", "bien-ban.pdf"));
        }
        return register;
    }

    private static ReportCommand withEvidence(ContentHash... evidence) {
        ReportContent content = ReportSample.content("TT01=4");
        return new ReportCommand.SubmitReport(
                ReportSample.ID,
                ReportSample.filled(new ReportContent(
                        content.values(), content.narratives(), content.tasks(), java.util.List.of(evidence))));
    }
}
