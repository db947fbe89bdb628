package vn.danvan.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.Indicator.Aggregation;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.reporting.facts.Moment;

/** A history of the register made up from a seed: the same seed always gives the same events. */
final class History {

    static final PlanId PLAN = new PlanId("KH158");
    static final FormId FORM = new FormId("BM01");
    static final LocalDate SUB_PLAN_DUE = LocalDate.of(2020, 3, 31);
    static final List<String> PERIODS = List.of("2019-Q1", "2019-Q4", "2020-Q1");

    private static final AgencyKind[] KINDS = AgencyKind.values();
    private static final String[] PLACES = {
        "Đà Bắc",
        "Mai Châu",
        "Tân Lạc",
        "Cao Phong",
        "Kim Bôi",
        "Lương Sơn",
        "Lạc Sơn",
        "Lạc Thủy",
        "Yên Thủy",
        "Hòa Bình"
    };

    final List<Past> events = new ArrayList<>();
    final List<AgencyId> agencies = new ArrayList<>();
    final List<AssociationId> associations = new ArrayList<>();

    private final Random random;
    private final long seed;
    private final Shape shape;
    private Instant now = Instant.parse("2019-01-01T02:00:00Z");

    /**
     * What kind of history.
     *
     * @param agencies how many report, beside the province's committee
     * @param longNames whether bodies and tasks have very long names
     * @param big factor on every amount and count
     * @param bare whether nothing but the agencies and the period exist
     */
    record Shape(int agencies, boolean longNames, long big, boolean bare) {}

    /** One event with its place and time. */
    record Past(Moment moment, String stream, Object event) {}

    private History(long seed, Shape shape) {
        this.random = new Random(seed);
        this.seed = seed;
        this.shape = shape;
    }

    static History of(long seed, Shape shape) {
        History history = new History(seed, shape);
        history.play();
        return history;
    }

    static History of(long seed, int agencies) {
        return of(seed, new Shape(agencies, false, 1, false));
    }

    long last() {
        return events.size() - 1L;
    }

    void add(String stream, Object event) {
        now = now.plus(random.nextInt(1, 60), ChronoUnit.SECONDS);
        events.add(new Past(new Moment(events.size(), now, null), stream, event));
    }

    /** A second later, without chance: what follows is as it would be without it. */
    void then(String stream, Object event) {
        now = now.plusSeconds(1);
        events.add(new Past(new Moment(events.size(), now, null), stream, event));
    }

    void until(String instant) {
        Instant later = Instant.parse(instant);
        if (later.isAfter(now)) {
            now = later;
        }
    }

