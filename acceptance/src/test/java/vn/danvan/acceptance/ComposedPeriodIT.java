package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two quarters, the half-year that is composed of them, the plan to date and another structure, on the whole platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedPeriodIT {

    private static final String OFFICER = "danvan.officer";
    private static final String REPORTING = "/api/reporting/v1/periods/";

    @TempDir
    static Path folder;

    private final List<String> refused = new ArrayList<>();
    private Outside register;
    private String last = "0";
    private long firstReport;

    @BeforeAll
    void two_quarters_and_their_half_year() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        agency("HB", "PROVINCIAL_PARTY_COMMITTEE", "PROVINCE", null);
        for (String district : List.of("HB.HU.TANLAC", "HB.HU.MAICHAU", "HB.HU.DABAC")) {
            agency(district, "DISTRICT_PARTY_COMMITTEE", "DISTRICT", "HB");
        }
        try (InputStream form =
                ComposedPeriodIT.class.getResourceAsStream("/openapi/examples/publishFormVersion.json")) {
            post(
                    OFFICER,
                    "/forms/BM01/versions",
                    new String(Objects.requireNonNull(form).readAllBytes(), StandardCharsets.UTF_8));
        }
        refused("/periods", period("2020-H1", "HALF_YEAR", "2020-01-01", "2020-06-30", null));
        post(OFFICER, "/periods", period("2020-Q1", "QUARTER", "2020-01-01", "2020-03-31", "2020-04-10"));
        post(OFFICER, "/periods", period("2020-Q2", "QUARTER", "2020-04-01", "2020-06-30", "2020-07-10"));
        report("2020-Q1", "HB.HU.TANLAC", 6, 10, 8);
        firstReport = Long.parseLong(last);
        report("2020-Q2", "HB.HU.TANLAC", 4, 12, 9);
        report("2020-Q1", "HB.HU.MAICHAU", 3, 5, 5);
        post(OFFICER, "/periods", period("2020-H1", "HALF_YEAR", "2020-01-01", "2020-06-30", null));
        post(OFFICER, "/periods/2020-Q1/close", null);
        refused("/periods/2020-H1/close", null);
        post(OFFICER, "/periods/2020-Q2/close", null);
        post(OFFICER, "/periods/2020-H1/close", null);
        post(
                "quantri",
                "/agencies/HB.HU.MAICHAU/split",
                json(Map.of(
                        "successors",
                        List.of("HB.HU.TANLAC", "HB.HU.DABAC"),
                        "continues",
                        false,
                        "duties",
                        List.of(
                                Map.of("duty", "report/2020-Q1/BM01/HB.HU.MAICHAU", "taker", "HB.HU.DABAC"),
                                Map.of("duty", "report/2020-Q2/BM01/HB.HU.MAICHAU", "taker", "HB.HU.DABAC")),
                        "decision",
                        "Nghị quyết 830",
                        "effectiveOn",
                        "2020-09-01")));
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static String json(Object value) {
        return Outside.JSON.writeValueAsString(value);
    }

    private void agency(String code, String kind, String level, @Nullable String parent) throws Exception {
        Map<String, Object> agency = new HashMap<>(Map.of(
                "code", code, "name", "Cấp ủy " + code, "kind", kind, "level", level, "validFrom", "2015-01-01"));
        if (parent != null) {
            agency.put("parent", parent);
            agency.put("subPlanRequiredBy", "III.1");
        }
        post("quantri", "/agencies", json(agency));
    }

    /** Composed when it says no due date. */
    private static String period(String code, String kind, String from, String to, @Nullable String dueOn) {
        Map<String, Object> period =
                new HashMap<>(Map.of("code", code, "kind", kind, "title", "Kỳ " + code, "from", from, "to", to));
        period.put("forms", dueOn == null ? List.of() : List.of(Map.of("form", "BM01", "version", 1)));
        if (dueOn != null) {
            period.put("dueOn", dueOn);
        }
        return json(period);
    }

    private void report(String period, String agency, int conferences, int posts, int people) throws Exception {
        post(
                agency.toLowerCase(Locale.ROOT) + ".head",
                "/reports/" + period + "/BM01/" + agency + "/submit",
                json(Map.of(
                        "formVersion",
                        1,
                        "values",
                        List.of(
                                Map.of("indicator", "TT01", "value", conferences),
                                Map.of("indicator", "BC01", "value", posts),
                                Map.of("indicator", "BC02", "value", people),
                                Map.of("indicator", "TD01", "value", 50)),
                        "narratives",
                        List.of(Map.of("section", "KET-QUA", "text", "Đã tổ chức hội nghị.")),
                        "tasks",
                        List.of(),
                        "explanations",
                        List.of())));
    }

    private HttpResponse<byte[]> tell(String account, String path, @Nullable String body) throws Exception {
        return register.post(account, "/api/command/v1" + path, body);
    }

    private void post(String account, String path, @Nullable String body) throws Exception {
        HttpResponse<byte[]> response = tell(account, path, body);
        assertThat(response.statusCode())
                .as(path + " " + Outside.text(response))
                .isBetween(200, 201);
        last = response.headers().firstValue("Log-Index").orElseThrow();
    }

    private void refused(String path, @Nullable String body) throws Exception {
        refused.add(Outside.JSON
                .readTree(tell(OFFICER, path, body).body())
                .path("code")
                .asString());
    }

    private JsonNode summary(String period, String query) throws Exception {
        return register.json(
                "kiemtoan", REPORTING + period + "/summary" + query, "Log-Index", last, "Prefer", "wait=60");
    }

    private static JsonNode indicator(JsonNode summary, String code) {
        return summary.get("forms")
                .get(0)
                .get("indicators")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_refused_without_parts_and_not_closed_before_they_are() {
        assertThat(refused).containsExactly("period.nothing-within", "period.part-open");
    }

    @Test
    void its_figures_are_those_of_its_parts() throws Exception {
        JsonNode half = summary("2020-H1", "");
        assertThat(half.get("header")
                        .get("parts")
                        .valueStream()
                        .map(each -> each.get("period").asString()))
                .containsExactly("2020-Q1", "2020-Q2");
        assertThat(half.get("reports").get("total").get("owed").asInt()).isEqualTo(6);
        assertThat(half.get("reports").get("total").get("received").asInt()).isEqualTo(3);
        assertThat(indicator(half, "TT01").get("total").get("value").asInt()).isEqualTo(13);
        assertThat(indicator(half, "BC01").get("total").get("value").asInt()).isEqualTo(17);
        assertThat(indicator(half, "BC03").get("total").get("value").asString())
                .as("14 of 17")
                .isEqualTo("82.35");
        assertThat(half.get("lateRanking").get(0).get("agency").asString()).isEqualTo("HB.HU.DABAC");
        assertThat(half.get("lateRanking").get(0).get("missing").asInt()).isEqualTo(2);
    }

    @Test
    void the_plan_to_date_is_a_report_of_its_own_kind() throws Exception {
        JsonNode toDate = summary("2020-Q2", "?kind=FINAL");
        assertThat(toDate.get("header").get("from").asString()).isEqualTo("2020-01-01");
        assertThat(indicator(toDate, "TT01").get("total").get("value").asInt()).isEqualTo(13);
        HttpResponse<byte[]> pdf = register.get("kiemtoan", REPORTING + "2020-Q2/summary.pdf?kind=FINAL");
        assertThat(pdf.statusCode()).isEqualTo(200);
    }

    @Test
    void what_if_is_asked_of_the_plan_to_date_too() throws Exception {
        HttpResponse<byte[]> answer = register.post(
                "kiemtoan",
                REPORTING + "2020-Q2/summary/what-if?kind=FINAL",
                json(Map.of("without", List.of(firstReport))));
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(200);
        JsonNode supposed = Outside.JSON.readTree(answer.body());
        assertThat(supposed.at("/summary/header/reportKind").asString()).isEqualTo("FINAL");
        assertThat(indicator(supposed.get("summary"), "TT01")
                        .get("total")
                        .get("value")
                        .asInt())
                .as("13 without the first report's 6")
                .isEqualTo(7);
        assertThat(supposed.get("changes")
                        .valueStream()
                        .filter(each -> each.get("key").asString().equals("/forms/BM01/indicators/TT01/total/value"))
                        .map(each ->
                                each.get("from").asInt() + " " + each.get("to").asInt()))
                .containsExactly("13 7");
    }

    @Test
    void under_the_structure_after_the_division_its_figures_are_shared_and_reconciled() throws Exception {
        JsonNode restated = summary("2020-H1", "?structureOn=2020-09-01").get("restated");
        assertThat(restated.get("reconciled").asBoolean()).isTrue();
        JsonNode conferences = restated.get("forms").get(0).get("indicators").get(0);
        assertThat(conferences
                        .get("byDistrict")
                        .valueStream()
                        .map(each -> each.get("district").asString() + " "
                                + each.path("restated").asString()))
                .containsExactly("HB.HU.DABAC 2", "HB.HU.MAICHAU ", "HB.HU.TANLAC 11");
        assertThat(restated.get("rules").get(0).get("equally").asBoolean()).isTrue();
    }

    @Test
    void a_restated_figure_leads_to_the_report_its_share_and_the_decision() throws Exception {
        JsonNode trace = register.json(
                "kiemtoan",
                REPORTING
                        + "2020-H1/summary/trace?structureOn=2020-09-01&figure=/restated/forms/BM01/indicators/TT01/byDistrict/HB.HU.DABAC/restated",
                "Log-Index",
                last,
                "Prefer",
                "wait=60");
        assertThat(trace.get("value").asInt()).isEqualTo(2);
        List<JsonNode> counted = trace.get("sources")
                .valueStream()
                .filter(each -> !each.get("basis").asBoolean())
                .toList();
        assertThat(counted).singleElement().satisfies(report -> {
            assertThat(report.get("row").asString()).isEqualTo("2020-Q1/BM01/HB.HU.MAICHAU");
            assertThat(report.get("change").asInt()).isEqualTo(2);
            assertThat(report.at("/shares/0/body").asString()).isEqualTo("HB.HU.DABAC");
            assertThat(report.at("/shares/0/part").asString()).isEqualTo("0.5");
        });
        assertThat(trace.get("sources")
                        .valueStream()
                        .filter(each -> each.get("kind").asString().equals("agency"))
                        .map(each -> each.at("/event/type").asString()))
                .contains("agency.split.v1");
    }
}
