package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks the platform about associations over HTTP, as people who have accounts. */
final class AssociationDesk {

    static final String COMMAND = "/api/command/v1";
    static final String QUERY = "/api/query/v1";
    static final String ADMIN = "quantri";
    static final String STATE = "noivu";
    static final String APPROVER = "ubnd";

    private final Outside register;

    AssociationDesk(Outside register) {
        this.register = register;
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    JsonNode ok(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> response = send(account, path, body);
        assertThat(response.statusCode())
                .as(path + ": " + Outside.text(response))
                .isBetween(200, 201);
        return Outside.JSON.readTree(response.body());
    }

    HttpResponse<byte[]> send(String account, String path, Object body) throws Exception {
        return register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body));
    }

    JsonNode refused(String account, String path, Object body, String code) throws Exception {
        HttpResponse<byte[]> response = send(account, path, body);
        JsonNode problem = Outside.JSON.readTree(response.body());
        assertThat(problem.path("code").asString()).as(Outside.text(response)).isEqualTo(code);
        return problem;
    }

    JsonNode read(String account, String path, JsonNode answer) throws Exception {
        return register.json(
                account,
                QUERY + path,
                "Log-Index",
                Long.toString(answer.get("logIndex").asLong()),
                "Prefer",
                "wait=30");
    }

    int status(String account, String path) throws Exception {
        return register.get(account, QUERY + path).statusCode();
    }

    static Map<String, Object> decision(String... more) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("reason", "theo quy định", "decision", "12/QĐ-UBND", "effectiveOn", today()));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return body;
    }

    static Map<String, Object> pass(String item, long quantity, String to) {
        return Map.of("item", item, "quantity", quantity, "to", to);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
