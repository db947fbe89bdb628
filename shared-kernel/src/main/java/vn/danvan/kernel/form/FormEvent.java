package vn.danvan.kernel.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param code stable code, such as {@code KET-QUA}
     * @param summarySection code of the section of the summary beside which what is written here is collected; absent when
     *     the form does not say
     */
    record NarrativeSection(
            String code,
            String heading,
            boolean mandatory,
            @Nullable String summarySection) {}
}
