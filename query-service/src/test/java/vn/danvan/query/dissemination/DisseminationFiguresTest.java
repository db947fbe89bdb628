package vn.danvan.query.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveId;

class DisseminationFiguresTest {

    private static final DirectiveId D158 = new DirectiveId("D158");
    private static final DisseminationId ID = new DisseminationId(new UUID(0x7000, 6));

    private static Dissemination content(DisseminationForm form, int count, long people) {
        return new Dissemination(
                List.of(D158), form, "Hội nghị", LocalDate.parse("2020-02-21"), "Huyện ủy", count, people);
    }

    private static DisseminationView act(
            String agency, @Nullable String district, DisseminationForm form, int count, long people) {
        return DisseminationView.recorded(
                new DisseminationEvent.Recorded(ID, new AgencyId(agency), content(form, count, people)),
                district == null ? null : new AgencyId(district),
                at(1, "2020-02-22"));
    }

    @Test
    void figures_by_agency_and_by_district_add_up_to_the_total() {
        DisseminationFigures figures = DisseminationFigures.of(
                D158,
                List.of(
                        act("HU.B", "HU.B", DisseminationForm.CONFERENCE, 2, 100),
                        act("SO.X", null, DisseminationForm.CONFERENCE, 1, 30),
                        act("XA.1", "HU.B", DisseminationForm.OTHER, 1, 5),
                        act("SO.X", null, DisseminationForm.ARTICLE, 4, 0)),
                9);
        assertThat(figures.total()).isEqualTo(new DisseminationFigures.Sum(4, 3, 130, 4, 1, 135));
        assertThat(figures.byAgency()).extracting(one -> one.agency().key()).containsExactly("HU.B", "SO.X", "XA.1");
        assertThat(figures.byDistrict()).hasSize(2);
        assertThat(figures.byDistrict().getFirst().sum()).isEqualTo(new DisseminationFigures.Sum(2, 2, 100, 0, 1, 105));
        assertThat(figures.byDistrict().getLast().district()).isNull();
        assertThat(figures.byDistrict().stream()
                        .mapToLong(one -> one.sum().people())
                        .sum())
                .isEqualTo(135);
    }

    @Test
    void a_correction_keeps_the_earlier_word_and_a_void_act_says_why() {
        DisseminationView view = act("HU.B", "HU.B", DisseminationForm.CONFERENCE, 1, 100)
                .corrected(
                        new DisseminationEvent.Corrected(ID, content(DisseminationForm.CONFERENCE, 1, 90), "nhầm"),
                        at(2, "2020-02-23"));
        assertThat(view.people()).isEqualTo(90);
        assertThat(view.earlier().getFirst().content().people()).isEqualTo(100);
        assertThat(view.earlier().getFirst().logIndex()).isEqualTo(1);
        view = view.voided(new DisseminationEvent.Voided(ID, "trùng"), at(3, "2020-02-24"));
        assertThat(view.status()).isEqualTo(DisseminationView.Status.VOID);
        assertThat(view.voidedBecause()).isEqualTo("trùng");
        assertThat(view.version()).isEqualTo(3);
    }
}
