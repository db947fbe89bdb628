package vn.danvan.log.proof;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code proof} to the version that this code works with. */
public final class ProofMigrations {

    /** The schema. */
    public static final String SCHEMA = "proof";

    /** Owns the schema; migrations run as it, services never do. */
    public static final String OWNER = "danvan_proof_owner";

    /** Reads the schema, lets tiles grow and adds checkpoints: the sealer. */
    public static final String SEALER = "danvan_sealer";

    private ProofMigrations() {}

    /**
     * Migrates. May be run by several instances at once and again and again.
     *
     * @param owner connects as {@value #OWNER}, whose schema exists; the role {@value #SEALER} exists
     */
    public static void migrate(DataSource owner) {
        Flyway.configure(ProofMigrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(false)
                .locations("classpath:vn/danvan/log/proof/migrations")
                .placeholderReplacement(false)
                .load()
                .migrate();
    }
}
