package vn.danvan.command.table;

import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableId;

/** What may be asked about a saved table. */
public sealed interface TableCommand extends Command {

    /** The table. */
    TableId table();

    @Override
    default TableId target() {
        return table();
    }

    /** Keeps it for the actor's agency. */
    record SaveTable(TableId table, String title, TableDefinition definition) implements TableCommand {}

    /** Has it show something else. */
    record ChangeTable(TableId table, String title, TableDefinition definition) implements TableCommand {}

    /** Lets others read it. */
    record ShareTable(TableId table, List<AgencyId> agencies, List<Role> roles) implements TableCommand {}

    /** Has others read it no more. */
    record StopSharingTable(TableId table, List<AgencyId> agencies, List<Role> roles) implements TableCommand {}

    /** Does away with it. */
    record DeleteTable(TableId table, String reason) implements TableCommand {}
}
