package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of the plans. */
public record Tasks(int done, int onTrack, int late, int notStarted, int cancelled, List<TaskLine> items) {

    /** Where a task stands. */
    public enum TaskStanding {
        /** Đã hoàn thành. */
        DONE,
        /** Đang triển khai, đúng tiến độ. */
        ON_TRACK,
        /** Chậm tiến độ. */
        LATE,
        /** Chưa triển khai hoặc chưa có báo cáo. */
        NOT_STARTED,
        /** Không thực hiện nữa. */
        CANCELLED
    }

    /** What a task's standing rests on. */
    public enum TaskBasis {
        /** The plan's own record: completed or cancelled. */
        RECORD,
        /** What the lead body last reported. */
        LEAD_REPORT,
        /** The due date has passed. */
        DUE_DATE,
        /** What other bodies reported; the lead body said nothing. */
        OTHER_REPORTS,
        /** Nobody reported. */
        NONE
    }

    /**
     * One task.
     *
     * @param lead name of the body that answers for it: who was named to lead it, or who took that over by the period's
     *     last day
     * @param coordinating names of the bodies that help
     * @param reporting how many agencies reported on it
     * @param percent the mean of the percentages that they reported, rounded; absent when nobody did
     * @param sources log indexes: the last event about the task, then the reports
     */
    public record TaskLine(
            String plan,
            String task,
            String clause,
            String title,
            String leadCode,
            String lead,
            List<String> coordinating,
            @Nullable LocalDate dueOn,
            TaskStanding standing,
            TaskBasis basis,
            int reporting,
            @Nullable Integer percent,
            List<Long> sources) {}
}
