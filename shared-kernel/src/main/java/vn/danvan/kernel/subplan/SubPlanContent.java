package vn.danvan.kernel.subplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.plan.TaskId;

/** What a sub-plan says. */
public record SubPlanContent(String title, List<Section> sections, List<Measure> measures) {

    /** Copies the lists. */
    public SubPlanContent {
        sections = List.copyOf(sections);
        measures = List.copyOf(measures);
    }

    /**
     * A part of its text.
     *
     * @param code the code by which a reviewer's comment names it, such as {@code I}
     */
    public record Section(String code, String heading, String text) {}

    /**
     * What the agency will do for a task of the province's plan.
     *
     * @param responsible the unit that answers for it
     */
    public record Measure(
            TaskId task,
            String action,
            String responsible,
            @Nullable LocalDate dueOn) {}

    /** What an acceptance binds to. */
    public ContentHash hash() {
        return ContentHash.of(this);
    }
}
