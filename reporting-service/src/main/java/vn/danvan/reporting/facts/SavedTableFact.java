package vn.danvan.reporting.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;

/**
 * A table that somebody saved. One that was deleted is none.
 *
 * @param owner the agency for which it was saved
 * @param agencies with which it is shared
 * @param roles with which it is shared
 */
public record SavedTableFact(
        TableId table,
        AgencyId owner,
        String title,
        TableDefinition definition,
        List<AgencyId> agencies,
        List<Role> roles,
        boolean deleted) {

    /** Copies the lists. */
    public SavedTableFact {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }

    /** The row after the event. */
    public static SavedTableFact fold(@Nullable SavedTableFact before, TableEvent event) {
        return switch (event) {
            case TableEvent.Saved e ->
                new SavedTableFact(e.table(), e.owner(), e.title(), e.definition(), List.of(), List.of(), false);
            case TableEvent.Changed e -> {
                SavedTableFact t = Fold.existing(before, event);
                yield new SavedTableFact(t.table, t.owner, e.title(), e.definition(), t.agencies, t.roles, false);
            }
            case TableEvent.Shared e -> {
                SavedTableFact t = Fold.existing(before, event);
                yield t.sharedWith(and(t.agencies, e.agencies()), and(t.roles, e.roles()), false);
            }
            case TableEvent.SharingStopped e -> {
                SavedTableFact t = Fold.existing(before, event);
                yield t.sharedWith(without(t.agencies, e.agencies()), without(t.roles, e.roles()), false);
            }
            case TableEvent.Deleted _ -> {
                SavedTableFact t = Fold.existing(before, event);
                yield t.sharedWith(t.agencies, t.roles, true);
            }
        };
    }

    private SavedTableFact sharedWith(List<AgencyId> with, List<Role> having, boolean gone) {
        return new SavedTableFact(table, owner, title, definition, with, having, gone);
    }

    private static <T> List<T> and(List<T> list, Collection<T> more) {
        List<T> longer = new ArrayList<>(list);
        longer.addAll(more);
        return longer;
    }

    private static <T> List<T> without(List<T> list, Collection<T> less) {
        return list.stream().filter(each -> !less.contains(each)).toList();
    }
}
