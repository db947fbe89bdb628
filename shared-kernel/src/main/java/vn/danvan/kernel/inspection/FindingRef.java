package vn.danvan.kernel.inspection;

/**
 * Names a finding of any inspection.
 *
 * @param inspection where it was recorded
 * @param finding which of that inspection's findings
 */
public record FindingRef(InspectionId inspection, FindingId finding) {

    /** The same in one word, such as {@code 0172918c-71c0-7cec-8f93-3c9769e7680a/F1}. */
    public String key() {
        return inspection.key() + "/" + finding.key();
    }

    @Override
    public String toString() {
        return key();
    }
}
