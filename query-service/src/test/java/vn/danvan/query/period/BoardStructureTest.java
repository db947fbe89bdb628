package vn.danvan.query.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.agency.AgencyViews;
import vn.danvan.query.agency.Structure;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.obligation.ObligationView.Kind;
import vn.danvan.query.obligation.ObligationView.Receipt;
import vn.danvan.query.obligation.ObligationView.State;

/** The board under the structure of then and of now. */
class BoardStructureTest {

    private static final List<Receipt> RECEIPTS = List.of(Receipt.values());
    private static final PeriodId PERIOD = new PeriodId("2019-Q4");
    private static final FormId FORM = new FormId("BM01");
    private static final LocalDate LAST = LocalDate.parse("2019-12-31");
    private static final LocalDate DUE = LocalDate.parse("2020-01-05");
    private static final LocalDate TODAY = LocalDate.parse("2020-02-01");
    private static final AgencyId KYSON = id(0);
    private static final AgencyId CITY = id(1);

    private static AgencyId id(int number) {
        return new AgencyId("D" + number);
    }

    private static AgencyView registered(int number, Level level, @Nullable AgencyId parent) {
        return AgencyViews.of(
                "2019-01-01",
                new AgencyEvent.Registered(
                        id(number),
                        "Huyện ủy " + number,
                        AgencyKind.DISTRICT_PARTY_COMMITTEE,
                        level,
                        parent,
                        "III.1",
                        LocalDate.parse("2015-01-01")));
    }

    private static ObligationView duty(AgencyId first, Receipt receipt, boolean late) {
        boolean missing = receipt == Receipt.MISSING;
        return new ObligationView(
                Kind.REPORT,
                null,
                PERIOD,
                FORM,
                first,
                first,
                DUE,
                missing ? State.OPEN : State.FULFILLED,
                receipt,
                receipt == Receipt.NIL,
                missing ? null : DUE,
                missing ? null : late);
    }

    private static Board board(Board.Under under, List<AgencyView> agencies, List<ObligationView> duties) {
        return Board.of(PERIOD, duties, under, new Structure(agencies, LAST), new Structure(agencies, TODAY), 7);
    }

    @Test
    void the_board_of_then_shows_ky_son_and_that_of_now_the_city_that_answers_for_it() {
        List<AgencyView> agencies = List.of(
                AgencyViews.and(
                        registered(0, Level.DISTRICT, null),
                        "2020-01-06",
                        new AgencyEvent.MergedInto(KYSON, CITY, LocalDate.parse("2020-01-01"))),
                AgencyViews.and(
                        registered(1, Level.DISTRICT, null),
                        "2020-01-06",
                        new AgencyEvent.Renamed(CITY, "Thành ủy", LocalDate.parse("2020-01-01"))));
        List<ObligationView> duties = List.of(duty(KYSON, Receipt.ACCEPTED, true), duty(CITY, Receipt.MISSING, false));

        Board then = board(Board.Under.THEN, agencies, duties);
        assertThat(then.structureOn()).isEqualTo(LAST);
        assertThat(then.rows()).extracting(Board.Row::agency).containsExactly(KYSON, CITY);
        assertThat(then.rows()).extracting(Board.Row::agencyName).containsExactly("Huyện ủy 0", "Huyện ủy 1");
        assertThat(then.byDistrict())
                .extracting(Board.DistrictTotals::totals)
                .containsExactly(new Board.Totals(1, 1, 0, 1, 0, 0), new Board.Totals(1, 0, 0, 0, 1, 1));

        Board now = board(Board.Under.NOW, agencies, duties);
        assertThat(now.rows()).extracting(Board.Row::agency).containsExactly(CITY, CITY);
        assertThat(now.rows()).extracting(Board.Row::agencyName).containsExactly("Thành ủy", "Thành ủy");
        assertThat(now.rows()).extracting(Board.Row::originalAgency).containsExactly(KYSON, CITY);
        assertThat(now.byDistrict())
                .extracting(Board.DistrictTotals::totals)
                .containsExactly(new Board.Totals(2, 1, 0, 1, 1, 1));
        assertThat(now.reconciliation().moved()).containsExactly(new Board.Moved(KYSON, FORM, KYSON, CITY));
        assertThat(now.reconciliation()).isEqualTo(then.reconciliation());
        assertThat(now.totals()).isEqualTo(then.totals());
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_totals_of_then_and_of_now_are_equal_however_bodies_were_merged_divided_and_moved(int seed) {
        Random random = new Random(seed);
        int bodies = 12;
        List<AgencyView> agencies = new ArrayList<>();
        List<ObligationView> duties = new ArrayList<>();
        for (int i = 0; i < bodies; i++) {
            Level level = i < 4 ? Level.DISTRICT : i < 8 ? Level.COMMUNE : Level.PROVINCE;
            agencies.add(registered(i, level, level == Level.COMMUNE ? id(random.nextInt(4)) : null));
            Receipt receipt = RECEIPTS.get(random.nextInt(RECEIPTS.size()));
            duties.add(duty(id(i), receipt, receipt != Receipt.MISSING && random.nextBoolean()));
        }
        List<Integer> live = new ArrayList<>(IntStream.range(0, bodies).boxed().toList());
        while (live.size() > 3) {
            int giver = live.remove(/* index */ random.nextInt(live.size()));
            AgencyId one = id(live.get(random.nextInt(live.size())));
            AgencyId other = id(live.get(random.nextInt(live.size())));
            LocalDate day = LAST.plusDays(random.nextInt(-20, 50));
            String report = new ProgressReportId(PERIOD, FORM, id(giver)).stream();
            AgencyEvent event = switch (random.nextInt(4)) {
                case 0 -> new AgencyEvent.MergedInto(id(giver), one, day);
                case 1 ->
                    new AgencyEvent.Split(
                            id(giver),
                            List.of(one, other),
                            false,
                            List.of(new DutyTaken(report, other)),
                            one,
                            "QĐ",
                            day);
                case 2 -> new AgencyEvent.Abolished(id(giver), List.of(new DutyTaken(report, one)), other, "QĐ", day);
                default -> new AgencyEvent.ParentChanged(id(giver), one, "QĐ", day);
            };
            agencies.set(giver, AgencyViews.and(agencies.get(giver), "2020-01-20", event));
        }
        Board then = board(Board.Under.THEN, agencies, duties);
        Board now = board(Board.Under.NOW, agencies, duties);
        assertThat(then.reconciliation().equal()).isTrue();
        assertThat(then.totals()).isEqualTo(now.totals());
        assertThat(then.reconciliation().then()).isEqualTo(then.totals());
        assertThat(now.reconciliation().now()).isEqualTo(now.totals());
        assertThat(now.rows()).hasSize(bodies);
        assertThat(now.rows()).extracting(Board.Row::originalAgency).doesNotHaveDuplicates();
    }
}
