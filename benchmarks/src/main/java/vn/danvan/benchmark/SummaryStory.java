package vn.danvan.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.log.kafka.FeedRecord;

/** A province of 200 agencies and 3,300 associations that reports five quarters on a form of 26 indicators. */
final class SummaryStory {

    static final String PERIOD = "2020-Q1";
    static final String REMINDED = "2020-03-24";
    private static final int AGENCIES = 200;
    private static final int DISTRICTS = 10;
    private static final int ASSOCIATIONS = 3_300;
    private static final int INDICATORS = 26;
    private static final int TASKS = 15;
    private static final FormId FORM = new FormId("BM01");
    private static final PlanId PLAN = new PlanId("KH158");

    private final List<FeedRecord> records = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<AgencyId> agencies = new ArrayList<>();
    private final SplittableRandom chance = new SplittableRandom(158);
    private Instant now = Instant.parse("2019-01-02T02:00:00Z");

    /** Every event as the log has it. */
    static List<FeedRecord> told() {
        SummaryStory story = new SummaryStory();
        story.bodies();
        story.form();
        story.quarter("2019-Q1", LocalDate.of(2019, 1, 1));
        story.quarter("2019-Q2", LocalDate.of(2019, 4, 1));
        story.quarter("2019-Q3", LocalDate.of(2019, 7, 1));
        story.quarter("2019-Q4", LocalDate.of(2019, 10, 1));
        story.plan();
        story.quarter(PERIOD, LocalDate.of(2020, 1, 1));
        return story.records;
    }

    private void tell(StreamId stream, Object event) {
        now = now.plusSeconds(1);
        long index = records.size();
        Envelope envelope = new Envelope(
                "1.0",
                new UUID(0x7000, index),
                "/logs/hb",
                Events.TYPES.nameOf(event.getClass()),
                stream.stream(),
                now,
                "application/json",
                versions.merge(stream.stream(), 0L, (version, _) -> version + 1),
                "danvan",
                null,
                null,
                null,
                null,
                null,
                null,
                Json.MAPPER.valueToTree(event));
        records.add(new FeedRecord(index, index, envelope.bytes()));
    }

    private void until(LocalDate day) {
        Instant morning = Instant.parse(day + "T02:00:00Z");
        now = morning.isAfter(now) ? morning : now;
    }

