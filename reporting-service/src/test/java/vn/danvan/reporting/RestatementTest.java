package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.Restatement;
import vn.danvan.reporting.summary.Restatement.RestatedIndicator;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Tracer;

/** The first quarter of 2020 under the structure of 1 July: what was merged passes whole, what was divided in shares. */
class RestatementTest {

    private static final PeriodId PERIOD = new PeriodId("2020-Q1");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
    private static final RuleId RULE = new RuleId(Apportionment.RULE);

    private final List<History.Past> events = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-02T02:00:00Z");

    @BeforeEach
    void three_districts_report() {
        for (AgencyId agency : List.of(KY_SON, CITY, DA_BAC)) {
            add(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            "Cấp ủy " + agency.key(),
                            agency.equals(CITY) ? AgencyKind.CITY_PARTY_COMMITTEE : AgencyKind.DISTRICT_PARTY_COMMITTEE,
                            Level.DISTRICT,
                            null,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        add(
                MadeUpYears.QUARTERLY,
                new FormEvent.VersionPublished(
                        MadeUpYears.QUARTERLY, 1, "Biểu mẫu", MadeUpYears.indicators(), List.of(), List.of()));
        add(
                PERIOD,
                new PeriodEvent.Opened(
                        PERIOD,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 3, 31),
                        LocalDate.of(2020, 4, 10),
                        List.of(new FormVersion(MadeUpYears.QUARTERLY, 1)),
                        List.of(DA_BAC, KY_SON, CITY)));
        report(KY_SON, Map.of("SUM", 7, "LAST", 5, "POSTS", 10, "MEAN", 50));
        report(CITY, Map.of("SUM", 20, "LAST", 8, "POSTS", 8, "MEAN", 80));
        report(DA_BAC, Map.of("SUM", 1));
    }

    private void add(StreamId stream, Object event) {
        now = now.plusSeconds(60);
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private static String stream(AgencyId agency) {
        return new ProgressReportId(PERIOD, MadeUpYears.QUARTERLY, agency).stream();
    }

    private void report(AgencyId agency, Map<String, Integer> values) {
        ProgressReportId id = new ProgressReportId(PERIOD, MadeUpYears.QUARTERLY, agency);
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

    private void divided(boolean continues) {
        add(
                KY_SON,
                new AgencyEvent.Split(
                        KY_SON,
                        List.of(DA_BAC, CITY),
                        continues,
                        List.of(new DutyTaken(stream(KY_SON), CITY)),
                        continues ? KY_SON : CITY,
                        "QĐ",
                        LocalDate.of(2020, 6, 1)));
    }

    private void rule(String scope, String value, String from) {
        add(
                RULE,
                new RuleEvent.Set(
                        RULE, scope, value, "shares", LocalDate.parse(from), null, "Nghị quyết 830", "example"));
    }

    private Summary summary(LocalDate on) {
        return SummaryCalculator.calculate(Rows.facts(events, PERIOD.key()), Rows.LETTERHEAD, on);
    }

    private Restatement restated(LocalDate on) {
        Restatement restated = Objects.requireNonNull(summary(on).restated());
        assertThat(restated.reconciled()).isTrue();
        return restated;
    }

    private static RestatedIndicator of(Restatement restated, String code) {
        return restated.forms().getFirst().indicators().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> districts(Restatement restated, String code) {
        return of(restated, code).byDistrict().stream()
                .map(each -> each.district() + " " + plain(each.reported()) + " " + plain(each.restated()))
                .toList();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void nothing_is_restated_unless_it_is_asked_for() {
        assertThat(SummaryCalculator.calculate(Rows.facts(events, PERIOD.key()), Rows.LETTERHEAD)
                        .restated())
                .isNull();
    }

    @Test
    void a_merged_body_passes_whole() {
        add(KY_SON, new AgencyEvent.MergedInto(KY_SON, CITY, LocalDate.of(2020, 6, 1)));
        Restatement restated = restated(JULY);
        assertThat(districts(restated, "SUM"))
                .containsExactly("HB.HU.DABAC 1 1", "HB.HU.KYSON 7 -", "HB.TU.HOABINH 20 27");
        assertThat(districts(restated, "RATIO")).containsExactly("HB.HU.KYSON 50 -", "HB.TU.HOABINH 100 72.22");
        assertThat(restated.rules()).isEmpty();
        assertThat(restated.reports().moved()).isEqualTo(1);
        assertThat(restated.reports().restated()).isEqualTo(restated.reports().reported());
        assertThat(districts(restated(LocalDate.of(2020, 5, 31)), "SUM"))
                .as("the day before nothing has moved")
                .containsExactly("HB.HU.DABAC 1 1", "HB.HU.KYSON 7 7", "HB.TU.HOABINH 20 20");
    }

    @Test
    void a_divided_body_gives_equal_shares_by_largest_remainder_when_no_rule_says_otherwise() {
        divided(false);
        Restatement restated = restated(JULY);
        assertThat(districts(restated, "SUM"))
                .containsExactly("HB.HU.DABAC 1 5", "HB.HU.KYSON 7 -", "HB.TU.HOABINH 20 23");
        assertThat(districts(restated, "MEAN"))
                .as("half a report of 50 % each")
                .containsExactly("HB.HU.DABAC - 50", "HB.HU.KYSON 50 -", "HB.TU.HOABINH 80 70");
        assertThat(districts(restated, "RATIO"))
                .as("3 of 5, and 2 and 8 of 5 and 8")
                .containsExactly("HB.HU.DABAC - 60", "HB.HU.KYSON 50 -", "HB.TU.HOABINH 100 76.92");
        assertThat(restated.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.equally()).isTrue();
            assertThat(rule.rule()).isNull();
        });
    }

    @Test
    void weights_of_its_own_go_before_the_rule_for_all() {
        divided(false);
        rule("ALL", "EQUAL", "2020-01-01");
        rule(KY_SON.key(), "HB.HU.DABAC=1;HB.TU.HOABINH=3", "2020-01-01");
        Restatement restated = restated(JULY);
        assertThat(districts(restated, "SUM"))
                .as("7 by 1 to 3 is 1.75 and 5.25")
                .containsExactly("HB.HU.DABAC 1 3", "HB.HU.KYSON 7 -", "HB.TU.HOABINH 20 25");
        assertThat(restated.rules().getFirst().rule()).isEqualTo("reporting.apportionment[HB.HU.KYSON]@2020-01-01");
        assertThat(SummaryDocument.of(summary(JULY)).toString())
                .contains("được chia theo tỷ lệ", "reporting.apportionment[HB.HU.KYSON]@2020-01-01", "Nghị quyết 830");
    }

    private Trace trace(String figure) {
        Remembered rows = new Remembered(events);
        assertThat(rows.refused).isEmpty();
        return new Tracer(rows.facts(PERIOD.key()), rows, JULY).of("/restated/" + figure);
    }

    private static List<String> said(Trace trace) {
        return trace.sources().stream()
                .filter(source ->
                        !source.kind().equals("form") && !source.kind().equals("period"))
                .map(source ->
                        source.logIndex() + " " + source.kind() + " " + source.row() + " " + plain(source.change())
                                + (source.shares() == null
                                        ? ""
                                        : source.shares().stream()
                                                .map(share -> " " + share.agency() + ">" + share.body() + " "
                                                        + plain(share.part()) + " " + plain(share.value()))
                                                .toList()
                                                .toString()))
                .toList();
    }

    private long indexOf(Class<?> type, int which) {
        return events.stream()
                .filter(past -> type.isInstance(past.event()))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .moment()
                .logIndex();
    }

    @Test
    void a_share_is_traced_to_the_report_the_division_and_the_rule() {
        divided(false);
        rule("ALL", "EQUAL", "2020-01-01");
        rule(KY_SON.key(), "HB.HU.DABAC=1;HB.TU.HOABINH=3", "2020-01-01");
        long division = indexOf(AgencyEvent.Split.class, 0);
        long own = indexOf(RuleEvent.Set.class, 1);
        long first = indexOf(ProgressReportEvent.Submitted.class, 0);
        long third = indexOf(ProgressReportEvent.Submitted.class, 2);
        Trace trace = trace("forms/BM01/indicators/SUM/byDistrict/HB.HU.DABAC/restated");
        assertThat(trace.value()).isEqualByComparingTo("3");
        assertThat(said(trace))
                .containsExactly(
                        indexOf(AgencyEvent.Registered.class, 2) + " agency HB.HU.DABAC -",
                        first + " report 2020-Q1/BM01/HB.HU.KYSON 2[ HB.HU.KYSON>HB.HU.DABAC 0.25 2]",
                        third + " report 2020-Q1/BM01/HB.HU.DABAC 1",
                        division + " agency HB.HU.KYSON -",
                        own + " apportionment reporting.apportionment -");
        assertThat(said(trace("rules/HB.HU.KYSON/shares/HB.TU.HOABINH/weight")))
                .contains(division + " agency HB.HU.KYSON -", own + " apportionment reporting.apportionment -");
        assertThat(said(trace("reports/byDistrict/HB.TU.HOABINH/restated/received")))
                .contains(first + " report 2020-Q1/BM01/HB.HU.KYSON 1", division + " agency HB.HU.KYSON -");
        assertThat(said(trace("forms/BM01/indicators/SUM/byDistrict/HB.HU.KYSON/reported")))
                .as("as reported nothing has moved")
                .contains(first + " report 2020-Q1/BM01/HB.HU.KYSON 7")
                .noneMatch(source -> source.startsWith(division + " "));
        assertThatThrownBy(() -> trace("forms/BM01/indicators/SUM/byDistrict/HB.HU.KYSON/restated"))
                .hasMessageContaining("figure.unknown");
    }

    @Test
    void an_equal_share_is_traced_to_the_rule_that_says_so_if_there_is_one() {
        divided(false);
        String figure = "forms/BM01/indicators/SUM/byDistrict/HB.TU.HOABINH/restated";
        assertThat(said(trace(figure))).noneMatch(source -> source.contains("apportionment"));
        rule("ALL", "EQUAL", "2020-01-01");
        assertThat(said(trace(figure)))
                .contains(indexOf(RuleEvent.Set.class, 0) + " apportionment reporting.apportionment -");
    }

    @Test
    void what_was_merged_is_traced_whole_to_the_decision() {
        add(KY_SON, new AgencyEvent.MergedInto(KY_SON, CITY, LocalDate.of(2020, 6, 1)));
        long merger = indexOf(AgencyEvent.MergedInto.class, 0);
        assertThat(said(trace("forms/BM01/indicators/SUM/byKind/CITY_PARTY_COMMITTEE/restated")))
                .contains(
                        indexOf(ProgressReportEvent.Submitted.class, 0)
                                + " report 2020-Q1/BM01/HB.HU.KYSON 7[ HB.HU.KYSON>HB.TU.HOABINH 1 7]",
                        merger + " agency HB.HU.KYSON -");
        assertThat(said(trace("forms/BM01/indicators/SUM/byKind/DISTRICT_PARTY_COMMITTEE/restated")))
                .as("what went away is told too")
                .contains(merger + " agency HB.HU.KYSON -");
        assertThat(said(trace("reports/moved"))).contains(merger + " agency HB.HU.KYSON -");
    }

    @Test
    void the_version_in_force_on_the_structures_day_holds() {
        divided(false);
        rule(KY_SON.key(), "HB.HU.DABAC=1", "2020-08-01");
        assertThat(districts(restated(JULY), "SUM")).contains("HB.HU.DABAC 1 5");
        assertThat(districts(restated(LocalDate.of(2020, 8, 1)), "SUM")).contains("HB.HU.DABAC 1 8");
        add(RULE, new RuleEvent.Superseded(RULE, "reporting.apportionment[HB.HU.KYSON]@2020-08-01", "nhầm"));
        assertThat(districts(restated(LocalDate.of(2020, 8, 1)), "SUM")).contains("HB.HU.DABAC 1 5");
    }

    @Test
    void one_that_goes_on_keeps_its_share_of_what_it_reported_before() {
        divided(true);
        assertThat(districts(restated(JULY), "SUM"))
                .as("7 among three: 3, 2 and 2 by code")
                .containsExactly("HB.HU.DABAC 1 4", "HB.HU.KYSON 7 2", "HB.TU.HOABINH 20 22");
    }
}
