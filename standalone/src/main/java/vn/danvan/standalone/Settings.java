package vn.danvan.standalone;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of the services, from the embedded parts. System properties and the environment go before them. */
final class Settings {

    private Settings() {}

    /** The production issuer, by {@code -Ddanvan.identity.issuer} or {@code DANVAN_IDENTITY_ISSUER}; null means our own. */
    static @Nullable String issuer() {
        @Nullable String property = System.getProperty("danvan.identity.issuer");
        return property == null ? System.getenv("DANVAN_IDENTITY_ISSUER") : property;
    }

    static Map<String, Object> of(
            Options options, DataFolder folder, EmbeddedDatabase database, EmbeddedBroker broker, URI address) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", Ports.HOST);
        settings.put("server.shutdown", "graceful");
        settings.put("server.error.include-message", "never");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("spring.threads.virtual.enabled", "true");
        settings.put("springdoc.api-docs.path", "/openapi");
        settings.put("danvan.identity.issuer", address.toString());
        settings.put("danvan.identity.audience", "danvan");
        settings.put("danvan.public-address", address.toString());
        settings.put("danvan.accounts.file", folder.accounts().toString());
        settings.put("danvan.accounts.demo", options.demoAccounts());
        settings.put("danvan.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("danvan.evidence.folder", folder.evidence().toString());
        settings.put("danvan.reporting.signature.folder", folder.signed().toString());
        if (options.demoAccounts()) {
            SigningKeyFile.settings(settings, folder);
        }
        database(settings, database, "danvan.log.owner", DatabaseRole.LOG_OWNER);
        database(settings, database, "danvan.command.datasource", DatabaseRole.LOG_WRITER);
        database(settings, database, "danvan.draft.owner", DatabaseRole.DRAFT_OWNER);
        database(settings, database, "danvan.draft.datasource", DatabaseRole.DRAFT);
        database(settings, database, "danvan.proof.owner", DatabaseRole.PROOF_OWNER);
        database(settings, database, "danvan.proof.datasource", DatabaseRole.SEALER);
        NoteKeys.settings(settings, folder, address);
        settings.put("danvan.reporting.log", address + "/log/v1/");
        database(settings, database, "danvan.relay.datasource", DatabaseRole.LOG_READER);
        database(settings, database, "danvan.query.owner", DatabaseRole.QUERY_OWNER);
        database(settings, database, "danvan.query.datasource", DatabaseRole.QUERY);
        database(settings, database, "danvan.reporting.owner", DatabaseRole.REPORTING_OWNER);
        database(settings, database, "danvan.reporting.datasource", DatabaseRole.REPORTING);
        database(settings, database, "danvan.vault.owner", DatabaseRole.VAULT_OWNER);
        database(settings, database, "danvan.vault.writer", DatabaseRole.VAULT_WRITER);
        database(settings, database, "danvan.vault.reader", DatabaseRole.VAULT_READER);
        settings.put("danvan.vault.master-key-file", folder.masterKey().toString());
        database(settings, database, "danvan.scheduler.owner", DatabaseRole.SCHEDULER_OWNER);
        database(settings, database, "danvan.scheduler.datasource", DatabaseRole.SCHEDULER);
        settings.put("danvan.scheduler.autostart", "false"); // the demo moves the clock; see Platform.goOn
        database(settings, database, "danvan.auth.datasource", DatabaseRole.AUTH);
        return settings;
    }

    private static void database(
            Map<String, Object> settings, EmbeddedDatabase database, String prefix, DatabaseRole role) {
        settings.put(prefix + ".url", database.url());
        settings.put(prefix + ".username", role.user());
        settings.put(prefix + ".password", database.password(role));
    }
}
