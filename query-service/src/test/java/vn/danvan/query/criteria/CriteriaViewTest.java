package vn.danvan.query.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.query.criteria.CriteriaView.Status;

class CriteriaViewTest {

    private static final CriteriaVersion V1 = new CriteriaVersion("TC-BC-2020");
    private static final PersonId WHO = new PersonId("tochuc");
    private static final List<CriteriaItem> ITEMS = List.of(new CriteriaItem("1", "Nhiệm vụ được giao"));

    @Test
    void a_version_is_returned_revised_published_and_repealed() {
        CriteriaView view = CriteriaView.fold(
                null, new CriteriaEvent.Drafted(CriteriaId.STAFFING, V1, "Tiêu chí", ITEMS, WHO), at(0, "2020-11-02"));
        view = CriteriaView.fold(
                view, new CriteriaEvent.Returned(CriteriaId.STAFFING, V1, "làm rõ", WHO), at(1, "2020-11-03"));
        assertThat(view.returnedBecause()).isEqualTo("làm rõ");
        view = CriteriaView.fold(
                view,
                new CriteriaEvent.Revised(CriteriaId.STAFFING, V1, "Tiêu chí mới", ITEMS, WHO),
                at(2, "2020-11-04"));
        assertThat(view.status()).isEqualTo(Status.DRAFT);
        assertThat(view.returnedBecause()).isNull();
        view = CriteriaView.fold(
                view,
                new CriteriaEvent.Published(
                        CriteriaId.STAFFING, V1, "QĐ 1", LocalDate.of(2021, 1, 1), null, new PersonId("ubnd")),
                at(3, "2020-11-16"));
        assertThat(view.status()).isEqualTo(Status.PUBLISHED);
        assertThat(view.title()).isEqualTo("Tiêu chí mới");
        assertThat(view.validTo()).isNull();
        view = CriteriaView.fold(
                view,
                new CriteriaEvent.Repealed(
                        CriteriaId.STAFFING, V1, LocalDate.of(2024, 1, 1), "QĐ 2", new PersonId("ubnd")),
                at(4, "2023-12-20"));
        assertThat(view.status()).isEqualTo(Status.REPEALED);
        assertThat(view.validTo()).isEqualTo("2024-01-01");
        assertThat(view.steps()).hasSize(5);
    }
}
