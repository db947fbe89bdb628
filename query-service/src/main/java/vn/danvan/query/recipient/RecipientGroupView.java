package vn.danvan.query.recipient;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A group of recipients.
 *
 * @param title as documents name it
 * @param kinds every agency of these kinds belongs to it
 * @param bodies and these
 * @param because why it was retired
 * @param version of the stream
 */
@RecordBuilder
public record RecipientGroupView(
        RecipientGroupId group,
        String title,
        List<AgencyKind> kinds,
        List<AgencyId> bodies,
        boolean retired,
        @Nullable String because,
        List<Step> steps,
        long version)
        implements Versioned, RecipientGroupViewBuilder.With {

    /** Its table. */
    public static final ViewTable<RecipientGroupView> TABLE = ViewTable.of("recipient_group", RecipientGroupView.class)
            .filter("retired", "Không còn dùng", "Whether it is retired")
            .text("title", "Tên nhóm", "Title");

    static RecipientGroupView fold(@Nullable RecipientGroupView before, RecipientGroupEvent event, Recorded at) {
        if (event instanceof RecipientGroupEvent.Defined e) {
            return new RecipientGroupView(
                    e.group(), e.title(), e.kinds(), e.bodies(), false, null, List.of(Step.of(e, at)), at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not defined: " + event.group());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        RecipientGroupView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case RecipientGroupEvent.Defined _ -> it;
            case RecipientGroupEvent.Changed e ->
                it.with(to -> to.title(e.title()).kinds(e.kinds()).bodies(e.bodies()));
            case RecipientGroupEvent.Retired e -> it.with(to -> to.retired(true).because(e.reason()));
        };
    }
}
