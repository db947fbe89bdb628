package vn.danvan.kernel.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/**
 * What a progress report says.
 *
 * @param evidence hashes of the files that show it; absent when there are none
 */
public record ReportContent(
        List<Value> values,
        List<Narrative> narratives,
        List<TaskProgress> tasks,
        @Nullable List<ContentHash> evidence) {

    /** Copies the lists. */
    public ReportContent {
        values = List.copyOf(values);
        narratives = List.copyOf(narratives);
        tasks = List.copyOf(tasks);
        evidence = evidence == null || evidence.isEmpty() ? null : List.copyOf(evidence);
    }

    /** A report without evidence. */
    public ReportContent(List<Value> values, List<Narrative> narratives, List<TaskProgress> tasks) {
        this(values, narratives, tasks, null);
    }

    /** One indicator's value, in the indicator's unit. */
    public record Value(String indicator, BigDecimal value) {}

    /** The text of one narrative section of the form. */
    public record Narrative(String section, String text) {}

    /**
     * How far a task of the plan is.
     *
     * @param percent 0 to 100
     */
    public record TaskProgress(
            PlanId plan,
            TaskId task,
            int percent,
            TaskStatus status,
            @Nullable String note) {}

    /** Where a task stands. */
    public enum TaskStatus {
        /** Chưa triển khai. */
        NOT_STARTED,
        /** Đang triển khai, đúng tiến độ. */
        ON_TRACK,
        /** Chậm tiến độ. */
        LATE,
        /** Đã hoàn thành. */
        DONE
    }

    /** What an acceptance binds to. */
    public ContentHash hash() {
        return ContentHash.of(this);
    }
}
