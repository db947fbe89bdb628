package vn.danvan.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.AidFact;
import vn.danvan.reporting.facts.ApportionmentFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.DeliverableFact;
import vn.danvan.reporting.facts.DirectiveFact;
import vn.danvan.reporting.facts.DisseminationFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.Fold;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.InspectionFact;
import vn.danvan.reporting.facts.InspectionProgrammeFact;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.ProgrammeFact;
import vn.danvan.reporting.facts.PublicServiceFact;
import vn.danvan.reporting.facts.ReminderFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Scope;
import vn.danvan.reporting.facts.StaffingFact;
import vn.danvan.reporting.facts.StaffingYearFact;
import vn.danvan.reporting.facts.SubPlanFact;
import vn.danvan.reporting.facts.TaskReportFact;
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
    private final TreeMap<String, TaskReportFact> taskReports = new TreeMap<>();
    private History.@Nullable Past last;

    static Facts facts(History history, String period) {
        return facts(history, period, history.last());
    }

    static Facts facts(History history, String period, long at) {
        return facts(
                history.events.stream().filter(e -> e.moment().logIndex() <= at).toList(), period);
    }

    static Facts facts(List<History.Past> events, String period) {
        return facts(events, period, SummaryKind.PERIODIC);
    }

    static Facts facts(List<History.Past> events, String period, SummaryKind kind) {
        Rows rows = new Rows();
        events.forEach(rows::apply);
        return rows.read(period, kind);
    }

    private void apply(History.Past past) {
        last = past;
        Object after = Fold.apply(rows.get(past.stream()), past.event(), past.moment());
        if (after != null) {
            rows.put(past.stream(), after);
        }
        switch (past.event()) {
            case ProgressReportEvent.Submitted e -> tasks(e.report(), e.content(), past);
            case ProgressReportEvent.Amended e -> tasks(e.report(), e.content(), past);
            case ProgressReportEvent.Voided e -> tellAgain(e.report());
            default -> {}
        }
    }

    private void tellAgain(ProgressReportId report) {
        taskReports.remove(TaskReportFact.key(report));
        of(ReportFact.class).stream()
                .filter(other -> other.desk().equals(TaskReportFact.key(report))
                        && other.state().received())
                .sorted(Comparator.comparingLong(ReportFact::contentIndex))
                .forEach(other -> fold(other.report(), other.tasks(), other.contentIndex()));
    }

    private void tasks(ProgressReportId report, ReportContent content, History.Past past) {
        if (!content.tasks().isEmpty()) {
            fold(report, content.tasks(), past.moment().logIndex());
        }
    }

    private void fold(ProgressReportId report, List<ReportContent.TaskProgress> tasks, long logIndex) {
        PeriodFact period = (PeriodFact) Objects.requireNonNull(rows.get(report.period().stream()));
        taskReports.compute(
                TaskReportFact.key(report),
                (_, before) -> TaskReportFact.fold(before, report, tasks, period.to(), logIndex));
    }

    private Facts read(String key, SummaryKind kind) {
        History.Past end = Objects.requireNonNull(last);
        Scope scope =
                Scope.of(of(PeriodFact.class), key, kind, of(PlanFact.class)).orElseThrow();
        return new Facts(
                end.moment().logIndex(),
                end.moment().recordedAt(),
                scope,
                of(FormFact.class),
                of(AgencyFact.class),
                of(PlanFact.class),
                of(SubPlanFact.class),
                of(ReminderFact.class),
                of(ReportFact.class).stream()
                        .filter(r -> scope.concerned().stream()
                                .anyMatch(p -> p.period().equals(r.report().period())))
                        .toList(),
                List.copyOf(taskReports.values()),
                of(AssociationFact.class),
                of(BudgetYearFact.class),
                of(BudgetFact.class),
                of(StaffingYearFact.class),
                of(StaffingFact.class),
                of(AidFact.class),
                of(PublicServiceFact.class),
                of(DeliverableFact.class),
                of(InspectionFact.class),
                of(InspectionProgrammeFact.class),
                of(DirectiveFact.class),
                of(DisseminationFact.class),
                of(ProgrammeFact.class),
                of(ApportionmentFact.class));
    }

    private <T> List<T> of(Class<T> type) {
        return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
