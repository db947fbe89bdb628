package vn.danvan.log.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.danvan.log.EventLogException;
import vn.danvan.log.LogId;
import vn.danvan.log.proof.Finding.Kind;

/**
 * Whether the events of each stream follow each other. Of each stream a hash of its name and its last version are held, in two
 * arrays; when something seems wrong PostgreSQL is asked, so that two names with one hash are not taken for a fault.
 */
final class StreamVersions {

    private final DataSource source;
    private final LogId log;
    private final Findings findings;
    private long[] names = new long[1 << 16];
    private long[] next = new long[1 << 16];
    private int held;

    StreamVersions(DataSource source, LogId log, Findings findings) {
        this.source = source;
        this.log = log;
        this.findings = findings;
    }

    void follow(StoredRange range) {
        for (int slot = range.nextEvent(0); slot < range.length(); slot = range.nextEvent(slot + 1)) {
            int at = find(range.stream(slot));
            if (next[at] == 0) {
                held++;
            }
            if (next[at] != range.version(slot) && findings.count() < Findings.KEPT) {
                ask(range.from() + slot);
            }
            next[at] = range.version(slot) + 1;
            if (held * 2 > names.length) {
                grow();
            }
        }
    }

    /** The place of a name, or of none where it is to be. */
    private int find(long name) {
        int mask = names.length - 1;
        int at = (int) name & mask;
        while (next[at] != 0 && names[at] != name) {
            at = (at + 1) & mask;
        }
        names[at] = name;
        return at;
    }

    private void grow() {
        long[] oldNames = names;
        long[] oldNext = next;
        names = new long[oldNames.length * 2];
        next = new long[oldNames.length * 2];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNext[i] != 0) {
                next[find(oldNames[i])] = oldNext[i];
            }
        }
    }

    private void ask(long index) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select e.stream, e.version, coalesce((select p.version from event_log.event p where p.log_id = e.log_id"
                                + " and p.stream = e.stream and p.idx < e.idx order by p.idx desc limit 1), -1)"
                                + " from event_log.event e where e.log_id = ? and e.idx = ?")) {
            statement.setShort(1, log.number());
            statement.setLong(2, index);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getLong(2) != row.getLong(3) + 1) {
                    findings.add(new Finding(
                            index,
                            Kind.STREAM_VERSION,
                            row.getString(1) + " " + row.getLong(2) + " comes after " + row.getLong(3)));
                }
            }
        } catch (SQLException e) {
            throw new EventLogException("cannot read log " + log.name(), e);
        }
    }
}
