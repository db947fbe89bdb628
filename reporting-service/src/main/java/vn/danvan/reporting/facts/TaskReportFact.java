package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;

/**
 * What one agency last said about the plans' tasks on one form. A word about a later period stands against one about an
 * earlier period, whenever it was said; about the same period the last one stands.
 */
public record TaskReportFact(AgencyId agency, FormId form, List<Said> tasks) {

    /** Copies the list. */
    public TaskReportFact {
        tasks = List.copyOf(tasks);
    }

    /**
     * What was said about one task.
     *
     * @param percent 0 to 100
     * @param about last day of the period that it was said about
     * @param logIndex of the report's submission
     */
    public record Said(PlanId plan, TaskId task, int percent, TaskStatus status, LocalDate about, long logIndex) {}

    /** The row's key. */
    public static String key(ProgressReportId report) {
        return report.form().key() + "/" + report.agency().key();
    }

    /**
     * The row after a report.
     *
     * @param about last day of the report's period
     */
    public static TaskReportFact fold(
            @Nullable TaskReportFact before,
            ProgressReportId report,
            List<TaskProgress> now,
            LocalDate about,
            long logIndex) {
        List<Said> old = before == null ? List.of() : before.tasks;
        List<Said> said = now.stream()
                .map(t -> new Said(t.plan(), t.task(), t.percent(), t.status(), about, logIndex))
                .filter(s -> old.stream().noneMatch(o -> same(o, s) && o.about.isAfter(about)))
                .toList();
        List<Said> kept = old.stream()
                .filter(o -> said.stream().noneMatch(s -> same(o, s)))
                .toList();
        return new TaskReportFact(
                report.agency(),
                report.form(),
                Stream.concat(kept.stream(), said.stream()).toList());
    }

    private static boolean same(Said a, Said b) {
        return a.plan.equals(b.plan) && a.task.equals(b.task);
    }
}
