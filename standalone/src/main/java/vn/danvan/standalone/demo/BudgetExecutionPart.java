package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 2021: two granted packages are paid out by quarter; the journalists' is adjusted in May, settled and closed in December. */
final class BudgetExecutionPart {

    private static final String APPRAISER = "taichinh";
    private static final String APPROVER = "ubnd";
    private static final String JOURNALISTS = "hb.hoi.nhabao.hoi";
    private static final long MILLION = 1_000_000;

    private BudgetExecutionPart() {}

    static void redCross(Script script, String[] id) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            pay(script, id, "HB.HOI.CTD", quarter, LocalDate.of(2021, 3 * quarter - 2, 15), 525);
        }
    }

    static void journalists(Script script, String[] id) {
        long[] millions = {220, 220, 240, 240};
        for (int quarter = 1; quarter <= 4; quarter++) {
            LocalDate day = LocalDate.of(2021, 3 * quarter - 2, 20);
            pay(script, id, "HB.HOI.NHABAO", quarter, day, millions[quarter - 1]);
        }
        adjust(script, id);
        script.at(
                LocalDate.of(2021, 12, 30),
                0,
                c -> c.post(
                        APPRAISER,
                        "settle-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/settle",
                        Map.of(
                                "lines",
                                List.of(spent("L1", 512), spent("L2", 348), spent("L3", 50)),
                                "on",
                                "2021-12-30",
                                "document",
                                "Số 77/TB-STC ngày 30/12/2021")));
        script.at(
                LocalDate.of(2021, 12, 31),
                0,
                c -> c.post(
                        APPROVER,
                        "close-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/close",
                        Map.of(
                                "decision",
                                "Số 3015-QĐ/UBND ngày 31/12/2021",
                                "returnVoucher",
                                "C2-05a 0334 ngày 31/12/2021")));
    }

    private static void adjust(Script script, String[] id) {
        script.at(
                LocalDate.of(2021, 4, 21),
                0,
                c -> c.post(
                        JOURNALISTS,
                        "ask-adjustment-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/adjustment",
                        Map.of(
                                "lines",
                                List.of(
                                        BudgetPart.line(
                                                "L1",
                                                "Lương, phụ cấp và các khoản đóng góp của 4 biên chế",
                                                520 * MILLION),
                                        BudgetPart.line("L2", "Giải báo chí của tỉnh", 350 * MILLION),
                                        BudgetPart.line(
                                                "L3",
                                                "Tuyên truyền bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp",
                                                50 * MILLION)),
                                "total",
                                920 * MILLION,
                                "reason",
                                "Được giao thêm nhiệm vụ tuyên truyền bầu cử năm 2021.")));
        script.at(
                LocalDate.of(2021, 4, 28),
                0,
                c -> c.post(
                        APPRAISER,
                        "agree-adjustment-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/adjustment/agree",
                        Map.of("opinion", "Nhất trí bổ sung theo nhiệm vụ được giao.")));
        script.at(
                LocalDate.of(2021, 5, 10),
                0,
                c -> c.post(
                        APPROVER,
                        "approve-adjustment-HB.HOI.NHABAO",
                        "/budget-packages/" + id[0] + "/adjustment/approve",
                        Map.of("decision", "Số 890-QĐ/UBND ngày 10/5/2021")));
    }

    private static void pay(Script script, String[] id, String association, int number, LocalDate day, long millions) {
        script.at(
                day,
                20,
                c -> c.post(
                        APPRAISER,
                        "pay-" + association + "-" + number,
                        "/budget-packages/" + id[0] + "/disbursements",
                        Map.of(
                                "amount",
                                millions * MILLION,
                                "on",
                                day.toString(),
                                "voucher",
                                "UNC 0" + number + "/" + association)));
    }

    private static Map<String, Object> spent(String code, long millions) {
        return Map.of("code", code, "spent", millions * MILLION);
    }
}
