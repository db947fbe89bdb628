package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Role;

/** A register with rules, agencies, a plan and associations, made through the API; each test takes its own of each. */
final class TestProvince {

    static final String ADMIN = TestIssuer.province("quantri", Role.ADMIN);
    static final String OFFICER = TestIssuer.province("danvan", Role.MOBILISATION_OFFICER);
    static final String APPRAISER = TestIssuer.province("taichinh", Role.FINANCE_APPRAISER);
    static final String APPROVER = TestIssuer.province("lanhdao", Role.APPROVER);
    static final String INSPECTOR = TestIssuer.province("thanhtra", Role.INSPECTOR);

    private static final int AGENCIES = 12;
    private static final TestService SERVICE = TestService.FIRST;
    private static final AtomicInteger NEXT_ASSOCIATION = new AtomicInteger();
    private static final AtomicInteger NEXT_AGENCY = new AtomicInteger();
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2030);

    static {
        rule("sub-plan.due", "2020-03-31", "date", "plan");
        rule("budget.first-fiscal-year", "2021", "year", "ASSIGNED");
        rule("inspection.appeal-days", "90", "days", "ALL");
        for (int i = 0; i < AGENCIES; i++) {
            agency("HB.HU.A" + i);
        }
        ok(SERVICE.post(
                OFFICER,
                "/directives",
                Map.of(
                        "code", "D158",
                        "number", "158-TB/TW",
                        "issuedOn", "2020-01-02",
                        "issuer", "Ban Bí thư",
                        "title", "Thông báo về hội quần chúng")));
        ok(SERVICE.post(
                OFFICER,
                "/plans",
                Map.of(
                        "code", "KH158",
                        "number", "01-KH/TU",
                        "title", "Kế hoạch thực hiện Thông báo 158",
                        "adoptedOn", "2020-01-20",
                        "directives", List.of("D158"))));
        for (String task : List.of("T01", "T12")) {
            ok(SERVICE.post(
                    OFFICER,
                    "/plans/KH158/tasks",
                    Map.of(
                            "code", task,
                            "clause", "I.1",
                            "title", "Tuyên truyền",
                            "lead", "HB.HU.A0",
                            "coordinating", List.of(),
                            "addressed", "ALL")));
        }
    }

    private TestProvince() {}

    private static void rule(String key, String value, String unit, String scope) {
        ok(SERVICE.post(
                ADMIN,
                "/rules",
                Map.of(
                        "key", key,
                        "value", value,
                        "unit", unit,
                        "scope", scope,
                        "validFrom", "2020-01-02",
                        "citation", "Kế hoạch, III",
                        "standing", "plan")));
    }

    private static void agency(String code) {
        ok(SERVICE.post(
                ADMIN,
                "/agencies",
                Map.of(
                        "code", code,
                        "name", "Huyện ủy " + code,
                        "kind", "DISTRICT_PARTY_COMMITTEE",
                        "level", "DISTRICT",
                        "subPlanRequiredBy", "III.1",
                        "validFrom", "2015-01-01")));
    }

    static Reply ok(Reply reply) {
        assertThat(reply.status()).as("%s", reply.json()).isBetween(200, 201);
        return reply;
    }

    /** Code of an agency that owes a sub-plan and has none. */
    static String newAgency() {
        int number = NEXT_AGENCY.getAndIncrement();
        assertThat(number)
                .as("agencies are registered before the plan is adopted")
                .isLessThan(AGENCIES);
        return "HB.HU.A" + number;
    }

    static String head(String agency) {
        return TestIssuer.agency(agency + ".head", agency, Role.AGENCY_HEAD);
    }

    /** A fiscal year that nobody has touched. */
    static int newYear() {
        return NEXT_YEAR.getAndIncrement();
    }

    /** Code of a new association with assigned tasks. */
    static String newAssociation() {
        String code = "HB.HOI.H" + NEXT_ASSOCIATION.getAndIncrement();
        register(code);
        return code;
    }

    /** Code of a new association of a class. */
    static String newAssociation(String associationClass) {
        String code = "HB.HOI.H" + NEXT_ASSOCIATION.getAndIncrement();
        register(code, associationClass);
        return code;
    }

    static void register(String association) {
        register(association, "ASSIGNED");
    }

    static void register(String association, String associationClass) {
        ok(SERVICE.post(
                ADMIN,
                "/associations",
                Map.of(
                        "code",
                        association,
                        "name",
                        "Hội " + association,
                        "associationClass",
                        associationClass,
                        "level",
                        "PROVINCE",
                        "field",
                        "nhân đạo")));
    }

    static String member(String association) {
        return TestIssuer.association(association + ".hoi", association);
    }

    /** A proposal with one line. */
    static Map<String, Object> proposal(String association, int year, long amount) {
        return Map.of("association", association, "year", year, "lines", lines(amount), "total", amount);
    }

    static List<Map<String, Object>> lines(long amount) {
        return List.of(Map.of("code", "L1", "name", "Hoạt động nhân đạo", "amount", amount));
    }

    static Reply setCeiling(int year, long ceiling) {
        return SERVICE.post(
                APPROVER, "/budget-years/" + year + "/ceiling", Map.of("ceiling", ceiling, "decision", "05-QĐ"));
    }

    /** Id of a package that waits for approval. */
    static String appraised(String association, int year, long amount) {
        String member = member(association);
        String id = ok(SERVICE.post(member, "/budget-packages", proposal(association, year, amount)))
                .text("id");
        ok(SERVICE.post(member, "/budget-packages/" + id + "/submit", null));
        ok(SERVICE.post(APPRAISER, "/budget-packages/" + id + "/agree", Map.of("opinion", "nhất trí")));
        return id;
    }

    static Map<String, Object> subPlan(@Nullable String title) {
        return Map.of(
                "title", title == null ? "Kế hoạch" : title,
                "sections", List.of(Map.of("code", "I", "heading", "Mục đích", "text", "Quán triệt")),
                "measures", List.of());
    }
}
