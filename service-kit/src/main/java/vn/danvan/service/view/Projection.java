package vn.danvan.service.view;

/**
 * Folds events into rows, by methods annotated with Axon's {@code @EventHandler}: {@code on(SubPlanEvent event, Recorded
 * at)}. A handler reads and writes through {@link ViewTable} and nothing else: no clock, no chance, no other input, so
 * that replaying the log gives the same rows.
 */
public interface Projection {

    /** Its name in the list of dead letters, such as {@code sub-plan}. */
    String name();
}
