package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.standalone.demo.BundledData.Row;

/** January 2020: the bodies, rules and directives are entered, the plan is adopted and its tasks are assigned. */
final class RegisterPart {

    static final String PLAN = "KH158";
    static final String FORM = "BM01";
    static final String OFFICER = "danvan.officer";

    private static final String ADMIN = "quantri";

    private RegisterPart() {}

    static void write(Script script) {
        LocalDate first = LocalDate.of(2020, 1, 6);
        script.at(first, 0, c -> c.importCsv(ADMIN, "agencies", "/agencies/import", BundledData.text("agencies.csv")));
        script.at(
                first,
                1,
                c -> c.importCsv(ADMIN, "associations", "/associations/import", BundledData.text("associations.csv")));
        List<Row> rules = BundledData.rows("rules.csv");
        for (int i = 0; i < rules.size(); i++) {
            Row row = rules.get(i);
            String key = "rule-" + i;
            script.at(first, 10 + i, c -> c.post(ADMIN, key, "/rules", rule(row)));
        }
        LocalDate second = LocalDate.of(2020, 1, 13);
        for (Row row : BundledData.rows("directives.csv")) {
            script.at(second, 0, c -> c.post(OFFICER, "directive-" + row.get("code"), "/directives", directive(row)));
        }
        LocalDate adopted = LocalDate.of(2020, 1, 20);
        script.at(adopted, 0, c -> c.post(OFFICER, "plan", "/plans", plan(adopted)));
        for (Row row : BundledData.rows("plan_tasks.csv")) {
            script.at(
                    adopted,
                    5,
                    c -> c.post(OFFICER, "task-" + row.get("code"), "/plans/" + PLAN + "/tasks", task(row)));
        }
        script.at(LocalDate.of(2020, 2, 17), 0, c -> c.post(OFFICER, "form", "/forms/" + FORM + "/versions", form()));
    }

    private static Map<String, Object> rule(Row row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", row.get("code"));
        body.put("scope", row.get("scope"));
        body.put("value", row.get("value"));
        body.put("unit", row.get("unit"));
        body.put("validFrom", row.get("valid_from"));
        putUnlessEmpty(body, "validTo", row.get("valid_to"));
        body.put("citation", row.get("citation"));
        body.put("standing", row.get("standing"));
        return body;
    }

    private static Map<String, Object> directive(Row row) {
        return Map.of(
                "code", row.get("code"),
                "number", row.get("number"),
                "issuedOn", row.get("date"),
                "issuer", row.get("issuer"),
                "title", row.get("title_vi"));
    }

    private static Map<String, Object> plan(LocalDate adopted) {
        return Map.of(
                "code",
                PLAN,
                "number",
                "…-KH/TU",
                "title",
                "Kế hoạch thực hiện Thông báo số 158-TB/TW ngày 02/01/2020 của Ban Bí thư về tiếp tục thực hiện"
                        + " Kết luận số 102-KL/TW của Bộ Chính trị khóa XI về hội quần chúng trong tình hình mới",
                "adoptedOn",
                adopted,
                "directives",
                BundledData.rows("directives.csv").stream()
                        .map(row -> row.get("code"))
                        .toList());
    }

    private static Map<String, Object> task(Row row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", row.get("code"));
        body.put("clause", row.get("clause"));
        body.put("title", row.get("title_vi"));
        body.put("lead", row.get("lead"));
        body.put("coordinating", list(row.get("coordinating")));
        body.put("addressed", row.get("addressed"));
        putUnlessEmpty(body, "dueOn", row.get("due_on"));
        return body;
    }

    private static Map<String, Object> form() {
        List<Map<String, Object>> indicators = new ArrayList<>();
        for (Row row : BundledData.rows("indicators.csv")) {
            String[] type = row.get("type").split(":", 2);
            Map<String, Object> indicator = new LinkedHashMap<>();
            indicator.put("code", row.get("code"));
            indicator.put("clause", row.get("clause"));
            indicator.put("name", row.get("name_vi"));
            indicator.put("unit", row.get("unit_vi"));
            indicator.put("type", type[0]);
            indicator.put("aggregation", row.get("aggregation"));
            if (type.length == 2) {
                String[] parts = type[1].split("/", 2);
                indicator.put("ratio", Map.of("numerator", parts[0], "denominator", parts[1]));
            }
            indicator.put("mandatory", Boolean.valueOf(row.get("mandatory")));
            indicator.put("kinds", "*".equals(row.get("kinds")) ? List.of() : list(row.get("kinds")));
            indicators.add(indicator);
        }
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Row row : BundledData.rows("validation_rules.csv")) {
            rules.add(Map.of(
                    "code", row.get("code"),
                    "severity", row.get("severity"),
                    "rule", row.get("rule"),
                    "message", row.get("message_vi")));
        }
        return Map.of(
                "title",
                "Biểu mẫu báo cáo tiến độ thực hiện Kế hoạch về hội quần chúng",
                "indicators",
                indicators,
                "rules",
                rules,
                "sections",
                List.of(
                        Map.of(
                                "code", "KET-QUA",
                                "heading", "Kết quả nổi bật",
                                "mandatory", true,
                                "summarySection", "DANH-GIA"),
                        Map.of("code", "HAN-CHE", "heading", "Hạn chế, nguyên nhân", "mandatory", false),
                        Map.of("code", "KIEN-NGHI", "heading", "Kiến nghị, đề xuất", "mandatory", false)));
    }

    private static List<String> list(String semicolons) {
        return semicolons.isEmpty() ? List.of() : Arrays.asList(semicolons.split(";", -1));
    }

    private static void putUnlessEmpty(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }
}
