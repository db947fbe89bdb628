package vn.danvan.command.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;

/** What a draft says so far. Anything may be missing; only a submission must be complete. */
record DraftContent(
        @Nullable Integer formVersion,
        List<Value> values,
        List<Narrative> narratives,
        List<Task> tasks,
        List<Explanation> explanations,
        List<ContentHash> evidence) {

    record Value(@Nullable String indicator, @Nullable BigDecimal value) {}

    record Narrative(@Nullable String section, @Nullable String text) {}

    record Task(
            @Nullable PlanId plan,
            @Nullable TaskId task,
            @Nullable Integer percent,
            ReportContent.@Nullable TaskStatus status,
            @Nullable String note) {}

    record Explanation(@Nullable String rule, @Nullable String explanation) {}

    /** What an agency begins with: the form asked for, and what it submitted last, if it did. */
    static DraftContent first(int formVersion, ReportCommand.@Nullable Filled last) {
        if (last == null) {
            return new DraftContent(formVersion, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        ReportContent said = last.content();
        return new DraftContent(
                formVersion,
                said.values().stream()
                        .map(v -> new Value(v.indicator(), v.value()))
                        .toList(),
                said.narratives().stream()
                        .map(n -> new Narrative(n.section(), n.text()))
                        .toList(),
                said.tasks().stream()
                        .map(t -> new Task(t.plan(), t.task(), t.percent(), t.status(), t.note()))
                        .toList(),
                last.explanations().stream()
                        .map(w -> new Explanation(w.rule(), w.explanation()))
                        .toList(),
                said.evidence() == null ? List.of() : said.evidence());
    }

    /**
     * The same as something to submit.
     *
     * @throws vn.danvan.kernel.DomainError {@code report.invalid}, listing everything that is missing
     */
    ReportCommand.Filled complete() {
        Findings missing = new Findings();
        int version = formVersion == null ? 0 : formVersion;
        require(formVersion, "/formVersion", missing);
        for (int i = 0; i < values.size(); i++) {
            require(values.get(i).indicator, "/values/" + i + "/indicator", missing);
            require(values.get(i).value, "/values/" + i + "/value", missing);
        }
        for (int i = 0; i < narratives.size(); i++) {
            require(narratives.get(i).section, "/narratives/" + i + "/section", missing);
            require(narratives.get(i).text, "/narratives/" + i + "/text", missing);
        }
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            require(task.plan, "/tasks/" + i + "/plan", missing);
            require(task.task, "/tasks/" + i + "/task", missing);
            require(task.percent, "/tasks/" + i + "/percent", missing);
            require(task.status, "/tasks/" + i + "/status", missing);
        }
        for (int i = 0; i < explanations.size(); i++) {
            require(explanations.get(i).rule, "/explanations/" + i + "/rule", missing);
            require(explanations.get(i).explanation, "/explanations/" + i + "/explanation", missing);
        }
        missing.refuse();
        return new ReportCommand.Filled(
                version,
                new ReportContent(
                        values.stream()
                                .map(v -> new ReportContent.Value(there(v.indicator), there(v.value)))
                                .toList(),
                        narratives.stream()
                                .map(n -> new ReportContent.Narrative(there(n.section), there(n.text)))
                                .toList(),
                        tasks.stream().map(DraftContent::progress).toList(),
                        evidence),
                explanations.stream()
                        .map(e -> new ProgressReportEvent.Warning(there(e.rule), there(e.explanation)))
                        .toList());
    }

    private static ReportContent.TaskProgress progress(Task t) {
        String note = t.note == null || t.note.isBlank() ? null : t.note;
        return new ReportContent.TaskProgress(there(t.plan), there(t.task), there(t.percent), there(t.status), note);
    }

    private static void require(@Nullable Object part, String pointer, Findings missing) {
        if (part == null || (part instanceof String text && text.isBlank())) {
            missing.add(ReportCode.DRAFT_FIELD, pointer);
        }
    }

    private static <T> T there(@Nullable T part) {
        return java.util.Objects.requireNonNull(part);
    }
}
