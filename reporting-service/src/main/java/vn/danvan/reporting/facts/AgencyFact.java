package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.agency.Passing;

/**
 * An agency, as it is on any day.
 *
 * @param names every name, in order of the days from which it bears them
 * @param parents every body above it, likewise
 * @param given what it gave away, in the order in which that was recorded
 */
public record AgencyFact(
        AgencyId agency, AgencyKind kind, Level level, List<Named> names, List<Below> parents, List<Given> given) {

    /** Copies the lists. */
    public AgencyFact {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        given = List.copyOf(given);
    }

    /** A name from a day. */
    public record Named(LocalDate from, String name) {}

    /** The body above it from a day; none for the topmost. */
    public record Below(LocalDate from, @Nullable AgencyId parent) {}

    /**
     * What it gave away, and when and where that was recorded.
     *
     * @param among those that stand in its place from then on, itself too when it goes on
     */
    public record Given(Passing passing, List<AgencyId> among, LocalDate recordedOn, long logIndex) {

        /** Copies the list. */
        public Given {
            among = List.copyOf(among);
        }
    }

    /** Its name on a day; the first one before it began. */
    public String nameOn(LocalDate day) {
        String holds = names.getFirst().name();
        for (Named each : names) {
            holds = each.from().isAfter(day) ? holds : each.name();
        }
        return holds;
    }

    /** The body above it on a day. */
    public @Nullable AgencyId parentOn(LocalDate day) {
        AgencyId holds = parents.getFirst().parent();
        for (Below each : parents) {
            holds = each.from().isAfter(day) ? holds : each.parent();
        }
        return holds;
    }

    /** Whether it has ended by a day. */
    public boolean endedBy(LocalDate day) {
        return given.stream()
                .anyMatch(g -> g.passing().ends() && !g.passing().from().isAfter(day));
    }

    static AgencyFact fold(@Nullable AgencyFact before, AgencyEvent event, Moment at) {
        return switch (event) {
            case AgencyEvent.Registered e ->
                new AgencyFact(
                        e.agency(),
                        e.kind(),
                        e.level(),
                        List.of(new Named(e.validFrom(), e.name())),
                        List.of(new Below(e.validFrom(), e.parent())),
                        List.of());
            case AgencyEvent.Renamed e -> {
                AgencyFact a = Fold.existing(before, event);
                yield a.with(and(a.names, new Named(e.effectiveOn(), e.name())), a.parents, a.given);
            }
            case AgencyEvent.ParentChanged e -> {
                AgencyFact a = Fold.existing(before, event);
                yield a.with(a.names, and(a.parents, new Below(e.effectiveOn(), e.parent())), a.given);
            }
            case AgencyEvent.MergedInto _, AgencyEvent.Split _, AgencyEvent.Abolished _ -> {
                AgencyFact a = Fold.existing(before, event);
                Passing passing = Passing.of(event).orElseThrow();
                yield a.with(
                        a.names,
                        a.parents,
                        and(a.given, new Given(passing, among(event, passing), at.recordedOn(), at.logIndex())));
            }
        };
    }

    private static List<AgencyId> among(AgencyEvent event, Passing passing) {
        if (event instanceof AgencyEvent.Split split) {
            List<AgencyId> among = new ArrayList<>(split.successors());
            if (split.continues()) {
                among.add(split.agency());
            }
            return among.stream()
                    .distinct()
                    .sorted(Comparator.comparing(AgencyId::key))
                    .toList();
        }
        return List.of(passing.rest());
    }

    private AgencyFact with(List<Named> named, List<Below> below, List<Given> gave) {
        return new AgencyFact(agency, kind, level, named, below, gave);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