    private void bodies() {
        AgencyId province = register("HB", "Tỉnh ủy Hòa Bình", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, null);
        List<AgencyId> districts = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            boolean district = i < DISTRICTS;
            AgencyKind kind = district
                    ? AgencyKind.DISTRICT_PARTY_COMMITTEE
                    : List.of(AgencyKind.values()).get(3 + i % (AgencyKind.values().length - 3));
            AgencyId above = district || i < 60 ? province : districts.get(i % DISTRICTS);
            AgencyId agency = register("HB.CQ.A" + i, kind.vi() + " số " + i + " tỉnh Hòa Bình", kind, above);
            agencies.add(agency);
            if (district) {
                districts.add(agency);
            }
        }
        for (int i = 0; i < ASSOCIATIONS; i++) {
            AssociationId id = new AssociationId("HB.HOI.H" + i);
            tell(
                    id,
                    new AssociationEvent.Registered(
                            id,
                            "Hội quần chúng số " + i,
                            i % 3 == 0 ? AssociationClass.ASSIGNED : AssociationClass.OTHER,
                            i < 300 ? Level.PROVINCE : i % 2 == 0 ? Level.DISTRICT : Level.COMMUNE,
                            "nhân đạo"));
        }
    }

    private AgencyId register(String code, String name, AgencyKind kind, @Nullable AgencyId above) {
        AgencyId id = new AgencyId(code);
        Level level = kind == AgencyKind.DISTRICT_PARTY_COMMITTEE ? Level.DISTRICT : Level.PROVINCE;
        tell(id, new AgencyEvent.Registered(id, name, kind, level, above, "III.1", LocalDate.of(2015, 1, 1)));
        return id;
    }

    private void form() {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 1; i <= INDICATORS; i++) {
            Indicator.Aggregation how = switch (i % 3) {
                case 0 -> Indicator.Aggregation.AVERAGE;
                case 1 -> Indicator.Aggregation.SUM;
                default -> Indicator.Aggregation.LAST;
            };
            indicators.add(new Indicator(
                    "CT" + i,
                    "II." + (1 + i % 6),
                    "Chỉ tiêu số " + i + " về công tác vận động quần chúng và quản lý hội",
                    i % 3 == 0 ? "%" : "người",
                    switch (how) {
                        case AVERAGE -> Indicator.Type.PERCENT;
                        case LAST -> Indicator.Type.STOCK;
                        case SUM, RATIO -> Indicator.Type.COUNT;
                    },
                    how,
                    null,
                    true,
                    List.of()));
        }
        tell(
                FORM,
                new FormEvent.VersionPublished(
                        FORM, 1, "Báo cáo quý về hội quần chúng", indicators, List.of(), List.of()));
    }

    private void plan() {
        tell(
                PLAN,
                new PlanEvent.Adopted(
                        PLAN,
                        "158-KH/TU",
                        "Kế hoạch về hội quần chúng",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        LocalDate.of(2020, 3, 31),
                        "sub-plan.due[plan]@2020-01-02",
                        agencies));
        for (int i = 1; i <= TASKS; i++) {
            tell(
                    PLAN,
                    new PlanEvent.TaskAssigned(
                            PLAN,
                            new TaskId("T" + i),
                            "II." + i,
                            "Nhiệm vụ số " + i,
                            agencies.get(i),
                            List.of(agencies.get(i + 1)),
                            "ALL",
                            LocalDate.of(2020, 12, 31)));
        }
        until(LocalDate.parse(REMINDED));
        for (AgencyId agency : agencies) {
            ReminderId id = ReminderId.of(new SubPlanId(PLAN, agency));
            Body body = new Body(agency);
            LocalDate due = LocalDate.of(2020, 3, 31);
            tell(
                    id,
                    new ReminderEvent.Scheduled(
                            id,
                            DutyKind.SUB_PLAN,
                            "Kế hoạch cụ thể",
                            body,
                            due,
                            new Schedule(List.of(7, 1), List.of(1), 7, 14, List.of("reminder.before@2020-01-01"))));
            tell(
                    id,
                    new ReminderEvent.Sent(
                            id,
                            1,
                            NoticeKind.BEFORE,
                            -7,
                            due,
                            LocalDate.parse(REMINDED),
                            body,
                            List.of(Channel.IN_APP),
                            null,
                            List.of("reminder.before@2020-01-01")));
        }
    }

    private void quarter(String key, LocalDate from) {
        PeriodId period = new PeriodId(key);
        LocalDate to = from.plusMonths(3).minusDays(1);
        until(to);
        tell(
                period,
                new PeriodEvent.Opened(
                        period,
                        PeriodKind.QUARTER,
                        "Quý " + key,
                        from,
                        to,
                        to.plusDays(10),
                        List.of(new FormVersion(FORM, 1)),
                        agencies));
        until(to.plusDays(3));
        for (AgencyId agency : agencies) {
            if (chance.nextInt(20) > 0) {
                ProgressReportId id = new ProgressReportId(period, FORM, agency);
                ReportContent content = content();
                tell(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, false));
                tell(id, new ProgressReportEvent.Accepted(id, content.hash()));
            }
        }
    }

    private ReportContent content() {
        List<ReportContent.Value> values = new ArrayList<>();
        for (int i = 1; i <= INDICATORS; i++) {
            values.add(new ReportContent.Value(
                    "CT" + i, BigDecimal.valueOf(chance.nextInt(0, i % 3 == 0 ? 100 : 5_000))));
        }
        List<ReportContent.TaskProgress> tasks = new ArrayList<>();
        for (int i = 1; i <= TASKS; i++) {
            tasks.add(new ReportContent.TaskProgress(
                    PLAN, new TaskId("T" + i), chance.nextInt(0, 100), TaskStatus.ON_TRACK, null));
        }
        return new ReportContent(
                values, List.of(), now.isBefore(Instant.parse("2020-01-20T00:00:00Z")) ? List.of() : tasks, null);
    }
}
