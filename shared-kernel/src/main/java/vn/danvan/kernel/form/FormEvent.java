package vn.danvan.kernel.form;

import java.util.List;
import vn.danvan.kernel.StoredAs;

/** The life of a report form. */
public sealed interface FormEvent {

    /** The form. */
    FormId form();

    /** A version was published; it never changes again. */
    @StoredAs("form.version-published")
    record VersionPublished(
            FormId form,
            int version,
            String title,
            List<Indicator> indicators,
            List<ValidationRule> rules,
            List<NarrativeSection> sections)
            implements FormEvent {}

    /** No new period asks for it any more; reports on it go on as they are. */
    @StoredAs("form.retired")
    record Retired(FormId form, String reason) implements FormEvent {}

    /**
     * A part of the report's text.
     *
     * @param code stable code, such as {@code DANH-GIA}
     */
    record NarrativeSection(String code, String heading, boolean mandatory) {}
}
