package vn.danvan.log.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.danvan.log.LogId;
import vn.danvan.log.TestPostgres;

/** Whoever owns the log's database and writes into it behind the platform's back, with the triggers off. */
public final class OwnersHand {

    private final LogId log;

    /** In one log. */
    public OwnersHand(LogId log) {
        this.log = log;
    }

    /** Does something in one transaction; a question mark is the log's number. */
    public void does(String... statements) throws SQLException {
        try (Connection connection = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = event_log");
            statement.execute("alter table event disable trigger append_only");
            statement.execute("alter table log_head disable trigger keep_heads");
            for (String sql : statements) {
                statement.execute(sql.replace("?", Short.toString(log.number())));
            }
            statement.execute("alter table event enable always trigger append_only");
            statement.execute("alter table log_head enable always trigger keep_heads");
            connection.commit();
        }
    }

    /** Makes the hash beside each event that of its bytes again, to cover what was done to these. */
    public void hashesAgain() throws SQLException {
        does("update event set leaf_hash = sha256('\\x00'::bytea || envelope) where log_id = ?"
                + " and leaf_hash <> sha256('\\x00'::bytea || envelope)");
    }

    /** Writes other text into an event; text that the other has must be of another length or letter. */
    public void edits(long index, String from, String to) throws SQLException {
        does("update event set envelope = convert_to(replace(convert_from(envelope, 'UTF8'), '" + from + "', '" + to
                + "'), 'UTF8') where log_id = ? and idx = " + index);
    }

    /** Takes an event out and leaves its place empty. */
    public void deletes(long index) throws SQLException {
        does("delete from event where log_id = ? and idx = " + index);
    }

    /** Takes an event out and moves all later ones down. */
    public void deletesAndClosesUp(long index) throws SQLException {
        deletes(index);
        does(
                "update event set idx = -idx where log_id = ? and idx > " + index,
                "update event set idx = -idx - 1 where log_id = ? and idx < 0",
                "update log_head set next_index = next_index - 1 where log_id = ?");
    }

    /** Lets two events change places. */
    public void swaps(long one, long other) throws SQLException {
        does(
                "update event set idx = -1 where log_id = ? and idx = " + one,
                "update event set idx = " + one + " where log_id = ? and idx = " + other,
                "update event set idx = " + other + " where log_id = ? and idx = -1");
    }

    /** Puts a copy of the event at an index, as an event of another stream, before it. */
    public void inserts(long index, String stream) throws SQLException {
        does(
                "update event set idx = -idx - 2 where log_id = ? and idx >= " + index,
                "update event set idx = -idx - 1 where log_id = ? and idx < 0",
                "insert into event (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash)"
                        + " select log_id, " + index + ", new, '" + stream + "', 0, type, recorded_at, e,"
                        + " sha256('\\x00'::bytea || e)"
                        + " from event, lateral (select gen_random_uuid() as new) n, lateral (select convert_to(replace("
                        + "regexp_replace(replace(convert_from(envelope, 'UTF8'), id::text, new::text),"
                        + " '\"streamversion\":\\d+', '\"streamversion\":0'),"
                        + " '\"subject\":\"' || stream || '\"', '\"subject\":\"" + stream + "\"'), 'UTF8') as e) x"
                        + " where log_id = ? and idx = " + index + " + 1",
                "update log_head set next_index = next_index + 1 where log_id = ?");
    }

    /** Takes the end off. */
    public void truncates(long index) throws SQLException {
        does(
                "delete from event where log_id = ? and idx >= " + index,
                "update log_head set next_index = " + index + " where log_id = ?");
    }
}
