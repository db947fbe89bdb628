package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.kernel.table.TableDefinition.Dimension.AGENCY;
import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;
import static vn.danvan.kernel.table.TableDefinition.Dimension.PERIOD;
import static vn.danvan.reporting.TableSamples.EVERYBODY;
import static vn.danvan.reporting.TableSamples.PLAIN;
import static vn.danvan.reporting.TableSamples.layout;
import static vn.danvan.reporting.TableSamples.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.table.AdHocTable;
import vn.danvan.reporting.table.AdHocTable.Cell;
import vn.danvan.reporting.table.AdHocTable.Member;

class TableArithmeticTest {

    private static final List<String> CODES =
            History.indicators().stream().map(Indicator::code).toList();

    private static final List<Line> LINES = List.of(Line.values());

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_figure_is_that_of_a_second_calculation(int seed) {
        Random random = new Random(seed);
        History history = History.of(seed, 12 + random.nextInt(70));
        List<String> periods = some(History.PERIODS, random);
        TableOracle oracle = new TableOracle(history, periods);
        TableDefinition definition =
                TableSamples.of(some(CODES, random), bodies(oracle, random), periods, randomLayout(random));
        AdHocTable table = table(history, definition, null);
        Set<String> chosen = chosen(definition.agencies(), oracle);
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                Map<Dimension, Member> at = at(table, r, c);
                assertThat(text(table.cells().get(r).get(c).value()))
                        .as("%s of %s", at, definition)
                        .isEqualTo(text(expected(at, definition.agencies().by(), chosen, oracle)));
            }
        }
        assertThat(lines(table)).containsExactlyElementsOf(expectedLines(definition.agencies(), chosen, oracle));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }

    private static Map<Dimension, Member> at(AdHocTable table, int row, int column) {
        Map<Dimension, Member> at = new EnumMap<>(Dimension.class);
        for (int d = 0; d < table.rowDimensions().size(); d++) {
            at.put(table.rowDimensions().get(d), table.rows().get(row).get(d));
        }
        for (int d = 0; d < table.columnDimensions().size(); d++) {
            at.put(table.columnDimensions().get(d), table.columns().get(column).get(d));
        }
        return at;
    }

    private static @Nullable BigDecimal expected(
            Map<Dimension, Member> at, Line by, Set<String> chosen, TableOracle oracle) {
        String code = key(at, INDICATOR).substring("BM01/".length());
        Indicator indicator = History.indicators().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        String line = key(at, AGENCY);
        String period = key(at, PERIOD);
        return oracle.figure(
                indicator,
                number -> chosen.contains(number.agency())
                        && (line.equals("*")
                                || line(number.agency(), by, oracle).equals(line))
                        && (period.equals("*") || number.period().equals(period)));
    }

    private static String key(Map<Dimension, Member> at, Dimension dimension) {
        return Objects.requireNonNull(at.get(dimension)).key();
    }

    private static String line(String agency, Line by, TableOracle oracle) {
        return switch (by) {
            case AGENCY -> agency;
            case KIND -> Objects.requireNonNull(oracle.kinds.get(agency)).name();
            case DISTRICT -> Objects.requireNonNull(oracle.districts.get(agency));
        };
    }

    private static Set<String> chosen(TableDefinition.Bodies wanted, TableOracle oracle) {
        Set<String> chosen = new TreeSet<>(oracle.owing);
        chosen.removeIf(agency -> !wanted.everybody()
                && !wanted.kinds().contains(oracle.kinds.get(agency))
                && wanted.districts().stream()
                        .noneMatch(district -> district.key().equals(oracle.districts.get(agency))));
        wanted.named().forEach(agency -> chosen.add(agency.key()));
        return chosen;
    }

    private static List<String> lines(AdHocTable table) {
        boolean onRows = table.rowDimensions().contains(AGENCY);
        int d = (onRows ? table.rowDimensions() : table.columnDimensions()).indexOf(AGENCY);
        return (onRows ? table.rows() : table.columns())
                .stream()
                        .map(members -> members.get(d))
                        .filter(member -> !member.all())
                        .map(Member::key)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<String> expectedLines(TableDefinition.Bodies wanted, Set<String> chosen, TableOracle oracle) {
        return chosen.stream()
                .map(agency -> line(agency, wanted.by(), oracle))
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(all.size()));
    }

    private static TableDefinition.Bodies bodies(TableOracle oracle, Random random) {
        List<AgencyId> all = oracle.kinds.keySet().stream().map(AgencyId::new).toList();
        List<AgencyId> districts =
                all.stream().filter(agency -> agency.key().startsWith("HB.HU.")).toList();
        return new TableDefinition.Bodies(
                random.nextBoolean() ? List.of() : some(all, random),
                random.nextInt(3) > 0 ? List.of() : some(List.of(AgencyKind.values()), random),
                random.nextInt(3) > 0 ? List.of() : some(districts, random),
                LINES.get(random.nextInt(LINES.size())));
    }

    private static TableDefinition.Layout randomLayout(Random random) {
        List<Dimension> all = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(all, random);
        int onRows = 1 + random.nextInt(2);
        return new TableDefinition.Layout(
                all.subList(0, onRows),
                all.subList(onRows, all.size()),
                List.of(AGENCY, PERIOD).subList(random.nextInt(2), 1 + random.nextInt(2)));
    }

    @Test
    void a_table_of_one_period_has_the_summary_s_totals() {
        History history = History.of(7, 60);
        Summary summary = SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
        AdHocTable table = table(
                history,
                TableSamples.of(
                        CODES,
                        EVERYBODY,
                        List.of("2020-Q1"),
                        layout(List.of(INDICATOR), List.of(AGENCY, PERIOD), AGENCY)),
                null);
        List<Cell> totals = table.cells().stream().map(List::getLast).toList();
        assertThat(totals.stream().map(Cell::value))
                .isEqualTo(summary.forms().getFirst().indicators().stream()
                        .map(indicator -> indicator.total().value())
                        .toList());
    }

    @Test
    void an_agency_sees_its_own_figures_and_knows_of_no_others() {
        History history = History.of(3, 30);
        AdHocTable own =
                table(history, TableSamples.of(List.of("TT01"), EVERYBODY, List.of("2020-Q1"), PLAIN), "HB.HU.D1");
        assertThat(lines(own)).containsExactly("HB.HU.D1");
        TableDefinition.Bodies another =
                new TableDefinition.Bodies(List.of(new AgencyId("HB.HU.D2")), List.of(), List.of(), Line.AGENCY);
        refuses(
                history,
                TableSamples.of(List.of("TT01"), another, List.of("2020-Q1"), PLAIN),
                "HB.HU.D1",
                "table.agency-unknown" + " /agencies/named/0");
    }

    @Test
    void what_it_names_must_be_there() {
        History history = History.of(3, 12);
        refuses(
                history,
                TableSamples.of(List.of("TT01", "X1"), EVERYBODY, List.of("2020-Q1"), PLAIN),
                null,
                "table.indicator-unknown" + " /indicators/1");
        refuses(
                history,
                TableSamples.of(List.of("TT01"), EVERYBODY, List.of("2020-Q1", "X"), PLAIN),
                null,
                "table.period-unknown" + " /periods/named/1");
        TableDefinition.Bodies unknown =
                new TableDefinition.Bodies(List.of(), List.of(), List.of(new AgencyId("HB.X")), Line.AGENCY);
        refuses(
                history,
                TableSamples.of(List.of("TT01"), unknown, List.of("2020-Q1"), PLAIN),
                null,
                "table.agency-unknown" + " /agencies/districts/0");
    }

    private static void refuses(
            History history, TableDefinition definition, @Nullable String onlyOf, String codeAndPointer) {
        assertThatThrownBy(() -> table(history, definition, onlyOf))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refusal -> assertThat(refusal.code().id() + " " + refusal.pointer())
                                .isEqualTo(codeAndPointer));
    }

    private static void open(History history, String key, LocalDate from, LocalDate to) {
        PeriodId period = new PeriodId(key);
        history.then(
                period.stream(),
                new PeriodEvent.Opened(
                        period,
                        PeriodKind.AD_HOC,
                        "Đột xuất " + key,
                        from,
                        to,
                        to,
                        List.of(new FormVersion(History.FORM, 1)),
                        history.agencies));
    }

    @Test
    void periods_with_a_day_in_common_are_shown_side_by_side_and_not_added_up() {
        History history = History.of(3, 12);
        open(history, "2020-X", LocalDate.of(2020, 3, 31), LocalDate.of(2020, 4, 2));
        List<String> both = List.of("2020-Q1", "2020-X");
        refuses(
                history,
                TableSamples.of(List.of("TT01"), EVERYBODY, both, PLAIN),
                null,
                "table.periods-overlap /layout/totals/1");
        AdHocTable beside = table(
                history,
                TableSamples.of(
                        List.of("TT01"), EVERYBODY, both, layout(List.of(AGENCY), List.of(PERIOD, INDICATOR), AGENCY)),
                null);
        assertThat(beside.columns()).hasSize(2);
    }

    @Test
    void the_last_periods_of_a_kind_are_those_that_have_begun() {
        History history = History.of(3, 12);
        TableDefinition last = new TableDefinition(
                TableSamples.of(List.of("TT01"), EVERYBODY, List.of("2020-Q1"), PLAIN)
                        .indicators(),
                EVERYBODY,
                new TableDefinition.Periods(List.of(), new TableDefinition.Last(PeriodKind.QUARTER, 2)),
                PLAIN);
        open(history, "2090-X", LocalDate.of(2090, 1, 1), LocalDate.of(2090, 1, 2));
        assertThat(table(history, last, null).columns().stream()
                        .map(column -> column.getFirst().key()))
                .containsExactly("2019-Q4", "2020-Q1", "*");
    }

    @Test
    void a_table_of_50000_cells_is_filled_in_and_one_more_line_is_too_large() {
        History history = History.of(3, 12);
        int most = 50_000 / (CODES.size() * 3);
        List<AgencyId> named = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            AgencyId id = new AgencyId("HB.N" + i);
            named.add(id);
            history.then(
                    id.stream(),
                    new AgencyEvent.Registered(
                            id,
                            id.key(),
                            AgencyKind.DEPARTMENT,
                            Level.PROVINCE,
                            null,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        TableDefinition.Layout noTotals = layout(List.of(AGENCY), List.of(PERIOD, INDICATOR));
        TableDefinition.Bodies exact =
                new TableDefinition.Bodies(named.subList(0, most), List.of(), List.of(), Line.AGENCY);
        assertThat(table(history, TableSamples.of(CODES, exact, History.PERIODS, noTotals), null)
                        .rows())
                .hasSize(most);
        refuses(
                history,
                TableSamples.of(
                        CODES,
                        new TableDefinition.Bodies(named, List.of(), List.of(), Line.AGENCY),
                        History.PERIODS,
                        noTotals),
                null,
                "table.too-large /agencies");
    }
}
