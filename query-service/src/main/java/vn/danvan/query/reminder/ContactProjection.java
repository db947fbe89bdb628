package vn.danvan.query.reminder;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link ContactView}, and what each calendar token opens. */
public final class ContactProjection implements Projection {

    @Override
    public String name() {
        return "contact";
    }

    @EventHandler
    void on(ContactEvent event, Recorded at) {
        Body body = event.contact().body();
        String key = event.contact().key();
        ContactView before = ContactView.TABLE.find(key).orElseGet(() -> ContactView.empty(body));
        ContactView after = switch (event) {
            case ContactEvent.EmailSet e -> before.with(to -> to.email(e.address()));
            case ContactEvent.EmailRemoved _ -> before.with(to -> to.email(null));
            case ContactEvent.CalendarOpened e -> {
                close(body);
                CalendarFeed.TABLE.put(e.token().value(), body.id(), new CalendarFeed(body, e.token(), true));
                yield before.with(to -> to.calendarOpen(true));
            }
            case ContactEvent.CalendarRevoked _ -> {
                close(body);
                yield before.with(to -> to.calendarOpen(false));
            }
        };
        ContactView.TABLE.put(key, body.id(), after.with(to -> to.version(at.version())));
    }

    private static void close(Body body) {
        CalendarFeed.TABLE
                .ownedBy(body.id())
                .forEach(token ->
                        CalendarFeed.TABLE.change(token, feed -> new CalendarFeed(feed.body(), feed.token(), false)));
    }
}
