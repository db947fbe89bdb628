package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Vietnam;

/** Posts and packages through the whole platform: from the command to the view of it, as of then and as of now. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetAndStaffingIT {

    private static final LocalDate TODAY = Vietnam.today(Clock.systemUTC());
    private static final int YEAR = TODAY.getYear();
    private static final String MEMBER = "hb.hoi.ctd.hoi";
    private static final String TREASURY = "taichinh";
    private static final String APPROVER = "ubnd";
    private static final String BOARD = "tochuc";
    private static final String AUDITOR = "kiemtoan";

    @TempDir
    static Path folder;

    private Outside register;

    /** Log index of the last command. */
    private long index;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        send("quantri", "/rules", """
                {"key":"budget.first-fiscal-year","scope":"ASSIGNED","value":"2021","unit":"year",
                 "validFrom":"2020-01-02","citation":"Kế hoạch, III.2","standing":"plan"}""");
        send("quantri", "/rules", """
                {"key":"budget.criteria-from-fiscal-year","scope":"ASSIGNED","value":"2021","unit":"year",
                 "validFrom":"2020-01-02","citation":"Kế hoạch, III.2","standing":"plan"}""");
        for (String[] association :
                new String[][] {{"HB.HOI.CTD", "Hội Chữ thập đỏ tỉnh"}, {"HB.HOI.NHABAO", "Hội Nhà báo tỉnh"}}) {
            send("quantri", "/associations", """
                    {"code":"%s","name":"%s","associationClass":"ASSIGNED","level":"PROVINCE","field":"x"}""".formatted(association[0], association[1]));
        }
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private JsonNode send(String account, String path, @Nullable String body) throws Exception {
        HttpResponse<byte[]> response = register.post(account, "/api/command/v1" + path, body);
        assertThat(response.statusCode())
                .as(path + " " + Outside.text(response))
                .isBetween(200, 201);
        JsonNode answer = Outside.JSON.readTree(response.body());
        index = answer.get("logIndex").asLong();
        return answer;
    }

    private String refused(String account, String path, String body) throws Exception {
        HttpResponse<byte[]> response = register.post(account, "/api/command/v1" + path, body);
        assertThat(response.statusCode()).as(path).isGreaterThanOrEqualTo(400);
        JsonNode problem = Outside.JSON.readTree(response.body());
        return problem.get("code").asString() + " " + problem.get("detail").asString();
    }

    private JsonNode read(String account, String path) throws Exception {
        return register.json(account, "/api/query/v1" + path, "Log-Index", Long.toString(index), "Prefer", "wait=30");
    }

    private int status(String account, String path) throws Exception {
        return register.get(account, "/api/query/v1" + path, "Log-Index", Long.toString(index), "Prefer", "wait=30")
                .statusCode();
    }

    private void criteria(String drafter, String subject, String version) throws Exception {
        send(drafter, "/criteria/" + subject, """
                {"version":"%s","title":"Tiêu chí","items":[{"code":"1","text":"Nhiệm vụ được giao"}]}""".formatted(version));
        send(APPROVER, "/criteria/" + subject + "/" + version + "/publish", """
                {"decision":"24-QĐ/UBND","validFrom":"%s"}""".formatted(TODAY));
    }

    @Test
    void a_package_is_granted_paid_adjusted_settled_and_closed_and_every_balance_of_it_can_be_read() throws Exception {
        String proposal = """
                {"association":"HB.HOI.CTD","year":%d,"total":100,
                 "lines":[{"code":"L1","name":"Hoạt động nhân đạo","amount":100}]}""".formatted(YEAR);
        assertThat(refused(MEMBER, "/budget-packages", proposal)).startsWith("budget.no-criteria");
        criteria(TREASURY, "BUDGET", "TC-KP");
        send(APPROVER, "/budget-years/" + YEAR + "/ceiling", "{\"ceiling\":150,\"decision\":\"05-QĐ\"}");
        String path = "/budget-packages/"
                + send(MEMBER, "/budget-packages", proposal).get("id").asString();
        send(MEMBER, path + "/submit", null);
        send(TREASURY, path + "/agree", "{\"opinion\":\"Nhất trí\"}");
        send(APPROVER, path + "/approve", "{\"decision\":\"12-QĐ\"}");
        long granted = index;
        send(TREASURY, path + "/disbursements", pay(60, "UNC-1"));
        long paid = index;
        assertThat(refused(TREASURY, path + "/disbursements", pay(41, "UNC-2")))
                .startsWith("budget.disbursed-above-approved")
                .contains("40 đồng");

        send(MEMBER, path + "/adjustment", adjustment(151));
        send(TREASURY, path + "/adjustment/agree", "{\"opinion\":\"Nhất trí\"}");
        assertThat(refused(APPROVER, path + "/adjustment/approve", "{\"decision\":\"15-QĐ\"}"))
                .startsWith("budget.ceiling-passed")
                .contains("50 đồng");
        send(APPROVER, path + "/adjustment/reject", "{\"reason\":\"Hết nguồn\"}");
        send(MEMBER, path + "/adjustment", adjustment(150));
        send(TREASURY, path + "/adjustment/agree", "{\"opinion\":\"Nhất trí\"}");
        send(APPROVER, path + "/adjustment/approve", "{\"decision\":\"15-QĐ\"}");
        send(TREASURY, path + "/disbursements", pay(90, "UNC-2"));
        send(TREASURY, path + "/settle", """
                {"lines":[{"code":"L1","spent":145}],"on":"%s","document":"77/TB"}""".formatted(TODAY));
        send(APPROVER, path + "/close", "{\"decision\":\"20-QĐ\",\"returnVoucher\":\"C2-05\"}");

        JsonNode view = read(MEMBER, path);
        assertThat(view.get("status").asString()).isEqualTo("CLOSED");
        assertThat(view.get("criteria").asString()).isEqualTo("TC-KP");
        assertThat(view.get("execution").get("disbursements").size()).isEqualTo(2);
        assertThat(view.get("execution").get("adjustments").get(0).get("status").asString())
                .isEqualTo("REJECTED");
        assertThat(figures(read(MEMBER, path + "/balance"))).isEqualTo("100 +50 = 150, 150 paid, 0 left");
        assertThat(figures(read(AUDITOR, path + "/balance?at=" + paid))).isEqualTo("100 +0 = 100, 60 paid, 40 left");
        assertThat(figures(read(AUDITOR, path + "/balance?at=" + granted))).isEqualTo("100 +0 = 100, 0 paid, 100 left");
        assertThat(figures(read(AUDITOR, path + "/balance?on=" + TODAY.minusDays(1))))
                .isEqualTo("0 +0 = 0, 0 paid, 0 left");
        assertThat(status(AUDITOR, path + "/balance?on=hom-nay")).isEqualTo(422);
        assertThat(status("hb.hoi.nhabao.hoi", path)).isEqualTo(404);
        assertThat(status("hb.hoi.nhabao.hoi", path + "/balance")).isEqualTo(404);
        JsonNode year = read(AUDITOR, "/budget-years/" + YEAR);
        assertThat(year.get("approved").asLong()).isEqualTo(150);
        assertThat(year.get("disbursed").asLong()).isEqualTo(150);
        assertThat(year.get("spent").asLong()).isEqualTo(145);
        assertThat(year.get("remaining").asLong()).isZero();
    }

    private static String pay(long amount, String voucher) {
        return "{\"amount\":%d,\"on\":\"%s\",\"voucher\":\"%s\"}".formatted(amount, TODAY, voucher);
    }

    private static String adjustment(long total) {
        return """
                {"lines":[{"code":"L1","name":"Hoạt động nhân đạo","amount":%d}],"total":%d,"reason":"Thêm nhiệm vụ"}""".formatted(total, total);
    }

    private static String figures(JsonNode balance) {
        return "%d +%d = %d, %d paid, %d left"
                .formatted(
                        balance.get("approved").asLong(),
                        balance.get("adjusted").asLong(),
                        balance.get("granted").asLong(),
                        balance.get("disbursed").asLong(),
                        balance.get("remaining").asLong());
    }

    @Test
    void posts_are_allotted_within_the_ceiling_and_people_above_them_are_shown() throws Exception {
        criteria(BOARD, "STAFFING", "TC-BC");
        String ctd = "/staffing/" + YEAR + "/HB.HOI.CTD";
        String journalists = "/staffing/" + YEAR + "/HB.HOI.NHABAO";
        send(APPROVER, "/staffing-years/" + YEAR + "/ceiling", "{\"posts\":12,\"decision\":\"45/NQ\"}");
        send(BOARD, ctd + "/allot", "{\"posts\":9,\"decision\":\"118-QĐ\"}");
        assertThat(refused(BOARD, journalists + "/allot", "{\"posts\":4,\"decision\":\"118-QĐ\"}"))
                .startsWith("staffing.ceiling-passed")
                .contains("3 biên chế");
        send(BOARD, journalists + "/allot", "{\"posts\":3,\"decision\":\"118-QĐ\"}");
        long allotted = index;
        send(MEMBER, ctd + "/headcount", "{\"on\":\"%s\",\"headcount\":11}".formatted(TODAY));

        JsonNode view = read(MEMBER, ctd);
        assertThat(view.get("flag").asString()).isEqualTo("OVER_USE");
        assertThat(view.get("over").asInt()).isEqualTo(2);
        assertThat(read(AUDITOR, ctd + "?at=" + allotted).get("flag").asString())
                .isEqualTo("NOT_REPORTED");
        assertThat(status(MEMBER, journalists)).isEqualTo(404);
        JsonNode board = read(AUDITOR, "/staffing-years/" + YEAR + "/board?sort=-over");
        assertThat(board.get("items").size()).isEqualTo(2);
        assertThat(board.get("items").get(0).get("association").asString()).isEqualTo("HB.HOI.CTD");
        assertThat(read(MEMBER, "/staffing-years/" + YEAR + "/board")
                        .get("items")
                        .size())
                .isEqualTo(1);
        JsonNode year = read(MEMBER, "/staffing-years/" + YEAR);
        assertThat(year.get("allotted").asInt()).isEqualTo(12);
        assertThat(year.get("remaining").asInt()).isZero();
        assertThat(year.get("overUse").asInt()).isEqualTo(1);
        JsonNode criteria = read(MEMBER, "/criteria/STAFFING/TC-BC");
        assertThat(criteria.get("status").asString()).isEqualTo("PUBLISHED");
    }
}
