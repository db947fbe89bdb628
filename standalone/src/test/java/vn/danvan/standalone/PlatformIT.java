package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class PlatformIT {

    @TempDir
    static Path folder;

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatforms.of(folder, "--no-demo", "--demo-accounts").start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Jwt decode(String token) {
        return platform.context().getBean(JwtDecoder.class).decode(token);
    }

    @Test
    void an_account_gets_a_token_that_says_who_it_is_and_for_whom_it_acts() throws Exception {
        Jwt token = decode(Tokens.tokenOf(platform, "hb.hu.dabac.editor"));
        assertThat(token.getSubject()).isEqualTo("hb.hu.dabac.editor");
        assertThat(token.getAudience()).containsExactly("danvan");
        assertThat(token.getIssuer()).hasToString(platform.address().toString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("AGENCY_EDITOR");
        assertThat(token.getClaimAsString("agency")).isEqualTo("HB.HU.DABAC");
        assertThat(token.getClaims()).doesNotContainKey("association").containsEntry("history", false);
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasMinutes(45);
    }

    @Test
    void an_association_acts_for_itself_and_the_administrator_may_import_history() throws Exception {
        assertThat(decode(Tokens.tokenOf(platform, "hb.hoi.ctd.hoi")).getClaims())
                .containsEntry("association", "HB.HOI.CTD")
                .doesNotContainKey("agency");
        assertThat(decode(Tokens.tokenOf(platform, "quantri")).getClaims()).containsEntry("history", true);
    }

    @Test
    void a_wrong_secret_and_an_unknown_account_are_refused_alike() throws Exception {
        HttpResponse<String> wrong = Tokens.clientCredentials(platform.address(), "quantri", "wrong");
        HttpResponse<String> unknown = Tokens.clientCredentials(platform.address(), "nobody", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void a_token_that_was_tampered_with_is_not_a_token() throws Exception {
        String token = Tokens.tokenOf(platform, "kiemtoan");
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.replace("AUDITOR", "ADMIN").getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        assertThatThrownBy(() -> decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_person_logs_in_by_form_and_gets_a_token_by_code_and_proof_key() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String verifier = Secrets.next() + Secrets.next();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String callback = "http://127.0.0.1:9999/portal/callback";
        URI authorize = platform.address()
                .resolve("/oauth2/authorize?response_type=code&client_id=portal&scope=openid&redirect_uri=" + callback
                        + "&code_challenge_method=S256&code_challenge=" + challenge);

        assertThat(location(get(browser, authorize))).endsWith("/login");
        String page = get(browser, platform.address().resolve("/login")).body();
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> login = browser.send(
                Tokens.form(
                                platform.address().resolve("/login"),
                                Map.of(
                                        "username", "danvan.officer",
                                        "password", platform.secrets().getOrDefault("danvan.officer", ""),
                                        "_csrf", csrf.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String back = location(get(browser, URI.create(location(login))));
        assertThat(back).startsWith(callback + "?code=");

        HttpResponse<String> answer = browser.send(
                Tokens.form(
                                platform.address().resolve("/oauth2/token"),
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "client_id",
                                        "portal",
                                        "redirect_uri",
                                        callback,
                                        "code",
                                        back.substring(back.indexOf('=') + 1),
                                        "code_verifier",
                                        verifier))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Jwt token = decode(Tokens.json(answer).required("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("danvan.officer");
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of("MOBILISATION_OFFICER"));
    }

    @Test
    void the_accounts_file_is_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("data/demo-accounts.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("account,secret,roles,agency,association,name_vi");
    }

    @Test
    void what_nobody_answers_for_is_denied() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(client, platform.address().resolve("/secret")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_api_wants_a_token_and_its_document_does_not() throws Exception {
        URI unknown = platform.address().resolve("/api/command/v1/nothing");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(client, unknown).statusCode()).isEqualTo(401);
            HttpRequest request = HttpRequest.newBuilder(unknown)
                    .header("Authorization", "Bearer " + Tokens.tokenOf(platform, "kiemtoan"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            for (String service : List.of("command", "query", "reporting")) {
                assertThat(get(client, platform.address().resolve("/openapi/" + service))
                                .body())
                        .contains("\"openapi\":\"3.1", "/api/" + service + "/v1/");
            }
        }
    }

    @Test
    void in_the_log_the_writer_and_the_reader_change_no_table_and_only_the_writer_appends() throws Exception {
        Environment settings = platform.context().getEnvironment();
        try (Connection connection = DriverManager.getConnection(
                        settings.getRequiredProperty("danvan.auth.datasource.url"),
                        settings.getRequiredProperty("danvan.auth.datasource.username"),
                        settings.getRequiredProperty("danvan.auth.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select rolname,
                               (select bool_or(has_table_privilege(r.oid, c.oid,
                                           'insert, update, delete, truncate, references, trigger'))
                                  from pg_class c
                                 where relnamespace = 'event_log'::regnamespace and relkind = 'r'),
                               (select bool_and(has_table_privilege(r.oid, c.oid, 'select'))
                                  from pg_class c
                                 where relnamespace = 'event_log'::regnamespace and relname in ('event', 'log_head')),
                               (select bool_or(has_function_privilege(r.oid, p.oid, 'execute'))
                                  from pg_proc p
                                 where pronamespace = 'event_log'::regnamespace and proname = 'append')
                          from pg_roles r
                         where rolname like 'danvan%' and rolname <> 'danvan_log_owner'
                         order by rolname""")) {
            while (rows.next()) {
                String role = rows.getString(1);
                boolean writer = role.equals("danvan_log_writer");
                assertThat(rows.getBoolean(2)).as(role + " changes").isFalse();
                assertThat(rows.getBoolean(3))
                        .as(role + " reads")
                        .isEqualTo(writer || role.equals("danvan_log_reader"));
                assertThat(rows.getBoolean(4)).as(role + " appends").isEqualTo(writer);
            }
        }
    }

    @Test
    void a_second_instance_on_the_same_folder_is_refused() {
        assertThatThrownBy(() -> TestPlatforms.of(folder, "--no-demo").start())
                .isInstanceOf(StartError.class)
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void a_port_in_use_is_said_so(@TempDir Path other) {
        Options options = Options.parse(
                "--data=" + other.resolve("data"),
                "--port=" + platform.address().getPort());
        Progress progress = new Progress(System.out);
        try (Platform second = new Platform(options, progress)) {
            assertThatThrownBy(second::start).isInstanceOf(StartError.class).hasMessageContaining("--port=");
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Accept", "text/html, */*;q=0.8")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
