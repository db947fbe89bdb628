package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Passing;

/** All agencies as the log has them now, for any day. */
public final class AgencyDirectory {

    /** A name that an agency bears from a day. */
    public record Named(LocalDate from, String name) {}

    /** The body above an agency from a day; none for the topmost. */
    public record Below(LocalDate from, @Nullable AgencyId parent) {}

    /**
     * One agency.
     *
     * @param names every name, in order of the days from which it bears them
     * @param parents every body above it, likewise
     * @param passings what it gave away, in the order in which that was recorded
     */
    public record Entry(
            AgencyId agency,
            AgencyKind kind,
            @Nullable String subPlanRequiredBy,
            LocalDate validFrom,
            List<Named> names,
            List<Below> parents,
            List<Passing> passings) {

        /** The name that was recorded last. */
        public String name() {
            return names.getLast().name();
        }

        /** Its name on a day. */
        public String nameOn(LocalDate day) {
            return holding(names, Named::from, day).name();
        }

        /** The body above it that was recorded last. */
        public @Nullable AgencyId parent() {
            return parents.getLast().parent();
        }

        /** The body above it on a day, as was recorded. */
        public @Nullable AgencyId parentOn(LocalDate day) {
            return holding(parents, Below::from, day).parent();
        }

        /** First day on which it no longer exists; none while no end is recorded. */
        public @Nullable LocalDate endedOn() {
            return passings.stream()
                    .filter(Passing::ends)
                    .map(Passing::from)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether its end is recorded, be it in the future. */
        public boolean ended() {
            return endedOn() != null;
        }

        /** Whether it exists on a day. */
        public boolean existsOn(LocalDate day) {
            LocalDate end = endedOn();
            return !validFrom.isAfter(day) && (end == null || end.isAfter(day));
        }

        static Entry after(@Nullable Entry before, AgencyEvent event) {
            if (event instanceof AgencyEvent.Registered e) {
                return new Entry(
                        e.agency(),
                        e.kind(),
                        e.subPlanRequiredBy(),
                        e.validFrom(),
                        List.of(new Named(e.validFrom(), e.name())),
                        List.of(new Below(e.validFrom(), e.parent())),
                        List.of());
            }
            if (before == null) {
                throw new IllegalStateException("an agency changed before it was registered");
            }
            return switch (event) {
                case AgencyEvent.Renamed e ->
                    before.with(
                            and(before.names, new Named(e.effectiveOn(), e.name())), before.parents, before.passings);
                case AgencyEvent.ParentChanged e ->
                    before.with(
                            before.names, and(before.parents, new Below(e.effectiveOn(), e.parent())), before.passings);
                case AgencyEvent.Registered _, AgencyEvent.MergedInto _, AgencyEvent.Split _, AgencyEvent.Abolished _ ->
                    before.with(
                            before.names,
                            before.parents,
                            and(before.passings, Passing.of(event).orElseThrow()));
            };
        }

        private Entry with(List<Named> named, List<Below> below, List<Passing> given) {
            return new Entry(agency, kind, subPlanRequiredBy, validFrom, named, below, given);
        }

        /** What holds on a day: the last that has begun; the first when none has. */
        private static <T> T holding(List<T> all, Function<T, LocalDate> from, LocalDate day) {
            T holds = all.getFirst();
            for (T each : all) {
                if (!from.apply(each).isAfter(day)) {
                    holds = each;
                }
            }
            return holds;
        }

        private static <T> List<T> and(List<T> list, T more) {
            List<T> longer = new ArrayList<>(list);
            longer.add(more);
            return List.copyOf(longer);
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    private AgencyDirectory() {}

    /** From the agencies' events. */
    public static AgencyDirectory of(Past past) {
        AgencyDirectory directory = new AgencyDirectory();
        past.ofAll("agency", AgencyEvent.class)
                .forEach(event ->
                        directory.entries.compute(event.agency().key(), (_, before) -> Entry.after(before, event)));
        return directory;
    }

    /**
     * One agency by itself; the decision rests on its stream.
     *
     * @param pointer field to blame when there is none
     * @throws DomainError {@code agency.unknown}
     */
    static Entry guarded(AgencyId agency, Past past, String pointer) {
        Entry entry = null;
        for (AgencyEvent event : past.of(agency, AgencyEvent.class)) {
            entry = Entry.after(entry, event);
        }
        if (entry == null) {
            throw AgencyCode.UNKNOWN.because(agency.key()).at(pointer);
        }
        return entry;
    }

    /** Every agency, ended ones too, by code. */
    public Collection<Entry> all() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /**
     * The agency.
     *
     * @param pointer field to blame when there is none
     * @throws DomainError {@code agency.unknown}
     */
    public Entry find(AgencyId agency, String pointer) {
        Entry entry = entries.get(agency.key());
        if (entry == null) {
            throw AgencyCode.UNKNOWN.because(agency.key()).at(pointer);
        }
        return entry;
    }

    /**
     * The agency, of which no end is recorded.
     *
     * @throws DomainError {@code agency.unknown}, {@code agency.ended}
     */
    public Entry live(AgencyId agency, String pointer) {
        Entry entry = find(agency, pointer);
        if (entry.ended()) {
            throw AgencyCode.ENDED.because(agency.key()).at(pointer);
        }
        return entry;
    }

    /**
     * The agency, which exists on a day.
     *
     * @throws DomainError {@code agency.unknown}, {@code agency.ended}, {@code agency.not-yet}
     */
    public Entry liveOn(LocalDate day, AgencyId agency, String pointer) {
        Entry entry = find(agency, pointer);
        if (!entry.existsOn(day)) {
            AgencyCode code = entry.validFrom().isAfter(day) ? AgencyCode.NOT_YET : AgencyCode.ENDED;
            throw code.because(agency.key()).at(pointer);
        }
        return entry;
    }

    /** Who answers for an agency as soon as all that is recorded has taken effect: itself, or its last successor. */
    public AgencyId answerableFor(AgencyId agency) {
        return answerableFor(agency, null, LocalDate.MAX);
    }

    /**
     * Who answers on a day for a duty that was first an agency's.
     *
     * @param duty as {@link AgencyDuty#key()} names it; none for whatever of the agency has no name
     */
    public AgencyId answerableFor(AgencyId agency, @Nullable String duty, LocalDate day) {
        return Passing.answering(agency, duty, day, id -> {
            Entry entry = entries.get(id.key());
            return entry == null ? List.of() : entry.passings();
        });
    }

    /**
     * Refuses an actor whose agency does not answer for the duty on a day: to such an actor the thing does not exist. The
     * decision rests on the streams of all agencies that the duty went through.
     *
     * @param agency whose duty it was first
     * @param duty as {@link AgencyDuty#key()} names it; none for whatever of the agency has no name
     * @throws DomainError {@code resource.not-found}
     */
    public static void mustActFor(Actor actor, AgencyId agency, @Nullable String duty, LocalDate day, Past past) {
        DomainError.require(actsFor(actor, agency, duty, day, past), KernelCode.NOT_FOUND);
    }

    /** Whether the actor's agency answers for the duty on a day; the decision rests on the same streams. */
    public static boolean actsFor(Actor actor, AgencyId agency, @Nullable String duty, LocalDate day, Past past) {
        AgencyId answering = Passing.answering(
                agency,
                duty,
                day,
                id -> past.of(id, AgencyEvent.class).stream()
                        .flatMap(event -> Passing.of(event).stream())
                        .toList());
        return answering.equals(actor.agency());
    }
}
