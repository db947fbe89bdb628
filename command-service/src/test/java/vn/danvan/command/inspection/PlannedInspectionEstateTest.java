package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;
import static vn.danvan.command.inspection.ProgrammeSamples.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.association.AssociationCommand;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.Transfer;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;

/** What is planned on an association and not opened passes in the decision by which it ends. */
class PlannedInspectionEstateTest {

    private static final AssociationId HEIR = new AssociationId("HB.HOI.SVC");
    private static final String ITEM = P2021.stream() + "#K1";
    private static final Holding PLANNED = new Holding(Holding.Kind.OBLIGATION, ITEM, 1);
    private static final InspectionId LATER = new InspectionId(new UUID(0x7009L, 7));

    private final PlannedInspectionEstate estate = new PlannedInspectionEstate();
    private final Register register = new Register().on(TODAY);

    @BeforeEach
    void tell_what_happened_before() {
        tell(register::happened);
        register.happened(
                HEIR,
                new AssociationEvent.Registered(
                        HEIR, "Hội Sinh vật cảnh tỉnh", AssociationClass.OTHER, Level.PROVINCE, "sinh vật cảnh"));
    }

    private List<Holding> held(AssociationId association) {
        return estate.heldBy(association, register);
    }

    private static AssociationCommand merge(Pass... passes) {
        return new AssociationCommand.MergeAssociation(
                COOPERATIVES, HEIR, List.of(passes), "trùng lĩnh vực", new Decision("412/QĐ-UBND", TODAY));
    }

    private void merged() {
        register.send(APPROVER, merge(new Pass(ITEM, 1, HEIR)));
    }

    @Test
    void it_holds_what_is_in_force_and_not_opened() {
        register.happened(P2021, DRAFTED);
        assertThat(held(COOPERATIVES)).as("nothing holds before it is approved").isEmpty();
        register.happened(P2021, APPROVED);
        assertThat(held(COOPERATIVES)).containsExactly(PLANNED);
        assertThat(held(HEIR)).isEmpty();
        register.happened(P2021, ITEM_OPENED);
        assertThat(held(COOPERATIVES)).as("the inspection itself passes").isEmpty();
    }

    @Test
    void what_an_amendment_takes_out_is_held_no_more() {
        register.happened(P2021, DRAFTED, APPROVED);
        register.happened(P2021, new InspectionProgrammeEvent.Amended(P2021, List.of(K2), "dịch bệnh"));
        assertThat(held(COOPERATIVES)).containsExactly(PLANNED);
        register.happened(P2021, approved(2, TODAY));
        assertThat(held(COOPERATIVES)).isEmpty();
    }

    @Test
    void no_merger_leaves_it_over() {
        register.happened(P2021, DRAFTED, APPROVED);
        assertThat(register.broken(APPROVER, merge())).containsExactly("association.left-over /passes");
        merged();
        assertThat(register.of(P2021, InspectionProgrammeEvent.class))
                .endsWith(new InspectionProgrammeEvent.ItemPassed(P2021, "K1", COOPERATIVES, HEIR, "412/QĐ-UBND"));
        assertThat(register.of(COOPERATIVES, AssociationEvent.class).getLast())
                .isInstanceOfSatisfying(
                        AssociationEvent.MergedInto.class,
                        e -> assertThat(e.passed())
                                .containsExactly(new Transfer(Holding.Kind.OBLIGATION, ITEM, 1, COOPERATIVES, HEIR)));
        assertThat(held(COOPERATIVES)).isEmpty();
        assertThat(held(HEIR)).containsExactly(PLANNED);
    }

    @Test
    void the_successor_is_inspected_and_not_the_one_that_ended() {
        register.happened(P2021, DRAFTED, APPROVED);
        merged();
        assertThat(register.refused(INSPECTOR, ProgrammeSamples.open(LATER, "K1")))
                .isEqualTo("association.ended /association");
        assertThat(register.outcome(INSPECTOR, ProgrammeSamples.open(LATER, "K1", InspectionKind.CHECK, null, HEIR)))
                .isEqualTo("Opened");
    }

    @Test
    void an_amendment_that_waits_passes_with_it() {
        register.happened(P2021, DRAFTED, APPROVED);
        register.happened(P2021, new InspectionProgrammeEvent.Amended(P2021, List.of(K1_LATER, K2), "dịch bệnh"));
        merged();
        assertThat(register.outcome(LEAD, APPROVE)).isEqualTo("Approved");
        assertThat(Programmes.waiting(P2021, HEIR, register)).containsExactly(K1_LATER.on(HEIR));
        assertThat(Programmes.waiting(P2021, COOPERATIVES, register)).isEmpty();
    }

    @Test
    void what_passed_and_was_opened_stays_as_it_was_passed() {
        register.happened(P2021, DRAFTED, APPROVED);
        merged();
        register.send(INSPECTOR, ProgrammeSamples.open(LATER, "K1", InspectionKind.CHECK, null, HEIR));
        assertThat(register.refused(INSPECTOR, amend(K1, K2_LATER)))
                .isEqualTo("inspection-programme.item-opened /items");
        assertThat(register.outcome(INSPECTOR, amend(K1.on(HEIR), K2_LATER))).isEqualTo("Amended");
    }
}
