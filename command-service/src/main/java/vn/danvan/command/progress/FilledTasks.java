package vn.danvan.command.progress;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.command.plan.PlanFacts;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;

/** How far a report says tasks are: tasks that a plan has, each once, done exactly at 100 percent. */
final class FilledTasks {

    private FilledTasks() {}

    static List<TaskProgress> check(List<TaskProgress> sent, Past past, Findings findings) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            TaskProgress progress = sent.get(i);
            String pointer = "/tasks/" + i;
            String name = progress.plan().key() + "/" + progress.task().key();
            Optional<PlanFacts> plan = PlanFacts.find(past, progress.plan());
            if (plan.isEmpty()) {
                findings.add(
                        PlanCode.UNKNOWN, pointer + "/plan", progress.plan().key());
            } else if (!plan.get().tasks().contains(progress.task())) {
                findings.add(
                        PlanCode.TASK_UNKNOWN,
                        pointer + "/task",
                        progress.task().key());
            } else if (!named.add(name)) {
                findings.add(ReportCode.TASK_TWICE, pointer + "/task", name);
            }
            if (progress.percent() < 0 || progress.percent() > 100) {
                findings.add(ReportCode.TASK_PERCENT, pointer + "/percent");
            } else if ((progress.status() == TaskStatus.DONE) != (progress.percent() == 100)) {
                findings.add(ReportCode.TASK_DONE, pointer + "/status");
            }
        }
        return sent.stream()
                .sorted(Comparator.comparing((TaskProgress t) -> t.plan().key())
                        .thenComparing(t -> t.task().key()))
                .toList();
    }
}
