package vn.danvan.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/** Figures of composed periods by plain loops over the raw events, to be held against the service's. */
final class PlainFigures {

    /** What was done about something owed. */
    static final class Came {
        boolean received;
        boolean late;
        boolean nil;
        boolean counts;
        LocalDate on = LocalDate.MIN;
        Map<String, BigDecimal> values = Map.of();
    }

    /** What a body owed and how it was met: {@code onTime}, {@code late}, {@code missing}. */
    record Owed(AgencyId body, String how, LocalDate dueOn, long daysLate, boolean nil) {}

    /** A reported period that counts, on one form. */
    record Part(PeriodEvent.Opened period, FormId form) {}

    /** A value that an agency gave for a part. */
    record Value(AgencyId agency, LocalDate until, Map<String, BigDecimal> values) {}

    final Map<String, PeriodEvent.Opened> periods = new TreeMap<>();
    final Map<AgencyId, AgencyEvent.Registered> agencies = new HashMap<>();
    private final Map<String, Came> came = new HashMap<>();
    private final Map<AgencyId, History.Past> ends = new HashMap<>();
    private PlanEvent.@Nullable Adopted plan;

    PlainFigures(List<History.Past> events) {
        for (History.Past past : events) {
            LocalDate day = past.moment().recordedOn();
            Came report = came.computeIfAbsent(past.stream(), _ -> new Came());
            switch (past.event()) {
                case AgencyEvent.Registered e -> agencies.put(e.agency(), e);
                case AgencyEvent.MergedInto e -> ends.put(e.agency(), past);
                case AgencyEvent.Split e -> ends.put(e.agency(), past);
                case AgencyEvent.Abolished e -> ends.put(e.agency(), past);
                case PlanEvent.Adopted e -> plan = e;
                case PeriodEvent.Opened e -> periods.put(e.period().key(), e);
                case SubPlanEvent.Submitted e -> {
                    report.received = true;
                    report.late = e.late();
                    report.on = day;
                }
                case SubPlanEvent.Withdrawn _ -> report.received = false;
                case ProgressReportEvent.NilSubmitted e -> submitted(report, e.late(), day, true, Map.of());
                case ProgressReportEvent.Submitted e -> submitted(report, e.late(), day, false, values(e.content()));
                case ProgressReportEvent.Amended e -> report.values = values(e.content());
                case ProgressReportEvent.Returned _ -> report.counts = false;
                case ProgressReportEvent.Voided _ -> report.received = report.counts = false;
                default -> {}
            }
        }
    }

    private static void submitted(
            Came report, boolean late, LocalDate day, boolean nil, Map<String, BigDecimal> values) {
        report.late = late;
        report.on = report.received ? report.on : day;
        report.received = true;
        report.nil = nil;
        report.counts = !nil;
        report.values = values;
    }

    private static Map<String, BigDecimal> values(ReportContent content) {
        Map<String, BigDecimal> values = new HashMap<>();
        content.values().forEach(value -> values.put(value.indicator(), value.value()));
        return values;
    }

    PeriodEvent.Opened period(String key) {
        return Objects.requireNonNull(periods.get(key));
    }

