package vn.danvan.query.deliverable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.Milestone;

/**
 * A step on the way to a document.
 *
 * @param reachedOn absent while it is not reached
 * @param evidence what shows that it is reached
 */
public record DueStep(
        String code,
        String name,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        @Nullable String evidence) {

    static DueStep of(Milestone milestone) {
        return new DueStep(milestone.code(), milestone.name(), milestone.dueOn(), null, null);
    }

    static List<DueStep> extended(List<DueStep> steps, String code, LocalDate dueOn) {
        return steps.stream()
                .map(it -> it.code.equals(code) ? new DueStep(it.code, it.name, dueOn, it.reachedOn, it.evidence) : it)
                .toList();
    }

    static List<DueStep> reached(List<DueStep> steps, DeliverableEvent.MilestoneReached e) {
        return steps.stream()
                .map(it -> it.code.equals(e.milestone())
                        ? new DueStep(it.code, it.name, it.dueOn, e.reachedOn(), e.evidence())
                        : it)
                .toList();
    }
}
