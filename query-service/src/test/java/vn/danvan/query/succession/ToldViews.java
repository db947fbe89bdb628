package vn.danvan.query.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.log.Story;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.query.QueryViews;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.ViewTable;
import vn.danvan.service.view.Views;

/** The views of a story that a test tells, in a schema of their own. */
final class ToldViews {

    final Story story = new Story();
    private final List<FeedRecord> given = new ArrayList<>();
    private final String schema;
    private final Views views;
    private final ViewReads reads;

    ToldViews(String schema) {
        this.schema = schema;
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        for (String role : List.of(owner(), runtime())) {
            superuser.execute("create role " + role + " login password 'test'");
        }
        superuser.execute("create schema " + schema + " authorization " + owner());
        ViewSchema.migrate(connections(owner()), schema, runtime(), QueryViews.MIGRATIONS);
        DataSource source = connections(runtime());
        views = new Views(QueryViews.GROUP, source, QueryViews.tables().all(), QueryViews.projections());
        reads = new ViewReads(source, views.awaited());
    }

    private String owner() {
        return "danvan_" + schema + "_owner";
    }

    private String runtime() {
        return "danvan_" + schema;
    }

    private PGSimpleDataSource connections(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.shared().url());
        source.setUser(role);
        source.setPassword("test");
        source.setCurrentSchema(schema);
        return source;
    }

    /** Gives the views what was told and they have not been given yet. */
    void apply() {
        FeedPosition at = views.position();
        List<FeedRecord> fresh = new ArrayList<>();
        for (int i = given.size(); i < story.events().size(); i++) {
            fresh.add(new FeedRecord(i, i, story.events().get(i).envelope()));
        }
        given.addAll(fresh);
        views.apply(at, fresh);
    }

    /** Empties the views and gives them everything again. */
    void applyAnew() {
        views.clear();
        views.apply(new FeedPosition(-1, -1), List.copyOf(given));
    }

    /** What somebody who acts for an agency reads. */
    <T> T asHeadOf(AgencyId agency, Function<Snapshot, T> reading) {
        return as(agency, reading, Role.AGENCY_HEAD);
    }

    /** What somebody with these roles reads who acts for an agency. */
    <T> T as(AgencyId agency, Function<Snapshot, T> reading, Role... roles) {
        return reads.read(new Actor(new PersonId("head"), agency, null, Set.of(roles), false), reading);
    }

    /** What is there to be read. */
    <R> R row(ViewTable<R> table, String key) {
        Actor auditor = new Actor(new PersonId("auditor"), null, null, Set.of(Role.AUDITOR), false);
        return reads.read(auditor, snapshot -> snapshot.find(table, key).orElseThrow());
    }

    /** Whether who acts for an agency finds a row. */
    boolean sees(AgencyId agency, ViewTable<?> table, String key) {
        return Boolean.TRUE.equals(
                asHeadOf(agency, snapshot -> snapshot.find(table, key).isPresent()));
    }

    /** Every version of every row. */
    List<String> rows() {
        JdbcTemplate jdbc = new JdbcTemplate(connections(runtime()));
        List<String> rows = new ArrayList<>();
        QueryViews.tables()
                .all()
                .forEach(table -> rows.addAll(jdbc.queryForList(
                        "select concat_ws(' ', '" + table.name()
                                + "', key, log_from, log_until, owner, doc::text) from " + table.name()
                                + " order by key collate \"C\", log_from",
                        String.class)));
        return rows;
    }
}
