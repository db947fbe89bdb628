package vn.danvan.query.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.agency.Passing;

/** The agencies as they stood, or will stand, on a day. */
public final class Structure {

    private final LocalDate day;
    private final Map<String, AgencyView> agencies = new TreeMap<>();

    /** @param agencies every agency, as of one log index */
    public Structure(Collection<AgencyView> agencies, LocalDate day) {
        this.day = day;
        agencies.forEach(agency -> this.agencies.put(agency.agency().key(), agency));
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The name on that day; the code of a body that the register does not know. */
    public String name(AgencyId agency) {
        AgencyView view = agencies.get(agency.key());
        return view == null ? agency.key() : view.nameOn(day);
    }

    /** What kind of body it is; none when the register does not know it. */
    public @Nullable AgencyKind kind(AgencyId agency) {
        AgencyView view = agencies.get(agency.key());
        return view == null ? null : view.kind();
    }

    /**
     * Who answers on that day for a duty that was first an agency's.
     *
     * @param duty as {@link vn.danvan.kernel.agency.DutyTaken} names it
     */
    public AgencyId answering(AgencyId first, @Nullable String duty) {
        return Passing.answering(first, duty, day, id -> {
            AgencyView view = agencies.get(id.key());
            return view == null ? List.of() : view.passings();
        });
    }

    /** The body above it on that day; for one that had ended by then, who took its place. */
    public @Nullable AgencyId parent(AgencyId agency) {
        AgencyView view = agencies.get(agency.key());
        AgencyId above = view == null ? null : view.parentOn(day);
        AgencyId standing = above == null ? null : answering(above, null);
        return agency.equals(standing) ? null : standing;
    }

    /** The district's body that it is, or that stands above it; none for the bodies of the province. */
    public @Nullable AgencyId district(AgencyId agency) {
        Set<AgencyId> seen = new HashSet<>();
        AgencyId at = agency;
        while (at != null && seen.add(at)) {
            AgencyView view = agencies.get(at.key());
            if (view != null && view.level() == Level.DISTRICT) {
                return at;
            }
            at = parent(at);
        }
        return null;
    }

    /**
     * One body in the tree.
     *
     * @param parent absent for the topmost
     * @param depth 0 for the topmost
     * @param validTo first day on which it no longer exists; absent while no end is recorded
     */
    public record Node(
            AgencyId agency,
            String name,
            AgencyKind kind,
            Level level,
            @Nullable AgencyId parent,
            int depth,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** All bodies that exist on that day, each right before those below it, those below one body by code. */
    public List<Node> tree() {
        Map<String, List<AgencyId>> below = new TreeMap<>();
        List<AgencyId> top = new ArrayList<>();
        for (AgencyView view : agencies.values()) {
            if (view.existsOn(day)) {
                AgencyId parent = parent(view.agency());
                (parent == null ? top : below.computeIfAbsent(parent.key(), _ -> new ArrayList<>())).add(view.agency());
            }
        }
        List<Node> nodes = new ArrayList<>();
        top.forEach(each -> write(each, 0, below, nodes));
        return nodes;
    }

    private void write(AgencyId agency, int depth, Map<String, List<AgencyId>> below, List<Node> nodes) {
        AgencyView view = agencies.get(agency.key());
        if (view != null) {
            nodes.add(new Node(
                    agency,
                    view.nameOn(day),
                    view.kind(),
                    view.level(),
                    parent(agency),
                    depth,
                    view.validFrom(),
                    view.validTo()));
            Stream.ofNullable(below.get(agency.key()))
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(AgencyId::key))
                    .forEach(child -> write(child, depth + 1, below, nodes));
        }
    }
}
