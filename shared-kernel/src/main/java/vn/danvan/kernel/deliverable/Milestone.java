package vn.danvan.kernel.deliverable;

import java.time.LocalDate;

/**
 * A step on the way to a document.
 *
 * @param code unique within the deliverable, such as {@code M1}
 * @param dueOn last day on which it is on time
 */
public record Milestone(String code, String name, LocalDate dueOn) {}
