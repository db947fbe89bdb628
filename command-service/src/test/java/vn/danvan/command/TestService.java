package vn.danvan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.proof.ProofMigrations;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;
import vn.danvan.service.privacy.PostgresPersonKeys;

/**
 * A command service by itself on a free port: real Tomcat, real tokens, real PostgreSQL. Two of them work on one log, as two
 * instances in production do.
 */
final class TestService {

    private static final LogId LOG = TestPostgres.shared().newLog();
    /** Where the instances keep files, as two instances in production share a folder. */
    static final Path EVIDENCE = folder();

    private static final String MASTER_KEY = vault();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** The log's key, the same for both instances. */
    static final Path LOG_KEY = logKey();

    /** Owns the schema of drafts. */
    static final String DRAFT_OWNER = "danvan_draft_owner";

    /** Keeps drafts. */
    static final String DRAFT = "danvan_draft";

    static {
        draftRoles();
    }

    /** One instance. */
    static final TestService FIRST = new TestService();

    /** Another instance on the same log. */
    static final TestService SECOND = new TestService();

    private final ConfigurableApplicationContext context;

    private static Path folder() {
        try {
            return Files.createTempDirectory("evidence");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path logKey() {
        try {
            Path file = Files.createTempFile("log-key", ".pem");
            return Files.writeString(
                    file,
                    NoteSigner.generate("danvan.example", VerifierKey.Kind.NOTE).pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the vault's roles and schema, and a master key for both instances. */
    private static String vault() {
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        for (String role : List.of(PostgresPersonKeys.OWNER, PostgresPersonKeys.WRITER, PostgresPersonKeys.READER)) {
            superuser.execute("create role " + role + " login password '" + TestPostgres.PASSWORD + "'");
        }
        superuser.execute("create schema vault authorization " + PostgresPersonKeys.OWNER);
        return RememberedKeys.masterKeyFile().toString();
    }

    /** The schema {@code draft} with its owner and its user, as the database's superuser makes them. */
    private static void draftRoles() {
        try (Connection superuser = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = superuser.createStatement()) {
            for (String role : List.of(DRAFT_OWNER, DRAFT)) {
                statement.execute("create role " + role + " login noinherit password '" + TestPostgres.PASSWORD + "'");
            }
            statement.execute("create schema draft authorization " + DRAFT_OWNER);
            statement.execute("grant usage on schema draft to " + DRAFT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> database(String prefix, String role) {
        return Map.of(
                prefix + ".url",
                TestPostgres.shared().url(),
                prefix + ".username",
                role,
                prefix + ".password",
                TestPostgres.PASSWORD);
    }

    private TestService() {
        this(LOG, Map.of());
    }

    /** An instance with settings of its own, and what surrounds it. */
    TestService(LogId log, Map<String, Object> settings, Class<?>... surroundings) {
        context = new SpringApplicationBuilder(CommandApplication.class)
                .sources(surroundings)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.threads.virtual.enabled", "true",
                        "logging.level.root", "warn"))
                .properties(database("danvan.draft.owner", DRAFT_OWNER))
                .properties(database("danvan.draft.datasource", DRAFT))
                .properties(database("danvan.proof.datasource", ProofMigrations.SEALER))
                .properties(Map.of(
                        "danvan.proof.origin",
                        "danvan.example/" + log.name(),
                        "danvan.proof.key-files",
                        LOG_KEY.toString()))
                .properties(Map.of(
                        "danvan.vault.owner.url",
                        TestPostgres.shared().url(),
                        "danvan.vault.owner.username",
                        PostgresPersonKeys.OWNER,
                        "danvan.vault.owner.password",
                        TestPostgres.PASSWORD,
                        "danvan.vault.writer.url",
                        TestPostgres.shared().url(),
                        "danvan.vault.writer.username",
                        PostgresPersonKeys.WRITER,
                        "danvan.vault.writer.password",
                        TestPostgres.PASSWORD,
                        "danvan.vault.master-key-file",
                        MASTER_KEY))
                .properties(Map.of(
                        "danvan.log.id",
                        Short.toString(log.number()),
                        "danvan.log.name",
                        log.name(),
                        "danvan.command.datasource.url",
                        TestPostgres.shared().url(),
                        "danvan.command.datasource.username",
                        EventLogRoles.WRITER,
                        "danvan.command.datasource.password",
                        TestPostgres.PASSWORD,
                        "danvan.relay.enabled",
                        "false",
                        "danvan.evidence.folder",
                        EVIDENCE.toString(),
                        "springdoc.api-docs.path",
                        "/openapi",
                        "danvan.identity.issuer",
                        TestIssuer.ISSUER,
                        "danvan.identity.jwk-set-uri",
                        TestIssuer.SHARED.keysUri()))
                .properties(settings)
                .run();
    }

    /**
     * An answer.
     *
     * @param json the body, or nothing when there was none
     */
    record Reply(
            int status,
            java.net.http.HttpHeaders headers,
            @Nullable JsonNode json) {

        /** Text of a field of the body; empty when it is not there. */
        String text(String field) {
            return json == null ? "" : json.path(field).asString("");
        }

        /** The refusal's code, or empty. */
        String code() {
            return text("code");
        }

        /** A header's value, or empty. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    EventLog log() {
        return bean(EventLog.class);
    }

    void close() {
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Reply post(@Nullable String token, String path, @Nullable Object body, String... headers) {
        return send("POST", token, path, body == null ? null : Json.bytes(body), headers);
    }

    Reply put(@Nullable String token, String path, Object body, String... headers) {
        return send("PUT", token, path, Json.bytes(body), headers);
    }

    /** Sends bytes as JSON, unless a header says otherwise. */
    Reply send(String method, @Nullable String token, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + "/api/command/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    /** The service's OpenAPI document. */
    JsonNode openApi() {
        Reply reply = exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/openapi/command"))
                .build());
        return java.util.Objects.requireNonNull(reply.json());
    }

    static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(
                    response.statusCode(), response.headers(), json ? Json.MAPPER.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends all requests at the same moment. */
    static List<Reply> atOnce(List<Callable<Reply>> requests) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> sent = new ArrayList<>();
            for (Callable<Reply> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : sent) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
