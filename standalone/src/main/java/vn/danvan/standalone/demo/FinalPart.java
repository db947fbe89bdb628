package vn.danvan.standalone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;

/**
 * After the last quarter the final report on the plan is being written: one generated section is worded by the officer, and
 * so are those that are the officer's own. It is left in the making, so that both can be read side by side.
 */
final class FinalPart {

    private static final String OFFICER = RegisterPart.OFFICER;

    private FinalPart() {}

    static void write(Script script, ReportPart last, Map<String, Long> closedAt) {
        String period = last.period();
        String key = "final-" + period;
        LocalDate day = last.closed().plusDays(3);
        JsonNode[] figures = new JsonNode[1];
        script.at(
                day,
                0,
                c -> figures[0] = Json.MAPPER.readTree(
                        SummaryPart.generate(c, period, "FINAL", key, closedAt.getOrDefault(period, 0L))));
        script.at(day, 60, c -> word(c, key, "/summaries/" + period + "/FINAL", figures[0]));
    }

    private static void word(DemoClient c, String key, String path, JsonNode figures)
            throws IOException, InterruptedException {
        long version = 0;
        for (Map.Entry<String, String> each : texts(figures).entrySet()) {
            c.put(
                    OFFICER,
                    key + "-" + each.getKey(),
                    path + "/narratives/" + each.getKey(),
                    version,
                    Map.of("text", each.getValue()));
            version++;
        }
    }

    private static Map<String, String> texts(JsonNode figures) {
        JsonNode reports = figures.at("/reports/total");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "CHE-DO-BAO-CAO",
                "Từ khi triển khai Kế hoạch đến hết quý IV năm 2021, các cấp ủy, cơ quan, đơn vị đã gửi "
                        + reports.get("received").asInt() + " trong tổng số "
                        + reports.get("owed").asInt() + " báo cáo phải gửi, trong đó "
                        + reports.get("late").asInt()
                        + " báo cáo gửi chậm. Chế độ báo cáo hằng quý đã đi vào nền nếp; những nơi còn nợ báo cáo đều đã "
                        + "được đôn đốc bằng văn bản.");
        texts.put(
                "DANH-GIA",
                "Sau hai năm thực hiện, nhận thức của cấp ủy, tổ chức đảng về vai trò, vị trí của các hội quần chúng được "
                        + "nâng lên; tổ chức bộ máy của hội từng bước được sắp xếp tinh gọn, biên chế và kinh phí được quản lý "
                        + "theo quy định.");
        texts.put(
                "HAN-CHE",
                "Một số hội hoạt động còn hình thức, chưa thu hút được hội viên; việc bàn giao dịch vụ công cho hội còn ít; "
                        + "báo cáo của một số đơn vị còn chậm, số liệu phải sửa đổi, bổ sung.");
        texts.put(
                "NGUYEN-NHAN",
                "Cán bộ hội phần lớn kiêm nhiệm, thay đổi nhiều; dịch COVID-19 kéo dài làm nhiều hoạt động phải hoãn; một số "
                        + "cấp ủy chưa thường xuyên kiểm tra, đôn đốc.");
        texts.put(
                "KIEN-NGHI",
                "Đề nghị Ban Thường vụ Tỉnh ủy tiếp tục chỉ đạo sắp xếp các hội có chức năng, nhiệm vụ trùng lắp; Ủy ban nhân "
                        + "dân tỉnh rà soát, ban hành danh mục dịch vụ công giao cho hội thực hiện.");
        texts.put("GHI-CHU", "Số liệu theo Sổ Dân vận tại thời điểm khóa kỳ báo cáo quý IV năm 2021.");
        return texts;
    }
}
