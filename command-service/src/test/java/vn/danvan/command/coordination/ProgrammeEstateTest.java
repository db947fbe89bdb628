package vn.danvan.command.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.coordination.ProgrammeSample.*;

import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.coordination.CoordinationEvent;

class ProgrammeEstateTest {

    private final ProgrammeEstate estate = new ProgrammeEstate();
    private final Register register = register();

    @Test
    void a_partner_holds_its_part_of_an_open_programme() {
        Holding held = new Holding(Holding.Kind.OBLIGATION, ID.stream(), 1);
        assertThat(estate.heldBy(RED_CROSS, register)).containsExactly(held);
        assertThat(estate.heldBy(BLIND, register)).isEmpty();
    }

    @Test
    void what_is_closed_is_held_by_nobody() {
        register.happened(ID, new CoordinationEvent.Closed(ID, TODAY, "xong"));
        assertThat(estate.heldBy(RED_CROSS, register)).isEmpty();
    }

    @Test
    void after_it_passed_the_successor_holds_it_and_acts_on_what_was_recorded() {
        register.happened(
                ID,
                recorded(A1, RED_CROSS),
                new CoordinationEvent.PartnerReplaced(ID, RED_CROSS, BLIND, "1425-QĐ/UBND"));
        assertThat(estate.heldBy(RED_CROSS, register)).isEmpty();
        assertThat(estate.heldBy(BLIND, register)).hasSize(1);
        assertThat(register.outcome(
                        OTHER_ASSOCIATION,
                        new CoordinationCommand.CorrectActivity(ID, A1, told(TODAY, 5), "đối chiếu")))
                .isEqualTo("ActivityCorrected");
        assertThat(register.refused(CTD, new CoordinationCommand.VoidActivity(ID, A1, "x")))
                .isEqualTo("resource.not-found");
    }
}
