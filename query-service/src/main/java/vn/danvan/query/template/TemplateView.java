package vn.danvan.query.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A template of documents.
 *
 * @param edition of the file that is or was in use, from 1
 * @param content hash of that file
 * @param reason why it was retired; absent while it is in use
 * @param files every file that was adopted, by edition
 * @param version of the stream
 */
public record TemplateView(
        TemplateId template,
        String title,
        Status status,
        int edition,
        ContentHash content,
        @Nullable String reason,
        List<ContentHash> files,
        List<Step> steps,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<TemplateView> TABLE = ViewTable.of("template", TemplateView.class)
            .filter("status", "Trạng thái", "Status")
            .text("title", "Tên mẫu", "Title");

    /** Where it stands. */
    public enum Status {
        /** Đang áp dụng. */
        IN_USE,
        /** Thôi áp dụng. */
        RETIRED
    }

    static TemplateView fold(@Nullable TemplateView before, TemplateEvent event, Recorded at) {
        List<Step> steps = before == null ? List.of(Step.of(event, at)) : Step.append(before.steps, Step.of(event, at));
        return switch (event) {
            case TemplateEvent.Adopted e ->
                new TemplateView(
                        e.template(),
                        e.title(),
                        Status.IN_USE,
                        e.version(),
                        e.content(),
                        null,
                        before == null ? List.of(e.content()) : Step.append(before.files, e.content()),
                        steps,
                        at.version());
            case TemplateEvent.Retired e -> {
                if (before == null) {
                    throw new IllegalStateException("not adopted: " + e.template());
                }
                yield new TemplateView(
                        before.template,
                        before.title,
                        Status.RETIRED,
                        before.edition,
                        before.content,
                        e.reason(),
                        before.files,
                        steps,
                        at.version());
            }
        };
    }
}
