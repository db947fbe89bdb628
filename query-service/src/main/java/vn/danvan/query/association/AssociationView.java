package vn.danvan.query.association;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.association.FoundingId;
import vn.danvan.kernel.association.Transfer;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A mass association.
 *
 * @param field what it is about, in words
 * @param founding how it was founded, when its campaign committee was recognised here
 * @param members who signed up at its founding
 * @param congress its last one
 * @param termTo last day of the term
 * @param suspendedUntil last day of the suspension; absent unless it is suspended
 * @param endedOn first day on which it is no more
 * @param ground why it was dissolved
 * @param endedBy number of the decision that ended it
 * @param predecessors whom it follows, or whom it took in
 * @param successors who follows it, or what was separated from it
 * @param passed what passed from it
 * @param received what passed to it
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record AssociationView(
        AssociationId association,
        String name,
        AssociationClass associationClass,
        Level level,
        String field,
        AssociationState state,
        @Nullable FoundingId founding,
        @Nullable Integer members,
        @Nullable String congress,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        @Nullable LocalDate suspendedUntil,
        @Nullable LocalDate endedOn,
        @Nullable DissolutionGround ground,
        @Nullable String endedBy,
        List<AssociationId> predecessors,
        List<AssociationId> successors,
        List<Transfer> passed,
        List<Transfer> received,
        List<Step> steps,
        long version)
        implements Versioned, AssociationViewBuilder.With {

    /** Its table. */
    public static final ViewTable<AssociationView> TABLE = ViewTable.of("association", AssociationView.class)
            .text("name", "Tên", "Name")
            .filter("associationClass", "Loại hội", "Class of association")
            .filter("level", "Cấp", "Level")
            .filter("field", "Lĩnh vực", "Field")
            .filter("state", "Tình trạng", "State")
            .filter("termTo", "Ngày hết nhiệm kỳ", "End of the term")
            .filter("endedOn", "Ngày chấm dứt", "Ended on");

    static AssociationView fold(@Nullable AssociationView before, AssociationEvent event, Recorded at) {
        if (event instanceof AssociationEvent.Began e) {
            AssociationView begun = begun(e, at);
            return switch (e) {
                case AssociationEvent.Established x ->
                    begun.with(to -> to.founding(x.founding()).members(x.members()));
                case AssociationEvent.FoundedByConsolidation x -> begun.withReceived(x.received());
                case AssociationEvent.FoundedByDivision x -> begun.withReceived(x.received());
                case AssociationEvent.FoundedBySeparation x -> begun.withReceived(x.received());
                case AssociationEvent.Registered _ -> begun;
            };
        }
        if (before == null) {
            throw new IllegalStateException("not registered: " + event.association());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        return before.with(to -> to.steps(steps).version(at.version())).after(event);
    }

    private static AssociationView begun(AssociationEvent.Began e, Recorded at) {
        return new AssociationView(
                e.association(),
                e.name(),
                e.associationClass(),
                e.level(),
                e.field(),
                AssociationState.OPERATING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.predecessors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Step.of(e, at)),
                at.version());
    }

    private AssociationView after(AssociationEvent event) {
        return switch (event) {
            case AssociationEvent.Began _ -> this;
            case AssociationEvent.Reclassified e -> withAssociationClass(e.to());
            case AssociationEvent.CongressHeld e ->
                with(to -> to.congress(e.name()).termFrom(e.termFrom()).termTo(e.termTo()));
            case AssociationEvent.Suspended e ->
                with(to -> to.state(AssociationState.SUSPENDED).suspendedUntil(e.until()));
            case AssociationEvent.Resumed _ ->
                with(to -> to.state(AssociationState.OPERATING).suspendedUntil(null));
            case AssociationEvent.Absorbed e ->
                with(to -> to.predecessors(plus(predecessors, List.of(e.absorbed())))
                        .received(plus(received, e.received())));
            case AssociationEvent.Separated e ->
                with(to ->
                        to.successors(plus(successors, List.of(e.separated()))).passed(plus(passed, e.passed())));
            case AssociationEvent.Received e -> withReceived(plus(received, e.received()));
            case AssociationEvent.Ended e ->
                with(to -> to.state(e.state())
                        .suspendedUntil(null)
                        .endedOn(e.effectiveOn())
                        .ground(e instanceof AssociationEvent.Dissolved dissolved ? dissolved.ground() : null)
                        .endedBy(e.decision())
                        .successors(plus(successors, e.successors()))
                        .passed(plus(passed, e.passed())));
        };
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
