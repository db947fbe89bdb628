package vn.danvan.reporting.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;

/**
 * An agency.
 *
 * @param endedOn the day from which it is merged into {@code successor}; none while it stands
 * @param endRecordedOn the day on which the merger was recorded
 */
public record AgencyFact(
        AgencyId agency,
        String name,
        AgencyKind kind,
        Level level,
        @Nullable AgencyId parent,
        @Nullable AgencyId successor,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate endRecordedOn) {

    static AgencyFact fold(@Nullable AgencyFact before, AgencyEvent event, Moment at) {
        return switch (event) {
            case AgencyEvent.Registered e ->
                new AgencyFact(e.agency(), e.name(), e.kind(), e.level(), e.parent(), null, null, null);
            case AgencyEvent.Renamed e -> {
                AgencyFact a = Fold.existing(before, event);
                yield new AgencyFact(
                        a.agency, e.name(), a.kind, a.level, a.parent, a.successor, a.endedOn, a.endRecordedOn);
            }
            case AgencyEvent.MergedInto e -> {
                AgencyFact a = Fold.existing(before, event);
                yield new AgencyFact(
                        a.agency, a.name, a.kind, a.level, a.parent, e.successor(), e.effectiveOn(), at.recordedOn());
            }
        };
    }
}
