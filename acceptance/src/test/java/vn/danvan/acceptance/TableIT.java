package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A table is saved, shared and filled in: REST, the log, Kafka, both views. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableIT {

    private static final String ADMIN = "quantri";
    private static final String OFFICER = "danvan.officer";
    private static final String DABAC = "hb.hu.dabac.head";
    private static final String MAICHAU = "hb.hu.maichau.head";
    private static final String TABLE = "/api/reporting/v1/tables/HOI-VIEN";

    @TempDir
    static Path folder;

    private Outside register;
    private String index = "0";

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        for (String[] agency : new String[][] {
            {"HB.BD.DANVAN", "PARTY_BOARD", "PROVINCE"},
            {"HB.HU.DABAC", "DISTRICT_PARTY_COMMITTEE", "DISTRICT"},
            {"HB.HU.MAICHAU", "DISTRICT_PARTY_COMMITTEE", "DISTRICT"}
        }) {
            does(
                    ADMIN,
                    "/agencies",
                    Map.of(
                            "code",
                            agency[0],
                            "name",
                            "Cơ quan " + agency[0],
                            "kind",
                            agency[1],
                            "level",
                            agency[2],
                            "subPlanRequiredBy",
                            "III.1",
                            "validFrom",
                            "2015-01-01"));
        }
        does(
                OFFICER,
                "/forms/BM01/versions",
                Map.of(
                        "title", "Báo cáo quý",
                        "indicators",
                                List.of(Map.of(
                                        "code", "HO03",
                                        "clause", "II.2",
                                        "name", "Số hội viên",
                                        "unit", "hội viên",
                                        "type", "STOCK",
                                        "aggregation", "LAST",
                                        "mandatory", true,
                                        "kinds", List.of())),
                        "rules", List.of(),
                        "sections", List.of()));
        does(
                OFFICER,
                "/periods",
                Map.of(
                        "code", "2020-Q1",
                        "kind", "QUARTER",
                        "title", "Quý I năm 2020",
                        "from", "2020-01-01",
                        "to", "2020-03-31",
                        "dueOn", "2020-04-10",
                        "forms", List.of(Map.of("form", "BM01", "version", 1))));
        report(DABAC, "HB.HU.DABAC", 1200);
        report(MAICHAU, "HB.HU.MAICHAU", 34);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private void report(String head, String agency, int members) throws Exception {
        does(
                head,
                "/reports/2020-Q1/BM01/" + agency + "/submit",
                Map.of(
                        "formVersion", 1,
                        "values", List.of(Map.of("indicator", "HO03", "value", members)),
                        "narratives", List.of(),
                        "tasks", List.of(),
                        "explanations", List.of()));
    }

    private HttpResponse<byte[]> asks(String account, String path, Object body) throws Exception {
        return register.post(account, "/api/command/v1" + path, Outside.JSON.writeValueAsString(body));
    }

    private void does(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> answer = asks(account, path, body);
        assertThat(answer.statusCode()).as("%s: %s", path, Outside.text(answer)).isBetween(200, 201);
        index = Outside.JSON.readTree(answer.body()).get("logIndex").asString();
    }

    private JsonNode sees(String account, String path) throws Exception {
        return register.json(account, path, "Log-Index", index, "Prefer", "wait=60");
    }

    @Test
    void a_shared_table_shows_each_reader_what_it_may_see() throws Exception {
        Map<String, Object> table = Map.of(
                "indicators",
                List.of(Map.of("form", "BM01", "indicator", "HO03")),
                "agencies",
                Map.of("named", List.of(), "kinds", List.of(), "districts", List.of(), "by", "AGENCY"),
                "periods",
                Map.of("named", List.of("2020-Q1")),
                "layout",
                Map.of(
                        "rows",
                        List.of("AGENCY"),
                        "columns",
                        List.of("PERIOD", "INDICATOR"),
                        "totals",
                        List.of("AGENCY")));
        does(OFFICER, "/tables", Map.of("code", "HOI-VIEN", "title", "Hội viên theo huyện", "table", table));
        does(OFFICER, "/tables/HOI-VIEN/share", Map.of("agencies", List.of("HB.HU.DABAC"), "roles", List.of()));

        JsonNode all = sees(OFFICER, TABLE);
        assertThat(all.path("head").path("title").asString()).isEqualTo("Hội viên theo huyện");
        assertThat(all.path("cells")
                        .get(all.path("rows").size() - 1)
                        .get(0)
                        .path("value")
                        .asInt())
                .isEqualTo(1234);
        JsonNode own = sees(DABAC, TABLE);
        assertThat(own.path("cells").get(0).get(0).path("value").asInt()).isEqualTo(1200);
        assertThat(own.path("rows")).hasSize(2);
        assertThat(sees(DABAC, "/api/query/v1/tables").path("items")).hasSize(1);
        assertThat(sees(MAICHAU, "/api/query/v1/tables").path("items")).isEmpty();
        assertThat(register.get(MAICHAU, TABLE).statusCode()).isEqualTo(404);
        assertThat(asks(DABAC, "/tables/HOI-VIEN/delete", Map.of("reason", "x")).statusCode())
                .isEqualTo(403);
        assertThat(register.get(OFFICER, TABLE + "?format=xlsx").statusCode()).isEqualTo(200);
        assertThat(Outside.text(register.get(OFFICER, TABLE + "?format=svg"))).startsWith("<svg ");
        assertThat(sees(OFFICER, "/api/reporting/v1/schemas/summary.json")
                        .path("title")
                        .asString())
                .startsWith("Báo cáo tổng hợp kỳ");
    }
}
