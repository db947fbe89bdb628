package vn.danvan.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;

class InspectionProgrammeViewTest {

    private static final InspectionProgrammeId ID = new InspectionProgrammeId(2021, new AgencyId("HB.NG.THANHTRA"));
    private static final InspectionId OPENED = new InspectionId(new UUID(0x7000, 2));
    private static final AssociationId OLD = new AssociationId("HB.HOI.LAMVUON");
    private static final AssociationId HEIR = new AssociationId("HB.HOI.SVC");
    private static final PlannedInspection K1 = item("K1", 1);
    private static final PlannedInspection K2 = item("K2", 2);
    private static final PlannedInspection K2_LATER = item("K2", 4);

    private static PlannedInspection item(String code, int quarter) {
        return new PlannedInspection(
                code, InspectionKind.CHECK, new AgencyId("HB.HU.DABAC"), null, "chỉ đạo", quarter, ID.body());
    }

    private static InspectionProgrammeView told(InspectionProgrammeEvent... events) {
        InspectionProgrammeView view = null;
        int index = 0;
        for (InspectionProgrammeEvent event : events) {
            view = InspectionProgrammeView.fold(view, event, at(index, "2021-02-0" + (1 + index)));
            index++;
        }
        return java.util.Objects.requireNonNull(view);
    }

    private static InspectionProgrammeEvent approved(int version) {
        return new InspectionProgrammeEvent.Approved(ID, version, "2890-QĐ", LocalDate.parse("2021-01-05"));
    }

    private static final InspectionProgrammeEvent DRAFTED =
            new InspectionProgrammeEvent.Drafted(ID, "Kế hoạch", List.of(K1, K2));

    @Test
    void nothing_holds_before_it_is_approved() {
        assertThat(told(DRAFTED).items()).isEmpty();
        assertThat(told(DRAFTED).proposed()).containsExactly(K1, K2);
        assertThat(told(DRAFTED, approved(1)).items())
                .extracting(PlannedInspectionView::item)
                .containsExactly("K1", "K2");
        assertThat(told(DRAFTED, approved(1)).proposed()).isNull();
    }

    @Test
    void an_amendment_holds_once_approved_and_keeps_what_was_opened() {
        InspectionProgrammeEvent opened = new InspectionProgrammeEvent.ItemOpened(ID, "K1", OPENED);
        InspectionProgrammeEvent amended = new InspectionProgrammeEvent.Amended(ID, List.of(K1, K2_LATER), "dịch bệnh");
        InspectionProgrammeView amending = told(DRAFTED, approved(1), opened, amended);
        assertThat(amending.state()).isEqualTo(InspectionProgrammeView.State.AMENDING);
        assertThat(amending.items()).extracting(PlannedInspectionView::quarter).containsExactly(1, 2);
        InspectionProgrammeView again = told(DRAFTED, approved(1), opened, amended, approved(2));
        assertThat(again.items()).extracting(PlannedInspectionView::quarter).containsExactly(1, 4);
        assertThat(again.items().getFirst().inspection()).isEqualTo(OPENED);
        assertThat(again.amendments())
                .extracting(InspectionProgrammeView.ProgrammeAmendment::reason)
                .containsExactly("dịch bệnh");
    }

    @Test
    void what_is_planned_on_an_association_passes_with_the_amendment_that_waits() {
        PlannedInspection k3 = new PlannedInspection("K3", InspectionKind.CHECK, null, OLD, "điều lệ", 3, ID.body());
        PlannedInspection k3Later =
                new PlannedInspection("K3", InspectionKind.CHECK, null, OLD, "điều lệ", 4, ID.body());
        InspectionProgrammeEvent drafted = new InspectionProgrammeEvent.Drafted(ID, "Kế hoạch", List.of(K1, k3));
        InspectionProgrammeEvent amended = new InspectionProgrammeEvent.Amended(ID, List.of(K1, k3Later), "dịch bệnh");
        InspectionProgrammeEvent passed = new InspectionProgrammeEvent.ItemPassed(ID, "K3", OLD, HEIR, "412/QĐ");
        assertThat(told(drafted, approved(1), passed).items())
                .extracting(PlannedInspectionView::association)
                .containsExactly(null, HEIR);
        assertThat(told(drafted, approved(1), passed).proposed()).isNull();
        InspectionProgrammeView amending = told(drafted, approved(1), amended, passed);
        assertThat(amending.proposed()).containsExactly(K1, k3Later.on(HEIR));
        assertThat(told(drafted, approved(1), amended, passed, approved(2)).items())
                .extracting(PlannedInspectionView::association, PlannedInspectionView::quarter)
                .containsExactly(tuple(null, 1), tuple(HEIR, 4));
    }

    @Test
    void what_was_opened_stays_on_whom_its_inspection_passed_to() {
        PlannedInspection k3 = new PlannedInspection("K3", InspectionKind.CHECK, null, OLD, "điều lệ", 3, ID.body());
        InspectionProgrammeEvent drafted = new InspectionProgrammeEvent.Drafted(ID, "Kế hoạch", List.of(k3));
        InspectionProgrammeEvent opened = new InspectionProgrammeEvent.ItemOpened(ID, "K3", OPENED);
        InspectionProgrammeView passed = told(drafted, approved(1), opened).withItemOn("K3", HEIR);
        InspectionProgrammeEvent amended = new InspectionProgrammeEvent.Amended(ID, List.of(k3, K1), "thêm");
        InspectionProgrammeView later = InspectionProgrammeView.fold(
                InspectionProgrammeView.fold(passed, amended, at(4, "2021-03-01")), approved(2), at(5, "2021-03-02"));
        assertThat(later.items()).extracting(PlannedInspectionView::association).containsExactly(HEIR, null);
    }

    @Test
    void the_board_says_not_done_from_the_day_after_the_quarter() {
        InspectionProgrammeView programme = told(DRAFTED, approved(1));
        assertThat(InspectionProgrammeBoard.of(programme, LocalDate.parse("2021-03-31"), 1))
                .extracting(InspectionProgrammeBoard::planned, InspectionProgrammeBoard::notDone)
                .containsExactly(2, 0);
        assertThat(InspectionProgrammeBoard.of(programme, LocalDate.parse("2021-04-01"), 1))
                .extracting(InspectionProgrammeBoard::planned, InspectionProgrammeBoard::notDone)
                .containsExactly(1, 1);
        InspectionProgrammeView closed = told(
                DRAFTED,
                approved(1),
                new InspectionProgrammeEvent.ItemOpened(ID, "K1", OPENED),
                new InspectionProgrammeEvent.ItemClosed(ID, "K1", OPENED));
        assertThat(InspectionProgrammeBoard.of(closed, LocalDate.parse("2021-12-31"), 1))
                .extracting(InspectionProgrammeBoard::closed, InspectionProgrammeBoard::notDone)
                .containsExactly(1, 1);
    }
}
