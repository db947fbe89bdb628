package vn.danvan.query.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.service.view.ViewTable;

/**
 * What was decided about agencies and takes effect on a later day. There is one row, while anything is ahead or has been.
 *
 * @param items by day, those of a day in the order in which they were recorded
 */
public record Agenda(List<Item> items) {

    /** Its table. */
    public static final ViewTable<Agenda> TABLE = ViewTable.of("agency_agenda", Agenda.class);

    private static final String KEY = "ahead";

    /** Something about an agency changes on a day. */
    public record Item(LocalDate day, AgencyId agency) {}

    /** Enters something, in a handler. */
    static void add(Item item) {
        List<Item> more = new ArrayList<>(ahead());
        more.add(item);
        more.sort(Comparator.comparing(Item::day));
        TABLE.put(KEY, null, new Agenda(more));
    }

    /** Takes out what has come by a day, in a handler. */
    static List<Item> takeDue(LocalDate day) {
        List<Item> ahead = ahead();
        List<Item> due = ahead.stream().filter(item -> !item.day().isAfter(day)).toList();
        if (!due.isEmpty()) {
            TABLE.put(KEY, null, new Agenda(List.copyOf(ahead.subList(due.size(), ahead.size()))));
        }
        return due;
    }

    private static List<Item> ahead() {
        return TABLE.find(KEY).map(Agenda::items).orElse(List.of());
    }
}
