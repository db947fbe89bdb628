package vn.danvan.service.privacy;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link PersonKeys} in the schema {@code vault}, which the log and the views know nothing of. */
public final class PostgresPersonKeys implements PersonKeys {

    /** Owns the schema: migrates it. */
    public static final String OWNER = "danvan_vault_owner";

    /** command-service: makes keys, wraps them anew, erases them. */
    public static final String WRITER = "danvan_vault_writer";

    /** query-service: reads them. */
    public static final String READER = "danvan_vault_reader";

    private static final String SCHEMA = "vault";

    private final JdbcTemplate jdbc;

    /** @param source connects as the writer or the reader */
    public PostgresPersonKeys(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Makes the table, with its grants. The roles exist already. */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(false)
                .locations("classpath:db/vault")
                .placeholderReplacement(false)
                .load()
                .migrate();
    }

    @Override
    public Optional<Wrapped> find(String person) {
        return jdbc
                .query(
                        "select wrapped, master from vault.person_key where person = ?",
                        (row, _) -> new Wrapped(row.getBytes(1), row.getString(2)),
                        person)
                .stream()
                .findFirst();
    }

    @Override
    public Wrapped keep(String person, Wrapped fresh) {
        jdbc.update(
                "insert into vault.person_key (person, wrapped, master) values (?, ?, ?) on conflict (person) do nothing",
                person,
                fresh.wrapped(),
                fresh.master());
        return find(person).orElseThrow(() -> new IllegalStateException("no key was kept for " + person));
    }

    @Override
    public void erase(String person) {
        jdbc.update(
                "insert into vault.person_key as k (person, erased_at) values (?, clock_timestamp())"
                        + " on conflict (person) do update set wrapped = null, master = null, erased_at = excluded.erased_at"
                        + " where k.erased_at is null",
                person);
    }

    @Override
    public List<String> masters() {
        return jdbc.query(
                "select distinct master from vault.person_key where master is not null order by master",
                (row, _) -> row.getString(1));
    }

    @Override
    public List<String> wrappedBy(String master) {
        return jdbc.query(
                "select person from vault.person_key where master = ? order by person",
                (row, _) -> row.getString(1),
                master);
    }

    @Override
    public void rewrap(String person, String before, Wrapped after) {
        jdbc.update(
                "update vault.person_key set wrapped = ?, master = ? where person = ? and master = ?",
                after.wrapped(),
                after.master(),
                person,
                before);
    }
}
