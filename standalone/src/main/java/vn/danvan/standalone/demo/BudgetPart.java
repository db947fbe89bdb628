package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * From May 2020 on: the criteria, the ceiling of 2021 and three packages; one granted as asked, one cut, one not granted.
 * In 2021 the two are paid out; one is adjusted, settled and closed.
 */
final class BudgetPart {

    private static final String APPRAISER = "taichinh";
    private static final String APPROVER = "ubnd";
    private static final long MILLION = 1_000_000;

    private BudgetPart() {}

    static void write(Script script) {
        criteria(script);
        script.at(
                LocalDate.of(2020, 5, 25),
                0,
                c -> c.post(
                        APPROVER,
                        "ceiling-2021",
                        "/budget-years/2021/ceiling",
                        Map.of("ceiling", 12_000 * MILLION, "decision", "Số 1050-QĐ/UBND ngày 25/5/2020")));
        redCross(script);
        journalists(script);
        blind(script);
    }

    private static void criteria(Script script) {
        script.at(
                LocalDate.of(2020, 5, 11),
                0,
                c -> c.post(
                        APPRAISER,
                        "criteria-budget",
                        "/criteria/BUDGET",
                        Map.of(
                                "version",
                                "TC-KP-2020",
                                "title",
                                "Tiêu chí khoán kinh phí cho hội được Đảng, Nhà nước giao nhiệm vụ",
                                "items",
                                List.of(
                                        Map.of("code", "1", "text", "Chi cho con người theo số biên chế được giao."),
                                        Map.of(
                                                "code",
                                                "2",
                                                "text",
                                                "Chi cho từng nhiệm vụ được giao theo khối lượng và định mức."),
                                        Map.of(
                                                "code",
                                                "3",
                                                "text",
                                                "Không khoán chi đầu tư xây dựng cơ bản, mua sắm tài sản lớn.")))));
        script.at(
                LocalDate.of(2020, 5, 22),
                0,
                c -> c.post(
                        APPROVER,
                        "criteria-budget-publish",
                        "/criteria/BUDGET/TC-KP-2020/publish",
                        Map.of("decision", "Số 1035-QĐ/UBND ngày 22/5/2020", "validFrom", "2020-05-22")));
    }

    private static void redCross(Script script) {
        String[] id = new String[1];
        propose(
                script,
                id,
                "HB.HOI.CTD",
                LocalDate.of(2020, 6, 1),
                List.of(
                        line("L1", "Lương, phụ cấp và các khoản đóng góp của 9 biên chế", 1_150 * MILLION),
                        line("L2", "Hoạt động nhân đạo, hiến máu tình nguyện", 640 * MILLION),
                        line("L3", "Chi thường xuyên của cơ quan hội", 310 * MILLION)),
                2_100 * MILLION);
        script.at(
                LocalDate.of(2020, 6, 8),
                0,
                c -> c.post(
                        APPRAISER,
                        "agree-HB.HOI.CTD",
                        "/budget-packages/" + id[0] + "/agree",
                        Map.of("opinion", "Nhất trí với đề nghị của Hội.")));
        approve(script, id, "HB.HOI.CTD", LocalDate.of(2020, 6, 17), "Số 1190-QĐ/UBND ngày 17/6/2020");
        BudgetExecutionPart.redCross(script, id);
    }

    private static void journalists(Script script) {
        String[] id = new String[1];
        propose(
                script,
                id,
                "HB.HOI.NHABAO",
                LocalDate.of(2020, 6, 2),
                List.of(
                        line("L1", "Lương, phụ cấp và các khoản đóng góp của 4 biên chế", 520 * MILLION),
                        line("L2", "Giải báo chí của tỉnh", 480 * MILLION)),
                1_000 * MILLION);
        script.at(
                LocalDate.of(2020, 6, 10),
                0,
                c -> c.post(
                        APPRAISER,
                        "cut-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/cut",
                        Map.of(
                                "lines",
                                List.of(cutLine("L1", 520 * MILLION), cutLine("L2", 350 * MILLION)),
                                "opinion",
                                "Cắt giảm kinh phí giải báo chí theo mức năm 2019.")));
        approve(script, id, "HB.HOI.NHABAO", LocalDate.of(2020, 6, 18), "Số 1201-QĐ/UBND ngày 18/6/2020");
        BudgetExecutionPart.journalists(script, id);
    }

    private static void blind(Script script) {
        String[] id = new String[1];
        propose(
                script,
                id,
                "HB.HOI.NGUOIMU",
                LocalDate.of(2020, 6, 3),
                List.of(line("L1", "Xây dựng trụ sở làm việc", 9_500 * MILLION)),
                9_500 * MILLION);
        script.at(
                LocalDate.of(2020, 6, 11),
                0,
                c -> c.post(
                        APPRAISER,
                        "agree-HB.HOI.NGUOIMU",
                        "/budget-packages/" + id[0] + "/agree",
                        Map.of("opinion", "Có nhu cầu; đề nghị cấp có thẩm quyền xem xét nguồn.")));
        script.at(
                LocalDate.of(2020, 6, 19),
                0,
                c -> c.post(
                        APPROVER,
                        "reject-HB.HOI.NGUOIMU",
                        "/budget-packages/" + id[0] + "/reject",
                        Map.of("reason", "Chi đầu tư xây dựng không thuộc nội dung khoán kinh phí.")));
    }

    private static void propose(
            Script script,
            String[] id,
            String association,
            LocalDate day,
            List<Map<String, Object>> lines,
            long total) {
        String account = association.toLowerCase(java.util.Locale.ROOT) + ".hoi";
        script.at(
                day,
                0,
                c -> id[0] = c.post(
                                account,
                                "propose-" + association,
                                "/budget-packages",
                                Map.of("association", association, "year", 2021, "lines", lines, "total", total))
                        .id());
        script.at(day, 30, c -> c.post(account, "submit-" + association, "/budget-packages/" + id[0] + "/submit"));
    }

    private static void approve(Script script, String[] id, String association, LocalDate day, String decision) {
        script.at(
                day,
                0,
                c -> c.post(
                        APPROVER,
                        "approve-" + association,
                        "/budget-packages/" + id[0] + "/approve",
                        Map.of("decision", decision)));
    }

    static Map<String, Object> line(String code, String name, long amount) {
        return Map.of("code", code, "name", name, "amount", amount);
    }

    private static Map<String, Object> cutLine(String code, long amount) {
        return Map.of("code", code, "amount", amount);
    }
}
