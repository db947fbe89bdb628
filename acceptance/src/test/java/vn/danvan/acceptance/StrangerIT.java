package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Someone who knows nothing but the OpenAPI documents runs an empty register with their examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangerIT {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"");

    @TempDir
    static Path folder;

    private Outside register;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private JsonNode document(String service) throws Exception {
        HttpResponse<byte[]> response = register.get(null, "/openapi/" + service);
        assertThat(response.statusCode()).isEqualTo(200);
        return Outside.JSON.readTree(response.body());
    }

    private record Operation(String method, String path, JsonNode node) {}

    private static Map<String, Operation> operations(JsonNode document) {
        Map<String, Operation> operations = new HashMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getValue().get("operationId").asString(),
                                new Operation(
                                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey(),
                                        method.getValue()))));
        return operations;
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query", "reporting"})
    void a_service_describes_itself_completely(String service) throws Exception {
        JsonNode document = document(service);
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        Matcher references = REFERENCE.matcher(document.toString());
        List<String> dangling = new ArrayList<>();
        while (references.find()) {
            if (!document.get("components").get("schemas").has(references.group(1))) {
                dangling.add(references.group(1));
            }
        }
        assertThat(dangling).as("schemas referred to and not defined").isEmpty();
        Map<String, Operation> operations = operations(document);
        assertThat(operations).isNotEmpty();
        List<String> wanting = new ArrayList<>();
        operations.forEach((id, operation) -> {
            JsonNode node = operation.node();
            if (!node.has("summary")) {
                wanting.add(id + " has no summary");
            }
            if (!node.get("responses").has("401")) {
                wanting.add(id + " does not say 401");
            }
            if (id.matches(".*_\\d+")) {
                wanting.add(id + " shares its name");
            }
            if (node.has("requestBody")) {
                node.get("requestBody").get("content").properties().stream()
                        .filter(type -> !type.getValue().has("example"))
                        .forEach(type -> wanting.add(id + " has no example of its request"));
            }
        });
        assertThat(wanting).isEmpty();
    }

    @Test
    void the_examples_carry_a_quarter_from_the_first_rule_to_the_summary() throws Exception {
        Map<String, Operation> operations = operations(document("command"));
        Map<String, String> codes =
                Map.of("plan", "KH158", "agency", "HB.HU.DABAC", "period", "2020-Q1", "form", "BM01", "task", "T14");
        String head = "hb.hu.dabac.head";
        String officer = "danvan.officer";
        String[][] story = {
            {"quantri", "setRule"},
            {"quantri", "importAgencies"},
            {"quantri", "registerAgency"},
            {"noivu", "importAssociations"},
            {officer, "registerDirective"},
            {officer, "adoptPlan"},
            {officer, "assignTask"},
            {"hb.hu.dabac.editor", "draftSubPlan"},
            {"hb.hu.dabac.editor", "reviseSubPlan"},
            {head, "submitSubPlan"},
            {officer, "returnSubPlan"},
            {head, "submitSubPlan"},
            {officer, "publishFormVersion"},
            {officer, "openPeriod"},
            {head, "submitReport"},
            {officer, "closePeriod"},
        };
        long index = -1;
        String etag = "";
        for (String[] step : story) {
            Operation operation = Objects.requireNonNull(operations.get(step[1]), step[1]);
            HttpResponse<byte[]> answer = act(step[0], operation, codes, etag);
            assertThat(answer.statusCode())
                    .as(step[1] + ": " + Outside.text(answer))
                    .isBetween(200, 201);
            etag = answer.headers().firstValue("ETag").orElse(etag);
            index = answer.headers()
                    .firstValue("Log-Index")
                    .map(Long::parseLong)
                    .orElse(index);
        }
        JsonNode summary = register.json(
                "danvan.lead",
                "/api/reporting/v1/periods/2020-Q1/summary",
                "Log-Index",
                Long.toString(index),
                "Prefer",
                "wait=30");
        assertThat(summary.toString()).contains("2020-Q1", "TT01");
        HttpResponse<byte[]> pdf = register.get("danvan.lead", "/api/reporting/v1/periods/2020-Q1/summary.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    private HttpResponse<byte[]> act(String account, Operation operation, Map<String, String> codes, String etag)
            throws Exception {
        String path = operation.path();
        for (Map.Entry<String, String> code : codes.entrySet()) {
            path = path.replace("{" + code.getKey() + "}", code.getValue());
        }
        JsonNode body = operation.node().get("requestBody");
        List<String> headers = new ArrayList<>();
        if ("PUT".equals(operation.method())) {
            headers.addAll(List.of("If-Match", etag));
        }
        String text = null;
        if (body != null) {
            Map.Entry<String, JsonNode> type =
                    body.get("content").properties().iterator().next();
            JsonNode example = type.getValue().get("example");
            text = example.isString() ? example.asString() : example.toString();
            headers.addAll(List.of("Content-Type", type.getKey()));
        }
        return register.send(account, operation.method(), path, text, headers.toArray(String[]::new));
    }
}
