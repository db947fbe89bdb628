package vn.danvan.standalone;

import java.util.List;

/**
 * The database's roles. An owner migrates its schema and grants; a runtime role may only what its schema's owner granted
 * it, and cannot create anything anywhere.
 */
public enum DatabaseRole {
    /** Migrates the log's schema. */
    LOG_OWNER("danvan_log_owner", "event_log", true),
    /** command-service: reads the log and appends to it by its function. */
    LOG_WRITER("danvan_log_writer", "event_log", false),
    /** The relay: reads the log. */
    LOG_READER("danvan_log_reader", "event_log", false),
    /** Migrates the schema of the tree over the log. */
    PROOF_OWNER("danvan_proof_owner", "proof", true),
    /** The sealer: puts leaves behind the tree and adds what was signed. */
    SEALER("danvan_sealer", "proof", false),
    /** Migrates the schema of reports in the making. */
    DRAFT_OWNER("danvan_draft_owner", "draft", true),
    /** command-service: keeps reports in the making. */
    DRAFT("danvan_draft", "draft", false),
    /** Migrates query-service's schema. */
    QUERY_OWNER("danvan_query_owner", "query", true),
    /** query-service. */
    QUERY("danvan_query", "query", false),
    /** Migrates reporting-service's schema. */
    REPORTING_OWNER("danvan_reporting_owner", "reporting", true),
    /** reporting-service. */
    REPORTING("danvan_reporting", "reporting", false),
    /** Migrates the vault's schema. */
    VAULT_OWNER("danvan_vault_owner", "vault", true),
    /** command-service: makes the keys of persons and erases them. */
    VAULT_WRITER("danvan_vault_writer", "vault", false),
    /** query-service: reads the keys of persons. */
    VAULT_READER("danvan_vault_reader", "vault", false),
    /** Migrates the timetable's schema. */
    SCHEDULER_OWNER("danvan_scheduler_owner", "scheduler", true),
    /** command-service: which instance does what when. */
    SCHEDULER("danvan_scheduler", "scheduler", false),
    /** The authorization server; it owns its schema. */
    AUTH("danvan_auth", "auth", true);

    private final String user;
    private final String schema;
    private final boolean owner;

    DatabaseRole(String user, String schema, boolean owner) {
        this.user = user;
        this.schema = schema;
        this.owner = owner;
    }

    /** The name to log in with. */
    public String user() {
        return user;
    }

    /** The one schema that the role has to do with. */
    public String schema() {
        return schema;
    }

    /** The schema, and beside one with views those in which they are rebuilt and kept for a while after. */
    List<String> schemas() {
        return this == QUERY_OWNER || this == REPORTING_OWNER
                ? List.of(schema, schema + "_next", schema + "_before")
                : List.of(schema);
    }

    /** Whether the schema is the role's own. */
    public boolean owner() {
        return owner;
    }
}
