package vn.danvan.kernel.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an agency gave away when it was merged, divided or abolished.
 *
 * @param from first day on which others answer
 * @param ends whether the agency no longer exists on that day
 * @param rest who answers for whatever is not named in {@code duties}: itself when it goes on
 * @param duties what was named, each with who takes it
 */
public record Passing(LocalDate from, boolean ends, AgencyId rest, List<DutyTaken> duties) {

    /** Copies the list. */
    public Passing {
        duties = List.copyOf(duties);
    }

    /** What the event gives away; empty when it gives nothing away. */
    public static Optional<Passing> of(AgencyEvent event) {
        return switch (event) {
            case AgencyEvent.Registered _, AgencyEvent.Renamed _, AgencyEvent.ParentChanged _ -> Optional.empty();
            case AgencyEvent.MergedInto e -> Optional.of(new Passing(e.effectiveOn(), true, e.successor(), List.of()));
            case AgencyEvent.Split e ->
                Optional.of(new Passing(e.effectiveOn(), !e.continues(), e.answering(), e.duties()));
            case AgencyEvent.Abolished e -> Optional.of(new Passing(e.effectiveOn(), true, e.answering(), e.duties()));
        };
    }

    /** Who answers for a duty afterwards. */
    private AgencyId taker(@Nullable String duty) {
        for (DutyTaken taken : duties) {
            if (taken.duty().equals(duty)) {
                return taken.taker();
            }
        }
        return rest;
    }

    /**
     * Who answers on a day for a duty that was first an agency's. Each passing on the way carries it once, so that a duty
     * that was given away and came back is found where it came back to.
     *
     * @param duty as {@link DutyTaken} names it; none for whatever of the agency has no name
     * @param passings what each agency gave away, in the order in which that was recorded
     */
    public static AgencyId answering(
            AgencyId agency, @Nullable String duty, LocalDate day, Function<AgencyId, List<Passing>> passings) {
        record Used(AgencyId giver, int number) {}
        List<Used> used = new ArrayList<>();
        AgencyId at = agency;
        boolean moved;
        do {
            moved = false;
            List<Passing> given = passings.apply(at);
            for (int i = 0; i < given.size() && !moved; i++) {
                Used passing = new Used(at, i);
                AgencyId taker =
                        given.get(i).from.isAfter(day) ? at : given.get(i).taker(duty);
                if (!taker.equals(at) && !used.contains(passing)) {
                    used.add(passing);
                    at = taker;
                    moved = true;
                }
            }
        } while (moved);
        return at;
    }
}
