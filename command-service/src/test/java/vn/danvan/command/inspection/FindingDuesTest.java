package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.reminder.Body;

/** What the inspected body is urged about. */
class FindingDuesTest {

    private static final AssociationId HEIR = new AssociationId("HB.HOI.SVC");

    private static List<Duty> owed(InspectionEvent... events) {
        Register register = new Register();
        register.happened(ID, (Object[]) events);
        return new FindingDues().owed(register);
    }

    @Test
    void a_remediation_is_owed_until_it_is_submitted_and_again_when_it_is_refused() {
        assertThat(owed(OPENED, FOUND)).extracting(Duty::dueOn).containsExactly(DUE);
        assertThat(owed(OPENED, FOUND, REMEDIATED)).isEmpty();
        assertThat(owed(OPENED, FOUND, REMEDIATED, REFUSED)).hasSize(1);
        assertThat(owed(OPENED, FOUND, REMEDIATED, VERIFIED, CLOSED)).isEmpty();
    }

    @Test
    void it_is_due_when_it_was_extended_to() {
        assertThat(owed(OPENED, FOUND, EXTENDED)).extracting(Duty::dueOn).containsExactly(DUE.plusDays(31));
    }

    @Test
    void the_heir_owes_what_passed_to_it_and_what_is_found_after_that() {
        InspectionEvent passed = new InspectionEvent.FindingPassed(ID, F1, COOPERATIVES, HEIR, "15-QĐ");
        assertThat(owed(OPENED, FOUND, passed)).extracting(Duty::owedBy).containsExactly(new Body(HEIR));
        assertThat(owed(OPENED, new InspectionEvent.Passed(ID, COOPERATIVES, HEIR, "15-QĐ"), FOUND))
                .extracting(Duty::owedBy)
                .containsExactly(new Body(HEIR));
    }
}
