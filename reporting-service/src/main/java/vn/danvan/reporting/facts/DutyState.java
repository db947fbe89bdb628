package vn.danvan.reporting.facts;

/** Where a sub-plan or a report that is owed stands. */
public enum DutyState {
    /** Nothing has been begun. */
    NONE,
    /** Begun, not submitted. */
    DRAFT,
    /** Submitted, not yet decided. */
    SUBMITTED,
    /** Submitted and sent back. */
    RETURNED,
    /** Accepted. */
    ACCEPTED;

    /** Whether it counts as received: it has been submitted, and not withdrawn since. */
    public boolean received() {
        return this == SUBMITTED || this == RETURNED || this == ACCEPTED;
    }
}
