package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

class AssociationTest {

    private static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    private static final AssociationCommand REGISTER = new AssociationCommand.RegisterAssociation(
            RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo");

    private final Register register = new Register();

    @Test
    void an_association_is_entered_once() {
        assertThat(register.send(province("noivu", Role.STATE_MANAGEMENT), REGISTER))
                .containsExactly(new AssociationEvent.Registered(
                        RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo"));
        assertThat(register.refused(province("admin", Role.ADMIN), REGISTER)).isEqualTo("association.exists");
    }

    @Test
    void an_administrator_or_the_state_authority_enters_it() {
        assertThat(register.refused(association("ctd", "HB.HOI.CTD", Role.ASSOCIATION), REGISTER))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(province("officer", Role.MOBILISATION_OFFICER), REGISTER))
                .isEqualTo("actor.not-permitted");
        assertThat(register.outcome(province("admin", Role.ADMIN), REGISTER)).isEqualTo("Registered");
    }
}
