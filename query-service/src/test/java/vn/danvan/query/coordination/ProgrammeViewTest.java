package vn.danvan.query.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;

class ProgrammeViewTest {

    private static final ProgrammeId ID = new ProgrammeId(new UUID(0x7000, 5));
    private static final ActivityId A1 = new ActivityId("A1");
    private static final AssociationId RED_CROSS = new AssociationId("HOI.CTD");
    private static final AssociationId BLIND = new AssociationId("HOI.MU");
    private static final Activity TEN = activity(10, new BigDecimal("2"));
    private static final Activity SEVEN = activity(7, new BigDecimal("1.5"));

    private final ProgrammeView view = ProgrammeView.registered(
            new CoordinationEvent.Registered(
                    ID,
                    ProgrammeKind.PROGRAMME,
                    "Chương trình",
                    "05",
                    LocalDate.parse("2020-03-01"),
                    new AgencyId("MTTQ"),
                    new Partners(List.of(), List.of(RED_CROSS), List.of()),
                    LocalDate.parse("2020-03-01"),
                    null),
            List.of("agency/MTTQ", "association/HOI.CTD"),
            at(0, "2020-03-01"));

    private static Activity activity(long people, BigDecimal gifts) {
        return new Activity(
                LocalDate.parse("2020-03-08"),
                "Xã",
                "Trao quà",
                people,
                List.of(
                        new Activity.Figure("PH02", "Số cuộc", "cuộc", BigDecimal.ONE),
                        new Activity.Figure(null, "Quà", "suất", gifts)));
    }

    @Test
    void totals_follow_what_is_recorded_corrected_and_voided() {
        ProgrammeView two = view.counting(null, TEN).counting(null, TEN);
        assertThat(two.activities()).isEqualTo(2);
        assertThat(two.people()).isEqualTo(20);
        assertThat(two.totals())
                .containsExactly(
                        new ProgrammeView.Total("PH02", "Số cuộc", "cuộc", BigDecimal.TWO),
                        new ProgrammeView.Total(null, "Quà", "suất", new BigDecimal("4")));
        ProgrammeView corrected = two.counting(TEN, SEVEN);
        assertThat(corrected.activities()).isEqualTo(2);
        assertThat(corrected.people()).isEqualTo(17);
        assertThat(corrected.totals().getLast().value()).isEqualByComparingTo("3.5");
        ProgrammeView none = corrected.counting(SEVEN, null).counting(TEN, null);
        assertThat(none.activities()).isZero();
        assertThat(none.people()).isZero();
        assertThat(none.totals()).isEmpty();
    }

    @Test
    void an_activity_keeps_every_earlier_word() {
        ActivityView recorded = ActivityView.recorded(
                new CoordinationEvent.ActivityRecorded(ID, A1, TEN, RED_CROSS), view, at(1, "2020-03-09"));
        ActivityView corrected =
                recorded.corrected(new CoordinationEvent.ActivityCorrected(ID, A1, SEVEN, "nhầm"), at(2, "2020-03-10"));
        assertThat(corrected.content()).isEqualTo(SEVEN);
        assertThat(corrected.earlier()).hasSize(1);
        assertThat(corrected.earlier().getFirst().content()).isEqualTo(TEN);
        assertThat(corrected.earlier().getFirst().correctedBecause()).isEqualTo("nhầm");
        assertThat(corrected.logIndex()).isEqualTo(2);
        assertThat(corrected.voided("trùng").status()).isEqualTo(ActivityView.Status.VOID);
    }

    @Test
    void a_successor_takes_a_partner_s_place_once() {
        ProgrammeView replaced = view.replaced(RED_CROSS, BLIND).replaced(RED_CROSS, BLIND);
        assertThat(replaced.partners().associations()).containsExactly(BLIND);
    }
}
