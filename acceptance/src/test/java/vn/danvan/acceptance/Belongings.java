package vn.danvan.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of everything that an association may hold, given to it over HTTP by those who give such things. */
final class Belongings {

    /** Sends a command that must be taken. */
    @FunctionalInterface
    interface Sender {
        JsonNode ok(String account, String path, Object body) throws Exception;
    }

    private static final String STATE = "noivu";
    private static final String APPROVER = "ubnd";
    private static final String BOARD = "tochuc";
    private static final String DISTRICT = "HB.HU.DABAC";
    private static final String COMMITTEE = "HB.BCS.UBND";

    private final Sender send;
    private final String today;
    private final int year;

    Belongings(Sender send, String today) {
        this.send = send;
        this.today = today;
        this.year = LocalDate.parse(today).getYear();
    }

    /** What the province has before anything is given: agencies, rules, criteria, ceilings. */
    void prepare() throws Exception {
        agency(DISTRICT, "Huyện ủy Đà Bắc", "DISTRICT_PARTY_COMMITTEE", "DISTRICT");
        agency(COMMITTEE, "Ban cán sự đảng UBND tỉnh", "PARTY_CIVIL_AFFAIRS_COMMITTEE", "PROVINCE");
        send.ok(
                "quantri",
                "/rules",
                Map.of(
                        "key", "budget.first-fiscal-year",
                        "scope", "ASSIGNED",
                        "value", "2021",
                        "unit", "year",
                        "validFrom", "2020-01-02",
                        "citation", "Kế hoạch, III.2",
                        "standing", "plan"));
        criteria("STAFFING", BOARD);
        criteria("BUDGET", "taichinh");
        send.ok(APPROVER, "/staffing-years/" + year + "/ceiling", Map.of("posts", 100, "decision", "45/NQ"));
        send.ok(APPROVER, "/budget-years/" + year + "/ceiling", Map.of("ceiling", 10_000, "decision", "46/NQ"));
    }

    private void agency(String code, String name, String kind, String level) throws Exception {
        send.ok(
                "quantri",
                "/agencies",
                Map.of("code", code, "name", name, "kind", kind, "level", level, "validFrom", "2015-01-01"));
    }

    private void criteria(String subject, String drafter) throws Exception {
        String path = "/criteria/" + subject;
        send.ok(
                drafter,
                path,
                Map.of(
                        "version",
                        "TC-" + subject,
                        "title",
                        "Tiêu chí",
                        "items",
                        List.of(Map.of("code", "1", "text", "Theo nhiệm vụ được giao"))));
        send.ok(APPROVER, path + "/TC-" + subject + "/publish", Map.of("decision", "2410-QĐ", "validFrom", today));
    }

    /** Gives one of everything to an association that is of class OTHER; it is of class ASSIGNED afterwards. */
    void give(String association, String account) throws Exception {
        send.ok(
                STATE,
                "/sub-units",
                Map.of(
                        "association", association,
                        "name", "Trung tâm",
                        "kind", "CENTRE",
                        "decision", "1",
                        "effectiveOn", today));
        send.ok(
                DISTRICT.toLowerCase(java.util.Locale.ROOT) + ".head",
                "/programmes",
                Map.of(
                        "kind",
                        "PROGRAMME",
                        "title",
                        "Chương trình phối hợp",
                        "number",
                        "Số 05-CTPH/HU",
                        "signedOn",
                        today,
                        "lead",
                        DISTRICT,
                        "partners",
                        Map.of("agencies", List.of(), "associations", List.of(association), "others", List.of()),
                        "from",
                        today));
        aid(association, account);
        send.ok(
                APPROVER,
                "/public-services",
                Map.of(
                        "association",
                        association,
                        "agency",
                        COMMITTEE,
                        "name",
                        "Tư vấn, hòa giải",
                        "capability",
                        "Có 12 tư vấn viên",
                        "contract",
                        "05/HĐ-DVC",
                        "value",
                        180_000,
                        "quantity",
                        240,
                        "unit",
                        "vụ việc",
                        "from",
                        today,
                        "to",
                        LocalDate.parse(today).plusYears(1).toString()));
        send.ok(
                APPROVER,
                "/associations/" + association + "/reclassify",
                Map.of("to", "ASSIGNED", "reason", "được giao nhiệm vụ", "decision", "7", "effectiveOn", today));
        send.ok(
                BOARD,
                "/staffing/" + year + "/" + association + "/allot",
                Map.of("posts", 9, "criteria", "TC-STAFFING", "decision", "118-QĐ"));
        budget(association, account);
        inspection(association);
        plannedInspection(association);
    }

