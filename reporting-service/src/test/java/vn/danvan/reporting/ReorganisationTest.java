package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.ContentHash;
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
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.DistrictCount;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** The summary under the structure of then, and the same duties restated under that of now. */
class ReorganisationTest {

    private static final PeriodId PERIOD = new PeriodId("2020-Q1");
    private static final AgencyId PROVINCE = new AgencyId("HB");
    private static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    private static final LocalDate DUE = LocalDate.of(2020, 4, 5);

    private final List<History.Past> events = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-02T02:00:00Z");

    private static AgencyId district(int number) {
        return new AgencyId("HB.HU." + number);
    }

    private static AgencyId commune(int number) {
        return new AgencyId("HB.X." + number);
    }

    @BeforeEach
    void four_districts_with_a_commune_each_owe_a_report_until_5_april() {
        register(PROVINCE, "Tỉnh ủy Hòa Bình", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE, null);
        register(BOARD, "Ban Dân vận Tỉnh ủy", AgencyKind.PARTY_BOARD, Level.PROVINCE, PROVINCE);
        List<AgencyId> owing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            register(district(i), "Huyện ủy " + i, AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT, PROVINCE);
            register(commune(i), "Đảng ủy xã " + i, AgencyKind.SUBORDINATE_PARTY_COMMITTEE, Level.COMMUNE, district(i));
            owing.add(district(i));
            owing.add(commune(i));
        }
        add(
                History.FORM,
                new FormEvent.VersionPublished(
                        History.FORM, 1, "Biểu mẫu", History.indicators(), List.of(), List.of()));
        add(
                PERIOD,
                new PeriodEvent.Opened(
                        PERIOD,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 3, 31),
                        DUE,
                        List.of(new FormVersion(History.FORM, 1)),
                        owing));
    }

    private void register(AgencyId id, String name, AgencyKind kind, Level level, @Nullable AgencyId parent) {
        add(id, new AgencyEvent.Registered(id, name, kind, level, parent, "III.1", LocalDate.of(2015, 1, 1)));
    }

    private void on(String date) {
        now = Instant.parse(date + "T03:00:00Z");
    }

    private void add(StreamId stream, Object event) {
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private void reports(AgencyId agency) {
        ProgressReportId id = new ProgressReportId(PERIOD, History.FORM, agency);
        add(id, new ProgressReportEvent.NilSubmitted(id, 1, "không", ContentHash.of("nil"), 1, false));
    }

    private static String report(AgencyId agency) {
        return new ProgressReportId(PERIOD, History.FORM, agency).stream();
    }

    private Summary summary() {
        return SummaryCalculator.calculate(Rows.facts(events, "2020-Q1"), Rows.LETTERHEAD);
    }

    private static List<String> districts(List<DistrictCount> counts) {
        return counts.stream()
                .map(d -> d.name() + " " + d.count().owed() + "/" + d.count().received())
                .toList();
    }

    @Test
    void duties_are_counted_by_the_districts_of_then() {
        reports(commune(1));
        assertThat(districts(summary().reports().byDistrict()))
                .containsExactly("Huyện ủy 0 2/0", "Huyện ủy 1 2/1", "Huyện ủy 2 2/0", "Huyện ủy 3 2/0");
    }

    @Test
    void what_changes_after_the_period_leaves_its_figures_and_shows_in_the_restated_ones() {
        on("2020-04-03");
        reports(district(0));
        on("2020-06-01");
        add(BOARD, new AgencyEvent.Renamed(BOARD, "Ban Dân vận", LocalDate.of(2020, 6, 1)));
        Summary before = summary();
        add(commune(0), new AgencyEvent.ParentChanged(commune(0), district(1), "QĐ", LocalDate.of(2020, 6, 1)));
        add(district(1), new AgencyEvent.Renamed(district(1), "Thành ủy", LocalDate.of(2020, 6, 1)));
        add(
                district(0),
                new AgencyEvent.Split(
                        district(0),
                        List.of(district(1), PROVINCE),
                        false,
                        List.of(new DutyTaken(report(district(0)), PROVINCE)),
                        district(1),
                        "QĐ",
                        LocalDate.of(2020, 6, 1)));
        Duties reports = summary().reports();
        assertThat(reports.total()).isEqualTo(before.reports().total());
        assertThat(reports.byKind()).isEqualTo(before.reports().byKind());
        assertThat(reports.byDistrict()).isEqualTo(before.reports().byDistrict());
        assertThat(reports.items()).isEqualTo(before.reports().items());
        assertThat(reports.restated().on()).isEqualTo(LocalDate.of(2020, 6, 1));
        assertThat(districts(reports.restated().byDistrict()))
                .containsExactly("Thành ủy 3/0", "Huyện ủy 2 2/0", "Huyện ủy 3 2/0", "null 1/1");
        assertThat(reports.restated().moved())
                .containsExactly(new Duties.MovedDuty(
                        report(district(0)),
                        district(0).key(),
                        "Huyện ủy 0",
                        "HB",
                        "Tỉnh ủy Hòa Bình",
                        List.of((long) events.size() - 1)));
        assertThat(SummaryDocument.of(summary()).body().stream()
                        .filter(PartyDocument.Paragraph.class::isInstance)
                        .map(Object::toString))
                .anyMatch(text -> text.contains("Huyện ủy 0 → Tỉnh ủy Hòa Bình"));
    }

    @Test
    void nothing_is_said_of_a_structure_that_has_not_changed() {
        assertThat(summary().reports().restated().moved()).isEmpty();
        assertThat(SummaryDocument.of(summary()).body().stream().map(Object::toString))
                .noneMatch(text -> text.contains("Theo tổ chức bộ máy"));
    }

    @Test
    void a_named_taker_answers_when_the_duty_falls_due_if_the_division_was_recorded_by_then() {
        on("2020-04-05");
        add(
                district(0),
                new AgencyEvent.Abolished(
                        district(0), List.of(new DutyTaken(report(district(0)), BOARD)), PROVINCE, "QĐ", DUE));
        on("2020-04-06");
        add(
                district(1),
                new AgencyEvent.Abolished(
                        district(1), List.of(new DutyTaken(report(district(1)), BOARD)), PROVINCE, "QĐ", DUE));
        assertThat(summary().reports().items())
                .filteredOn(duty -> duty.agency().equals(BOARD.key()))
                .extracting(Duties.Duty::forAgency)
                .containsExactly(district(0).key());
        assertThat(summary().reports().total().owed()).isEqualTo(8);
    }

    @Test
    void the_report_is_issued_under_the_name_of_the_body_that_took_the_board_s_place() {
        AgencyId one = new AgencyId("HB.BD.TGDV");
        on("2025-02-03");
        register(one, "Ban Tuyên giáo và Dân vận Tỉnh ủy", AgencyKind.PARTY_BOARD, Level.PROVINCE, PROVINCE);
        add(BOARD, new AgencyEvent.MergedInto(BOARD, one, LocalDate.of(2025, 2, 4)));
        assertThat(summary().header().issuer()).isEqualTo("Ban Dân vận Tỉnh ủy");
        on("2025-02-04");
        reports(commune(1));
        assertThat(summary().header().issuer()).isEqualTo("Ban Tuyên giáo và Dân vận Tỉnh ủy");
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_totals_by_district_and_the_restated_ones_are_the_total(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            if (random.nextBoolean()) {
                reports(random.nextBoolean() ? district(i) : commune(i));
            }
        }
        for (int i = 0; i < 3; i++) {
            on("2020-0" + (3 + random.nextInt(3)) + "-1" + i);
            LocalDate day = LocalDate.of(2020, 3, 1).plusDays(random.nextInt(60));
            AgencyId heir = random.nextBoolean() ? district(3) : commune(random.nextInt(4));
            List<DutyTaken> named = List.of(new DutyTaken(report(district(i)), heir));
            add(
                    district(i),
                    switch (random.nextInt(3)) {
                        case 0 -> new AgencyEvent.MergedInto(district(i), district(3), day);
                        case 1 -> new AgencyEvent.Abolished(district(i), named, PROVINCE, "QĐ", day);
                        default ->
                            new AgencyEvent.Split(
                                    district(i), List.of(heir, PROVINCE), false, named, PROVINCE, "QĐ", day);
                    });
            add(commune(i), new AgencyEvent.ParentChanged(commune(i), PROVINCE, "QĐ", day));
        }
        Duties reports = summary().reports();
        for (List<DistrictCount> counts :
                List.of(reports.byDistrict(), reports.restated().byDistrict())) {
            assertThat(counts.stream().mapToInt(d -> d.count().owed()).sum())
                    .isEqualTo(reports.total().owed());
            assertThat(counts.stream().mapToInt(d -> d.count().received()).sum())
                    .isEqualTo(reports.total().received());
            assertThat(counts.stream().mapToInt(d -> d.count().onTime()).sum())
                    .isEqualTo(reports.total().onTime());
            assertThat(counts.stream().mapToInt(d -> d.count().late()).sum())
                    .isEqualTo(reports.total().late());
        }
        assertThat(reports.restated().byKind().stream()
                        .mapToInt(k -> k.count().owed())
                        .sum())
                .isEqualTo(reports.total().owed());
    }
}
