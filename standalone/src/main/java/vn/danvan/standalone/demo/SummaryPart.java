package vn.danvan.standalone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;

/** After each quarter: its summary is generated, assessed, signed, issued with a number and sent out. */
final class SummaryPart {

    private static final String OFFICER = RegisterPart.OFFICER;
    private static final String LEAD = "danvan.lead";

    private SummaryPart() {}

    static void write(Script script, ReportPart quarter, Map<String, Long> closedAt) {
        String period = quarter.period();
        String key = "summary-" + period;
        String path = "/summaries/" + period + "/PERIODIC";
        LocalDate day = quarter.closed().plusDays(1);
        script.at(day, 0, c -> generate(c, period, "PERIODIC", key, closedAt.getOrDefault(period, 0L)));
        script.at(
                day,
                60,
                c -> c.put(
                        OFFICER,
                        key + "-assess",
                        path + "/narratives/DANH-GIA",
                        0,
                        Map.of(
                                "text",
                                "Các cấp ủy, tổ chức đảng đã lãnh đạo triển khai Kế hoạch nghiêm túc; việc báo cáo dần đi vào "
                                        + "nền nếp.")));
        long[] submitted = new long[1];
        script.at(
                day,
                90,
                c -> submitted[0] =
                        c.post(OFFICER, key + "-submit", path + "/submit").logIndex());
        script.at(day.plusDays(1), 0, c -> {
            JsonNode view = Json.MAPPER.readTree(c.get(LEAD, "/api/query/v1" + path, submitted[0]));
            c.post(
                    LEAD,
                    key + "-sign",
                    path + "/sign",
                    Map.of("content", view.get("content").asString()));
            c.post(LEAD, key + "-issue", path + "/issue");
        });
        script.at(
                day.plusDays(1),
                30,
                c -> c.post(
                        OFFICER,
                        key + "-send",
                        path + "/distribute",
                        Map.of("recipients", List.of("HB.BD.TOCHUC", "HB.BCS.UBND", "HB.SO.NOIVU"))));
        script.at(day.plusDays(2), 0, c -> c.post("tochuc", key + "-got", path + "/acknowledge"));
    }

    /** Generates a summary at a log index. Answers its figures. */
    static byte[] generate(DemoClient c, String period, String kind, String key, long at)
            throws IOException, InterruptedException {
        byte[] figures = c.get(LEAD, "/api/reporting/v1/periods/" + period + "/summary?kind=" + kind + "&at=" + at, at);
        String hash = "sha256:" + HexFormat.of().formatHex(ContentHash.sha256().digest(figures));
        c.post(OFFICER, key, "/summaries", Map.of("period", period, "kind", kind, "logIndex", at, "figures", hash));
        return figures;
    }
}
