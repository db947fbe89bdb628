package vn.danvan.query.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.template.TemplateId;
import vn.danvan.query.At;

/** What the view shows of a summary report's life. */
class SummaryViewTest {

    private static final SummaryId ID = SummaryId.parse("2020-Q2/PERIODIC");
    private static final ContentHash FIGURES = ContentHash.of("số liệu");
    private static final ContentHash CONTENT = ContentHash.of("nội dung");
    private static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    private static final AgencyId RECIPIENT = new AgencyId("HB.BD.TOCHUC");

    private static final SummaryEvent GENERATED = new SummaryEvent.Generated(ID, 1, 555, FIGURES);
    private static final SummaryEvent EDITED = new SummaryEvent.NarrativeEdited(ID, "DANH-GIA", "Tốt.");
    private static final SummaryEvent SUBMITTED = new SummaryEvent.Submitted(ID, CONTENT);
    private static final SummaryEvent SIGNED = new SummaryEvent.Signed(ID, CONTENT);
    private static final SummaryEvent ISSUED = new SummaryEvent.Issued(
            ID, 1, BOARD, 12, "BC/BDVTU", LocalDate.of(2020, 7, 28), CONTENT, "summary.number-symbol");
    private static final SummaryEvent SENT = new SummaryEvent.Distributed(ID, 1, List.of(RECIPIENT));
    private static final SummaryEvent GOT = new SummaryEvent.Acknowledged(ID, 1, RECIPIENT);

    private static final ContentHash FILE = ContentHash.of("mẫu");

    private static SummaryView after(SummaryEvent... events) {
        @Nullable SummaryView view = null;
        for (int i = 0; i < events.length; i++) {
            view = SummaryView.fold(view, events[i], At.at(i, "2020-07-28"), SummaryViewTest::template);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void an_edit_takes_the_signed_content_away() {
        assertThat(after(GENERATED, SUBMITTED, SIGNED).content()).isEqualTo(CONTENT);
        SummaryView edited = after(GENERATED, SUBMITTED, SIGNED, EDITED);
        assertThat(edited.content()).isNull();
        assertThat(edited.status()).isEqualTo(SummaryView.Status.DRAFT);
        assertThat(edited.narratives()).containsEntry("DANH-GIA", "Tốt.");
    }

    @Test
    void what_was_taken_back_is_gone_and_with_it_the_signed_content() {
        SummaryView view =
                after(GENERATED, EDITED, SUBMITTED, SIGNED, new SummaryEvent.NarrativeWithdrawn(ID, "DANH-GIA"));
        assertThat(view.narratives()).isEmpty();
        assertThat(view.content()).isNull();
        assertThat(view.status()).isEqualTo(SummaryView.Status.DRAFT);
    }

    @Test
    void an_issue_has_its_number_and_its_recipients_with_who_has_acknowledged() {
        SummaryView view = after(GENERATED, SUBMITTED, SIGNED, ISSUED, SENT);
        assertThat(view.issued().getLast().number()).isEqualTo(12);
        assertThat(view.issued().getLast().recipients()).containsExactly(new SummaryView.Delivery(RECIPIENT, null));
        view = after(GENERATED, SUBMITTED, SIGNED, ISSUED, SENT, GOT);
        assertThat(view.issued().getLast().recipients().getFirst().acknowledgedAt())
                .isNotNull();
        assertThat(view.steps()).hasSize(6);
    }

    @Test
    void a_correction_keeps_what_was_issued_and_recipients_do_not_see_the_draft_of_it() {
        SummaryView view = after(
                GENERATED,
                EDITED,
                SUBMITTED,
                SIGNED,
                ISSUED,
                SENT,
                new SummaryEvent.CorrectionBegun(ID, 2, "sai số liệu"));
        assertThat(view.edition()).isEqualTo(2);
        assertThat(view.issued()).hasSize(1);
        assertThat(view.narratives()).isNotEmpty();
        assertThat(view.asSent().narratives()).isEmpty();
        assertThat(view.asSent().issued()).hasSize(1);
    }

    @Test
    void a_draft_that_a_closing_made_says_so_until_it_is_put_before_the_lead() {
        SummaryEvent made = new SummaryEvent.MadeOnClosing(ID, 1, 555, BOARD, LocalDate.of(2020, 7, 28), "rule");
        assertThat(after(GENERATED, made).madeOnClosing()).isEqualTo(555);
        assertThat(after(GENERATED, made).submitBy()).isEqualTo(LocalDate.of(2020, 7, 28));
        assertThat(after(GENERATED, made, SUBMITTED).submitBy()).isNull();
        assertThat(after(GENERATED, made, SUBMITTED).madeOnClosing()).isEqualTo(555);
    }

    private static TemplateId template(ContentHash content) {
        return new TemplateId(content.equals(FILE) ? "MAU-BC-BDV" : "MAU-BC-MOI");
    }

    @Test
    void each_version_names_the_template_that_it_is_made_in() {
        SummaryEvent inFile = new SummaryEvent.Generated(ID, 1, 9, CONTENT, FILE);
        SummaryEvent later = new SummaryEvent.Generated(ID, 2, 20, CONTENT, ContentHash.of("mẫu mới"));
        SummaryEvent correction = new SummaryEvent.CorrectionBegun(ID, 2, "sai số liệu");
        SummaryView.UsedTemplate used = new SummaryView.UsedTemplate(new TemplateId("MAU-BC-BDV"), FILE);
        assertThat(after(GENERATED).template()).as("bundled").isNull();
        assertThat(after(GENERATED, inFile).template()).isEqualTo(used);
        SummaryView view = after(inFile, SUBMITTED, SIGNED, ISSUED, SENT, correction, later);
        assertThat(view.issued().getLast().template()).isEqualTo(used);
        assertThat(Objects.requireNonNull(view.template()).code().key()).isEqualTo("MAU-BC-MOI");
        assertThat(view.asSent().template())
                .as("what is being made is not told")
                .isNull();
    }

    @Test
    void a_revoked_one_says_why() {
        SummaryView view =
                after(GENERATED, SUBMITTED, SIGNED, ISSUED, new SummaryEvent.Revoked(ID, 1, "thay bằng sơ kết"));
        assertThat(view.status()).isEqualTo(SummaryView.Status.REVOKED);
        assertThat(view.because()).isEqualTo("thay bằng sơ kết");
    }
}
