package vn.danvan.query;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.service.privacy.MasterKey;
import vn.danvan.service.privacy.MasterKeys;
import vn.danvan.service.privacy.PersonalData;
import vn.danvan.service.privacy.PostgresPersonKeys;

/** The query service on a port of its own, as of 25 May 2020 or when it is told, with tokens for anybody. */
final class TestQueryService implements AutoCloseable {

    private static final String OWNER = "danvan_query_owner";
    private static final String RUNTIME = "danvan_query";
    private static final String PASSWORD = "test";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>();
    private static final RSAKey KEY = key();
    private static final Path MASTER_KEY = masterKey();

    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Stands where it is set. */
    private static final class SetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }
    }

    /** Sets the clock. */
    void now(Instant instant) {
        NOW.set(instant);
    }

    /** What takes the place of an authorization server and of the time. */
    static class Surroundings {

        @Bean
        JwtDecoder jwtDecoder() throws Exception {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }

        @Bean
        Clock clock() {
            return new SetClock();
        }
    }

    TestQueryService(KafkaSettings kafka, Path evidence) {
        this(kafka, evidence, Map.of());
    }

    /** On a schema of its own; one at a time. */
    TestQueryService(KafkaSettings kafka, Path evidence, Map<String, String> more) {
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        for (String role : List.of(
                OWNER, RUNTIME, PostgresPersonKeys.OWNER, PostgresPersonKeys.WRITER, PostgresPersonKeys.READER)) {
            superuser.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                    + "') then create role " + role + " login password '" + PASSWORD + "'; end if; end $$");
        }
        superuser.execute("drop schema if exists query, vault cascade");
        NOW.set(Instant.parse("2020-05-25T02:00:00Z"));
        superuser.execute("create schema query authorization " + OWNER);
        superuser.execute("create schema vault authorization " + PostgresPersonKeys.OWNER);
        PostgresPersonKeys.migrate(connections(PostgresPersonKeys.OWNER, "vault"));
        SpringApplication application = QueryApplication.application(Surroundings.class);
        context = (ServletWebServerApplicationContext) application.run(arguments(settings(
                more,
                Map.ofEntries(
                        Map.entry("server.port", "0"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("spring.main.allow-bean-definition-overriding", "true"),
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("logging.level.root", "warn"),
                        Map.entry(
                                "danvan.vault.reader.url", TestPostgres.shared().url()),
                        Map.entry("danvan.vault.reader.username", PostgresPersonKeys.READER),
                        Map.entry("danvan.vault.reader.password", PASSWORD),
                        Map.entry("danvan.vault.master-key-file", MASTER_KEY.toString()),
                        Map.entry("danvan.log.id", Integer.toString(kafka.logId())),
                        Map.entry("danvan.kafka.bootstrap-servers", kafka.bootstrapServers()),
                        Map.entry("danvan.kafka.topic", kafka.topic()),
                        Map.entry("danvan.evidence.folder", evidence.toString()),
                        Map.entry(
                                "danvan.query.datasource.url",
                                TestPostgres.shared().url()),
                        Map.entry("danvan.query.datasource.username", RUNTIME),
                        Map.entry("danvan.query.datasource.password", PASSWORD),
                        Map.entry(
                                "danvan.query.owner.url", TestPostgres.shared().url()),
                        Map.entry("danvan.query.owner.username", OWNER),
                        Map.entry("danvan.query.owner.password", PASSWORD)))));
    }

    private static Map<String, String> settings(Map<String, String> more, Map<String, String> always) {
        Map<String, String> all = new java.util.HashMap<>(always);
        all.putAll(more);
        return all;
    }

    private static Path masterKey() {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, MasterKey.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seals what is personal as command-service does. */
    PersonalData personalData() {
        return new PersonalData(
                new PostgresPersonKeys(connections(PostgresPersonKeys.WRITER, "vault")),
                new MasterKeys(MasterKey.read(MASTER_KEY), null));
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A source of connections to a schema, as a role. */
    static PGSimpleDataSource connections(String role, String schema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.shared().url());
        source.setUser(role);
        source.setPassword(PASSWORD);
        source.setCurrentSchema(schema);
        return source;
    }

    static String token(@Nullable String agency, @Nullable String association, String... roles) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .subject("someone")
                .expiresAt(Instant.now().plusSeconds(600))
                .claim("roles", List.of(roles));
        if (agency != null) {
            claims.claim("agency", agency);
        }
        if (association != null) {
            claims.claim("association", association);
        }
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .encode(JwtEncoderParameters.from(
                        org.springframework.security.oauth2.jwt.JwsHeader.with(
                                        org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256)
                                .build(),
                        claims.build()))
                .getTokenValue();
    }

    /** An answer over HTTP. */
    record Answer(int status, JsonNode body, String text, java.net.http.HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Answer get(String path, @Nullable String token, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), "/api/query/v1" + path, token, headers);
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:"
                + java.util.Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** Asks the witness to cosign; returns the status. */
    int addCheckpoint(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/witness/v1/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    Answer post(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), "/api/query/v1" + path, token);
    }

    Answer send(HttpRequest.Builder request, String path, @Nullable String token, String... headers)
            throws IOException, InterruptedException {
        request.uri(address().resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean document = type.endsWith("json") && !type.endsWith("ndjson") && !text.isEmpty();
        return new Answer(
                response.statusCode(), Json.MAPPER.readTree(document ? text : "null"), text, response.headers());
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
