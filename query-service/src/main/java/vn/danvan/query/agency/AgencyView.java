package vn.danvan.query.agency;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.agency.Passing;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An agency. What takes effect on a later day is told of at once in {@code names}, {@code parents}, {@code passings} and
 * {@code life}; {@code name}, {@code parent} and {@code live} follow with the first event that is recorded on or after that
 * day.
 *
 * @param validTo first day on which it no longer exists; absent while no end is recorded
 * @param successor who answers for what it owed and was not named for somebody else
 * @param live whether it has not ended
 * @param names every name with the day from which it bears it
 * @param parents every body above it with the day from which it stands there
 * @param passings what it gave away, in the order in which that was recorded
 * @param life what was decided about it, in the order in which it was recorded
 * @param asOf the day that the log had reached when it last changed
 * @param version of the stream
 */
@RecordBuilder
public record AgencyView(
        AgencyId agency,
        String name,
        AgencyKind kind,
        Level level,
        @Nullable AgencyId parent,
        @Nullable String subPlanRequiredBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyId successor,
        boolean live,
        List<Name> names,
        List<Parent> parents,
        List<Passing> passings,
        List<Change> life,
        LocalDate asOf,
        long version)
        implements Versioned, AgencyViewBuilder.With {

    /** Its table. */
    public static final ViewTable<AgencyView> TABLE = ViewTable.of("agency", AgencyView.class)
            .text("name", "Tên", "Name")
            .filter("kind", "Loại cơ quan", "Kind of agency")
            .filter("level", "Cấp", "Level")
            .filter("parent", "Cơ quan cấp trên", "Parent agency")
            .filter("live", "Đang hoạt động", "Whether it has not ended")
            .filter("successor", "Cơ quan kế thừa", "Successor")
            .sort("validFrom", "Có từ ngày", "Exists from")
            .sort("validTo", "Kết thúc ngày", "Ended on");

    /** A name that it bore. */
    public record Name(String name, LocalDate from, long logIndex) {}

    /** The body that stood above it; absent for the topmost. */
    public record Parent(@Nullable AgencyId parent, LocalDate from, long logIndex) {}

    /**
     * Something that was decided about it.
     *
     * @param what the event's stored name, such as {@code agency.renamed.v1}
     * @param effectiveOn the day on which it takes effect
     * @param decision number of the decision, where one is named
     * @param others the bodies that it names: the new parent, the successors
     */
    public record Change(
            String what,
            LocalDate effectiveOn,
            @Nullable String decision,
            List<AgencyId> others,
            long logIndex,
            Instant recordedAt,
            @Nullable PersonId by) {}

    static AgencyView fold(@Nullable AgencyView before, AgencyEvent event, Recorded at) {
        AgencyView after = switch (event) {
            case AgencyEvent.Registered e -> registered(e, at);
            case AgencyEvent.Renamed e -> {
                AgencyView it = existing(before, e);
                yield it.withNames(Step.append(it.names, new Name(e.name(), e.effectiveOn(), at.index())));
            }
            case AgencyEvent.ParentChanged e -> {
                AgencyView it = existing(before, e);
                yield it.withParents(Step.append(it.parents, new Parent(e.parent(), e.effectiveOn(), at.index())));
            }
            case AgencyEvent.MergedInto _, AgencyEvent.Split _, AgencyEvent.Abolished _ ->
                existing(before, event).gave(Passing.of(event).orElseThrow());
        };
        return after.withLife(Step.append(after.life, change(event, at)))
                .withVersion(at.version())
                .asOf(at.recordedOn());
    }

    private static AgencyView registered(AgencyEvent.Registered e, Recorded at) {
        return new AgencyView(
                e.agency(),
                e.name(),
                e.kind(),
                e.level(),
                e.parent(),
                e.subPlanRequiredBy(),
                e.validFrom(),
                null,
                null,
                true,
                List.of(new Name(e.name(), e.validFrom(), at.index())),
                List.of(new Parent(e.parent(), e.validFrom(), at.index())),
                List.of(),
                List.of(),
                at.recordedOn(),
                at.version());
    }

    private AgencyView gave(Passing passing) {
        AgencyView it = withPassings(Step.append(passings, passing));
        return passing.ends() ? it.withValidTo(passing.from()).withSuccessor(passing.rest()) : it;
    }

    private static Change change(AgencyEvent event, Recorded at) {
        String what = Events.TYPES.nameOf(event.getClass());
        return switch (event) {
            case AgencyEvent.Registered e -> change(what, e.validFrom(), null, e.parent(), at);
            case AgencyEvent.Renamed e -> change(what, e.effectiveOn(), null, null, at);
            case AgencyEvent.ParentChanged e -> change(what, e.effectiveOn(), e.decision(), e.parent(), at);
            case AgencyEvent.MergedInto e -> change(what, e.effectiveOn(), null, e.successor(), at);
            case AgencyEvent.Split e ->
                new Change(
                        what,
                        e.effectiveOn(),
                        e.decision(),
                        List.copyOf(e.successors()),
                        at.index(),
                        at.recordedAt(),
                        at.actor());
            case AgencyEvent.Abolished e -> change(what, e.effectiveOn(), e.decision(), e.answering(), at);
        };
    }

    private static Change change(
            String what, LocalDate on, @Nullable String decision, @Nullable AgencyId other, Recorded at) {
        List<AgencyId> others = other == null ? List.of() : List.of(other);
        return new Change(what, on, decision, others, at.index(), at.recordedAt(), at.actor());
    }

    private static AgencyView existing(@Nullable AgencyView before, AgencyEvent event) {
        if (before == null) {
            throw new IllegalStateException("not registered: " + event.agency());
        }
        return before;
    }

    /** As it is on a day. */
    public AgencyView asOf(LocalDate day) {
        return with(it -> it.name(nameOn(day))
                .parent(parentOn(day))
                .live(validTo == null || validTo.isAfter(day))
                .asOf(day));
    }

    /** Its name on a day; the first one before it began. */
    public String nameOn(LocalDate day) {
        String holds = names.getFirst().name();
        for (Name each : names) {
            holds = each.from().isAfter(day) ? holds : each.name();
        }
        return holds;
    }

    /** The body above it on a day, as was recorded. */
    public @Nullable AgencyId parentOn(LocalDate day) {
        AgencyId holds = parents.getFirst().parent();
        for (Parent each : parents) {
            holds = each.from().isAfter(day) ? holds : each.parent();
        }
        return holds;
    }

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /** Who answers for an agency now: itself, or its last successor. In a projection's handler. */
    public static AgencyId answering(AgencyId agency) {
        return answering(agency, null);
    }

    /**
     * Who answers now for a duty that was first an agency's. In a projection's handler.
     *
     * @param duty as {@link vn.danvan.kernel.agency.DutyTaken} names it
     */
    public static AgencyId answering(AgencyId agency, @Nullable String duty) {
        return Passing.answering(
                agency,
                duty,
                LocalDate.MAX,
                id -> TABLE.find(id.key()).map(AgencyView::inEffect).orElse(List.of()));
    }

    private List<Passing> inEffect() {
        return passings.stream()
                .filter(passing -> !passing.from().isAfter(asOf))
                .toList();
    }
}