    private void aid(String association, String account) throws Exception {
        String grant = id(send.ok(
                account,
                "/aid-grants",
                Map.of(
                        "association",
                        association,
                        "source",
                        "OUTSIDE_PROVINCE",
                        "donor",
                        "Trung ương Hội",
                        "purpose",
                        "Giảm nhẹ rủi ro thiên tai",
                        "pledged",
                        1_000,
                        "pledgedOn",
                        today,
                        "lines",
                        List.of(Map.of("code", "L1", "name", "Tập huấn")))));
        send.ok(
                account,
                "/aid-grants/" + grant + "/receipts",
                Map.of("amount", 900, "receivedOn", today, "voucher", "BC-07"));
    }

    private void budget(String association, String account) throws Exception {
        Map<String, Object> proposal = new LinkedHashMap<>(Map.of(
                "association",
                association,
                "year",
                year,
                "lines",
                List.of(Map.of("code", "L1", "name", "Hoạt động", "amount", 700)),
                "total",
                700));
        proposal.put("criteria", "TC-BUDGET");
        String path = "/budget-packages/" + id(send.ok(account, "/budget-packages", proposal));
        send.ok(account, path + "/submit", Map.of());
        send.ok("taichinh", path + "/agree", Map.of("opinion", "nhất trí"));
        send.ok(APPROVER, path + "/approve", Map.of("decision", "12-QĐ"));
    }

    private void inspection(String association) throws Exception {
        Map<String, Object> opening = new LinkedHashMap<>(Map.of(
                "kind",
                "CHECK",
                "association",
                association,
                "decision",
                "03-QĐ/BDVTU",
                "scope",
                "Việc chấp hành điều lệ",
                "team",
                List.of("thanhtra"),
                "from",
                today,
                "to",
                today));
        opening.put("head", "thanhtra");
        opening.put("ground", "Đơn phản ánh của hội viên");
        String path = "/inspections/" + id(send.ok("thanhtra", "/inspections", opening));
        send.ok(
                "thanhtra",
                path + "/findings",
                Map.of(
                        "code", "F1",
                        "severity", "MAJOR",
                        "statement", "Chưa mở sổ theo dõi riêng",
                        "legalBasis", "Luật Kế toán 2015, Điều 18",
                        "required", "Mở sổ theo dõi riêng",
                        "dueOn", LocalDate.parse(today).plusDays(30).toString(),
                        "examined", List.of(Map.of("stream", "association/" + association, "version", 0))));
    }

    private void plannedInspection(String association) throws Exception {
        Map<String, Object> item = Map.of(
                "code",
                "K1",
                "kind",
                "CHECK",
                "association",
                association,
                "scope",
                "Quản lý, sử dụng kinh phí",
                "quarter",
                4,
                "leadingBody",
                DISTRICT);
        send.ok(
                "thanhtra",
                "/inspection-programmes",
                Map.of("year", year, "body", DISTRICT, "title", "Kế hoạch kiểm tra năm", "items", List.of(item)));
        send.ok(
                APPROVER,
                "/inspection-programmes/" + year + "/" + DISTRICT + "/approve",
                Map.of("number", "Số 2890-QĐ/HU"));
    }

    private static String id(JsonNode answer) {
        return answer.get("id").asString();
    }
}
