package vn.danvan.query.period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.query.agency.Structure;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.obligation.ObligationView.Kind;
import vn.danvan.query.obligation.ObligationView.Receipt;
import vn.danvan.query.obligation.ObligationView.State;

class BoardTest {

    private static final PeriodId Q1 = new PeriodId("2020-Q1");
    private static final LocalDate DUE = LocalDate.parse("2020-04-05");

    @Test
    void a_missing_report_is_late_from_the_day_after_its_due_date() {
        List<ObligationView> duties = List.of(duty("A", Receipt.MISSING, null));
        assertThat(board("2020-04-05", duties).rows().getFirst().late()).isFalse();
        assertThat(board("2020-04-06", duties).rows().getFirst().late()).isTrue();
    }

    @Test
    void the_totals_add_up() {
        Board board = board(
                "2020-04-10",
                List.of(
                        duty("A", Receipt.MISSING, null),
                        duty("B", Receipt.SUBMITTED, true),
                        duty("C", Receipt.RETURNED, false),
                        duty("D", Receipt.ACCEPTED, false),
                        duty("E", Receipt.NIL, false)));
        assertThat(board.totals()).isEqualTo(new Board.Totals(5, 4, 3, 1, 1, 1));
        assertThat(board.rows())
                .extracting(Board.Row::state)
                .containsExactly(Receipt.MISSING, Receipt.SUBMITTED, Receipt.RETURNED, Receipt.ACCEPTED, Receipt.NIL);
    }

    @Test
    void a_period_counts_each_duty_once_as_it_is() {
        PeriodView period = PeriodView.fold(
                null,
                new PeriodEvent.Opened(
                        Q1,
                        PeriodKind.QUARTER,
                        "Quý I",
                        LocalDate.parse("2020-01-01"),
                        LocalDate.parse("2020-03-31"),
                        DUE,
                        List.of(new FormVersion(new FormId("BM01"), 1)),
                        List.of(new AgencyId("A"), new AgencyId("B"))),
                at(0, "2020-03-20"));
        period = period.counting(duty("A", Receipt.MISSING, null), duty("A", Receipt.SUBMITTED, true));
        period = period.counting(duty("A", Receipt.SUBMITTED, true), duty("A", Receipt.RETURNED, true));
        period = period.counting(duty("B", Receipt.MISSING, null), duty("B", Receipt.NIL, false));
        assertThat(period.counts()).isEqualTo(new PeriodView.Counts(2, 2, 1, 1, 1, 1, 0));
    }

    @Test
    void an_extension_for_one_agency_leaves_the_periods_own_due_date() {
        PeriodView period = PeriodView.fold(
                null,
                new PeriodEvent.Opened(
                        Q1, PeriodKind.QUARTER, "Quý I", DUE, DUE, DUE, List.of(), List.of(new AgencyId("A"))),
                at(0, "2020-03-20"));
        LocalDate later = DUE.plusDays(5);
        period = PeriodView.fold(
                period, new PeriodEvent.DueDateExtended(Q1, new AgencyId("A"), later, "lũ"), at(1, "2020-04-01"));
        assertThat(period.dueOn()).isEqualTo(DUE);
        period = PeriodView.fold(period, new PeriodEvent.DueDateExtended(Q1, null, later, "dịch"), at(2, "2020-04-01"));
        assertThat(period.dueOn()).isEqualTo(later);
        assertThat(period.extensions()).hasSize(2);
        period = PeriodView.fold(period, new PeriodEvent.Closed(Q1), at(3, "2020-04-20"));
        assertThat(period.state()).isEqualTo(PeriodView.State.CLOSED);
        assertThat(PeriodView.fold(period, new PeriodEvent.Reopened(Q1, "sót"), at(4, "2020-04-21"))
                        .state())
                .isEqualTo(PeriodView.State.OPEN);
        assertThat(PeriodView.fold(period, new PeriodEvent.Locked(Q1), at(4, "2020-04-21"))
                        .state())
                .isEqualTo(PeriodView.State.LOCKED);
    }

    private static Board board(String today, List<ObligationView> duties) {
        Structure none = new Structure(List.of(), LocalDate.parse(today));
        return Board.of(Q1, duties, Board.Under.NOW, none, none, 9);
    }

    private static ObligationView duty(
            String agency, Receipt receipt, @org.jspecify.annotations.Nullable Boolean late) {
        AgencyId id = new AgencyId(agency);
        boolean missing = receipt == Receipt.MISSING;
        return new ObligationView(
                Kind.REPORT,
                null,
                Q1,
                new FormId("BM01"),
                id,
                id,
                DUE,
                missing ? State.OPEN : State.FULFILLED,
                receipt,
                receipt == Receipt.NIL,
                missing ? null : DUE,
                late);
    }
}
