package vn.danvan.query.association;

import java.time.LocalDate;
import vn.danvan.service.view.ViewTable;

/**
 * The day on which the register stood, as of a log index: what was over by then is judged by it.
 *
 * @param day of the last event, in Vietnam
 */
public record RegisterDay(LocalDate day) {

    /** Its table, with one row. */
    public static final ViewTable<RegisterDay> TABLE = ViewTable.of("register_day", RegisterDay.class);

    /** The key of the row. */
    public static final String KEY = "day";
}
