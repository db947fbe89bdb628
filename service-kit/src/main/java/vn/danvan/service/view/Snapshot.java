package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/** All views as they stood at one log index, as far as one actor may see them. */
public final class Snapshot {

    private final JdbcTemplate jdbc;
    private final Actor actor;
    private final long index;
    private final Standpoint from;

    Snapshot(JdbcTemplate jdbc, Actor actor, long index, Standpoint from) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.index = index;
        this.from = from;
    }

    /** The log index. */
    public long index() {
        return index;
    }

    /** Whether it is the current state that was asked for, and not a past one. */
    public boolean isNow() {
        return from.isNow();
    }

    /** The same views as they stood at an earlier log index, in the same transaction. */
    public Snapshot at(long earlier) {
        return earlier == index ? this : new Snapshot(jdbc, actor, earlier, Standpoint.at(earlier));
    }

    /** The row of that key, if the actor may see one. */
    public <R> Optional<R> find(ViewTable<R> table, String key) {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Where where = within(table).and("key = ?", key);
        return rows(table, where).stream().findFirst();
    }

    /** All rows, by key, as far as the actor may see them. */
    public <R> List<R> all(ViewTable<R> table) {
        return rows(table, within(table));
    }

    /** All rows whose field, text in JSON, has this value, by key, as far as the actor may see them. */
    public <R> List<R> where(ViewTable<R> table, String component, String value) {
        return rows(table, within(table).and("(doc ->> '" + component + "') = ?", value));
    }

    private <R> List<R> rows(ViewTable<R> table, Where where) {
        return jdbc.query(
                "select doc from " + table + where.sql() + " order by key collate \"C\"",
                (row, _) -> Json.MAPPER.readValue(row.getString(1), table.type()),
                where.arguments());
    }

    /** The versions that held at the index, within the actor's scope. */
    Where within(ViewTable<?> table) {
        Where where = new Where();
        if (from.isNow()) {
            where.and("log_until = " + RowVersion.CURRENT_UNTIL);
        } else {
            where.and("log_from <= ? and log_until > ?", index, index);
        }
        return where.and(scoped(table));
    }

    /** Any version, within the actor's scope. */
    Where scoped(ViewTable<?> table) {
        Where where = new Where();
        if (!actor.readsProvince()) {
            List<String> bodies = new ArrayList<>();
            AgencyId agency = actor.agency();
            if (agency != null) {
                bodies.add(agency.stream());
            }
            AssociationId association = actor.association();
            if (association != null) {
                bodies.add(association.stream());
            }
            String[] own = bodies.toArray(String[]::new);
            String readers = table.readers();
            if (readers == null) {
                where.and("(owner is null or owner = any(?))", (Object) own);
            } else {
                where.and("(owner is null or owner = any(?) or (doc -> '" + readers + "') ??| ?)", own, own);
            }
        }
        return where;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }
}
