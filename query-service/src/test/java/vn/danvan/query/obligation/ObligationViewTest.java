package vn.danvan.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.query.obligation.ObligationView.Receipt;
import vn.danvan.query.obligation.ObligationView.State;

class ObligationViewTest {

    private static final AgencyId AGENCY = new AgencyId("HB.HU.DABAC");
    private static final ObligationView OPEN = ObligationView.of(
            ProgressReportId.parse("2020-Q1/BM01/HB.HU.DABAC"), AGENCY, LocalDate.parse("2020-04-05"));

    @Test
    void a_submission_fulfils_it() {
        ObligationView duty = OPEN.received(false, LocalDate.parse("2020-04-06"), true);
        assertThat(duty.state()).isEqualTo(State.FULFILLED);
        assertThat(duty.fulfilledOn()).isEqualTo("2020-04-06");
        assertThat(duty.late()).isTrue();
        assertThat(duty.receipt()).isEqualTo(Receipt.SUBMITTED);
    }

    @Test
    void a_nil_report_is_not_a_missing_one() {
        ObligationView duty = OPEN.received(true, LocalDate.parse("2020-04-01"), false);
        assertThat(duty.state()).isEqualTo(State.FULFILLED);
        assertThat(duty.receipt()).isEqualTo(Receipt.NIL);
        assertThat(duty.decided(Receipt.ACCEPTED).nil()).isTrue();
        assertThat(duty.amended().nil()).isFalse();
    }

    @Test
    void what_was_returned_has_come_and_keeps_the_day_of_the_first_submission() {
        ObligationView duty =
                OPEN.received(false, LocalDate.parse("2020-04-01"), false).decided(Receipt.RETURNED);
        assertThat(duty.state()).isEqualTo(State.FULFILLED);
        duty = duty.received(false, LocalDate.parse("2020-04-20"), false);
        assertThat(duty.fulfilledOn()).isEqualTo("2020-04-01");
        assertThat(duty.late()).isFalse();
    }

    @Test
    void a_withdrawal_opens_it_again_for_whoever_answers_now() {
        AgencyId successor = new AgencyId("HB.TU.HOABINH");
        ObligationView duty =
                OPEN.received(false, LocalDate.parse("2020-04-01"), false).reopened(successor);
        assertThat(duty.state()).isEqualTo(State.OPEN);
        assertThat(duty.agency()).isEqualTo(successor);
        assertThat(duty.originalAgency()).isEqualTo(AGENCY);
        assertThat(duty.fulfilledOn()).isNull();
        assertThat(duty.late()).isNull();
    }
}
