package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

/** Registration, class, congress, suspension. */
class AssociationTest {

    private static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    private static final AssociationCommand REGISTER = new AssociationCommand.RegisterAssociation(
            RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo");

    private final Register register = three();

    private static Decision on(LocalDate day) {
        return new Decision("9/QĐ", day);
    }

    private static AssociationCommand congress(LocalDate held, LocalDate from, LocalDate to) {
        return new AssociationCommand.RecordCongress(ACUPUNCTURE, "Đại hội", held, from, to, 50);
    }

    @Test
    void an_association_is_entered_once() {
        assertThat(register.send(NOIVU, REGISTER))
                .containsExactly(new AssociationEvent.Registered(
                        RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo"));
        assertThat(register.refused(province("admin", Role.ADMIN), REGISTER)).isEqualTo("association.exists");
    }

    @Test
    void an_administrator_or_the_state_authority_enters_it() {
        assertThat(register.refused(association("ctd", "HB.HOI.CTD", Role.ASSOCIATION), REGISTER))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(OFFICER, REGISTER)).isEqualTo("actor.not-permitted");
        assertThat(register.outcome(province("admin", Role.ADMIN), REGISTER)).isEqualTo("Registered");
    }

    @Test
    void only_the_approver_decides_about_its_life() {
        for (AssociationCommand decision : java.util.List.of(
                reclassify(), suspend(), resume(), merge(), consolidate(), divide(), separate(), dissolve())) {
            assertThat(register.refused(NOIVU, decision)).isEqualTo("actor.not-permitted");
            assertThat(register.refused(OF_ACUPUNCTURE, decision)).isEqualTo("actor.not-permitted");
        }
    }

    @Test
    void a_reclassification_says_from_what_to_what() {
        assertThat(register.send(UBND, reclassify()))
                .containsExactly(new AssociationEvent.Reclassified(
                        ACUPUNCTURE,
                        AssociationClass.OTHER,
                        AssociationClass.ASSIGNED,
                        "12/QĐ-UBND",
                        "được giao nhiệm vụ",
                        TODAY,
                        UBND.person()));
        assertThat(register.refused(UBND, reclassify())).isEqualTo("association.same-class");
    }

    @Test
    void a_decision_is_recorded_on_its_day_and_not_before() {
        AssociationCommand tomorrow = new AssociationCommand.ReclassifyAssociation(
                ACUPUNCTURE, AssociationClass.ASSIGNED, "x", on(TODAY.plusDays(1)));
        assertThat(register.refused(UBND, tomorrow)).isEqualTo("association.in-future /effectiveOn");
        assertThat(register.on(TODAY.plusDays(1)).outcome(UBND, tomorrow)).isEqualTo("Reclassified");
    }

    @Test
    void what_took_effect_yesterday_takes_the_right_to_import_history() {
        AssociationCommand yesterday = new AssociationCommand.ReclassifyAssociation(
                ACUPUNCTURE, AssociationClass.ASSIGNED, "x", on(TODAY.minusDays(1)));
        assertThat(register.refused(UBND, yesterday)).isEqualTo("association.history-not-permitted");
        assertThat(register.outcome(HISTORIAN, yesterday)).isEqualTo("Reclassified");
    }

    @Test
    void decisions_take_effect_in_the_order_in_which_they_are_recorded() {
        register.send(
                HISTORIAN, new AssociationCommand.SuspendAssociation(ACUPUNCTURE, "x", TODAY, on(TODAY.minusDays(9))));
        assertThat(register.refused(
                        HISTORIAN, new AssociationCommand.ResumeAssociation(ACUPUNCTURE, "x", on(TODAY.minusDays(10)))))
                .isEqualTo("association.out-of-order /effectiveOn");
        assertThat(register.outcome(
                        HISTORIAN, new AssociationCommand.ResumeAssociation(ACUPUNCTURE, "x", on(TODAY.minusDays(9)))))
                .isEqualTo("Resumed");
    }

    @Test
    void a_suspension_may_end_on_its_first_day_and_not_before() {
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.SuspendAssociation(ACUPUNCTURE, "x", TODAY.minusDays(1), DECISION)))
                .isEqualTo("field.dates /until");
        assertThat(register.outcome(UBND, new AssociationCommand.SuspendAssociation(ACUPUNCTURE, "x", TODAY, DECISION)))
                .isEqualTo("Suspended");
    }

    @Test
    void the_association_itself_or_the_state_authority_records_a_congress() {
        assertThat(register.refused(OF_MEDICINE, AssociationSamples.congress())).isEqualTo("resource.not-found");
        assertThat(register.refused(OFFICER, AssociationSamples.congress())).isEqualTo("actor.not-permitted");
        assertThat(register.outcome(NOIVU, AssociationSamples.congress())).isEqualTo("CongressHeld");
    }

    @Test
    void a_congress_is_recorded_once_it_was_held_and_its_term_has_a_length() {
        assertThat(register.refused(OF_ACUPUNCTURE, congress(TODAY.plusDays(1), TODAY.plusDays(1), TODAY.plusYears(5))))
                .isEqualTo("association.in-future /heldOn");
        assertThat(register.refused(OF_ACUPUNCTURE, congress(TODAY, TODAY, TODAY)))
                .isEqualTo("field.dates /termTo");
        assertThat(register.refused(OF_ACUPUNCTURE, congress(TODAY, TODAY.minusDays(1), TODAY.plusYears(5))))
                .isEqualTo("field.dates /termTo");
        assertThat(register.outcome(OF_ACUPUNCTURE, congress(TODAY, TODAY, TODAY.plusDays(1))))
                .isEqualTo("CongressHeld");
    }

    @Test
    void a_term_begins_after_the_one_before_it_began() {
        register.send(OF_ACUPUNCTURE, AssociationSamples.congress());
        assertThat(register.refused(OF_ACUPUNCTURE, AssociationSamples.congress()))
                .isEqualTo("association.term-overlaps /termFrom");
        assertThat(register.on(TODAY.plusDays(1))
                        .outcome(OF_ACUPUNCTURE, congress(TODAY.plusDays(1), TODAY.plusDays(1), TODAY.plusYears(5))))
                .isEqualTo("CongressHeld");
    }
}
