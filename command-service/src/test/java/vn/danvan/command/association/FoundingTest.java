package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.*;
import static vn.danvan.command.association.FoundingSamples.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** From the campaign committee to the licence. */
class FoundingTest {

    private static final String RULE = "association.min-members.province";

    private final Register register = new Register();

    private void fiftyMembersFrom(LocalDate day) {
        RuleId id = new RuleId(RULE);
        register.happened(
                id,
                new RuleEvent.Set(id, "PROVINCE", "50", "members", day, null, "Nghị định 126/2024/NĐ-CP", "example"));
    }

    private void recognised() {
        register.send(NOIVU, FoundingSamples.command("recognise"));
    }

    @Test
    void a_licence_begins_the_association_on_its_own_stream() {
        fiftyMembersFrom(TODAY);
        recognised();
        register.send(NOIVU, appraise(62));
        register.send(UBND, FoundingSamples.command("license"));
        assertThat(register.of(NEW, AssociationEvent.class))
                .containsExactly(new AssociationEvent.Established(
                        NEW,
                        "Hội Luật sư tỉnh",
                        AssociationClass.OTHER,
                        Level.PROVINCE,
                        "pháp luật",
                        FOUNDING,
                        62,
                        "118/QĐ",
                        RECOGNISED_ON,
                        UBND.person(),
                        RULE + "[PROVINCE]@2020-02-01"));
        assertThat(AssociationFacts.operating(NEW, register, "").name()).isEqualTo("Hội Luật sư tỉnh");
    }

    @Test
    void the_least_number_of_members_is_enough_and_one_less_is_not() {
        fiftyMembersFrom(TODAY);
        recognised();
        assertThat(register.refused(NOIVU, appraise(49))).isEqualTo("founding.too-few-members /members");
        assertThat(register.outcome(NOIVU, appraise(50))).isEqualTo("DossierAppraised");
    }

    @Test
    void before_the_rule_is_in_force_any_number_is_enough() {
        fiftyMembersFrom(TODAY.plusDays(1));
        recognised();
        assertThat(register.outcome(NOIVU, appraise(1))).isEqualTo("DossierAppraised");
    }

    @Test
    void the_rule_in_force_on_the_day_of_the_licence_counts_as_well() {
        fiftyMembersFrom(TODAY.plusDays(1));
        recognised();
        register.send(NOIVU, appraise(10));
        register.on(TODAY.plusDays(1));
        assertThat(register.refused(
                        UBND,
                        new FoundingCommand.LicenseAssociation(
                                FOUNDING, NEW, AssociationClass.OTHER, "1", TODAY.plusDays(1))))
                .isEqualTo("founding.too-few-members /members");
    }

    @Test
    void who_appraised_does_not_license_and_does_not_refuse() {
        Actor both = province("noivu", Role.STATE_MANAGEMENT, Role.APPROVER);
        recognised();
        register.send(both, appraise(62));
        assertThat(register.refused(both, FoundingSamples.command("license"))).isEqualTo("founding.same-person");
        assertThat(register.refused(both, FoundingSamples.command("refuse"))).isEqualTo("founding.same-person");
        assertThat(register.outcome(UBND, FoundingSamples.command("license"))).isEqualTo("Licensed");
    }

    @Test
    void the_new_code_must_be_free_and_the_licence_not_before_the_committee() {
        register.happened(NEW, registered(NEW, "Hội khác", "y tế"));
        recognised();
        register.send(NOIVU, appraise(62));
        assertThat(register.refused(UBND, FoundingSamples.command("license"))).isEqualTo("association.exists /code");
        assertThat(register.refused(
                        HISTORIAN,
                        new FoundingCommand.LicenseAssociation(
                                FOUNDING, NEWER, AssociationClass.OTHER, "1", RECOGNISED_ON.minusDays(1))))
                .isEqualTo("association.out-of-order /effectiveOn");
    }

    @Test
    void roles() {
        assertThat(register.refused(UBND, FoundingSamples.command("recognise"))).isEqualTo("actor.not-permitted");
        recognised();
        assertThat(register.refused(UBND, appraise(62))).isEqualTo("actor.not-permitted");
        register.send(NOIVU, appraise(62));
        assertThat(register.refused(NOIVU, FoundingSamples.command("license"))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(OFFICER, FoundingSamples.command("end"))).isEqualTo("actor.not-permitted");
    }
}
