package vn.danvan.reporting.store;

import java.util.Optional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.SavedTableFact;
import vn.danvan.reporting.summary.Bodies;
import vn.danvan.service.view.Snapshot;

/** The saved tables that somebody may look at: those of its agency, those shared with it; an auditor all. */
public final class SavedTables {

    private SavedTables() {}

    /**
     * The table of that code, unless it was deleted or is nothing to the actor.
     *
     * @param bodies as they are now: who answers for an agency that ended has what it had
     */
    public static Optional<SavedTableFact> find(Snapshot snapshot, String code, Actor actor, Bodies bodies) {
        return snapshot.find(FactTables.SAVED_TABLE, code)
                .filter(table -> !table.deleted())
                .filter(table -> readBy(table, actor, bodies));
    }

    private static boolean readBy(SavedTableFact table, Actor actor, Bodies bodies) {
        AgencyId own = actor.agency();
        boolean asBody = own != null
                && (bodies.answering(table.owner()).equals(own)
                        || table.agencies().stream()
                                .anyMatch(agency -> bodies.answering(agency).equals(own)));
        return asBody || actor.is(Role.AUDITOR) || table.roles().stream().anyMatch(actor::is);
    }
}
