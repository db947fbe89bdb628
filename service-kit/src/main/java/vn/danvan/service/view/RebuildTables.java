package vn.danvan.service.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Two sets of a schema's view tables: the live ones, and those that are being filled in the schema {@code …_next}. When they
 * change places the old ones go to {@code …_before}, where they stay until the next rebuild.
 */
final class RebuildTables {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final List<String> BESIDE = List.of("view_position", "dead_letter", "event_record", "event_thing");

    private final String schema;
    private final String group;
    private final DataSource owner;
    private final String runtimeRole;
    private final List<String> views;

    RebuildTables(String schema, String group, DataSource owner, String runtimeRole, List<String> views) {
        this.schema = schema;
        this.group = group;
        this.owner = owner;
        this.runtimeRole = runtimeRole;
        this.views = List.copyOf(views);
    }

    /** Where the new rows are filled in. */
    String next() {
        return schema + "_next";
    }

    private String before() {
        return schema + "_before";
    }

    private List<String> tables() {
        List<String> all = new ArrayList<>(BESIDE);
        all.addAll(views);
        return all;
    }

    /** What is done on one connection, in a transaction. */
    private interface Work {
        boolean on(JdbcTemplate jdbc) throws SQLException;
    }

    private boolean inTransaction(Work work) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                done = work.on(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
                return done;
            } finally {
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }
    }

    /** Makes the new tables, empty, each with the keys, indexes and rights of the live one. */
    void prepare(long rebuild) throws SQLException {
        inTransaction(jdbc -> {
            for (String each : List.of(next(), before())) {
                emptied(jdbc, each);
            }
            jdbc.execute("grant usage on schema \"" + next() + "\" to \"" + runtimeRole + "\"");
            tables().forEach(table -> copy(jdbc, table));
            jdbc.update("update \"" + schema + "\".view_rebuild set prepared = true where id = ?", rebuild);
            return true;
        });
    }

    /** Whether there is a new table for each live one; there is not when the service has learnt another view meanwhile. */
    boolean complete(JdbcTemplate jdbc) {
        Integer missing = jdbc.queryForObject(
                "select count(*) from unnest(?::text[]) as t(name) where not exists"
                        + " (select from pg_tables where schemaname = ? and tablename = t.name)",
                Integer.class,
                tables().toArray(String[]::new),
                next());
        return missing != null && missing == 0;
    }

    private static void emptied(JdbcTemplate jdbc, String name) {
        Integer there = jdbc.queryForObject("select count(*) from pg_namespace where nspname = ?", Integer.class, name);
        if (there == null || there == 0) {
            jdbc.execute("create schema \"" + name + "\"");
        }
        jdbc.queryForList("select tablename from pg_tables where schemaname = ?", String.class, name)
                .forEach(table -> jdbc.execute("drop table \"" + name + "\".\"" + table + "\" cascade"));
    }

    private void copy(JdbcTemplate jdbc, String table) {
        String live = "\"" + schema + "\".\"" + table + "\"";
        String made = "\"" + next() + "\".\"" + table + "\"";
        jdbc.execute(
                "create table " + made + " (like " + live
                        + " including defaults including constraints including identity including generated including storage)");
        List<String> keys = new ArrayList<>();
        jdbc.query(
                "select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass"
                        + " and contype in ('p', 'u') order by conname",
                row -> {
                    keys.add(row.getString(1));
                    jdbc.execute(
                            "alter table " + made + " add constraint \"" + row.getString(1) + "\" " + row.getString(2));
                },
                live);
        jdbc.execute("set local search_path = ''");
        jdbc.queryForList(
                        "select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid"
                                + " where i.indrelid = ?::regclass and c.relname <> all(?) order by c.relname",
                        String.class,
                        live,
                        keys.toArray(String[]::new))
                .forEach(definition -> jdbc.execute(definition.replaceFirst(
                        " ON \"?" + schema + "\"?\\.\"?" + table + "\"? ",
                        " ON " + Matcher.quoteReplacement(made) + " ")));
        jdbc.queryForList(
                        "select format('grant %s on %s to %I', privilege_type, ?, grantee::regrole::name) from pg_class,"
                                + " aclexplode(relacl) where oid = ?::regclass and grantee <> relowner and grantee <> 0"
                                + " union all select format('grant %s (%I) on %s to %I', privilege_type, attname, ?,"
                                + " grantee::regrole::name) from pg_attribute, aclexplode(attacl)"
                                + " where attrelid = ?::regclass",
                        String.class, made, live, made, live)
                .forEach(jdbc::execute);
    }

    /** How far the live rows are; -1 before the first event. */
    long live(JdbcTemplate jdbc) {
        return jdbc
                .queryForList("select log_index from \"" + schema + "\".view_position where grp = ?", Long.class, group)
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** Compares every version of every row as of a log index, byte for byte, and notes it. */
    void compare(long rebuild, long index) throws SQLException {
        inTransaction(jdbc -> {
            jdbc.execute("set transaction isolation level repeatable read");
            long compared = 0;
            long different = 0;
            for (String view : views) {
                String until = "case when log_until > " + index + " then 0 else log_until end";
                List<Long> counts = jdbc.queryForObject(
                        "select count(*), count(*) filter (where (a.owner, a.until, a.doc) is distinct from"
                                + " (b.owner, b.until, b.doc)) from " + versions(schema, view, until, index)
                                + " a full join " + versions(next(), view, until, index) + " b using (key, log_from)",
                        (row, _) -> List.of(row.getLong(1), row.getLong(2)));
                compared += counts == null ? 0 : counts.getFirst();
                different += counts == null ? 0 : counts.getLast();
            }
            jdbc.update(
                    "update \"" + schema + "\".view_rebuild set compared = ?, different = ? where id = ?",
                    compared,
                    different,
                    rebuild);
            return true;
        });
    }

    private static String versions(String of, String view, String until, long index) {
        return "(select key, log_from, owner, " + until + " as until, doc::text as doc from \"" + of + "\".\"" + view
                + "\" where log_from <= " + index + ")";
    }

    /** Brings the new rows to exactly the index at which the live ones are held. */
    interface CatchUp {
        boolean to(long index);
    }

    /**
     * Lets the new tables take the live ones' places, in one transaction: the feed is held, the new rows catch up, reads
     * under way end on the old tables, and the next ones begin on the new.
     *
     * @return false when somebody reads so long that others would have to wait; to be tried again
     */
    boolean changePlaces(long rebuild, CatchUp catchUp) throws SQLException {
        try {
            return inTransaction(jdbc -> {
                jdbc.execute("set local lock_timeout = '5s'");
                jdbc.execute("lock table \"" + schema + "\".view_position in exclusive mode");
                long held = live(jdbc);
                if (!catchUp.to(held)) {
                    return false;
                }
                jdbc.execute("set local lock_timeout = '250ms'");
                jdbc.execute("lock table \"" + schema + "\".view_position in access exclusive mode");
                moved(jdbc);
                jdbc.update(
                        "update \"" + schema + "\".view_rebuild set ended_at = now(), log_index = ?, problem = null"
                                + " where id = ?",
                        held,
                        rebuild);
                return true;
            });
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause
                    && (LOCK_NOT_AVAILABLE.equals(cause.getSQLState()) || DEADLOCK.equals(cause.getSQLState()))) {
                return false;
            }
            throw e;
        }
    }

    private void moved(JdbcTemplate jdbc) {
        // Whoever remembers live rows learns by this number that they are others now.
        jdbc.update(
                "update \"" + next() + "\".view_position as n set repairs = l.repairs + 1 from \"" + schema
                        + "\".view_position as l where n.grp = l.grp and n.grp = ?",
                group);
        for (String table : tables()) {
            jdbc.execute("alter table \"" + schema + "\".\"" + table + "\" set schema \"" + before() + "\"");
            jdbc.execute("alter table \"" + next() + "\".\"" + table + "\" set schema \"" + schema + "\"");
        }
    }

    /** Notes what holds a rebuild up. */
    void problem(long rebuild, String problem) {
        new JdbcTemplate(owner)
                .update("update \"" + schema + "\".view_rebuild set problem = ? where id = ?", problem, rebuild);
    }
}
