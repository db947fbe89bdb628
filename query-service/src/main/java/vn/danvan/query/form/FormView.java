package vn.danvan.query.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormEvent.NarrativeSection;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.ValidationRule;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A report form with all its versions.
 *
 * @param latest number of the last published version
 * @param title of that version
 * @param retiredBecause why no new period asks for it; absent while it is in use
 * @param published every version, in order
 * @param version of the stream
 */
public record FormView(
        FormId form, int latest, String title, @Nullable String retiredBecause, List<Published> published, long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<FormView> TABLE =
            ViewTable.of("form", FormView.class).text("title", "Tên biểu mẫu", "Title");

    /** One version. */
    public record Published(
            int version,
            String title,
            List<Indicator> indicators,
            List<ValidationRule> rules,
            List<NarrativeSection> sections,
            long logIndex) {}

    static FormView fold(@Nullable FormView before, FormEvent event, Recorded at) {
        return switch (event) {
            case FormEvent.VersionPublished e -> {
                Published published =
                        new Published(e.version(), e.title(), e.indicators(), e.rules(), e.sections(), at.index());
                yield new FormView(
                        e.form(),
                        e.version(),
                        e.title(),
                        null,
                        before == null ? List.of(published) : Step.append(before.published, published),
                        at.version());
            }
            case FormEvent.Retired e -> {
                if (before == null) {
                    throw new IllegalStateException("not published: " + e.form());
                }
                yield new FormView(
                        before.form, before.latest, before.title, e.reason(), before.published, at.version());
            }
        };
    }
}
