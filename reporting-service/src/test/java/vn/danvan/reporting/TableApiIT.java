package vn.danvan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;

/** Tables over HTTP, from a figures store: asked for, composed, saved and shared. */
class TableApiIT {

    private static final String PATH = "/api/reporting/v1/tables";
    private static final String ASKED =
            "?indicators=BM01/BC01,BM01/BC02,BM01/BC03&periods=2019-Q4,2020-Q1&totals=AGENCY";
    private static final History HISTORY = History.of(33, 25);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable ConfigurableApplicationContext running;

    @BeforeAll
    static void start() {
        save("CUA-D1", "HB.HU.D1");
        save("CUA-BAN", "HB.BD.DANVAN");
        save("CHUNG", "HB.BD.DANVAN");
        HISTORY.then(
                "table/CHUNG",
                new TableEvent.Shared(new TableId("CHUNG"), List.of(new AgencyId("HB.HU.D1")), List.of(Role.APPROVER)));
        save("DA-XOA", "HB.BD.DANVAN");
        HISTORY.then("table/DA-XOA", new TableEvent.Deleted(new TableId("DA-XOA"), "thôi"));
        TestStore store = new TestStore("tables");
        store.load(HISTORY, 500);
        running = new SpringApplicationBuilder(ReportingServiceApplication.class, SummaryApiIT.Tokens.class)
                .web(WebApplicationType.SERVLET)
                .properties(store.properties())
                .run();
    }

    private static void save(String code, String owner) {
        HISTORY.then(
                "table/" + code,
                new TableEvent.Saved(
                        new TableId(code),
                        new AgencyId(owner),
                        "Bảng " + code,
                        TableSamples.of(
                                List.of("BC01"), TableSamples.EVERYBODY, List.of("2020-Q1"), TableSamples.PLAIN)));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(running).close();
    }

