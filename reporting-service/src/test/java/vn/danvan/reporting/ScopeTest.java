package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.Indicator.Aggregation;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Summary.PartRef;
import vn.danvan.reporting.summary.SummaryCalculator;

/** What composed periods and the plan to date are made of. */
class ScopeTest {

    private static final FormId FORM = new FormId("BM01");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId MAI_CHAU = new AgencyId("HB.HU.MAICHAU");

    private final List<History.Past> events = new ArrayList<>();
    private Instant now = Instant.parse("2019-01-01T02:00:00Z");

    private static Indicator indicator(
            String code, String unit, Indicator.Type type, Aggregation how, Indicator.@Nullable Ratio ratio) {
        return new Indicator(code, "II.2", code, unit, type, how, ratio, false, List.of());
    }

    private static List<Indicator> indicators(String unit) {
        return List.of(
                indicator("SUM", unit, Indicator.Type.COUNT, Aggregation.SUM, null),
                indicator("LAST", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("POSTS", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("MEAN", "%", Indicator.Type.PERCENT, Aggregation.AVERAGE, null),
                indicator("RATIO", "%", Indicator.Type.RATIO, Aggregation.RATIO, new Indicator.Ratio("LAST", "POSTS")),
                indicator("SHARE", "%", Indicator.Type.RATIO, Aggregation.RATIO, new Indicator.Ratio("SUM", "POSTS")));
    }

    @BeforeEach
    void two_districts_and_a_form() {
        for (AgencyId agency : List.of(DA_BAC, MAI_CHAU)) {
            add(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            agency.key(),
                            AgencyKind.DISTRICT_PARTY_COMMITTEE,
                            Level.DISTRICT,
                            null,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        add(FORM, new FormEvent.VersionPublished(FORM, 1, "Biểu mẫu", indicators("cuộc"), List.of(), List.of()));
    }

    private void add(StreamId stream, Object event) {
        now = now.plusSeconds(1);
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private void period(String key, PeriodKind kind, String from, String to, int... versions) {
        PeriodId id = new PeriodId(key);
        add(
                id,
                new PeriodEvent.Opened(
                        id,
                        kind,
                        key,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        LocalDate.parse(to),
                        Arrays.stream(versions)
                                .mapToObj(v -> new FormVersion(FORM, v))
                                .toList(),
                        versions.length == 0 ? List.of() : List.of(DA_BAC, MAI_CHAU)));
    }

    private void quarters() {
        period("Q1", PeriodKind.QUARTER, "2020-01-01", "2020-03-31", 1);
        period("Q2", PeriodKind.QUARTER, "2020-04-01", "2020-06-30", 1);
        period("Q3", PeriodKind.QUARTER, "2020-07-01", "2020-09-30", 1);
    }

    private void report(String period, AgencyId agency, Map<String, Integer> values) {
        ProgressReportId id = new ProgressReportId(new PeriodId(period), FORM, agency);
        ReportContent content = new ReportContent(
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(each ->
                                        new ReportContent.Value(each.getKey(), BigDecimal.valueOf(each.getValue())))
                                .toList(),
                List.of(),
                List.of());
        add(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, false));
    }

    private Summary summary(String period, SummaryKind kind) {
        return SummaryCalculator.calculate(Rows.facts(events, period, kind), Rows.LETTERHEAD);
    }

    private List<String> parts(String period) {
        return summary(period, SummaryKind.PERIODIC).header().parts().stream()
                .map(PartRef::period)
                .toList();
    }

    private static @Nullable BigDecimal value(Summary summary, String code) {
        return summary.forms().getFirst().indicators().stream()
                .filter(each -> each.code().equals(code))
                .map(IndicatorFigures::total)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void months_and_the_quarter_of_them_count_once() {
        period("T1", PeriodKind.MONTH, "2020-01-01", "2020-01-31", 1);
        period("T4", PeriodKind.MONTH, "2020-04-01", "2020-04-30", 1);
        period("T5", PeriodKind.MONTH, "2020-05-01", "2020-05-31", 1);
        period("Q1", PeriodKind.QUARTER, "2020-01-01", "2020-03-31", 1);
        period("H1", PeriodKind.HALF_YEAR, "2020-01-01", "2020-06-30");
        assertThat(parts("H1")).containsExactly("Q1", "T4", "T5");
        assertThat(summary("H1", SummaryKind.PERIODIC).reports().total().owed()).isEqualTo(6);
    }

    @Test
    void an_ad_hoc_report_takes_no_quarters_place() {
        quarters();
        period("X", PeriodKind.AD_HOC, "2020-02-01", "2020-08-31", 1);
        period("N", PeriodKind.NINE_MONTHS, "2020-01-01", "2020-09-30");
        assertThat(parts("N")).containsExactly("Q1", "Q2", "Q3");
    }

    @Test
    void what_reaches_out_of_the_days_does_not_count() {
        quarters();
        period("X", PeriodKind.AD_HOC, "2020-01-02", "2020-09-29");
        assertThat(parts("X")).containsExactly("Q2");
    }

    @Test
    void a_period_with_forms_is_its_own_reports() {
        quarters();
        period("N", PeriodKind.NINE_MONTHS, "2020-01-01", "2020-09-30", 1);
        assertThat(parts("N")).isEmpty();
        assertThat(summary("N", SummaryKind.PERIODIC).reports().total().owed()).isEqualTo(2);
    }

    @Test
    void sums_add_the_last_is_the_latest_means_are_over_all_and_ratios_are_of_the_totals() {
        quarters();
        report("Q2", DA_BAC, Map.of("SUM", 30, "LAST", 8, "MEAN", 50, "POSTS", 10));
        report("Q1", DA_BAC, Map.of("SUM", 10, "LAST", 7, "MEAN", 20, "POSTS", 20));
        report("Q1", MAI_CHAU, Map.of("SUM", 5, "LAST", 3, "POSTS", 5));
        report("Q3", MAI_CHAU, Map.of("MEAN", 81));
        period("N", PeriodKind.NINE_MONTHS, "2020-01-01", "2020-09-30");
        Summary summary = summary("N", SummaryKind.PERIODIC);
        assertThat(value(summary, "SUM")).isEqualByComparingTo("45");
        assertThat(value(summary, "LAST")).isEqualByComparingTo("11");
        assertThat(value(summary, "MEAN")).isEqualByComparingTo("50.33");
        assertThat(value(summary, "RATIO")).as("11 of 15, as the totals say").isEqualByComparingTo("73.33");
        assertThat(value(summary, "SHARE")).as("45 of 15").isEqualByComparingTo("300");
        assertThat(summary.forms().getFirst().indicators().getFirst().total().agencies())
                .isEqualTo(2);
    }

    @Test
    void a_value_that_meant_something_else_is_none() {
        add(FORM, new FormEvent.VersionPublished(FORM, 2, "Biểu mẫu", indicators("lượt"), List.of(), List.of()));
        period("Q1", PeriodKind.QUARTER, "2020-01-01", "2020-03-31", 1);
        period("Q2", PeriodKind.QUARTER, "2020-04-01", "2020-06-30", 2);
        report("Q1", DA_BAC, Map.of("SUM", 10, "LAST", 7));
        report("Q2", MAI_CHAU, Map.of("SUM", 1, "LAST", 3));
        period("H1", PeriodKind.HALF_YEAR, "2020-01-01", "2020-06-30");
        Summary summary = summary("H1", SummaryKind.PERIODIC);
        assertThat(value(summary, "SUM")).isEqualByComparingTo("1");
        assertThat(value(summary, "LAST")).isEqualByComparingTo("10");
        assertThat(summary.header().forms())
                .extracting(Summary.FormRef::version)
                .containsExactly(2);
    }

    @Test
    void composed_periods_are_compared_with_composed_ones() {
        period("2019", PeriodKind.QUARTER, "2019-10-01", "2019-12-31", 1);
        period("2019-H2", PeriodKind.HALF_YEAR, "2019-07-01", "2019-12-31");
        quarters();
        period("H1", PeriodKind.HALF_YEAR, "2020-01-01", "2020-06-30");
        report("2019", DA_BAC, Map.of("SUM", 4));
        report("Q2", DA_BAC, Map.of("SUM", 9));
        Summary summary = summary("H1", SummaryKind.PERIODIC);
        assertThat(summary.header().before()).isEqualTo("2019-H2");
        assertThat(summary.forms().getFirst().indicators().getFirst().before()).isEqualByComparingTo("4");
    }

    @Test
    void the_plan_to_date_begins_with_the_first_period_that_the_plan_reaches() {
        period("Q4", PeriodKind.QUARTER, "2019-10-01", "2019-12-31", 1);
        quarters();
        report("Q4", DA_BAC, Map.of("SUM", 100));
        report("Q1", DA_BAC, Map.of("SUM", 10));
        report("Q2", DA_BAC, Map.of("SUM", 20));
        report("Q3", DA_BAC, Map.of("SUM", 40));
        assertThat(value(summary("Q2", SummaryKind.FINAL), "SUM"))
                .as("without a plan, from the first report")
                .isEqualByComparingTo("130");
        PlanId plan = new PlanId("KH158");
        add(
                plan,
                new PlanEvent.Adopted(
                        plan,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        LocalDate.of(2020, 3, 31),
                        "sub-plan.due[plan]@2020-01-02",
                        List.of(DA_BAC)));
        for (SummaryKind kind : List.of(SummaryKind.PRELIMINARY, SummaryKind.FINAL)) {
            Summary summary = summary("Q2", kind);
            assertThat(summary.header().from()).isEqualTo("2020-01-01");
            assertThat(summary.header().to()).isEqualTo("2020-06-30");
            assertThat(summary.header().before()).isNull();
            assertThat(value(summary, "SUM")).isEqualByComparingTo("30");
            assertThat(summary.reports().total().owed()).isEqualTo(4);
            PartyDocument document = SummaryDocument.of(summary);
            assertThat(document.kind()).isEqualTo(kind == SummaryKind.FINAL ? "BÁO CÁO TỔNG KẾT" : "BÁO CÁO SƠ KẾT");
            assertThat(document.body().toString()).contains("tổng hợp từ 2 kỳ báo cáo (Q1, Q2)");
        }
    }
}
