package vn.danvan.query.association;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * What warning signs about an association are computed from, with the log indexes that say so.
 *
 * @param lastSignOn the last day of which the log knows a sign of its life: its beginning, an act of its own people, a
 *     congress
 * @param lastSign stored name of that event
 * @param termTo last day of its term
 * @param suspendedUntil last day of its suspension; absent unless it is suspended
 * @param ended whether it is no more
 */
@RecordBuilder
public record AssociationSign(
        AssociationId association,
        String name,
        LocalDate lastSignOn,
        String lastSign,
        long lastSignIndex,
        @Nullable LocalDate termTo,
        @Nullable Long termIndex,
        @Nullable LocalDate suspendedUntil,
        @Nullable Long suspensionIndex,
        boolean ended)
        implements AssociationSignBuilder.With {

    /** Its table. */
    public static final ViewTable<AssociationSign> TABLE = ViewTable.of("association_sign", AssociationSign.class);

    static AssociationSign fold(@Nullable AssociationSign before, AssociationEvent event, Recorded at) {
        if (event instanceof AssociationEvent.Began e) {
            return new AssociationSign(
                    e.association(),
                    e.name(),
                    at.effectiveOn(),
                    Events.TYPES.nameOf(e.getClass()),
                    at.index(),
                    null,
                    null,
                    null,
                    null,
                    false);
        }
        if (before == null) {
            throw new IllegalStateException("not registered: " + event.association());
        }
        return switch (event) {
            case AssociationEvent.CongressHeld e ->
                before.alive(e.heldOn(), e, at).with(to -> to.termTo(e.termTo()).termIndex(at.index()));
            case AssociationEvent.Suspended e ->
                before.with(to -> to.suspendedUntil(e.until()).suspensionIndex(at.index()));
            case AssociationEvent.Resumed _ ->
                before.with(to -> to.suspendedUntil(null).suspensionIndex(null));
            case AssociationEvent.Ended _ -> before.withEnded(true);
            case AssociationEvent.Began _,
                    AssociationEvent.Reclassified _,
                    AssociationEvent.Absorbed _,
                    AssociationEvent.Separated _,
                    AssociationEvent.Received _ -> before;
        };
    }

    /** A sign of life; an earlier day does not count. */
    AssociationSign alive(LocalDate on, Object event, Recorded at) {
        if (on.isBefore(lastSignOn)) {
            return this;
        }
        return with(to -> to.lastSignOn(on)
                .lastSign(Events.TYPES.nameOf(event.getClass()))
                .lastSignIndex(at.index()));
    }
}
