package vn.danvan.query.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.query.deliverable.DeliverableView.Status;
import vn.danvan.service.view.Recorded;

class DeliverableViewTest {

    private static final DeliverableId ID = new DeliverableId("DA-1");
    private static final AgencyId LEAD = new AgencyId("HB.BCS.UBND");
    private static final AgencyId SUCCESSOR = new AgencyId("HB.BD.TOCHUC");
    private static final PersonId WHO = new PersonId("someone");
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private static final ContentHash CONTENT = ContentHash.of("dự thảo");

    private DeliverableView view = DeliverableView.fold(
            null,
            new DeliverableEvent.Commissioned(
                    ID,
                    DeliverableKind.REARRANGEMENT_PROPOSAL,
                    "Đề án",
                    "III.2",
                    null,
                    LEAD,
                    List.of(),
                    LocalDate.of(2020, 12, 31),
                    List.of(new Milestone("M1", "Khảo sát", JUNE)),
                    WHO),
            at(0, "2020-02-01"));

    private void then(DeliverableEvent event, long index) {
        view = DeliverableView.fold(view, event, at(index, "2020-06-02"));
    }

    private List<Overdue.Item> overdue(LocalDate on) {
        return Overdue.of(List.of(view), on, 9).items();
    }

    @Test
    void it_is_drafted_consulted_on_promulgated_and_superseded() {
        then(new DeliverableEvent.DraftSubmitted(ID, 1, CONTENT, "x.docx", "x", WHO), 1);
        assertThat(view.status()).isEqualTo(Status.DRAFTED);
        then(new DeliverableEvent.ConsultationOpened(ID, 1, 1, List.of("A", "B"), JUNE, JUNE), 2);
        then(new DeliverableEvent.ConsultationAnswered(ID, 1, "A", Position.AGREES, "x", JUNE, WHO), 3);
        assertThat(view.status()).isEqualTo(Status.CONSULTED);
        assertThat(view.consultations().getFirst().waitingFor()).containsExactly("B");
        assertThat(view.consultations().getFirst().answers()).hasSize(1);
        then(new DeliverableEvent.Promulgated(ID, 1, CONTENT, "2980/QĐ-UBND", JUNE, WHO), 4);
        assertThat(view.status()).isEqualTo(Status.PROMULGATED);
        assertThat(view.number()).isEqualTo("2980/QĐ-UBND");
        assertThat(view.content()).isEqualTo(CONTENT);
        DeliverableId later = new DeliverableId("DA-2");
        then(new DeliverableEvent.Superseded(ID, later, JUNE, "x"), 5);
        assertThat(view.supersededBy()).isEqualTo(later);
        assertThat(view.superseding(later).supersedes()).containsExactly(later);
    }

    @Test
    void a_draft_of_the_past_shows_the_day_on_which_it_was_submitted() {
        Recorded now = at(1, "2020-06-02");
        Recorded history =
                new Recorded(1, now.recordedAt(), JUNE.minusYears(1), null, ID.stream(), 1, now.eventId(), true, null);
        DeliverableEvent draft = new DeliverableEvent.DraftSubmitted(ID, 1, CONTENT, "x.pdf", "x", WHO);
        assertThat(DeliverableView.fold(view, draft, now).drafts().getFirst().submittedOn())
                .isEqualTo("2020-06-02");
        assertThat(DeliverableView.fold(view, draft, history)
                        .drafts()
                        .getFirst()
                        .submittedOn())
                .isEqualTo("2019-06-30");
    }

    @Test
    void a_step_is_overdue_on_the_day_after_and_not_on_its_day() {
        assertThat(overdue(JUNE)).isEmpty();
        assertThat(overdue(JUNE.plusDays(1))).singleElement().satisfies(item -> {
            assertThat(item.milestone()).isEqualTo("M1");
            assertThat(item.daysLate()).isEqualTo(1);
            assertThat(item.lead()).isEqualTo(LEAD);
        });
        assertThat(overdue(LocalDate.of(2021, 1, 1))).hasSize(2);
    }

    @Test
    void what_is_overdue_is_asked_of_who_answers_for_it_and_the_view_says_who_was_charged() {
        view = view.answeredBy(SUCCESSOR);
        then(new DeliverableEvent.DraftSubmitted(ID, 1, CONTENT, "x.docx", "x", WHO), 1);
        assertThat(view.lead()).isEqualTo(LEAD);
        assertThat(view.answering()).isEqualTo(SUCCESSOR);
        assertThat(overdue(JUNE.plusDays(1)))
                .singleElement()
                .satisfies(item -> assertThat(item.lead()).isEqualTo(SUCCESSOR));
    }

    @Test
    void what_is_reached_extended_promulgated_or_cancelled_is_not_overdue() {
        then(new DeliverableEvent.Extended(ID, "M1", JUNE.plusDays(5), "x"), 1);
        assertThat(overdue(JUNE.plusDays(5))).isEmpty();
        then(new DeliverableEvent.MilestoneReached(ID, "M1", JUNE.plusDays(9), "x"), 2);
        assertThat(overdue(JUNE.plusDays(30))).isEmpty();
        then(new DeliverableEvent.MilestoneSet(ID, new Milestone("M2", "Dự thảo", JUNE)), 3);
        assertThat(overdue(JUNE.plusDays(30))).hasSize(1);
        then(new DeliverableEvent.Cancelled(ID, "gộp"), 4);
        assertThat(overdue(LocalDate.of(2021, 6, 1))).isEmpty();
    }
}
