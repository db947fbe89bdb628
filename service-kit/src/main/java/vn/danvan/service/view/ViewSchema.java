package vn.danvan.service.view;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a service's schema up to date. */
public final class ViewSchema {

    private ViewSchema() {}

    /**
     * Runs the migrations of the view machinery and the service's own, which make their tables by {@code select
     * create_view_table('name')} and indexes on text fields by {@code select create_view_index('name', 'field')}.
     *
     * @param owner connects as the schema's owner
     * @param schema made unless it is there
     * @param runtimeRole gets the right to read and write the rows
     * @param locations the service's own migrations, such as {@code classpath:db/query}
     */
    public static void migrate(DataSource owner, String schema, String runtimeRole, String... locations) {
        String[] all = new String[locations.length + 1];
        all[0] = "classpath:db/view";
        System.arraycopy(locations, 0, all, 1, locations.length);
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .locations(all)
                .placeholders(Map.of("runtime", runtimeRole, "schema", schema))
                .load()
                .migrate();
    }
}
