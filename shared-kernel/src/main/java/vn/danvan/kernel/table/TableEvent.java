package vn.danvan.kernel.table;

import java.util.List;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;

/** The life of a saved table. */
public sealed interface TableEvent {

    /** The table. */
    TableId table();

    /**
     * It was saved.
     *
     * @param owner the agency for which somebody saved it; whoever acts for that agency may change it
     */
    @StoredAs("table.saved")
    record Saved(TableId table, AgencyId owner, String title, TableDefinition definition) implements TableEvent {}

    /** It shows something else from now on. */
    @StoredAs("table.changed")
    record Changed(TableId table, String title, TableDefinition definition) implements TableEvent {}

    /** Others read it too: agencies, and whoever has one of the roles. */
    @StoredAs("table.shared")
    record Shared(TableId table, List<AgencyId> agencies, List<Role> roles) implements TableEvent {

        /** Copies the lists. */
        public Shared {
            agencies = List.copyOf(agencies);
            roles = List.copyOf(roles);
        }
    }

    /** These read it no more. */
    @StoredAs("table.sharing-stopped")
    record SharingStopped(TableId table, List<AgencyId> agencies, List<Role> roles) implements TableEvent {

        /** Copies the lists. */
        public SharingStopped {
            agencies = List.copyOf(agencies);
            roles = List.copyOf(roles);
        }
    }

    /** It is there no more; its code is not used again. */
    @StoredAs("table.deleted")
    record Deleted(TableId table, String reason) implements TableEvent {}
}
