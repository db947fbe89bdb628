package vn.danvan.service.view;

import java.util.List;

/**
 * The tables of a service's views, one bean a service.
 *
 * @param all every table that its projections write
 */
public record ViewTables(List<ViewTable<?>> all) {

    /** These tables. */
    public static ViewTables of(ViewTable<?>... tables) {
        return new ViewTables(List.of(tables));
    }
}
