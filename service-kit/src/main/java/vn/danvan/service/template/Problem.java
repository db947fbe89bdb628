package vn.danvan.service.template;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.DomainError;

/**
 * Something that is wrong with a template.
 *
 * @param code stable, such as {@code template.placeholder-unknown}
 * @param what the placeholder as it is written, the style or the part that is to blame
 * @param where the part of the file and the beginning of the paragraph
 * @param vi the sentence in Vietnamese
 * @param en the sentence in English
 */
public record Problem(String code, String what, String where, String vi, String en) {

    static Problem of(TemplateCode code, String what, String where) {
        String particular = what.isEmpty() ? "" : ": " + what + (where.isEmpty() ? "" : " (" + where + ")");
        return new Problem(code.id(), what, where, code.vi() + particular, code.en() + particular);
    }

    /** As one of several that are refused together. */
    public DomainError.Violation violation(@Nullable String pointer) {
        return new DomainError.Violation(code, pointer, vi, en);
    }
}
