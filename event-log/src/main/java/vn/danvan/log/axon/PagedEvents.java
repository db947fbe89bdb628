package vn.danvan.log.axon;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;

/** The log from an index on, read page by page. At its end it may be asked again, and goes on when the log has grown. */
final class PagedEvents extends Spliterators.AbstractSpliterator<StoredEvent> {

    private static final int PAGE = 1_000;

    private final EventLog log;
    private long next;
    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();

    PagedEvents(EventLog log, long from) {
        super(Long.MAX_VALUE, NONNULL | ORDERED | DISTINCT);
        this.log = log;
        this.next = from;
    }

    @Override
    public boolean tryAdvance(Consumer<? super StoredEvent> action) {
        if (!page.hasNext()) {
            page = log.read(next, PAGE).iterator();
        }
        if (!page.hasNext()) {
            return false;
        }
        StoredEvent event = page.next();
        next = event.index() + 1;
        action.accept(event);
        return true;
    }
}
