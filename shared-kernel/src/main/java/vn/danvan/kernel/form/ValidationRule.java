package vn.danvan.kernel.form;

/**
 * A rule across the indicators of a form.
 *
 * @param code stable code, such as {@code R1}
 * @param rule a comparison of indicators, such as {@code BC02 <= BC01}
 * @param message the sentence in Vietnamese that a person sees when it is broken
 */
public record ValidationRule(String code, Severity severity, String rule, String message) {

    /** What a broken rule does. */
    public enum Severity {
        /** The report is refused. */
        ERROR,
        /** The report is taken when it explains itself; the warning is recorded with the explanation. */
        WARNING
    }
}
