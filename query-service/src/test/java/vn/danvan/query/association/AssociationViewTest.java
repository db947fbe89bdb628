package vn.danvan.query.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

class AssociationViewTest {

    @Test
    void a_registered_association_is_shown_as_registered() {
        AssociationId id = new AssociationId("HB.HOI.CTD");
        assertThat(AssociationView.fold(
                        new AssociationEvent.Registered(
                                id, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo"),
                        at(2, "2020-01-06")))
                .isEqualTo(new AssociationView(
                        id, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo", 2));
    }
}
