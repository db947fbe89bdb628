package vn.danvan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Tracer;

class SummaryApiIT {

    private static final History HISTORY = History.of(33, 25);
    private static final String PATH = "/api/reporting/v1/periods/2020-Q1/summary";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();

    /** A token here is the names of the roles, between dots; of another agency than one of a district, its code and ~ before. */
    @Configuration(proxyBeanMethods = false)
    static class Tokens {

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                int agency = token.indexOf('~');
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("somebody")
                        .issuedAt(Instant.EPOCH)
                        .claim("agency", agency < 0 ? "HB.HU.D1" : token.substring(0, agency))
                        .claim(
                                "roles",
                                Arrays.asList(token.substring(agency + 1).split("\\.")))
                        .build();
            };
        }
    }

    @BeforeAll
    static void start() {
        TestStore store = new TestStore("api");
        store.load(HISTORY, 500);
        RUNNING.add(new SpringApplicationBuilder(ReportingServiceApplication.class, Tokens.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "logging.level.org.apache.kafka=OFF",
                        "springdoc.api-docs.path=/openapi",
                        "server.address=127.0.0.1",
                        "danvan.kafka.bootstrap-servers=127.0.0.1:9",
                        "danvan.reporting.owner.url=" + store.url,
                        "danvan.reporting.owner.username=" + TestStore.OWNER,
                        "danvan.reporting.owner.password=",
                        "danvan.reporting.datasource.url=" + store.url,
                        "danvan.reporting.datasource.username=" + TestStore.RUNTIME,
                        "danvan.reporting.datasource.password=")
                .run());
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(ConfigurableApplicationContext::close);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        String port = Objects.requireNonNull(RUNNING.getFirst().getEnvironment().getProperty("local.server.port"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> as(String roles, String path, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + roles));
        all.addAll(Arrays.asList(headers));
        return get(path, all.toArray(String[]::new));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String code(HttpResponse<byte[]> response) {
        return Json.MAPPER.readTree(response.body()).path("code").asString();
    }

    @Test
    void the_json_is_the_summary_at_the_log_index_that_it_names() throws Exception {
        HttpResponse<byte[]> now = as("AUDITOR", PATH);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(header(now, "Log-Index")).isEqualTo(Long.toString(HISTORY.last()));
        Summary summary = Json.read(now.body(), Summary.class);
        assertThat(summary.reports())
                .isEqualTo(SummaryCalculator.calculate(Rows.facts(HISTORY, "2020-Q1"), Rows.LETTERHEAD)
                        .reports());

        long earlier = HISTORY.last() - 10;
        HttpResponse<byte[]> then = as("AUDITOR", PATH + "?at=" + earlier);
        assertThat(header(then, "Log-Index")).isEqualTo(Long.toString(earlier));
        assertThat(Json.read(then.body(), Summary.class).reports())
                .isEqualTo(SummaryCalculator.calculate(Rows.facts(HISTORY, "2020-Q1", earlier), Rows.LETTERHEAD)
                        .reports());
    }

    @Test
    void the_plan_to_date_and_another_days_structure_are_asked_for_by_parameters() throws Exception {
        HttpResponse<byte[]> toDate = as("AUDITOR", PATH + "?kind=FINAL");
        assertThat(toDate.statusCode()).as(new String(toDate.body(), UTF_8)).isEqualTo(200);
        JsonNode header = Json.MAPPER.readTree(toDate.body()).get("header");
        assertThat(header.get("reportKind").asString()).isEqualTo("FINAL");
        assertThat(header.get("parts")).hasSize(1);
        assertThat(header.has("before")).isFalse();
        HttpResponse<byte[]> pdf = as("AUDITOR", PATH + ".pdf?kind=PRELIMINARY");
        assertThat(header(pdf, "Content-Disposition")).contains("bao-cao-so-ket-2020-Q1-vi-tri-" + HISTORY.last());
        JsonNode restated = Json.MAPPER
                .readTree(as("AUDITOR", PATH + "?structureOn=2020-06-01").body())
                .get("restated");
        assertThat(restated.get("on").asString()).isEqualTo("2020-06-01");
        assertThat(restated.get("reconciled").asBoolean()).isTrue();
        assertThat(Json.MAPPER.readTree(as("AUDITOR", PATH).body()).has("restated"))
                .isFalse();
        assertThat(as("AUDITOR", PATH + ".xlsx?structureOn=2020-06-01").statusCode())
                .isEqualTo(200);
        for (String wrong : List.of("?kind=NONE", "?structureOn=1/6/2020")) {
            assertThat(as("AUDITOR", PATH + wrong).statusCode()).as(wrong).isBetween(400, 422);
        }
        assertThat(as("AUDITOR", PATH + "/trace?kind=FINAL&figure=/reports/total/owed")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asked_as_of_an_instant_it_is_the_summary_at_the_last_index_by_then() throws Exception {
        for (String ending : List.of("", ".pdf", ".docx")) {
            HttpResponse<byte[]> now = as("AUDITOR", PATH + ending);
            HttpResponse<byte[]> later = as("AUDITOR", PATH + ending + "?at=2090-01-01");
            assertThat(later.body()).isEqualTo(now.body());
        }
        HttpResponse<byte[]> now = as("AUDITOR", PATH);
        String recordedAt = Json.MAPPER
                .readTree(now.body())
                .path("header")
                .path("recordedAt")
                .asString();
        assertThat(as("AUDITOR", PATH + "?at=" + recordedAt).body()).isEqualTo(now.body());
        HttpResponse<byte[]> before = as("AUDITOR", PATH + "?at=1999-12-31T23:59:59%2B07:00");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(code(before)).isEqualTo("resource.not-found");
    }

    @Test
    void documents_come_with_a_name_and_an_etag_that_spares_a_second_transfer() throws Exception {
        for (String ending : List.of("pdf", "docx", "xlsx")) {
            HttpResponse<byte[]> first = as("MOBILISATION_OFFICER", PATH + "." + ending);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(header(first, "Content-Disposition"))
                    .contains("attachment", "bao-cao-tong-hop-2020-Q1-vi-tri-" + HISTORY.last() + "." + ending);
            HttpResponse<byte[]> second =
                    as("MOBILISATION_OFFICER", PATH + "." + ending, "If-None-Match", header(first, "ETag"));
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(Arrays.equals(as("APPROVER", PATH + "." + ending).body(), first.body()))
                    .isTrue();
        }
    }

    @Test
    void an_annex_comes_as_csv_and_one_that_is_not_there_is_not_found() throws Exception {
        HttpResponse<byte[]> reports = as("AUDITOR", PATH + "/annexes/bao-cao.csv");
        assertThat(reports.statusCode()).isEqualTo(200);
        assertThat(header(reports, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(reports.body(), java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(1);
        assertThat(as("AUDITOR", PATH + "/annexes/khong-co.csv").statusCode()).isEqualTo(404);
        assertThat(as("AGENCY_EDITOR", PATH + "/annexes/bao-cao.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void only_those_who_sum_up_decide_or_audit_may_read() throws Exception {
        for (String role : List.of(
                "MOBILISATION_OFFICER",
                "MOBILISATION_LEAD",
                "ORGANISATION_BOARD",
                "STATE_MANAGEMENT",
                "APPROVER",
                "AUDITOR")) {
            assertThat(as(role, PATH).statusCode()).isEqualTo(200);
        }
        for (String role :
                List.of("AGENCY_EDITOR", "AGENCY_HEAD", "ASSOCIATION", "FINANCE_APPRAISER", "INSPECTOR", "ADMIN")) {
            HttpResponse<byte[]> refused = as(role, PATH);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("actor.not-permitted");
        }
        assertThat(get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_is_refused_with_a_code() throws Exception {
        HttpResponse<byte[]> unknown = as("AUDITOR", "/api/reporting/v1/periods/1999-Q1/summary");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(code(unknown)).isEqualTo("resource.not-found");
        assertThat(as("AUDITOR", PATH + "?at=0").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> future = as("AUDITOR", PATH + "?at=" + (HISTORY.last() + 1));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(code(future)).isEqualTo("view.future-index");
        assertThat(as("AUDITOR", PATH + "?at=x").statusCode()).isEqualTo(422);
        assertThat(code(as("AUDITOR", PATH + "?index=3"))).isEqualTo("view.unknown-filter");
        HttpResponse<byte[]> behind =
                as("AUDITOR", PATH, "Log-Index", Long.toString(HISTORY.last() + 1), "Prefer", "wait=0");
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(code(behind)).isEqualTo("view.behind");
        assertThat(as("AUDITOR", PATH, "Log-Index", Long.toString(HISTORY.last()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_figure_leads_to_its_events_by_place_and_by_name() throws Exception {
        long missing = 0;
        for (String figure : List.of("/reports/total/missing", "/budgets/0/approved/dong", "/header/logIndex")) {
            HttpResponse<byte[]> answer = as("AUDITOR", PATH + "/trace?figure=" + figure);
            assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
            JsonNode trace = Json.MAPPER.readTree(answer.body());
            assertThat(trace.get("figure").asString()).isEqualTo(figure);
            assertThat(trace.get("sources")).isNotEmpty();
            missing += trace.get("value").asLong();
        }
        assertThat(missing).isPositive();
        HttpResponse<byte[]> byName = as("AUDITOR", PATH + "/trace?figure=/budgets/2021/approved/dong");
        assertThat(Json.MAPPER.readTree(byName.body()).get("figure").asString()).isEqualTo("/budgets/0/approved/dong");
        HttpResponse<byte[]> none = as("AUDITOR", PATH + "/trace?figure=/reports/total/none");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(code(none)).isEqualTo("figure.unknown");
        assertThat(as("AGENCY_HEAD", PATH + "/trace?figure=/header/logIndex").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_store_traces_as_the_memory_does() throws Exception {
        Remembered rows = new Remembered(HISTORY.events);
        for (Trace trace : new Tracer(rows.facts("2020-Q1"), rows)
                .all().values().stream()
                        .filter(each -> each.key().hashCode() % 40 == 0)
                        .toList()) {
            HttpResponse<byte[]> answer =
                    as("AUDITOR", PATH + "/trace?figure=" + URLEncoder.encode(trace.key(), UTF_8));
            JsonNode found = Json.MAPPER.readTree(answer.body());
            assertThat(found.get("key").asString()).isEqualTo(trace.key());
            assertThat(found.get("sources")
                            .valueStream()
                            .map(source -> source.get("logIndex").asLong())
                            .distinct()
                            .toList())
                    .as(trace.key())
                    .isEqualTo(trace.indexes());
        }
    }

    @Test
    void the_openapi_document_describes_the_summary_field_by_field() throws Exception {
        String document = new String(get("/openapi/reporting").body(), UTF_8);
        assertThat(document)
                .contains("/api/reporting/v1/periods/{period}/summary.pdf", "IndicatorFigures", "completeness")
                .contains("view.future-index", "\"at\"");
    }
}