    private void play() {
        MadeUpReports reports = new MadeUpReports(this, random, shape);
        agencies();
        if (!shape.bare) {
            associations();
        }
        form();
        reports.period("2019-Q1", "Quý I năm 2019", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31), 0.95);
        reports.period("2019-Q4", "Quý IV năm 2019", LocalDate.of(2019, 10, 1), LocalDate.of(2019, 12, 31), 0.9);
        until("2020-01-20T02:00:00Z");
        if (!shape.bare) {
            plan();
            subPlans();
            new MadeUpDecisions(this, random).play();
            new MadeUpSupport(this, seed).play();
        }
        reports.period("2020-Q1", "Quý I năm 2020", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31), 0.85);
        if (!shape.bare) {
            new MadeUpReminders(this).play(); // last, and with chance of its own: what comes before stays as it was
        }
    }

    private void agencies() {
        register("HB", "Tỉnh ủy Hòa Bình", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE, null);
        register("HB.BD.DANVAN", "Ban Dân vận Tỉnh ủy", AgencyKind.PARTY_BOARD, Level.PROVINCE, "HB");
        agencies.add(new AgencyId("HB.BD.DANVAN"));
        int districts = Math.min(10, Math.max(1, (shape.agencies - 1) / 3));
        for (int i = 1; i < shape.agencies; i++) {
            if (i <= districts) {
                boolean city = i == 10;
                register(
                        "HB.HU.D" + i,
                        (city ? "Thành ủy " : "Huyện ủy ") + PLACES[i - 1],
                        city ? AgencyKind.CITY_PARTY_COMMITTEE : AgencyKind.DISTRICT_PARTY_COMMITTEE,
                        Level.DISTRICT,
                        "HB");
                agencies.add(new AgencyId("HB.HU.D" + i));
                continue;
            }
            AgencyKind kind = KINDS[3 + i % (KINDS.length - 3)];
            boolean commune = i > 60;
            String name = kind.vi() + " số " + i
                    + (shape.longNames
                            ? " phụ trách công tác phối hợp vận động quần chúng nhân dân vùng đồng bào dân tộc thiểu số"
                            : "");
            register(
                    "HB.CQ.A" + i,
                    name,
                    kind,
                    commune ? Level.COMMUNE : Level.PROVINCE,
                    commune ? "HB.HU.D" + (1 + i % districts) : "HB");
            agencies.add(new AgencyId("HB.CQ.A" + i));
        }
    }

    private void register(String code, String name, AgencyKind kind, Level level, @Nullable String parent) {
        AgencyId id = new AgencyId(code);
        add(
                id.stream(),
                new AgencyEvent.Registered(
                        id,
                        name,
                        kind,
                        level,
                        parent == null ? null : new AgencyId(parent),
                        "III.1",
                        LocalDate.of(2015, 1, 1)));
    }

    private void associations() {
        int n = 3 + random.nextInt(20);
        for (int i = 0; i < n; i++) {
            if (i == n / 2) {
                until("2020-01-10T02:00:00Z");
                now = Instant.parse("2019-01-02T02:00:00Z");
            }
            AssociationId id = new AssociationId("HB.HOI.H" + i);
            associations.add(id);
            add(
                    id.stream(),
                    new AssociationEvent.Registered(
                            id,
                            "Hội " + (i % 2 == 0 ? "Chữ thập đỏ" : "Làm vườn") + " " + i,
                            i % 3 == 0 ? AssociationClass.OTHER : AssociationClass.ASSIGNED,
                            any(List.of(Level.values())),
                            "nhân đạo"));
        }
    }

    private static Indicator indicator(
            String code,
            String name,
            String unit,
            Indicator.Type type,
            Aggregation how,
            Indicator.@Nullable Ratio ratio) {
        return new Indicator(code, "II.2", name, unit, type, how, ratio, false, List.of());
    }

    static List<Indicator> indicators() {
        return List.of(
                indicator(
                        "TT01",
                        "Số hội nghị quán triệt, tuyên truyền đã tổ chức",
                        "hội nghị",
                        Indicator.Type.COUNT,
                        Aggregation.SUM,
                        null),
                indicator(
                        "TT02",
                        "Số lượt người dự hội nghị quán triệt, tuyên truyền",
                        "lượt người",
                        Indicator.Type.COUNT,
                        Aggregation.SUM,
                        null),
                indicator(
                        "HO01",
                        "Số hội được giao nhiệm vụ thuộc phạm vi theo dõi",
                        "hội",
                        Indicator.Type.STOCK,
                        Aggregation.LAST,
                        null),
                indicator("HO03", "Số hội viên", "hội viên", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("BC01", "Biên chế được giao", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator("BC02", "Biên chế có mặt", "người", Indicator.Type.STOCK, Aggregation.LAST, null),
                indicator(
                        "BC03",
                        "Tỷ lệ sử dụng biên chế (BC02/BC01)",
                        "%",
                        Indicator.Type.RATIO,
                        Aggregation.RATIO,
                        new Indicator.Ratio("BC02", "BC01")),
                indicator(
                        "TC01",
                        "Viện trợ, tài trợ trong tỉnh đã tiếp nhận",
                        "đồng",
                        Indicator.Type.MONEY,
                        Aggregation.SUM,
                        null),
                indicator(
                        "TC03",
                        "Viện trợ, tài trợ nước ngoài đã tiếp nhận",
                        "đồng",
                        Indicator.Type.MONEY,
                        Aggregation.SUM,
                        null),
                indicator("KP01", "Kinh phí khoán được giao", "đồng", Indicator.Type.MONEY, Aggregation.LAST, null),
                indicator(
                        "KT01",
                        "Số cuộc kiểm tra, giám sát đã thực hiện",
                        "cuộc",
                        Indicator.Type.COUNT,
                        Aggregation.SUM,
                        null),
                indicator(
                        "TD01",
                        "Tỷ lệ nhiệm vụ đã hoàn thành theo kế hoạch cụ thể",
                        "%",
                        Indicator.Type.PERCENT,
                        Aggregation.AVERAGE,
                        null));
    }

    private void form() {
        add(
                FORM.stream(),
                new FormEvent.VersionPublished(
                        FORM,
                        1,
                        "Báo cáo tiến độ về hội quần chúng",
                        indicators(),
                        List.of(),
                        List.of(
                                new FormEvent.NarrativeSection("KET-QUA", "Kết quả nổi bật", false, "DANH-GIA"),
                                new FormEvent.NarrativeSection("HAN-CHE", "Hạn chế", false, null))));
    }

    private void plan() {
        add(
                PLAN.stream(),
                new PlanEvent.Adopted(
                        PLAN,
                        "158-KH/TU",
                        "Thực hiện Thông báo số 158-TB/TW",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        SUB_PLAN_DUE,
                        "sub-plan.due[plan]@2020-01-02",
                        agencies));
        for (int i = 1; i <= 14; i++) {
            TaskId task = new TaskId(String.format(Locale.ROOT, "T%02d", i));
            add(
                    PLAN.stream(),
                    new PlanEvent.TaskAssigned(
                            PLAN,
                            task,
                            "II." + (1 + i % 6),
                            shape.longNames
                                    ? "Quản lý, sử dụng tài chính của hội từ nguồn viện trợ, tài trợ trong tỉnh, ngoài tỉnh và"
                                            + " nước ngoài; thẩm định, phê duyệt điều lệ hội, nhiệm vụ số " + i
                                    : "Rà soát, sắp xếp các hội, nhiệm vụ số " + i,
                            any(agencies),
                            List.of(any(agencies)),
                            "ALL",
                            random.nextBoolean() ? LocalDate.of(2020, 1 + random.nextInt(12), 28) : null));
            if (random.nextInt(5) == 0) {
                add(PLAN.stream(), new PlanEvent.TaskCompleted(PLAN, task, LocalDate.of(2020, 2, 20), "Biên bản"));
            } else if (random.nextInt(9) == 0) {
                add(PLAN.stream(), new PlanEvent.TaskCancelled(PLAN, task, "Không còn phù hợp"));
            }
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void subPlans() {
        SubPlanContent content = new SubPlanContent("Kế hoạch cụ thể", List.of(), List.of());
        for (AgencyId agency : agencies) {
            SubPlanId id = new SubPlanId(PLAN, agency);
            int fate = random.nextInt(10);
            if (fate == 0) {
                continue;
            }
            add(id.stream(), new SubPlanEvent.Drafted(id, content, SUB_PLAN_DUE));
            if (fate == 1) {
                continue;
            }
            boolean late = random.nextInt(5) == 0;
            add(id.stream(), new SubPlanEvent.Submitted(id, content.hash(), 1, late));
            switch (fate) {
                case 2 -> add(id.stream(), new SubPlanEvent.Withdrawn(id, "Nhầm"));
                case 3 -> add(id.stream(), new SubPlanEvent.Returned(id, comments()));
                case 4 -> {
                    add(id.stream(), new SubPlanEvent.Returned(id, comments()));
                    add(id.stream(), new SubPlanEvent.Submitted(id, content.hash(), 2, late));
                    add(id.stream(), new SubPlanEvent.Withdrawn(id, "Nhầm"));
                }
                case 5, 6, 7, 8 -> add(id.stream(), new SubPlanEvent.Accepted(id, content.hash()));
                default -> {}
            }
        }
    }

    static List<ReviewComment> comments() {
        return List.of(new ReviewComment("title", ReviewComment.Reason.MISSING_CONTENT, "Bổ sung"));
    }
}
