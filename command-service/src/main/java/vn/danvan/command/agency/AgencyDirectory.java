package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;

/** All agencies as the log has them now. */
public final class AgencyDirectory {

    /**
     * One agency.
     *
     * @param endedOn first day on which it no longer exists; none while it does
     * @param successor who answers for what it owed; none while it exists
     */
    public record Entry(
            AgencyId agency,
            String name,
            AgencyKind kind,
            @Nullable AgencyId parent,
            @Nullable String subPlanRequiredBy,
            LocalDate validFrom,
            @Nullable LocalDate endedOn,
            @Nullable AgencyId successor) {

        /** Whether it has ended. */
        public boolean ended() {
            return endedOn != null;
        }

        /** Whether it exists on a day. */
        public boolean existsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    private AgencyDirectory() {}

    /** From the agencies' events. */
    public static AgencyDirectory of(Past past) {
        AgencyDirectory directory = new AgencyDirectory();
        past.ofAll("agency", AgencyEvent.class).forEach(directory::on);
        return directory;
    }

    private void on(AgencyEvent event) {
        entries.compute(event.agency().key(), (_, before) -> switch (event) {
            case AgencyEvent.Registered e ->
                new Entry(e.agency(), e.name(), e.kind(), e.parent(), e.subPlanRequiredBy(), e.validFrom(), null, null);
            case AgencyEvent.Renamed e -> renamed(known(before), e.name());
            case AgencyEvent.MergedInto e -> ended(known(before), e.effectiveOn(), e.successor());
        });
    }

    private static Entry known(@Nullable Entry entry) {
        if (entry == null) {
            throw new IllegalStateException("an agency changed before it was registered");
        }
        return entry;
    }

    private static Entry renamed(Entry e, String name) {
        return new Entry(e.agency, name, e.kind, e.parent, e.subPlanRequiredBy, e.validFrom, e.endedOn, e.successor);
    }

    private static Entry ended(Entry e, LocalDate endedOn, AgencyId successor) {
        return new Entry(e.agency, e.name, e.kind, e.parent, e.subPlanRequiredBy, e.validFrom, endedOn, successor);
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
     * The agency, which has not ended.
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

    /** Whether an agency that has not ended stands below this one. */
    public boolean hasLiveChildren(AgencyId agency) {
        return entries.values().stream().anyMatch(e -> !e.ended() && agency.equals(e.parent()));
    }

    /** Who answers for an agency: itself, or the end of its chain of successors. */
    public AgencyId answerableFor(AgencyId agency) {
        Entry entry = entries.get(agency.key());
        return entry == null || entry.successor() == null ? agency : answerableFor(entry.successor());
    }

    /**
     * Refuses an actor who does not act for the agency or for the successor that answers for it: to such an actor the
     * thing does not exist.
     *
     * @throws DomainError {@code resource.not-found}
     */
    public static void mustActFor(Actor actor, AgencyId agency, Past past) {
        AgencyId own = actor.agency();
        boolean answers = own != null
                && (own.equals(agency) || own.equals(AgencyDirectory.of(past).answerableFor(agency)));
        DomainError.require(answers, KernelCode.NOT_FOUND);
    }
}