    private static HttpResponse<byte[]> send(String token, String path, @Nullable String body) throws Exception {
        String port = Objects.requireNonNull(
                Objects.requireNonNull(running).getEnvironment().getProperty("local.server.port"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String token, String query) throws Exception {
        return send(token, PATH + query, null);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return Json.MAPPER.readTree(response.body());
    }

    private static String code(HttpResponse<byte[]> response) {
        return response.statusCode() + " " + json(response).path("code").asString();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void the_province_s_readers_have_everybody_s_figures_and_an_agency_its_own() throws Exception {
        HttpResponse<byte[]> all = get("AUDITOR", ASKED);
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(header(all, "Log-Index")).isEqualTo(Long.toString(HISTORY.last()));
        assertThat(json(all).path("rows").size()).isGreaterThan(20);
        JsonNode own = json(get("HB.HU.D1~AGENCY_EDITOR", ASKED));
        assertThat(own.path("head").path("onlyOf").asString()).isEqualTo("HB.HU.D1");
        assertThat(own.path("rows")).hasSize(2);
        assertThat(code(get("HB.HU.D1~AGENCY_HEAD", ASKED + "&agencies=HB.HU.D2")))
                .isEqualTo("422 table.agency-unknown");
        for (String role : List.of("ASSOCIATION", "INSPECTOR", "FINANCE_APPRAISER", "ADMIN")) {
            assertThat(code(get("HB.HU.D1~" + role, ASKED))).isEqualTo("403 actor.not-permitted");
        }
    }

    @Test
    void a_past_table_is_the_one_of_then() throws Exception {
        long earlier = HISTORY.last() - 12;
        HttpResponse<byte[]> then = get("AUDITOR", ASKED + "&at=" + earlier);
        assertThat(header(then, "Log-Index")).isEqualTo(Long.toString(earlier));
        assertThat(json(then).path("head").path("logIndex").asLong()).isEqualTo(earlier);
        assertThat(get("AUDITOR", ASKED + "&at=" + earlier).body()).isEqualTo(then.body());
        assertThat(code(get("AUDITOR", ASKED + "&at=" + (HISTORY.last() + 1)))).isEqualTo("422 view.future-index");
    }

    @Test
    void it_comes_as_a_workbook_lines_and_a_chart() throws Exception {
        HttpResponse<byte[]> workbook = get("AUDITOR", ASKED + "&format=xlsx");
        assertThat(header(workbook, "Content-Type")).contains("spreadsheetml");
        assertThat(header(workbook, "Content-Disposition")).contains("bang-so-lieu-vi-tri-");
        assertThat(workbook.body()).startsWith('P', 'K');
        assertThat(new String(get("AUDITOR", ASKED + "&format=csv").body(), UTF_8))
                .contains("Toàn bộ");
        String one = "?indicators=BM01/BC01&last=QUARTER:2&by=DISTRICT&format=svg";
        HttpResponse<byte[]> chart = get("AUDITOR", one);
        assertThat(header(chart, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(new String(chart.body(), UTF_8)).startsWith("<svg ");
        assertThat(code(get("AUDITOR", ASKED + "&format=svg"))).isEqualTo("422 table.chart-units");
    }

    @Test
    void what_cannot_be_read_is_named() throws Exception {
        for (String wrong : List.of(
                "indicators=",
                "indicators=BC01&periods=2020-Q1",
                "indicators=BM01/BC01&last=4",
                "indicators=BM01/BC01&last=QUARTER:0",
                "indicators=BM01/BC01&last=QUARTER:61",
                "indicators=BM01/BC01&periods=2020-Q1&by=ALL",
                "indicators=BM01/BC01&periods=2020-Q1&kinds=BAN",
                "indicators=BM01/BC01&periods=2020-Q1&rows=X&columns=PERIOD",
                "indicators=BM01/BC01&periods=2020-Q1&format=pdf")) {
            HttpResponse<byte[]> refused = get("AUDITOR", "?" + wrong);
            assertThat(code(refused)).as(wrong).isEqualTo("422 view.bad-filter");
        }
        assertThat(code(get("AUDITOR", ASKED + "&mau=1"))).isEqualTo("422 view.unknown-filter");
        assertThat(code(get("AUDITOR", "?indicators=BM01/BC01"))).isEqualTo("422 table.periods");
    }

    @Test
    void a_body_says_the_same_as_an_address() throws Exception {
        String body = """
                {"indicators":[{"form":"BM01","indicator":"BC01"},{"form":"BM01","indicator":"BC02"},
                {"form":"BM01","indicator":"BC03"}],
                "agencies":{"named":[],"kinds":[],"districts":[],"by":"AGENCY"},
                "periods":{"named":["2019-Q4","2020-Q1"]},
                "layout":{"rows":["AGENCY"],"columns":["PERIOD","INDICATOR"],"totals":["AGENCY"]}}""";
        assertThat(send("AUDITOR", PATH, body).body())
                .isEqualTo(get("AUDITOR", ASKED).body());
        assertThat(send("AUDITOR", PATH + "?format=xlsx", body).body())
                .isEqualTo(get("AUDITOR", ASKED + "&format=xlsx").body());
        HttpResponse<byte[]> wrong =
                send("AUDITOR", PATH, body.replace("\"totals\":[\"AGENCY\"]", "\"totals\":[\"INDICATOR\"]"));
        assertThat(code(wrong)).isEqualTo("422 table.totals");
    }

    @Test
    void a_saved_table_is_run_by_its_owner_and_by_those_with_whom_it_is_shared() throws Exception {
        assertThat(json(get("HB.BD.DANVAN~MOBILISATION_OFFICER", "/CUA-BAN"))
                        .path("head")
                        .path("title")
                        .asString())
                .isEqualTo("Bảng CUA-BAN");
        assertThat(get("AUDITOR", "/CUA-BAN").statusCode()).isEqualTo(200);
        for (String stranger : List.of("HB.HU.D1~AGENCY_HEAD", "HB.HU.D2~AGENCY_HEAD", "X~ORGANISATION_BOARD")) {
            assertThat(code(get(stranger, "/CUA-BAN"))).isEqualTo("404 resource.not-found");
        }
        JsonNode shared = json(get("HB.HU.D1~AGENCY_HEAD", "/CHUNG"));
        assertThat(shared.path("rows"))
                .as("an agency's own figures and their total")
                .hasSize(2);
        assertThat(json(get("X~APPROVER", "/CHUNG")).path("rows").size()).isGreaterThan(20);
        assertThat(code(get("HB.HU.D2~AGENCY_HEAD", "/CHUNG"))).isEqualTo("404 resource.not-found");
        assertThat(get("HB.HU.D1~AGENCY_EDITOR", "/CUA-D1?format=csv").statusCode())
                .isEqualTo(200);
        assertThat(code(get("HB.BD.DANVAN~MOBILISATION_LEAD", "/DA-XOA"))).isEqualTo("404 resource.not-found");
        assertThat(get("HB.BD.DANVAN~MOBILISATION_LEAD", "/DA-XOA?at=" + (HISTORY.last() - 1))
                        .statusCode())
                .as("before it was deleted")
                .isEqualTo(200);
    }

    @Test
    void the_summary_s_schema_is_for_everybody_who_is_known() throws Exception {
        HttpResponse<byte[]> schema = send("HB.HU.D1~ASSOCIATION", "/api/reporting/v1/schemas/summary.json", null);
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(header(schema, "Content-Type")).isEqualTo("application/schema+json");
        assertThat(json(schema).path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
