package vn.danvan.query.reminder;

import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.service.view.ViewTable;

/**
 * What a calendar token opens; its key is the token's hash. It is not shown to anyone.
 *
 * @param open whether it still opens
 */
public record CalendarFeed(Body body, ContentHash token, boolean open) {

    /** Its table. */
    public static final ViewTable<CalendarFeed> TABLE = ViewTable.of("calendar_feed", CalendarFeed.class);
}
