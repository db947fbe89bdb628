package vn.danvan.reporting;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.Fold;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.InspectionFact;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.SubPlanFact;
import vn.danvan.reporting.summary.Letterhead;

/** Rows folded in memory, for tests of the arithmetic and the documents that need no database. */
final class Rows {

    static final Letterhead LETTERHEAD = new Letterhead(
            "HB.BD.DANVAN",
            "Ban Dân vận",
            "Hòa Bình",
            "BC/BDVTU",
            "T/M Lãnh đạo Ban",
            "Trưởng ban",
            List.of(
                    "Ban Dân vận Trung ương",
                    "Thường trực Tỉnh ủy",
                    "Các đ/c Ủy viên Ban Thường vụ Tỉnh ủy",
                    "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
                    "Lưu Ban Dân vận"));

    private final TreeMap<String, Object> rows = new TreeMap<>();
    private History.@Nullable Past last;

    static Facts facts(History history, String period) {
        return facts(history, period, history.last());
    }

    static Facts facts(History history, String period, long at) {
        Rows rows = new Rows();
        history.events.stream().filter(e -> e.moment().logIndex() <= at).forEach(rows::apply);
        return rows.read(period);
    }

    private void apply(History.Past past) {
        last = past;
        Object after = Fold.apply(rows.get(past.stream()), past.event(), past.moment());
        if (after != null) {
            rows.put(past.stream(), after);
        }
    }

    private Facts read(String key) {
        History.Past end = Objects.requireNonNull(last);
        PeriodFact period = of(PeriodFact.class).stream()
                .filter(p -> p.period().key().equals(key))
                .findFirst()
                .orElseThrow();
        PeriodFact before = find(p -> p.to().plusDays(1).equals(period.from()));
        PeriodFact lastYear = find(p -> p.from().plusYears(1).equals(period.from()));
        List<PeriodFact> three = Stream.of(period, before, lastYear)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Facts(
                end.moment().logIndex(),
                end.moment().recordedAt(),
                period,
                before,
                lastYear,
                of(FormFact.class),
                of(AgencyFact.class),
                of(PlanFact.class),
                of(SubPlanFact.class),
                of(ReportFact.class).stream()
                        .filter(r -> three.stream()
                                .anyMatch(p -> p.period().equals(r.report().period())))
                        .toList(),
                taskReports(period),
                of(AssociationFact.class),
                of(BudgetYearFact.class),
                of(BudgetFact.class),
                of(InspectionFact.class));
    }

    private List<ReportFact> taskReports(PeriodFact period) {
        TreeMap<String, ReportFact> latest = new TreeMap<>();
        TreeMap<String, PeriodFact> periods = new TreeMap<>();
        of(PeriodFact.class).forEach(p -> periods.put(p.period().key(), p));
        for (ReportFact r : of(ReportFact.class)) {
            PeriodFact own =
                    Objects.requireNonNull(periods.get(r.report().period().key()));
            if (own.to().isAfter(period.to())) {
                continue;
            }
            latest.merge(
                    r.report().form().key() + "/" + r.report().agency().key(),
                    r,
                    (a, b) -> Objects.requireNonNull(
                                            periods.get(a.report().period().key()))
                                    .to()
                                    .isAfter(own.to())
                            ? a
                            : b);
        }
        return List.copyOf(latest.values());
    }

    private @Nullable PeriodFact find(Predicate<PeriodFact> which) {
        return of(PeriodFact.class).stream().filter(which).findFirst().orElse(null);
    }

    private <T> List<T> of(Class<T> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