    /** The parts of the days from one to another. */
    List<Part> parts(LocalDate from, LocalDate to) {
        List<Part> left = new ArrayList<>();
        for (PeriodEvent.Opened each : periods.values()) {
            if (each.from().compareTo(from) >= 0 && each.to().compareTo(to) <= 0) {
                each.forms().stream().map(FormVersion::form).forEach(form -> left.add(new Part(each, form)));
            }
        }
        List<Part> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Part best = left.getFirst();
            for (Part each : left) {
                if (better(each.period(), best.period())) {
                    best = each;
                }
            }
            Part taken = best;
            chosen.add(taken);
            left.removeIf(each -> each.form().equals(taken.form())
                    && each.period().from().compareTo(taken.period().to()) <= 0
                    && each.period().to().compareTo(taken.period().from()) >= 0);
        }
        return chosen;
    }

    private static boolean better(PeriodEvent.Opened one, PeriodEvent.Opened other) {
        boolean adHoc = one.kind() == PeriodKind.AD_HOC;
        if (adHoc != (other.kind() == PeriodKind.AD_HOC)) {
            return !adHoc;
        }
        long days = ChronoUnit.DAYS.between(one.from(), one.to()) - ChronoUnit.DAYS.between(other.from(), other.to());
        return days != 0 ? days > 0 : one.from().isBefore(other.from());
    }

    /** The plan's first day as reports have it. */
    LocalDate beginOfPlan(LocalDate to) {
        LocalDate first = to;
        for (PeriodEvent.Opened each : periods.values()) {
            if (!each.forms().isEmpty()
                    && !each.to().isAfter(to)
                    && !each.to().isBefore(LocalDate.of(2020, 1, 20))
                    && each.from().isBefore(first)) {
                first = each.from();
            }
        }
        return first;
    }

    /** Who stands in an agency's place on a day, by what had been recorded until another. */
    AgencyId inPlaceOf(AgencyId agency, @Nullable String duty, LocalDate day, LocalDate recordedUntil) {
        AgencyId at = agency;
        while (true) {
            History.Past end = ends.get(at);
            if (end == null || end.moment().recordedOn().isAfter(recordedUntil)) {
                return at;
            }
            AgencyId next = switch (end.event()) {
                case AgencyEvent.MergedInto e when !e.effectiveOn().isAfter(day) -> e.successor();
                case AgencyEvent.Abolished e
                when !e.effectiveOn().isAfter(day) ->
                    e.duties().stream()
                            .filter(taken -> taken.duty().equals(duty))
                            .findFirst()
                            .map(taken -> taken.taker())
                            .orElse(e.answering());
                case AgencyEvent.Split e
                when !e.effectiveOn().isAfter(day) ->
                    e.duties().stream()
                            .filter(taken -> taken.duty().equals(duty))
                            .findFirst()
                            .map(taken -> taken.taker())
                            .orElse(e.answering());
                default -> at;
            };
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
    }

    List<Owed> reports(List<Part> parts) {
        List<Owed> owed = new ArrayList<>();
        for (Part part : parts) {
            for (AgencyId agency : part.period().owing()) {
                String stream = new ProgressReportId(part.period().period(), part.form(), agency).stream();
                one(agency, part.period().owing(), stream, part.period().dueOn(), _ -> true, owed);
            }
        }
        return owed;
    }

    List<Owed> subPlans(Predicate<LocalDate> counts) {
        List<Owed> owed = new ArrayList<>();
        PlanEvent.Adopted adopted = Objects.requireNonNull(plan);
        for (AgencyId agency : adopted.addressed()) {
            String stream = new SubPlanId(adopted.plan(), agency).stream();
            one(agency, adopted.addressed(), stream, adopted.subPlanDueOn(), counts, owed);
        }
        return owed;
    }

    private void one(
            AgencyId agency,
            List<AgencyId> all,
            String stream,
            LocalDate dueOn,
            Predicate<LocalDate> counts,
            List<Owed> owed) {
        Came report = came.getOrDefault(stream, new Came());
        if (report.received && counts.test(report.on)) {
            long days = report.late && report.on.isAfter(dueOn) ? ChronoUnit.DAYS.between(dueOn, report.on) : 0;
            owed.add(new Owed(agency, report.late ? "late" : "onTime", dueOn, days, report.nil));
            return;
        }
        AgencyId answers = inPlaceOf(agency, stream, dueOn, dueOn);
        if (answers.equals(agency) || !all.contains(answers)) {
            owed.add(new Owed(answers, "missing", dueOn, 0, false));
        }
    }

    /** The places of those that owe or were late, worst first: {@code rank agency missing late days}. */
    static List<String> ranking(List<Owed> owed) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Owed each : owed) {
            long[] its = counts.computeIfAbsent(each.body().key(), _ -> new long[3]);
            its[0] += each.how().equals("missing") ? 1 : 0;
            its[1] += each.how().equals("late") ? 1 : 0;
            its[2] += each.daysLate();
        }
        counts.values().removeIf(its -> its[0] + its[1] == 0);
        List<String> lines = new ArrayList<>();
        counts.forEach((agency, its) -> {
            long worse = counts.values().stream()
                    .filter(other -> other[0] > its[0]
                            || (other[0] == its[0] && (other[1] > its[1] || (other[1] == its[1] && other[2] > its[2]))))
                    .count();
            lines.add((worse + 1) + " " + agency + " " + its[0] + " " + its[1] + " " + its[2]);
        });
        return lines;
    }

    /** What counts on a day: a body that ended has no last values once the one in its place has given later ones. */
    List<Value> values(List<Part> parts, FormId form, LocalDate day) {
        List<Value> all = values(parts, form);
        List<Value> left = new ArrayList<>();
        for (Value each : all) {
            AgencyId heir = inPlaceOf(each.agency(), null, day, LocalDate.MAX);
            Map<String, BigDecimal> values = new HashMap<>(each.values());
            for (Value later : all) {
                if (later.agency().equals(heir) && later.until().isAfter(each.until())) {
                    for (String code : List.of("LAST", "POSTS")) {
                        if (later.values().containsKey(code)) {
                            values.remove(code);
                        }
                    }
                }
            }
            left.add(new Value(each.agency(), each.until(), values));
        }
        return left;
    }

    /** An agency's value shared out to the bodies of a day: halves of what was divided, the larger to the first code. */
    void share(AgencyId agency, LocalDate until, BigDecimal value, LocalDate day, Map<String, BigDecimal> districts) {
        History.Past end = ends.get(agency);
        if (end != null
                && end.event() instanceof AgencyEvent.Split split
                && !split.effectiveOn().isAfter(day)) {
            List<AgencyId> two = split.successors().stream()
                    .sorted((one, other) -> one.key().compareTo(other.key()))
                    .toList();
            long whole = value.longValueExact();
            share(two.getFirst(), until, BigDecimal.valueOf(whole - whole / 2), day, districts);
            share(two.getLast(), until, BigDecimal.valueOf(whole / 2), day, districts);
            return;
        }
        AgencyId next = end == null
                ? agency
                : switch (end.event()) {
                    case AgencyEvent.MergedInto e when !e.effectiveOn().isAfter(day) -> e.successor();
                    case AgencyEvent.Abolished e when !e.effectiveOn().isAfter(day) -> e.answering();
                    default -> agency;
                };
        if (next.equals(agency)) {
            districts.merge(district(agency, day), value, BigDecimal::add);
        } else {
            share(next, until, value, day, districts);
        }
    }

    private List<Value> values(List<Part> parts, FormId form) {
        List<Value> values = new ArrayList<>();
        for (Part part : parts) {
            for (AgencyId agency : agencies.keySet()) {
                Came report = came.get(new ProgressReportId(part.period().period(), part.form(), agency).stream());
                if (part.form().equals(form) && report != null && report.counts) {
                    values.add(new Value(agency, part.period().to(), report.values));
                }
            }
        }
        return values;
    }

    /** The district that an agency is or stands in at the end of a day; nothing for the province's. */
    String district(AgencyId agency, LocalDate day) {
        AgencyEvent.Registered at = Objects.requireNonNull(agencies.get(agency));
        if (at.level() == Level.DISTRICT) {
            return agency.key();
        }
        AgencyId parent = at.parent();
        if (parent == null || at.level() == Level.PROVINCE) {
            return "";
        }
        return inPlaceOf(parent, null, day, LocalDate.MAX).key();
    }

    static @Nullable BigDecimal figure(Indicator indicator, List<Value> values) {
        return switch (indicator.code()) {
            case "MEAN" -> {
                List<BigDecimal> given = values.stream()
                        .filter(each -> each.values().containsKey("MEAN"))
                        .map(each -> Objects.requireNonNull(each.values().get("MEAN")))
                        .toList();
                BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                yield given.isEmpty() ? null : divided(sum, BigDecimal.valueOf(given.size()));
            }
            case "RATIO" -> percent(total("LAST", values), total("POSTS", values));
            case "EACH" -> percent(total("SUM", values), total("POSTS", values));
            default -> total(indicator.code(), values);
        };
    }

    private static @Nullable BigDecimal total(String code, List<Value> values) {
        Map<String, BigDecimal> latest = new HashMap<>();
        Map<String, LocalDate> until = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Value each : values) {
            BigDecimal value = each.values().get(code);
            if (value == null) {
                continue;
            }
            sum = sum.add(value);
            String agency = each.agency().key();
            LocalDate before = until.get(agency);
            if (before == null || each.until().isAfter(before)) {
                until.put(agency, each.until());
                latest.put(agency, value);
            }
        }
        if (latest.isEmpty()) {
            return null;
        }
        return code.equals("SUM") ? sum : latest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null || below.signum() == 0
                ? null
                : divided(above.multiply(BigDecimal.valueOf(100)), below);
    }

    private static BigDecimal divided(BigDecimal above, BigDecimal below) {
        return above.divide(below, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }
}
