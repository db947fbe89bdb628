package vn.danvan.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
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
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.reporting.facts.Moment;

/**
 * Two years made up from a seed: quarters and months on two forms, reports that are late, returned, amended, void or say that
 * there is nothing, periods reopened, districts merged and divided, and periods composed of the others.
 */
final class MadeUpYears {

    static final FormId QUARTERLY = new FormId("BM01");
    static final FormId MONTHLY = new FormId("BM02");
    static final PlanId PLAN = new PlanId("KH158");
    static final LocalDate SUB_PLAN_DUE = LocalDate.of(2020, 3, 31);
    static final List<String> COMPOSED = List.of("2019-H2", "2020-H1", "2020-H2", "2020-9T", "2020", "XUAN-HE");

    final List<History.Past> events = new ArrayList<>();

    private final Random random;
    private final List<AgencyId> agencies = new ArrayList<>();
    private final List<AgencyId> living = new ArrayList<>();
    private Instant now = Instant.parse("2019-07-01T02:00:00Z");

    MadeUpYears(long seed) {
        this.random = new Random(seed);
        agencies();
        forms();
        for (int i = 0; i < 6; i++) {
            LocalDate first = LocalDate.of(2019, 7, 1).plusMonths(3L * i);
            if (i == 2) {
                plan();
            }
            for (int month = 0; month < 3; month++) {
                LocalDate begin = first.plusMonths(month);
                if (random.nextInt(4) > 0) {
                    period(
                            "T" + begin,
                            PeriodKind.MONTH,
                            begin,
                            begin.plusMonths(1).minusDays(1),
                            MONTHLY);
                }
            }
            String name = first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
            period(name, PeriodKind.QUARTER, first, first.plusMonths(3).minusDays(1), QUARTERLY);
            if (random.nextInt(3) == 0) {
                period(
                        name + "B",
                        PeriodKind.QUARTER,
                        first,
                        first.plusMonths(3).minusDays(1),
                        MONTHLY);
            }
        }
        composed("2019-H2", PeriodKind.HALF_YEAR, "2019-07-01", "2019-12-31");
        composed("2020-H1", PeriodKind.HALF_YEAR, "2020-01-01", "2020-06-30");
        composed("2020-H2", PeriodKind.HALF_YEAR, "2020-07-01", "2020-12-31");
        composed("2020-9T", PeriodKind.NINE_MONTHS, "2020-01-01", "2020-09-30");
        composed("2020", PeriodKind.YEAR, "2020-01-01", "2020-12-31");
        composed("XUAN-HE", PeriodKind.AD_HOC, "2020-02-01", "2020-08-31");
    }

