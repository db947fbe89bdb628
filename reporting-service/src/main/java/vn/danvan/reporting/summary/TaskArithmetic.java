package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.TaskReportFact;
import vn.danvan.reporting.summary.Tasks.TaskBasis;
import vn.danvan.reporting.summary.Tasks.TaskLine;
import vn.danvan.reporting.summary.Tasks.TaskStanding;

/**
 * Where the plans' tasks stand. In this order: what the plan's own record says (completed, cancelled); that the lead body
 * reports it done; that its due date has passed; what else the lead body reports; that any body reports work on it.
 */
final class TaskArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    TaskArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    /** What one agency last reported on one task. */
    private record Said(AgencyId agency, TaskReportFact.Said progress) {}

    /** A standing with what it rests on. */
    private record Judged(TaskStanding standing, TaskBasis basis) {}

    Tasks tasks() {
        List<TaskLine> lines = new ArrayList<>();
        for (PlanFact plan : facts.plans()) {
            for (PlanFact.Task task : plan.tasks()) {
                lines.add(line(plan, task));
            }
        }
        return new Tasks(
                count(lines, TaskStanding.DONE),
                count(lines, TaskStanding.ON_TRACK),
                count(lines, TaskStanding.LATE),
                count(lines, TaskStanding.NOT_STARTED),
                count(lines, TaskStanding.CANCELLED),
                lines);
    }

    private static int count(List<TaskLine> lines, TaskStanding standing) {
        return (int) lines.stream().filter(l -> l.standing() == standing).count();
    }

    private TaskLine line(PlanFact plan, PlanFact.Task task) {
        List<Said> said = facts.taskReports().stream()
                .flatMap(r -> r.tasks().stream()
                        .filter(t -> t.plan().equals(plan.plan()) && t.task().equals(task.task()))
                        .map(t -> new Said(r.agency(), t)))
                .sorted(Comparator.comparing((Said s) -> s.agency.key()).thenComparingLong(s -> s.progress.logIndex()))
                .toList();
        AgencyId answering = bodies.answering(
                task.lead(), plan.plan().stream() + "#" + task.task().key());
        TaskStatus lead = said.stream()
                .filter(s -> s.agency.equals(task.lead()) || s.agency.equals(answering))
                .map(s -> s.progress.status())
                .max(Comparator.naturalOrder())
                .orElse(null);
        Judged judged = judge(task, lead, said);
        List<Long> sources = Stream.concat(
                        Stream.of(task.logIndex()), said.stream().map(s -> s.progress.logIndex()))
                .toList();
        return new TaskLine(
                plan.plan().key(),
                task.task().key(),
                task.clause(),
                task.title(),
                answering.key(),
                bodies.name(answering),
                task.coordinating().stream().map(bodies::name).toList(),
                task.dueOn(),
                judged.standing,
                judged.basis,
                (int) said.stream().map(Said::agency).distinct().count(),
                percent(said),
                sources);
    }

    private Judged judge(PlanFact.Task task, @Nullable TaskStatus lead, List<Said> said) {
        if (task.cancelled()) {
            return new Judged(TaskStanding.CANCELLED, TaskBasis.RECORD);
        }
        if (task.completedOn() != null) {
            return new Judged(TaskStanding.DONE, TaskBasis.RECORD);
        }
        if (lead == TaskStatus.DONE) {
            return new Judged(TaskStanding.DONE, TaskBasis.LEAD_REPORT);
        }
        if (task.dueOn() != null && facts.overdue(task.dueOn())) {
            return new Judged(TaskStanding.LATE, TaskBasis.DUE_DATE);
        }
        if (lead != null) {
            TaskStanding standing = switch (lead) {
                case LATE -> TaskStanding.LATE;
                case ON_TRACK, DONE -> TaskStanding.ON_TRACK;
                case NOT_STARTED -> TaskStanding.NOT_STARTED;
            };
            return new Judged(standing, TaskBasis.LEAD_REPORT);
        }
        return said.stream().anyMatch(s -> s.progress.status() != TaskStatus.NOT_STARTED)
                ? new Judged(TaskStanding.ON_TRACK, TaskBasis.OTHER_REPORTS)
                : new Judged(TaskStanding.NOT_STARTED, said.isEmpty() ? TaskBasis.NONE : TaskBasis.OTHER_REPORTS);
    }

    private static @Nullable Integer percent(List<Said> said) {
        return said.isEmpty()
                ? null
                : Math.toIntExact(Math.round(said.stream()
                        .mapToInt(s -> s.progress.percent())
                        .average()
                        .orElse(0)));
    }
}
