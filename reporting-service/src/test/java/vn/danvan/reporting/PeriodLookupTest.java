package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.FactSource;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Scope;

/** A summary is about the same periods whether it looks them up by their days or goes through all of them. */
class PeriodLookupTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 250);
    }

    /** Rows that tell which periods were read, and how often somebody asked. */
    private static final class Watched implements FactSource {

        private final FactSource rows;
        private final List<String> read = new ArrayList<>();
        private int questions;

        Watched(FactSource rows) {
            this.rows = rows;
        }

        @Override
        public <R> List<R> all(FactKind<R> kind) {
            assertThat(kind).as("nobody reads the whole register").isNotEqualTo(FactKind.PERIOD);
            return rows.all(kind);
        }

        @Override
        public List<PeriodFact> periods(Collection<String> keys) {
            return noted(rows.periods(keys));
        }

        @Override
        public List<PeriodFact> periodsFrom(LocalDate first, LocalDate last, Collection<String> but) {
            return noted(rows.periodsFrom(first, last, but));
        }

        @Override
        public List<PeriodFact> periodsTo(LocalDate first, LocalDate last, Collection<String> but) {
            return noted(rows.periodsTo(first, last, but));
        }

        @Override
        public List<ReportFact> reportsOf(PeriodFact period) {
            return rows.reportsOf(period);
        }

        private List<PeriodFact> noted(List<PeriodFact> periods) {
            questions++;
            periods.forEach(period -> read.add(period.period().key()));
            return periods;
        }
    }

    private static FactSource rows(MadeUpRegister register) {
        return new Remembered(register.events).rows;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_is_about_the_same_periods_as_if_it_had_gone_through_all(long seed) {
        MadeUpRegister register = new MadeUpRegister(seed, 60 + (int) (seed % 7) * 10);
        FactSource rows = rows(register);
        for (String key : register.periods(register.last())) {
            for (SummaryKind kind : SummaryKind.values()) {
                Watched watched = new Watched(rows);
                Facts facts = watched.facts(key, kind, register.last(), Instant.EPOCH);
                Scope whole = Scope.of(rows.all(FactKind.PERIOD), key, kind, rows.all(FactKind.PLAN))
                        .orElseThrow();
                same(facts.scope(), whole, key + " " + kind);
                same(facts.scope().under(List.of()), whole.under(List.of()), key + " " + kind + " without a plan");
                assertThat(facts.reports())
                        .as("the reports of the periods concerned, of each once")
                        .containsExactlyInAnyOrderElementsOf(rows.all(FactKind.REPORT).stream()
                                .filter(report -> whole.concerned().stream()
                                        .anyMatch(period -> period.period().equals(report.period())))
                                .toList());
                assertThat(watched.read).as("no period is read twice").doesNotHaveDuplicates();
                assertThat(watched.questions).isLessThanOrEqualTo(kind == SummaryKind.PERIODIC ? 6 : 2);
            }
        }
    }

    private static void same(Scope lookedUp, Scope whole, String of) {
        assertThat(lookedUp.own()).as(of).isEqualTo(whole.own());
        assertThat(lookedUp.before()).as(of + " before").isEqualTo(whole.before());
        assertThat(lookedUp.lastYear()).as(of + " last year").isEqualTo(whole.lastYear());
        assertThat(lookedUp.concerned()).as(of).isEqualTo(whole.concerned());
    }

    @Test
    void a_quarter_among_many_reads_itself_and_those_that_it_is_compared_with() {
        MadeUpRegister register = new MadeUpRegister();
        for (int i = 0; i < 400; i++) {
            LocalDate from = LocalDate.of(1950, 1, 1).plusMonths(3L * i);
            register.open(
                    from.getYear() + "-" + from.getMonthValue(),
                    PeriodKind.QUARTER,
                    from,
                    from.plusMonths(3).minusDays(1),
                    MadeUpRegister.FORM);
        }
        Watched watched = new Watched(rows(register));
        watched.facts("2020-4", register.last(), Instant.EPOCH);
        assertThat(watched.read).containsExactlyInAnyOrder("2020-4", "2020-1", "2019-4");
        assertThat(watched.questions).isEqualTo(3);
    }

    @Test
    void a_year_after_29_february_is_28_february() {
        MadeUpRegister register = new MadeUpRegister();
        register.open("A", PeriodKind.AD_HOC, LocalDate.of(2020, 2, 29), LocalDate.of(2020, 3, 9), MadeUpRegister.FORM);
        register.open("B", PeriodKind.AD_HOC, LocalDate.of(2021, 2, 28), LocalDate.of(2021, 3, 9), MadeUpRegister.FORM);
        assertThat(rows(register).facts("B", register.last(), Instant.EPOCH).lastYear())
                .extracting(PeriodFact::period)
                .isEqualTo(new PeriodId("A"));
    }

    @Test
    void years_that_follow_each_other_are_composed_of_what_one_question_gives() {
        MadeUpRegister register = new MadeUpRegister();
        for (int year = 2018; year <= 2021; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            register.open("N" + year, PeriodKind.YEAR, first, first.plusYears(1).minusDays(1));
            for (int i = 0; i < 4; i++) {
                LocalDate from = first.plusMonths(3L * i);
                register.open(
                        "Q" + from, PeriodKind.QUARTER, from, from.plusMonths(3).minusDays(1), MadeUpRegister.FORM);
            }
        }
        Watched watched = new Watched(rows(register));
        Facts facts = watched.facts("N2020", register.last(), Instant.EPOCH);
        assertThat(facts.scope().own().reported()).hasSize(4);
        assertThat(facts.scope().before()).isEqualTo(facts.scope().lastYear());
        assertThat(watched.read).hasSize(10).doesNotHaveDuplicates();
        assertThat(watched.questions).isEqualTo(4);
    }
}
