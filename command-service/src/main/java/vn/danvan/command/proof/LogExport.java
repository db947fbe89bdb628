package vn.danvan.command.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;

/**
 * Part of the log as lines, read forward a page at a time: the log only grows and has no gaps, so that the pages are those of
 * one moment.
 *
 * @param from first index
 * @param to behind the last index
 */
record LogExport(EventLog log, long from, long to) {

    private static final int PAGE = 500;

    /** Writes all lines, each with its newline; an envelope has none inside (RFC 8259 escapes it). */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long next = from; next < to; ) {
            List<StoredEvent> page = log.read(next, (int) Math.min(PAGE, to - next));
            if (page.isEmpty() || page.getFirst().index() != next) {
                throw new IllegalStateException("the log has no index " + next);
            }
            lines.reset();
            for (StoredEvent event : page) {
                lines.writeBytes(event.envelope());
                lines.write('\n');
            }
            lines.writeTo(out);
            next = page.getLast().index() + 1;
        }
    }
}
