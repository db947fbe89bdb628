package vn.danvan.query.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeEvent.AgeCheck;
import vn.danvan.kernel.leader.OfficeEvent.Eligibility;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeEvent.Term;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.query.leader.OfficeView.Ending;
import vn.danvan.query.leader.OfficeView.Status;

class OfficeViewTest {

    private static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    private static final OfficeId CHAIR = new OfficeId(RED_CROSS, Office.CHAIR, 1);
    private static final LeaderId ONE = new LeaderId(new UUID(0x7000L, 1));
    private static final LeaderView PERSON = LeaderView.fold(
            null,
            new LeaderEvent.Recorded(ONE, RED_CROSS, new Ciphertext("NAME"), new Ciphertext("BORN")),
            at(1, "2020-06-01"));

    private static Term term(int number, String from, String to) {
        return new Term(
                ONE,
                number,
                LocalDate.parse(from),
                LocalDate.parse(to),
                Service.RETIRED,
                "812-QĐ/TU",
                new Eligibility(AgeCheck.NO_RULE_IN_FORCE, null, null, null, null));
    }

    private static OfficeView held() {
        return OfficeView.fold(
                null,
                new OfficeEvent.Appointed(CHAIR, term(1, "2020-06-15", "2025-06-14")),
                PERSON,
                at(2, "2020-06-15"));
    }

    private static AssociationEvent.Ended dissolved(String effectiveOn) {
        return new AssociationEvent.Dissolved(
                RED_CROSS,
                DissolutionGround.SELF_DISSOLUTION,
                "2-QĐ",
                "x",
                LocalDate.parse(effectiveOn),
                List.of(),
                new PersonId("ubnd"));
    }

    @Test
    void an_appointment_fills_the_office() {
        OfficeView view = held();
        assertThat(view.status()).isEqualTo(Status.HELD);
        assertThat(view.from()).isEqualTo("2020-06-15");
        assertThat(view.to()).isEqualTo("2025-06-14");
        assertThat(view.terms()).hasSize(1);
        assertThat(view.terms().getFirst().name()).isEqualTo(new Ciphertext("NAME"));
        assertThat(view.terms().getFirst().logIndex()).isEqualTo(2);
        assertThat(view.version()).isEqualTo(2);
    }

    @Test
    void a_re_election_ends_the_term_before_on_the_day_before() {
        OfficeView view = OfficeView.fold(
                held(),
                new OfficeEvent.Reelected(CHAIR, term(2, "2025-06-10", "2030-06-09")),
                PERSON,
                at(3, "2025-06-10"));
        assertThat(view.terms())
                .extracting(OfficeView.HeldTerm::to)
                .containsExactly(LocalDate.parse("2025-06-09"), LocalDate.parse("2030-06-09"));
        assertThat(view.terms().getFirst().ending()).isEqualTo(Ending.REELECTED);
        OfficeView later = OfficeView.fold(
                held(),
                new OfficeEvent.Reelected(CHAIR, term(2, "2025-06-15", "2030-06-14")),
                PERSON,
                at(3, "2025-06-10"));
        assertThat(later.terms().getFirst().ending()).as("it ended by itself").isNull();
        assertThat(later.terms().getFirst().to()).isEqualTo("2025-06-14");
    }

    @Test
    void a_term_that_ends_leaves_the_office_vacant() {
        OfficeView view = OfficeView.fold(
                held(),
                new OfficeEvent.TermEnded(CHAIR, ONE, LocalDate.parse("2021-03-31"), EndGround.RESIGNED, "95-QĐ/TU"),
                null,
                at(3, "2021-03-31"));
        assertThat(view.status()).isEqualTo(Status.VACANT);
        assertThat(view.to()).isEqualTo("2021-03-31");
        assertThat(view.terms().getFirst().ending()).isEqualTo(Ending.RESIGNED);
        assertThat(view.terms().getFirst().endedBy()).isEqualTo("95-QĐ/TU");
        assertThat(view.terms().getFirst().term().to()).as("as it was decided").isEqualTo("2025-06-14");
    }

    @Test
    void the_duty_is_the_office_s_and_comes_before_anybody_holds_it() {
        OfficeView view =
                OfficeView.fold(null, new OfficeEvent.DutyDeclared(CHAIR, "32-CT/TU"), null, at(1, "2020-06-01"));
        assertThat(view.status()).isEqualTo(Status.VACANT);
        assertThat(view.duty()).isEqualTo("32-CT/TU");
        assertThat(OfficeView.fold(view, new OfficeEvent.DutyLifted(CHAIR, "15-QĐ/TU"), null, at(2, "2020-06-02"))
                        .duty())
                .isNull();
    }

    @Test
    void with_its_association_an_office_ends_and_so_does_the_term() {
        OfficeView view = held().without(dissolved("2021-07-01"), at(4, "2021-06-20"));
        assertThat(view.status()).isEqualTo(Status.ASSOCIATION_ENDED);
        assertThat(view.to()).isEqualTo("2021-06-30");
        assertThat(view.terms().getFirst().ending()).isEqualTo(Ending.ASSOCIATION_ENDED);
        assertThat(view.terms().getFirst().endedBy()).isEqualTo("2-QĐ");
    }

    @Test
    void a_term_that_was_over_before_the_association_ended_stays_as_it_was() {
        OfficeView view = held().without(dissolved("2025-06-15"), at(4, "2025-06-15"));
        assertThat(view.status()).isEqualTo(Status.ASSOCIATION_ENDED);
        assertThat(view.to()).isEqualTo("2025-06-14");
        assertThat(view.terms().getFirst().ending()).isNull();
    }

    @Test
    void a_corrected_person_is_corrected_in_every_term() {
        LeaderView corrected = LeaderView.fold(
                PERSON,
                new LeaderEvent.Corrected(
                        ONE,
                        new Ciphertext("OTHER"),
                        new Ciphertext("BORN2"),
                        LeaderEvent.CorrectionGround.WRONGLY_ENTERED),
                at(5, "2021-01-01"));
        OfficeView view = held().withPerson(corrected);
        assertThat(view.terms().getFirst().name()).isEqualTo(new Ciphertext("OTHER"));
        assertThat(view.terms().getFirst().birthDate()).isEqualTo(new Ciphertext("BORN2"));
    }

    @Test
    void an_erased_person_says_why() {
        LeaderView erased = LeaderView.fold(
                PERSON.holding(CHAIR).holding(CHAIR),
                new LeaderEvent.Erased(ONE, LeaderEvent.ErasureGround.ORDERED, "Quyết định số 1"),
                at(5, "2021-01-01"));
        assertThat(erased.status()).isEqualTo(LeaderView.Status.ERASED);
        assertThat(erased.erasureBasis()).isEqualTo("Quyết định số 1");
        assertThat(erased.offices()).containsExactly(CHAIR);
        assertThat(erased.steps()).hasSize(2);
    }
}
