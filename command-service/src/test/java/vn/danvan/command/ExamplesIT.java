package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;

/** The examples in the OpenAPI document are requests that the service takes. */
class ExamplesIT {

    private static final TestService SERVICE = TestService.FIRST;

    private static JsonNode example(String operation) {
        try (InputStream in = ExamplesIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply take(String token, String path, String operation) {
        return ok(SERVICE.post(token, path, example(operation)));
    }

    @Test
    void the_story_of_a_budget_package() {
        register("HB.HOI.CTD");
        take(APPROVER, "/budget-years/2021/ceiling", "setBudgetCeiling");
        String member = member("HB.HOI.CTD");
        String path = "/budget-packages/"
                + take(member, "/budget-packages", "proposeBudgetPackage").text("id");
        ok(SERVICE.post(member, path + "/submit", null));
        take(APPRAISER, path + "/return", "returnBudgetPackage");
        ok(SERVICE.put(member, path, example("reviseBudgetPackage"), "If-Match", "\"2\""));
        ok(SERVICE.post(member, path + "/submit", null));
        take(APPRAISER, path + "/agree", "agreeBudgetPackage");
        take(APPROVER, path + "/approve", "approveBudgetPackage");

        String second = "/budget-packages/"
                + take(member, "/budget-packages", "proposeBudgetPackage").text("id");
        ok(SERVICE.post(member, second + "/submit", null));
        take(APPRAISER, second + "/cut", "cutBudgetPackage");
        take(APPROVER, second + "/reject", "rejectBudgetPackage");
    }

    @Test
    void the_story_of_an_inspection() {
        register("HB.HOI.HTX");
        String member = member("HB.HOI.HTX");
        String path = "/inspections/"
                + take(INSPECTOR, "/inspections", "openInspection").text("id");
        take(INSPECTOR, path + "/team", "changeInspectionTeam");
        take(INSPECTOR, path + "/findings", "recordFinding");
        take(member, path + "/findings/F1/answer", "answerFinding");
        take(INSPECTOR, path + "/findings/F1/amend", "amendFinding");
        take(INSPECTOR, path + "/findings/F1/extend", "extendFinding");
        take(APPROVER, path + "/findings/F1/decision", "decideViolation");
        take(member, path + "/findings/F1/appeal", "appealDecision");
        String second = TestIssuer.province("lanhdao2", Role.APPROVER);
        take(second, path + "/findings/F1/appeal/decision", "decideAppeal");
        take(member, path + "/findings/F1/remediation", "submitRemediation");
        take(INSPECTOR, path + "/findings/F1/refuse", "refuseRemediation");
        take(member, path + "/findings/F1/remediation", "submitRemediation");
        take(INSPECTOR, path + "/findings/F1/verify", "verifyRemediation");
        take(INSPECTOR, path + "/close", "closeInspection");
        take(member, path + "/findings/F1/answer", "answerFinding");
    }

    @Test
    void the_story_of_an_aid_grant() {
        String association = newAssociation();
        String member = member(association);
        String path = grant(association, "OUTSIDE_PROVINCE");
        take(member, path + "/receipts", "recordAidReceipt");
        take(member, path + "/spendings", "recordAidSpending");
        take(member, path + "/pledge", "amendAidPledge");
        take(member, path + "/entries/2/cancel", "cancelAidEntry");
        take(member, path + "/spendings", "recordAidSpending");
        take(member, path + "/reports", "reportAidUse");
        take(member, path + "/close", "closeAid");

        SERVICE.post(
                ADMIN,
                "/rules",
                Map.of(
                        "key", "aid.foreign-approval",
                        "value", "313/2025/NĐ-CP",
                        "unit", "decree",
                        "scope", "FOREIGN",
                        "validFrom", "2020-01-01",
                        "citation", "Nghị định 313/2025/NĐ-CP",
                        "standing", "example"));
        take(APPROVER, grant(association, "FOREIGN") + "/approve", "approveAid");
        take(APPROVER, grant(association, "FOREIGN") + "/refuse", "refuseAid");
    }

    private static String grant(String association, String source) {
        ObjectNode grant = (ObjectNode) example("registerAid");
        grant.put("association", association).put("source", source);
        return "/aid-grants/"
                + ok(SERVICE.post(member(association), "/aid-grants", grant)).text("id");
    }

    @Test
    void the_story_of_a_public_service() {
        register("HB.HOI.NTD", "OTHER");
        String member = member("HB.HOI.NTD");
        ObjectNode assignment = (ObjectNode) example("assignService");
        assignment.put("agency", "HB.HU.A0");
        String path = "/public-services/"
                + ok(SERVICE.post(APPROVER, "/public-services", assignment)).text("id");
        take(member, path + "/results", "reportServiceResult");
        take(APPROVER, path + "/results/1/return", "returnServiceResult");
        take(member, path + "/results", "reportServiceResult");
        take(APPROVER, path + "/results/2/confirm", "confirmServiceResult");
        take(APPROVER, path + "/amend", "amendService");
        take(APPROVER, path + "/end", "endService");
    }

    @Test
    void the_story_of_a_deliverable() {
        String lead = head("HB.HU.A0");
        put(lead, "%PDF-1.4\ntrailer<<>>\n%%EOF\n");
        String path = "/deliverables/" + commissioned("DA-SAPXEP-HOI", lead);
        take(OFFICER, path + "/milestones", "setMilestone");
        take(OFFICER, path + "/extend", "extendDeliverable");
        take(lead, path + "/milestones/reach", "reachMilestone");
        ObjectNode question = (ObjectNode) example("openConsultation");
        question.putArray("asked").add("HB.HU.A1");
        ok(SERVICE.post(lead, path + "/consultations", question));
        ObjectNode answer = (ObjectNode) example("answerConsultation");
        answer.put("body", "HB.HU.A1");
        ok(SERVICE.post(head("HB.HU.A1"), path + "/consultations/1/answers", answer));
        take(APPROVER, path + "/promulgate", "promulgateDeliverable");
        take(
                APPROVER,
                "/deliverables/" + commissioned("DA-SAPXEP-HOI-2025", lead) + "/promulgate",
                "promulgateDeliverable");
        take(APPROVER, path + "/supersede", "supersedeDeliverable");
        take(OFFICER, "/deliverables/" + commissioned("DA-KHAC", lead) + "/cancel", "cancelDeliverable");
    }

    /** The file that the example of a draft cites. */
    private static void put(String token, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(ContentHash.ofBytes(bytes).value())
                .isEqualTo(example("submitDeliverableDraft").get("content").asString());
        ok(SERVICE.send("POST", token, "/evidence?name=du-thao.pdf", bytes, "Content-Type", "application/pdf"));
    }

    private static String commissioned(String code, String lead) {
        ObjectNode commission = (ObjectNode) example("commissionDeliverable");
        commission.put("code", code).put("lead", "HB.HU.A0");
        commission.putArray("coordinating").add("HB.HU.A1");
        ok(SERVICE.post(OFFICER, "/deliverables", commission));
        take(lead, "/deliverables/" + code + "/drafts", "submitDeliverableDraft");
        return code;
    }

    @Test
    void the_story_of_a_template() {
        String lead = TestIssuer.agency("lead.mau", "HB.BD.DANVAN", Role.MOBILISATION_LEAD);
        byte[] file = file("/template.docx");
        assertThat(ContentHash.ofBytes(file).value())
                .isEqualTo(example("adoptTemplate").get("content").asString());
        String path = "/templates/MAU-BC-BDV";
        assertThat(SERVICE.post(lead, path + "/adopt", example("adoptTemplate")).code())
                .isEqualTo("evidence.unknown");
        ok(SERVICE.send("POST", lead, "/evidence?name=mau.docx", file, "Content-Type", "application/octet-stream"));
        take(lead, path + "/adopt", "adoptTemplate");
        take(lead, path + "/retire", "retireTemplate");

        byte[] photo = file("/openapi/examples/adoptTemplate.json");
        byte[] pdf = ("%PDF-1.4\n%" + new String(photo, StandardCharsets.UTF_8) + "\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
        ok(SERVICE.send("POST", lead, "/evidence?name=khong-phai-mau.pdf", pdf, "Content-Type", "application/pdf"));
        Reply refused = SERVICE.post(
                lead,
                path + "/adopt",
                Map.of(
                        "title",
                        "Không phải mẫu",
                        "content",
                        ContentHash.ofBytes(pdf).value()));
        assertThat(refused.code()).isEqualTo("template.not-docx");
        assertThat(refused.text("pointer")).isEqualTo("/content");
    }

    private static byte[] file(String name) {
        try (InputStream in = ExamplesIT.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_finding_pins_a_version_that_the_log_has() {
        String association = newAssociation();
        String path = "/inspections/"
                + ok(SERVICE.post(
                                INSPECTOR,
                                "/inspections",
                                Map.of(
                                        "kind", "CHECK",
                                        "association", association,
                                        "decision", "1",
                                        "scope", "x",
                                        "team", List.of("thanhtra"),
                                        "from", "2020-05-11",
                                        "to", "2020-05-22",
                                        "ground", "đơn phản ánh")))
                        .text("id");
        JsonNode finding = example("recordFinding");
        String right = finding.toString().replace("association/HB.HOI.HTX", "association/" + association);
        for (String wrong : List.of(
                right.replace("\"version\":0", "\"version\":1"),
                right.replace("association/", "nothing/"),
                right.replace("\"version\":0", "\"version\":9223372036854775807"))) {
            Reply refused = SERVICE.post(INSPECTOR, path + "/findings", Json.MAPPER.readTree(wrong));
            assertThat(refused.code()).isEqualTo("inspection.examined-unknown");
            assertThat(refused.text("pointer")).isEqualTo("/examined/0");
        }
        ok(SERVICE.post(INSPECTOR, path + "/findings", Json.MAPPER.readTree(right)));
    }

    @Test
    void every_example_is_one_of_an_operation() throws Exception {
        Resource[] examples = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/examples/*");
        List<String> operations = SERVICE.openApi().findValuesAsString("operationId");
        assertThat(operations).as("operations of %s", SERVICE.openApi()).isNotEmpty();
        assertThat(examples).hasSizeGreaterThan(14).allSatisfy(example -> {
            String name = Objects.requireNonNull(example.getFilename());
            assertThat(operations).contains(name.substring(0, name.indexOf('.')));
        });
    }
}
