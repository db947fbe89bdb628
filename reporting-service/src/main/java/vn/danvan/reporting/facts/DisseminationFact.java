package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveId;

/**
 * An act of dissemination, as last corrected.
 *
 * @param count conferences, or news and articles
 * @param people heads counted
 * @param isVoid whether it counts no more
 * @param logIndex of the event that brought what it says
 */
public record DisseminationFact(
        DisseminationId dissemination,
        AgencyId agency,
        List<DirectiveId> directives,
        DisseminationForm form,
        LocalDate on,
        int count,
        long people,
        boolean isVoid,
        long logIndex) {

    /** Copies the list. */
    public DisseminationFact {
        directives = List.copyOf(directives);
    }

    static DisseminationFact fold(@Nullable DisseminationFact before, DisseminationEvent event, Moment at) {
        return switch (event) {
            case DisseminationEvent.Recorded e -> of(e.dissemination(), e.agency(), e.content(), at);
            case DisseminationEvent.Corrected e ->
                of(e.dissemination(), Fold.existing(before, event).agency, e.content(), at);
            case DisseminationEvent.Voided _ -> {
                DisseminationFact d = Fold.existing(before, event);
                yield new DisseminationFact(
                        d.dissemination, d.agency, d.directives, d.form, d.on, d.count, d.people, true, at.logIndex());
            }
        };
    }

    private static DisseminationFact of(DisseminationId id, AgencyId agency, Dissemination says, Moment at) {
        return new DisseminationFact(
                id,
                agency,
                says.directives(),
                says.form(),
                says.on(),
                says.count(),
                says.people(),
                false,
                at.logIndex());
    }
}
