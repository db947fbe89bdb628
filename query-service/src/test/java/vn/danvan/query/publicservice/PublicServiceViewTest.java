package vn.danvan.query.publicservice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;
import vn.danvan.query.publicservice.PublicServiceView.Status;

class PublicServiceViewTest {

    private static final PublicServiceId ID = new PublicServiceId(new UUID(0x7000, 1));
    private static final PersonId WHO = new PersonId("someone");
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 12, 31);

    private PublicServiceView view = PublicServiceView.fold(
            null,
            new PublicServiceEvent.Assigned(
                    ID,
                    new AssociationId("HB.HOI.NTD"),
                    new AgencyId("HB.SO.CT"),
                    "Tư vấn",
                    "12 tư vấn viên",
                    "05/HĐ",
                    new Money(100),
                    10,
                    "vụ",
                    FROM,
                    TO,
                    WHO),
            at(0, "2020-01-01"));

    private void then(PublicServiceEvent event, long index) {
        view = PublicServiceView.fold(view, event, at(index, "2020-06-02"));
    }

    private void reported(int result, long value, long index) {
        then(new PublicServiceEvent.ResultReported(ID, result, FROM, FROM, 5, new Money(value), "tốt", WHO), index);
    }

    @Test
    void what_waits_counts_as_reported_and_what_is_confirmed_as_accepted() {
        reported(1, 60, 1);
        assertThat(view.counted()).isEqualTo(new Money(60));
        assertThat(view.accepted()).isEqualTo(Money.ZERO);
        then(new PublicServiceEvent.ResultConfirmed(ID, 1, 4, new Money(50), Quality.PARTLY_MET, "đạt", WHO), 2);
        assertThat(view.counted()).isEqualTo(new Money(50));
        assertThat(view.accepted()).isEqualTo(new Money(50));
        reported(2, 40, 3);
        then(new PublicServiceEvent.ResultReturned(ID, 2, "thiếu hồ sơ", WHO), 4);
        assertThat(view.counted()).isEqualTo(new Money(50));
        assertThat(view.results())
                .extracting(ServiceResult::state)
                .containsExactly(ServiceResult.State.CONFIRMED, ServiceResult.State.RETURNED);
        then(new PublicServiceEvent.Amended(ID, new Money(150), 15, TO.plusDays(1), "PL", "x", WHO), 5);
        assertThat(view.value()).isEqualTo(new Money(150));
        then(
                new PublicServiceEvent.Ended(
                        ID, ServiceEnding.TERMINATED, LocalDate.of(2020, 6, 2), new Money(50), "vi phạm", WHO),
                6);
        assertThat(view.status()).isEqualTo(Status.TERMINATED);
        assertThat(view.endedBecause()).isEqualTo("vi phạm");
        assertThat(view.steps()).hasSize(7);
    }

    @Test
    void after_it_passed_another_association_delivers_it() {
        then(
                new PublicServiceEvent.Passed(
                        ID, new AssociationId("HB.HOI.NTD"), new AssociationId("HB.HOI.DN"), "QĐ"),
                1);
        assertThat(view.association()).isEqualTo(new AssociationId("HB.HOI.DN"));
    }
}
