package vn.danvan.command.agency;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory.Below;
import vn.danvan.command.agency.AgencyDirectory.Entry;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Passing;

/**
 * Who stands below whom: on no day does a body stand below itself, and nobody stands below a body that has ended. Decisions
 * rest on the streams of all bodies that they were judged by, so that two at once cannot break this together.
 */
final class Hierarchy {

    private final Map<AgencyId, Entry> entries = new LinkedHashMap<>();
    private final Past past;

    private Hierarchy(Past past) {
        this.past = past;
    }

    /**
     * Refuses to put a body below another from a day on.
     *
     * @throws DomainError {@code agency.unknown}, {@code agency.ended}, {@code agency.not-yet}, {@code agency.cycle}, all
     *     blaming {@code /parent}
     */
    static void mayStandBelow(@Nullable AgencyId parent, AgencyId agency, LocalDate from, Past past) {
        if (parent == null) {
            return;
        }
        if (parent.equals(agency)) {
            throw AgencyCode.CYCLE.because(agency.key()).at("/parent");
        }
        Hierarchy above = new Hierarchy(past);
        Entry entry = above.read(parent);
        if (entry.ended()) {
            throw AgencyCode.ENDED.because(parent.key()).at("/parent");
        }
        if (entry.validFrom().isAfter(from)) {
            throw AgencyCode.NOT_YET
                    .because(parent.key() + ", " + entry.validFrom())
                    .at("/parent");
        }
        for (LocalDate day : above.daysFrom(from)) {
            if (above.chain(parent, day).contains(agency)) {
                throw AgencyCode.CYCLE.because(agency.key() + ", " + day).at("/parent");
            }
        }
    }

    /** Reads a body and all that ever stand above it or take its place. */
    private Entry read(AgencyId first) {
        Deque<AgencyId> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            AgencyId next = waiting.pop();
            if (!entries.containsKey(next)) {
                Entry entry = AgencyDirectory.guarded(next, past, "/parent");
                entries.put(next, entry);
                entry.parents().stream()
                        .flatMap(below -> Stream.ofNullable(below.parent()))
                        .forEach(waiting::push);
                entry.passings().stream()
                        .filter(Passing::ends)
                        .map(Passing::rest)
                        .forEach(waiting::push);
            }
        }
        return requireNonNull(entries.get(first));
    }

    /** The day and every later one on which something changes among the bodies that were read. */
    private Set<LocalDate> daysFrom(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (Entry entry : entries.values()) {
            entry.parents().forEach(below -> days.add(below.from()));
            entry.passings().forEach(passing -> days.add(passing.from()));
        }
        days.removeIf(day -> day.isBefore(from));
        return days;
    }

    /** The body and all that stand above it on a day; for one that has ended, who took its place. */
    private Set<AgencyId> chain(AgencyId first, LocalDate day) {
        Set<AgencyId> chain = new HashSet<>();
        AgencyId at = first;
        while (at != null && chain.add(at)) {
            Entry entry = requireNonNull(entries.get(at));
            AgencyId instead = entry.passings().stream()
                    .filter(passing -> passing.ends() && !passing.from().isAfter(day))
                    .map(Passing::rest)
                    .findFirst()
                    .orElse(null);
            at = instead == null ? entry.parentOn(day) : instead;
        }
        return chain;
    }

    /**
     * Refuses to end a body from a day on while another stands below it then or later.
     *
     * @throws DomainError {@code agency.has-children}
     */
    static void mayEnd(AgencyId agency, LocalDate from, Past past) {
        List<AgencyId> live = AgencyDirectory.of(past).all().stream()
                .filter(entry -> !entry.agency().equals(agency))
                .filter(entry -> entry.endedOn() == null || entry.endedOn().isAfter(from))
                .map(Entry::agency)
                .toList();
        String below = live.stream()
                .map(id -> AgencyDirectory.guarded(id, past, ""))
                .filter(entry -> standsBelow(entry, agency, from))
                .map(entry -> entry.agency().key())
                .collect(Collectors.joining(", "));
        if (!below.isEmpty()) {
            throw AgencyCode.HAS_CHILDREN.because(below);
        }
    }

    private static boolean standsBelow(Entry entry, AgencyId agency, LocalDate from) {
        List<Below> parents = entry.parents();
        for (int i = 0; i < parents.size(); i++) {
            LocalDate first = later(parents.get(i).from(), from);
            LocalDate last = i + 1 < parents.size() ? parents.get(i + 1).from() : LocalDate.MAX;
            LocalDate end = entry.endedOn() == null ? LocalDate.MAX : entry.endedOn();
            if (agency.equals(parents.get(i).parent()) && first.isBefore(last) && first.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