    private void add(StreamId stream, Object event) {
        now = now.plusSeconds(1 + random.nextInt(30));
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private void on(LocalDate day) {
        Instant morning = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        now = morning.isAfter(now) ? morning : now;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Moment.ZONE);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void agencies() {
        register("HB", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE, null);
        int districts = 3 + random.nextInt(4);
        for (int d = 0; d < districts; d++) {
            register("HB.HU.D" + d, AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT, "HB");
            for (int c = 0; c < random.nextInt(3); c++) {
                register("HB.X.D" + d + "C" + c, any(List.of(AgencyKind.values())), Level.COMMUNE, "HB.HU.D" + d);
            }
        }
        for (int a = 0; a < 1 + random.nextInt(4); a++) {
            register("HB.SO.A" + a, AgencyKind.DEPARTMENT, Level.PROVINCE, "HB");
        }
        agencies.removeFirst();
        living.addAll(agencies);
    }

    private void register(String code, AgencyKind kind, Level level, @Nullable String parent) {
        AgencyId id = new AgencyId(code);
        agencies.add(id);
        AgencyId above = parent == null ? null : new AgencyId(parent);
        add(
                id,
                new AgencyEvent.Registered(
                        id, "Cơ quan " + code, kind, level, above, "III.1", LocalDate.of(2015, 1, 1)));
    }

    static List<Indicator> indicators() {
        return List.of(
                indicator("SUM", "cuộc", Indicator.Type.COUNT, Aggregation.SUM, null),
                indicator("LAST", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("POSTS", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("MEAN", "%", Indicator.Type.PERCENT, Aggregation.AVERAGE, null),
                indicator("RATIO", "%", Indicator.Type.RATIO, Aggregation.RATIO, new Indicator.Ratio("LAST", "POSTS")),
                indicator("EACH", "%", Indicator.Type.RATIO, Aggregation.RATIO, new Indicator.Ratio("SUM", "POSTS")));
    }

    private static Indicator indicator(
            String code, String unit, Indicator.Type type, Aggregation how, Indicator.@Nullable Ratio ratio) {
        return new Indicator(code, "II.2", "Chỉ tiêu " + code, unit, type, how, ratio, false, List.of());
    }

    private void forms() {
        for (FormId form : List.of(QUARTERLY, MONTHLY)) {
            add(
                    form,
                    new FormEvent.VersionPublished(
                            form, 1, "Biểu mẫu " + form.key(), indicators(), List.of(), List.of()));
        }
    }

    private void plan() {
        on(LocalDate.of(2020, 1, 20));
        List<AgencyId> addressed = List.copyOf(living);
        add(
                PLAN,
                new PlanEvent.Adopted(
                        PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        SUB_PLAN_DUE,
                        "sub-plan.due[plan]@2020-01-02",
                        addressed));
        SubPlanContent content = new SubPlanContent("Kế hoạch cụ thể", List.of(), List.of());
        for (AgencyId agency : addressed) {
            SubPlanId id = new SubPlanId(PLAN, agency);
            int fate = random.nextInt(8);
            if (fate == 0) {
                continue;
            }
            add(id, new SubPlanEvent.Drafted(id, content, SUB_PLAN_DUE));
            if (fate == 1) {
                continue;
            }
            on(fate == 2 ? SUB_PLAN_DUE.plusDays(1 + random.nextInt(4)) : today());
            add(id, new SubPlanEvent.Submitted(id, content.hash(), 1, today().isAfter(SUB_PLAN_DUE)));
            if (fate == 3) {
                add(id, new SubPlanEvent.Withdrawn(id, "nhầm"));
            } else if (fate == 4) {
                add(id, new SubPlanEvent.Returned(id, History.comments()));
            } else if (fate > 4) {
                add(id, new SubPlanEvent.Accepted(id, content.hash()));
            }
        }
    }

    private void period(String key, PeriodKind kind, LocalDate from, LocalDate to, FormId form) {
        PeriodId id = new PeriodId(key);
        LocalDate dueOn = to.plusDays(5);
        int grace = random.nextInt(3) == 0 ? 2 : 0;
        on(to.minusDays(3));
        add(
                id,
                new PeriodEvent.Opened(
                        id,
                        kind,
                        "Kỳ " + key,
                        from,
                        to,
                        dueOn,
                        List.of(new FormVersion(form, 1)),
                        List.copyOf(living),
                        null,
                        null,
                        grace == 0 ? null : grace));
        List<AgencyId> owing = List.copyOf(living);
        reorganise(id, form, to);
        for (AgencyId agency : owing) {
            if (random.nextInt(5) > 0 && living.contains(agency)) {
                on(random.nextInt(6) == 0 ? dueOn.plusDays(random.nextInt(6)) : to.plusDays(1));
                report(new ProgressReportId(id, form, agency), dueOn.plusDays(grace));
            }
        }
        on(dueOn.plusDays(4));
        reorganise(id, form, dueOn);
        add(id, new PeriodEvent.Closed(id));
        if (random.nextInt(4) == 0) {
            add(id, new PeriodEvent.Reopened(id, "bổ sung"));
            AgencyId late = any(owing);
            ProgressReportId report = new ProgressReportId(id, form, late);
            if (events.stream().noneMatch(past -> past.stream().equals(report.stream())) && living.contains(late)) {
                report(report, dueOn.plusDays(grace));
            }
            add(id, new PeriodEvent.Closed(id));
        }
    }

    /** Sometimes a district is merged into another, or divided between two. */
    private void reorganise(PeriodId period, FormId form, LocalDate day) {
        List<AgencyId> districts = living.stream()
                .filter(agency -> agency.key().startsWith("HB.HU."))
                .toList();
        if (random.nextInt(7) > 0 || districts.size() < 3) {
            return;
        }
        AgencyId gone = districts.getFirst();
        AgencyId one = districts.get(1);
        AgencyId other = districts.getLast();
        LocalDate from = day.plusDays(random.nextInt(7) - 2);
        add(
                gone,
                switch (random.nextInt(3)) {
                    case 0 -> new AgencyEvent.MergedInto(gone, one, from);
                    case 1 ->
                        new AgencyEvent.Abolished(
                                gone, List.of(new DutyTaken(report(period, form, gone), other)), one, "QĐ", from);
                    default ->
                        new AgencyEvent.Split(
                                gone,
                                List.of(one, other),
                                false,
                                List.of(
                                        new DutyTaken(report(period, form, gone), other),
                                        new DutyTaken(new SubPlanId(PLAN, gone).stream(), other)),
                                one,
                                "QĐ",
                                from);
                });
        living.remove(gone);
    }

    private static String report(PeriodId period, FormId form, AgencyId agency) {
        return new ProgressReportId(period, form, agency).stream();
    }

    private void report(ProgressReportId id, LocalDate onTimeUntil) {
        boolean late = today().isAfter(onTimeUntil);
        int fate = random.nextInt(9);
        ReportContent content = content();
        if (fate == 0) {
            add(id, new ProgressReportEvent.NilSubmitted(id, 1, "không", content.hash(), 1, late));
            return;
        }
        add(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, late));
        switch (fate) {
            case 1 -> add(id, new ProgressReportEvent.Returned(id, History.comments()));
            case 2 -> {
                add(id, new ProgressReportEvent.Returned(id, History.comments()));
                ReportContent again = content();
                add(id, new ProgressReportEvent.Submitted(id, 1, again, again.hash(), List.of(), 2, late));
                add(id, new ProgressReportEvent.Accepted(id, again.hash()));
            }
            case 3 -> {
                add(id, new ProgressReportEvent.Accepted(id, content.hash()));
                ReportContent amended = content();
                add(id, new ProgressReportEvent.Amended(id, 1, amended, amended.hash(), List.of(), "sửa"));
            }
            case 4 -> add(id, new ProgressReportEvent.Voided(id, "gửi nhầm"));
            case 5 -> {
                add(id, new ProgressReportEvent.Voided(id, "gửi nhầm"));
                ReportContent again = content();
                boolean lateAgain = today().isAfter(onTimeUntil);
                add(id, new ProgressReportEvent.Submitted(id, 1, again, again.hash(), List.of(), 2, lateAgain));
            }
            default -> add(id, new ProgressReportEvent.Accepted(id, content.hash()));
        }
    }

    private ReportContent content() {
        List<ReportContent.Value> values = new ArrayList<>();
        for (Indicator i : indicators()) {
            if (i.aggregation() != Aggregation.RATIO && random.nextInt(5) > 0) {
                values.add(new ReportContent.Value(
                        i.code(),
                        i.type() == Indicator.Type.PERCENT
                                ? BigDecimal.valueOf(random.nextInt(10_001), 2)
                                : BigDecimal.valueOf(random.nextInt(40))));
            }
        }
        return new ReportContent(values, List.of(), List.of());
    }

    private void composed(String key, PeriodKind kind, String from, String to) {
        PeriodId id = new PeriodId(key);
        LocalDate last = LocalDate.parse(to);
        on(LocalDate.of(2021, 1, 20));
        add(id, new PeriodEvent.Opened(id, kind, "Kỳ " + key, LocalDate.parse(from), last, last, List.of(), List.of()));
    }
}
