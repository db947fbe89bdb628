package vn.danvan.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportEvent.Warning;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.query.progress.ReportView.Status;

class ReportViewTest {

    private static final ProgressReportId ID = ProgressReportId.parse("2020-Q1/BM01/HB.HU.DABAC");
    private static final ReportContent FIRST = content(3);
    private static final ReportContent SECOND = content(4);
    private static final Warning WARNING = new Warning("R2", "số dư kỳ trước");

    private ReportView view = ReportView.fold(
            null,
            new ProgressReportEvent.Submitted(ID, 1, FIRST, FIRST.hash(), List.of(WARNING), 1, false),
            at(0, "2020-04-03"));

    @Test
    void a_returned_report_is_resubmitted_and_accepted() {
        assertThat(view.warnings()).containsExactly(WARNING);
        ReviewComment comment = new ReviewComment("TT01", ReviewComment.Reason.WRONG_FIGURE, "?");
        then(new ProgressReportEvent.Returned(ID, List.of(comment)), 1);
        assertThat(view.status()).isEqualTo(Status.RETURNED);
        assertThat(view.comments()).containsExactly(comment);
        then(new ProgressReportEvent.Submitted(ID, 1, SECOND, SECOND.hash(), List.of(), 2, false), 2);
        then(new ProgressReportEvent.Accepted(ID, SECOND.hash()), 3);
        assertThat(view.status()).isEqualTo(Status.ACCEPTED);
        assertThat(view.submissions()).isEqualTo(2);
        assertThat(view.receivedOn()).isEqualTo("2020-04-03");
        assertThat(view.content()).isEqualTo(SECOND);
        assertThat(view.comments()).isEmpty();
    }

    @Test
    void an_amended_report_stays_accepted_and_keeps_what_it_said_before() {
        then(new ProgressReportEvent.Accepted(ID, FIRST.hash()), 1);
        then(new ProgressReportEvent.Amended(ID, 1, SECOND, SECOND.hash(), List.of(), "cộng sai"), 2);
        assertThat(view.status()).isEqualTo(Status.ACCEPTED);
        assertThat(view.amendments()).isEqualTo(1);
        assertThat(view.content()).isEqualTo(SECOND);
        assertThat(view.contents())
                .extracting(ReportView.ContentVersion::content)
                .containsExactly(FIRST, SECOND);
        assertThat(view.contents().getLast().reason()).isEqualTo("cộng sai");
        assertThat(view.version()).isEqualTo(2);
    }

    @Test
    void a_nil_report_says_why() {
        ContentHash hash = ContentHash.of("nil");
        ReportView nil = ReportView.fold(
                null,
                new ProgressReportEvent.NilSubmitted(ID, 1, "không phát sinh", hash, 1, true),
                at(0, "2020-04-09"));
        assertThat(nil.nil()).isTrue();
        assertThat(nil.content()).isNull();
        assertThat(nil.nilReason()).isEqualTo("không phát sinh");
        assertThat(nil.late()).isTrue();
    }

    @Test
    void a_void_report_says_why_and_the_next_submission_is_received_anew() {
        then(new ProgressReportEvent.Accepted(ID, FIRST.hash()), 1);
        then(new ProgressReportEvent.Voided(ID, "nộp nhầm"), 2);
        assertThat(view.status()).isEqualTo(Status.VOID);
        assertThat(view.voidedBecause()).isEqualTo("nộp nhầm");
        assertThat(view.tasks()).isEmpty();
        assertThat(view.contents()).as("what it said stays").hasSize(1);
        then(new ProgressReportEvent.Submitted(ID, 1, SECOND, SECOND.hash(), List.of(), 2, true), 3);
        assertThat(view.receivedOn()).isEqualTo("2020-04-10");
        assertThat(view.voidedBecause()).isNull();
        assertThat(view.late()).isTrue();
    }

    private void then(ProgressReportEvent event, long index) {
        view = ReportView.fold(view, event, at(index, "2020-04-10"));
    }

    private static ReportContent content(int value) {
        return new ReportContent(
                List.of(new ReportContent.Value("TT01", BigDecimal.valueOf(value))), List.of(), List.of());
    }
}
