package vn.danvan.service.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecords;

/** All views as they stood at one log index, as far as one actor may see them. */
public final class Snapshot {

    private final JdbcTemplate jdbc;
    private final EventRecords records;
    private final Map<ViewTable<?>, InEffect<?>> inEffect;
    private final Actor actor;
    private final long index;
    private final boolean latest;
    private final Standpoint from;

    /** @param latest whether the index is as far as the views are */
    Snapshot(
            JdbcTemplate jdbc,
            EventRecords records,
            Map<ViewTable<?>, InEffect<?>> inEffect,
            Actor actor,
            long index,
            boolean latest,
            Standpoint from) {
        this.jdbc = jdbc;
        this.records = records;
        this.inEffect = inEffect;
        this.actor = actor;
        this.index = index;
        this.latest = latest;
        this.from = from;
    }

    /** The log index. */
    public long index() {
        return index;
    }

    /** The day on which what was open then is judged: today, or of a past state the day on which it stood. */
    public LocalDate today(Clock clock) {
        return from.day(
                Vietnam.today(clock),
                () -> records.knownAt(index).map(Vietnam::dateOf).orElse(null));
    }

    /** The day by which what is shown must be in effect, if one is asked for. */
    public Optional<LocalDate> effectiveOn() {
        return Optional.ofNullable(from.effectiveOn());
    }

    /** The same with all that is known, whenever it takes effect. */
    public Snapshot known() {
        return new Snapshot(jdbc, records, inEffect, actor, index, latest, from.inEffect(null));
    }

    /**
     * The same views at an earlier moment.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.future-index} when it is later
     */
    Snapshot earlier(Standpoint moment) {
        long then = moment.within(index, records::indexAt);
        return new Snapshot(jdbc, records, inEffect, actor, then, latest && then == index, moment);
    }

    /** The events behind the views. */
    EventRecords events() {
        return records;
    }

    /** Those among them that the actor may read, up to the index. */
    EventQuery readable(EventQuery query) {
        EventQuery readable = query.readableBy(actor).upTo(index);
        LocalDate day = from.effectiveOn();
        return day == null ? readable : readable.effectiveTo(day);
    }

    /** The same views as they stood at an earlier log index, in the same transaction. */
    public Snapshot at(long earlier) {
        return earlier == index
                ? this
                : new Snapshot(
                        jdbc,
                        records,
                        inEffect,
                        actor,
                        earlier,
                        false,
                        Standpoint.at(earlier).inEffect(from.effectiveOn()));
    }

    /** The row of that key, if the actor may see one. */
    public <R> Optional<R> find(ViewTable<R> table, String key) {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return rows(table, source(table, key).and("key = ?", key)).stream().findFirst();
    }

    /** All rows, by key, as far as the actor may see them. */
    public <R> List<R> all(ViewTable<R> table) {
        return rows(table, source(table));
    }

    /** All rows whose field, text in JSON, has this value, by key, as far as the actor may see them. */
    public <R> List<R> where(ViewTable<R> table, String component, String value) {
        return rows(table, source(table).and("(doc ->> '" + component + "') = ?", value));
    }

    /** The rows of those keys that there are, by key, as far as the actor may see them. */
    public <R> List<R> those(ViewTable<R> table, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : rows(table, source(table).and("key = any(?)", array(keys)));
    }

    /**
     * All rows whose field, text in JSON, lies between two values, by key, as far as the actor may see them. Texts are compared
     * by code points, as days written {@code 2020-03-31} are.
     *
     * @param component it should have an index on {@code (doc ->> component) collate "C"}
     * @param from the first value that counts
     * @param to the last value that counts
     * @param but keys of rows that are left out, because they are known already
     */
    public <R> List<R> whereBetween(
            ViewTable<R> table, String component, String from, String to, Collection<String> but) {
        Source source = source(table).and("(doc ->> '" + component + "') collate \"C\" between ? and ?", from, to);
        return rows(table, but.isEmpty() ? source : source.and("key <> all(?)", array(but)));
    }

    /**
     * All rows in which a text that a JSON path leads to is one of these, by key, as far as the actor may see them.
     *
     * @param path such as {@code $.notices[*].on}; it should have an index
     */
    public <R> List<R> whereAnyOf(ViewTable<R> table, String path, Collection<String> values) {
        return rows(table, source(table).and("jsonb_path_query_array(doc, '" + path + "') ??| ?", array(values)));
    }

    /** As one argument. */
    private static Object array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    private <R> List<R> rows(ViewTable<R> table, Source source) {
        return jdbc.query(
                "select doc from " + source.sql() + " order by key collate \"C\"",
                (row, _) -> Json.MAPPER.readValue(row.getString(1), table.type()),
                source.arguments());
    }

    /** What to read the table's rows from: those that held at the index, within the actor's scope. */
    Source source(ViewTable<?> table) {
        return source(table, null);
    }

    private Source source(ViewTable<?> table, @Nullable String key) {
        LocalDate day = from.effectiveOn();
        if (day == null) {
            return new Source(table.name(), List.of(), held().and(scoped(table)));
        }
        InEffect<?> told = inEffect.get(table);
        if (told == null) {
            throw ViewCode.NO_EFFECTIVE_DATE.because(table.name());
        }
        return Source.of(told.rows(records, key, index, day)).with(scoped(table));
    }

    private Where held() {
        Where where = new Where();
        if (latest) {
            where.and("log_until = " + RowVersion.CURRENT_UNTIL);
        } else {
            where.and("log_from <= ? and log_until > ?", index, index);
        }
        return where;
    }

    /** Any version, within the actor's scope. */
    Where scoped(ViewTable<?> table) {
        Where where = new Where();
        boolean readsAll = table.readByTheProvince() ? actor.readsProvince() : actor.is(Role.AUDITOR);
        if (!readsAll) {
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
            actor.roles().forEach(role -> bodies.add("role/" + role.name()));
            String readers = table.readers();
            if (readers == null) {
                where.and("(owner is null or owner = any(?))", (Object) own);
            } else {
                where.and(
                        "(owner is null or owner = any(?) or (doc -> '" + readers + "') ??| ?)",
                        own,
                        bodies.toArray(String[]::new));
            }
        }
        return where;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }
}
