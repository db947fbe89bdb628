package vn.danvan.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.reporting.facts.Moment;

/**
 * A register of periods that come in any order: of all kinds, composed or asking for reports, months that begin on the 1st, the
 * 15th or the last day, days of any kind that overlap, leap years. Between them reports, plans and reminders.
 */
final class MadeUpRegister {

    static final FormId FORM = new FormId("BM01");
    static final FormId OTHER = new FormId("BM02");
    static final List<AgencyId> AGENCIES = List.of(new AgencyId("HB.HU.DABAC"), new AgencyId("HB.HU.MAICHAU"));

    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2019, 2, 28),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 2, 28),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 3, 1),
            LocalDate.of(2021, 2, 28),
            LocalDate.of(2021, 3, 1));

    final List<History.Past> events = new ArrayList<>();

    private final List<PeriodEvent.Opened> periods = new ArrayList<>();
    private final Random random;
    private int named;
    private Instant now = Instant.parse("2021-01-04T02:00:00Z");

    /** Two districts and two forms, and nothing else yet. */
    MadeUpRegister() {
        this(0, 0);
    }

    /** @param steps after the districts and the forms */
    MadeUpRegister(long seed, int steps) {
        this.random = new Random(seed);
        for (AgencyId agency : AGENCIES) {
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
        for (FormId form : List.of(FORM, OTHER)) {
            List<Indicator> indicators = List.of(
                    indicator("SUM", Indicator.Type.COUNT, Indicator.Aggregation.SUM),
                    indicator("LAST", Indicator.Type.STOCK, Indicator.Aggregation.LAST));
            add(form, new FormEvent.VersionPublished(form, 1, form.key(), indicators, List.of(), List.of()));
        }
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private static Indicator indicator(String code, Indicator.Type type, Indicator.Aggregation how) {
        return new Indicator(code, "II.2", code, "cuộc", type, how, null, false, List.of());
    }

    /** The keys of the periods that had been opened by an event. */
    List<String> periods(long logIndex) {
        return events.stream()
                .filter(past -> past.moment().logIndex() <= logIndex)
                .map(History.Past::event)
                .filter(PeriodEvent.Opened.class::isInstance)
                .map(opened -> ((PeriodEvent.Opened) opened).period().key())
                .toList();
    }

    long last() {
        return events.size() - 1L;
    }

    private void add(StreamId stream, Object event) {
        now = now.plusSeconds(1);
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void step() {
        if (random.nextInt(3) == 0) {
            now = now.plusSeconds(86_400L * random.nextInt(40));
        }
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5, 6 -> open();
            case 7, 8, 9, 10, 11, 12 -> report();
            case 13 -> extend();
            case 14 -> remind();
            default -> adopt(day());
        }
    }

    private LocalDate day() {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_000));
    }

    private void open() {
        PeriodKind kind = any(List.of(PeriodKind.values()));
        int months = switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
            case AD_HOC -> 2;
        };
        LocalDate from;
        LocalDate to;
        if (kind == PeriodKind.AD_HOC || random.nextInt(4) == 0) {
            LocalDate one = random.nextBoolean() ? any(TURNS) : day();
            LocalDate other = random.nextBoolean() ? any(TURNS) : one.plusDays(random.nextInt(200));
            from = one.isBefore(other) ? one : other;
            to = one.isBefore(other) ? other : one;
        } else {
            int first = any(List.of(1, 1, 1, 15, 29));
            from = LocalDate.of(2019, 1, 1)
                    .plusMonths((long) Math.min(months, 6) * random.nextInt(36 / Math.min(months, 6)));
            from = from.withDayOfMonth(Math.min(first, from.lengthOfMonth()));
            to = from.plusMonths(months).minusDays(1);
        }
        FormId[] forms = random.nextInt(5) < 2
                ? new FormId[0]
                : random.nextInt(4) == 0
                        ? new FormId[] {FORM, OTHER}
                        : new FormId[] {random.nextInt(3) == 0 ? OTHER : FORM};
        named++;
        open((char) ('A' + random.nextInt(26)) + "-" + named, kind, from, to, forms);
    }

    /** One without forms is composed. */
    void open(String key, PeriodKind kind, LocalDate from, LocalDate to, FormId... forms) {
        PeriodId id = new PeriodId(key);
        PeriodEvent.Opened opened = new PeriodEvent.Opened(
                id,
                kind,
                key,
                from,
                to,
                to.plusDays(5),
                Arrays.stream(forms).map(form -> new FormVersion(form, 1)).toList(),
                forms.length == 0 ? List.of() : AGENCIES);
        periods.add(opened);
        add(id, opened);
    }

    private void report() {
        List<PeriodEvent.Opened> asking =
                periods.stream().filter(period -> !period.forms().isEmpty()).toList();
        if (!asking.isEmpty()) {
            PeriodEvent.Opened period = any(asking);
            ProgressReportId id =
                    new ProgressReportId(period.period(), any(period.forms()).form(), any(AGENCIES));
            ReportContent content = content(random.nextInt(50));
            if (events.stream().noneMatch(past -> past.stream().equals(id.stream()))) {
                boolean late = LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(period.dueOn());
                add(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, late));
            } else {
                add(id, new ProgressReportEvent.Amended(id, 1, content, content.hash(), List.of(), "sửa"));
            }
        }
    }

    /** What an agency reports on the form for a period. */
    void report(String period, AgencyId agency, int value) {
        ProgressReportId id = new ProgressReportId(new PeriodId(period), FORM, agency);
        ReportContent content = content(value);
        add(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, false));
    }

    private static ReportContent content(int value) {
        return new ReportContent(
                List.of(
                        new ReportContent.Value("SUM", BigDecimal.valueOf(value)),
                        new ReportContent.Value("LAST", BigDecimal.valueOf(value / 2))),
                List.of(),
                List.of());
    }

    private void extend() {
        if (!periods.isEmpty()) {
            PeriodEvent.Opened period = any(periods);
            LocalDate dueOn = period.dueOn().plusDays(random.nextInt(400));
            add(period.period(), new PeriodEvent.DueDateExtended(period.period(), any(AGENCIES), dueOn, "mưa lũ"));
        }
    }

    /** A plan that is told now, adopted on a day. */
    void adopt(LocalDate day) {
        PlanId plan = new PlanId("KH" + events.size());
        add(
                plan,
                new PlanEvent.Adopted(
                        plan,
                        "158-KH/TU",
                        "Kế hoạch",
                        day,
                        List.of(),
                        day.plusDays(60),
                        "sub-plan.due[plan]@2019-01-02",
                        AGENCIES));
    }

    private void remind() {
        ReminderId id = new ReminderId("sub-plan:KH1:D" + events.size());
        LocalDate on = day();
        Body body = new Body(any(AGENCIES));
        Schedule schedule = new Schedule(List.of(7), List.of(1), 7, 14, List.of("reminder.before@2019-01-01"));
        add(id, new ReminderEvent.Scheduled(id, DutyKind.SUB_PLAN, "Kế hoạch", body, on.plusDays(7), schedule));
        add(
                id,
                new ReminderEvent.Sent(
                        id,
                        1,
                        NoticeKind.BEFORE,
                        -7,
                        on.plusDays(7),
                        on,
                        body,
                        List.of(Channel.IN_APP),
                        null,
                        List.of("reminder.before@2019-01-01")));
    }
}
