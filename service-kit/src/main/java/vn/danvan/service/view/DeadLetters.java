package vn.danvan.service.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table of events that projections could not take. */
final class DeadLetters {

    private static final int LONGEST_ERROR = 2000;
    private static final RowMapper<DeadLetter> LETTER = (row, _) -> new DeadLetter(
            row.getLong("id"),
            row.getString("projection"),
            row.getString("stream"),
            row.getLong("log_index"),
            row.getString("error"),
            row.getTimestamp("parked_at").toInstant(),
            new String(row.getBytes("envelope"), UTF_8));
    private static final String SELECT =
            "select id, projection, stream, log_index, error, parked_at, envelope from dead_letter where grp = ? ";

    private final String group;
    private final JdbcTemplate jdbc;

    /** A projection's stream, in which nothing more is applied. */
    record Blocked(String projection, String stream) {}

    DeadLetters(String group, JdbcTemplate jdbc) {
        this.group = group;
        this.jdbc = jdbc;
    }

    Set<Blocked> blocked() {
        return new HashSet<>(jdbc.query(
                "select distinct projection, stream from dead_letter where grp = ?",
                (row, _) -> new Blocked(row.getString(1), row.getString(2)),
                group));
    }

    void park(Blocked where, long index, String error, byte[] envelope) {
        jdbc.update(
                "insert into dead_letter (grp, projection, stream, log_index, error, envelope) values (?, ?, ?, ?, ?, ?)",
                group,
                where.projection(),
                where.stream(),
                index,
                clean(error),
                envelope);
    }

    List<DeadLetter> list(long afterId, int limit) {
        return jdbc.query(SELECT + "and id > ? order by id limit ?", LETTER, group, afterId, limit);
    }

    List<DeadLetter> sameStreamAs(long id) {
        return jdbc.query(
                SELECT
                        + "and (projection, stream) = (select projection, stream from dead_letter where grp = ? and id = ?)"
                        + " order by log_index",
                LETTER,
                group,
                group,
                id);
    }

    void remove(long id) {
        jdbc.update("delete from dead_letter where grp = ? and id = ?", group, id);
    }

    void failedAgain(long id, String error) {
        jdbc.update("update dead_letter set error = ? where grp = ? and id = ?", clean(error), group, id);
    }

    void clear() {
        jdbc.update("delete from dead_letter where grp = ?", group);
    }

    private static String clean(String error) {
        String storable = error.replace('\0', ' ');
        return storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
    }
}
