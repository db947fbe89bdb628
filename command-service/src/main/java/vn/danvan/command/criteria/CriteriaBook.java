package vn.danvan.command.criteria;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** Which criteria are in force on a date: of those that hold then, the ones that began last. */
public final class CriteriaBook {

    /** When a published version holds. */
    private record Validity(LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate on) {
            return !from.isAfter(on) && (to == null || to.isAfter(on));
        }
    }

    private final Map<CriteriaVersion, Validity> published = new LinkedHashMap<>();

    CriteriaBook() {}

    /** The criteria of a subject; the decision that asks rests on them. */
    private static CriteriaBook of(CriteriaId criteria, Past past) {
        CriteriaBook book = new CriteriaBook();
        List<CriteriaEvent> events = past.of(criteria, CriteriaEvent.class);
        events.forEach(book::note);
        return book;
    }

    /** The version in force on a date, if there is one. */
    public static Optional<CriteriaVersion> find(CriteriaId criteria, LocalDate on, Past past) {
        return of(criteria, past).inForce(on);
    }

    /**
     * The version in force on a date.
     *
     * @param named the version that somebody means; none when they leave it to the register
     * @throws DomainError {@code criteria.none-in-force}, {@code criteria.not-in-force}
     */
    public static CriteriaVersion inForce(
            CriteriaId criteria, @Nullable CriteriaVersion named, LocalDate on, Past past) {
        CriteriaVersion version =
                find(criteria, on, past).orElseThrow(() -> CriteriaCode.NONE_IN_FORCE.because(on.toString()));
        if (named != null && !named.equals(version)) {
            throw CriteriaCode.NOT_IN_FORCE.because(version.code()).at("/criteria");
        }
        return version;
    }

    void note(CriteriaEvent event) {
        switch (event) {
            case CriteriaEvent.Published e -> published.put(e.version(), new Validity(e.validFrom(), e.validTo()));
            case CriteriaEvent.Repealed e ->
                published.computeIfPresent(e.version(), (_, was) -> new Validity(was.from, e.from()));
            case CriteriaEvent.Drafted _, CriteriaEvent.Revised _, CriteriaEvent.Returned _ -> {}
        }
    }

    boolean beginsOn(LocalDate day) {
        return published.values().stream().anyMatch(validity -> validity.from.equals(day));
    }

    /** Whether a version's validity may end on a day. */
    boolean mayEnd(CriteriaVersion version, LocalDate day) {
        Validity validity = published.get(version);
        return validity != null && !day.isBefore(validity.from) && (validity.to == null || !day.isAfter(validity.to));
    }

    Optional<CriteriaVersion> inForce(LocalDate on) {
        return published.entrySet().stream()
                .filter(entry -> entry.getValue().holds(on))
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparing(Validity::from)))
                .map(Map.Entry::getKey);
    }
}
