package vn.danvan.query.table;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;
import vn.danvan.query.Step;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A saved table. Those see it who act for its owner, and those with whom it is shared.
 *
 * @param owner the agency for which it was saved
 * @param definition what it shows
 * @param agencies with which it is shared
 * @param roles with which it is shared
 * @param deletedBecause absent while it is there
 * @param readers who reads it: bodies by their streams, roles as {@code role/…}
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record SavedTableView(
        TableId table,
        AgencyId owner,
        String title,
        TableDefinition definition,
        List<AgencyId> agencies,
        List<Role> roles,
        State state,
        @Nullable String deletedBecause,
        List<String> readers,
        List<Step> steps,
        long version)
        implements Versioned, SavedTableViewBuilder.With {

    /** Its table. */
    public static final ViewTable<SavedTableView> TABLE = ViewTable.of("saved_table", SavedTableView.class)
            .filter("owner", "Cơ quan lập bảng", "Agency that owns it")
            .filter("state", "Trạng thái", "State")
            .text("title", "Tên bảng", "Title")
            .onlyReadBy("readers");

    /** Whether it is there. */
    public enum State {
        /** Đang dùng. */
        SAVED,
        /** Đã xóa. */
        DELETED
    }

    static SavedTableView saved(TableEvent.Saved e, Recorded at) {
        return new SavedTableView(
                e.table(),
                e.owner(),
                e.title(),
                e.definition(),
                List.of(),
                List.of(),
                State.SAVED,
                null,
                List.of(),
                List.of(Step.of(e, at)),
                at.version());
    }

    SavedTableView after(TableEvent event, Recorded at) {
        SavedTableView told =
                with(it -> it.steps(Step.append(steps, Step.of(event, at))).version(at.version()));
        return switch (event) {
            case TableEvent.Saved _ -> throw new IllegalStateException("saved twice: " + table);
            case TableEvent.Changed e -> told.with(it -> it.title(e.title()).definition(e.definition()));
            case TableEvent.Shared e ->
                told.with(it -> it.agencies(and(agencies, e.agencies())).roles(and(roles, e.roles())));
            case TableEvent.SharingStopped e ->
                told.with(it -> it.agencies(without(agencies, e.agencies())).roles(without(roles, e.roles())));
            case TableEvent.Deleted e -> told.with(it -> it.state(State.DELETED).deletedBecause(e.reason()));
        };
    }

    /** With those who read it now. Once it is deleted its owner alone does. In a projection's handler. */
    SavedTableView read() {
        TreeSet<String> now = new TreeSet<>();
        if (state == State.SAVED) {
            agencies.forEach(agency -> now.add(AgencyView.answering(agency).stream()));
            roles.forEach(role -> now.add("role/" + role.name()));
        }
        return with(it -> it.readers(List.copyOf(now)));
    }

    /** Who answers for its owner now. In a projection's handler. */
    AgencyId owning() {
        return AgencyView.answering(owner, table.stream());
    }

    private static <T> List<T> and(List<T> list, Collection<T> more) {
        List<T> longer = new ArrayList<>(list);
        longer.addAll(more);
        return List.copyOf(longer);
    }

    private static <T> List<T> without(List<T> list, Collection<T> less) {
        return list.stream().filter(each -> !less.contains(each)).toList();
    }
}
