package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.log.StoredEvent;

/** Aid, public services and deliverables on two instances of the service: what holds one at a time holds at once. */
class MoneyAndPapersIT {

    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;
    private static final String LOST_RACE = "version.changed-meanwhile";

    private static TestService instance(int number) {
        return number % 2 == 0 ? FIRST : SECOND;
    }

    /** Sends again what only lost a race, as a client does. */
    private static Reply decided(TestService service, String token, String path, Object body) {
        Reply reply = service.post(token, path, body);
        while (reply.code().equals(LOST_RACE)) {
            reply = service.post(token, path, body);
        }
        return reply;
    }

    private static String grant(String member, String association, String source, long pledged) {
        return "/aid-grants/"
                + ok(FIRST.post(
                                member,
                                "/aid-grants",
                                Map.of(
                                        "association",
                                        association,
                                        "source",
                                        source,
                                        "donor",
                                        "Quỹ Sông Đà",
                                        "purpose",
                                        "phòng, chống thiên tai",
                                        "pledged",
                                        pledged,
                                        "pledgedOn",
                                        "2020-01-10",
                                        "lines",
                                        List.of(Map.of("code", "L1", "name", "Tập huấn")))))
                        .text("id");
    }

    private static Map<String, Object> receipt(String voucher, long amount) {
        return Map.of("amount", amount, "receivedOn", "2020-01-20", "voucher", voucher);
    }

    private static Map<String, Object> spending(String voucher, long amount) {
        return Map.of("line", "L1", "amount", amount, "spentOn", "2020-01-22", "voucher", voucher, "what", "tập huấn");
    }

    private static long sum(String path, Class<? extends AidEvent> type) {
        String stream = "aid/" + path.substring(path.lastIndexOf('/') + 1);
        long sum = 0;
        for (StoredEvent stored : FIRST.log().readStream(stream, 0)) {
            Object event = Envelope.parse(stored.envelope()).event(Events.TYPES);
            if (type.isInstance(event)) {
                sum += event instanceof AidEvent.Spent e
                        ? e.amount().dong()
                        : event instanceof AidEvent.Received r ? r.amount().dong() : 0;
            }
        }
        return sum;
    }

    @Test
    void of_24_spendings_at_once_exactly_as_many_are_recorded_as_was_received() throws Exception {
        String association = newAssociation();
        String member = member(association);
        String path = grant(member, association, "IN_PROVINCE", 2_000);
        ok(FIRST.post(member, path + "/receipts", receipt("BC-1", 1_050)));
        List<Callable<Reply>> spendings = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int number = i;
            spendings.add(() -> decided(instance(number), member, path + "/spendings", spending("PC-" + number, 100)));
        }
        List<Reply> replies = TestService.atOnce(spendings);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(10);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .hasSize(14)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("aid.above-received"));
        assertThat(sum(path, AidEvent.Spent.class)).isEqualTo(1_000);
        ok(SECOND.post(member, path + "/spendings", spending("PC-cuoi", 50)));
        Reply more = FIRST.post(member, path + "/spendings", spending("PC-them", 1));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("aid.above-received");
        assertThat(more.text("detail")).endsWith(": 0 đồng");
    }

    @Test
    void of_16_receipts_at_once_none_passes_the_pledge() throws Exception {
        String association = newAssociation();
        String member = member(association);
        String path = grant(member, association, "OUTSIDE_PROVINCE", 550);
        List<Callable<Reply>> receipts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int number = i;
            receipts.add(() -> decided(instance(number), member, path + "/receipts", receipt("BC-" + number, 100)));
        }
        List<Reply> replies = TestService.atOnce(receipts);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(5);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("aid.above-pledged"));
        assertThat(sum(path, AidEvent.Received.class)).isEqualTo(500);
    }

    @Test
    void foreign_aid_is_received_after_its_approval_and_not_before() {
        String association = newAssociation();
        String member = member(association);
        String path = grant(member, association, "FOREIGN", 100);
        Reply before = FIRST.post(member, path + "/receipts", receipt("BC-1", 10));
        assertThat(before.status()).isEqualTo(409);
        assertThat(before.code()).isEqualTo("aid.not-approved");
        FIRST.post(
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
        ok(SECOND.post(APPROVER, path + "/approve", Map.of("decision", "1875/QĐ-UBND")));
        Reply dated = FIRST.post(member, path + "/receipts", receipt("BC-1", 10));
        assertThat(dated.code()).isEqualTo("aid.before-approval");
    }

    /** Puts in a text; its hash. */
    private static String put(String token, String text) {
        byte[] file = ("%PDF-1.7\n% " + text + "\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        ok(FIRST.send("POST", token, "/evidence?name=du-thao.pdf", file, "Content-Type", "application/pdf"));
        return ContentHash.ofBytes(file).value();
    }

    private static String document(String code) {
        String head = head("HB.HU.A0");
        ok(FIRST.post(
                OFFICER,
                "/deliverables",
                Map.of(
                        "code",
                        code,
                        "kind",
                        "OTHER",
                        "title",
                        "Quy định " + code,
                        "clause",
                        "III.3",
                        "lead",
                        "HB.HU.A0",
                        "coordinating",
                        List.of(),
                        "dueOn",
                        "2020-12-31",
                        "milestones",
                        List.of())));
        String content = put(head, code);
        ok(FIRST.post(
                head,
                "/deliverables/" + code + "/drafts",
                Map.of("content", content, "fileName", "du-thao.docx", "note", "dự thảo")));
        ok(SECOND.post(
                APPROVER,
                "/deliverables/" + code + "/promulgate",
                Map.of("content", content, "number", code + "/QĐ-UBND")));
        return code;
    }

    private static Callable<Reply> superseding(TestService service, String earlier, String later) {
        return () -> decided(
                service,
                APPROVER,
                "/deliverables/" + earlier + "/supersede",
                Map.of("by", later, "reason", "ban hành lại"));
    }

    @RepeatedTest(4)
    void of_three_documents_that_supersede_each_other_at_once_one_stays(RepetitionInfo round) throws Exception {
        String at = "V" + round.getCurrentRepetition();
        String a = document(at + "-A");
        String b = document(at + "-B");
        String c = document(at + "-C");
        List<Reply> replies = TestService.atOnce(
                List.of(superseding(FIRST, a, b), superseding(SECOND, b, c), superseding(FIRST, c, a)));
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(2);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("deliverable.circle"));
    }

    @Test
    void who_submits_a_draft_is_of_the_lead_body_and_does_not_promulgate_it() {
        String code = document("Q-1");
        Reply stranger = FIRST.post(
                head("HB.HU.A1"),
                "/deliverables/" + code + "/drafts",
                Map.of("content", ContentHash.of("x").value(), "fileName", "x.docx", "note", "x"));
        assertThat(stranger.status()).isEqualTo(404);
        String both = TestIssuer.agency("kiemnhiem", "HB.HU.A0", Role.AGENCY_HEAD, Role.APPROVER);
        ok(FIRST.post(
                OFFICER,
                "/deliverables",
                Map.of(
                        "code", "Q-2",
                        "kind", "OTHER",
                        "title", "Quy định",
                        "clause", "III.3",
                        "lead", "HB.HU.A0",
                        "coordinating", List.of("HB.HU.A1"),
                        "dueOn", "2020-12-31",
                        "milestones", List.of())));
        Map<String, Object> unheld = Map.of("content", ContentHash.of("Q-2").value(), "fileName", "x.pdf", "note", "x");
        Reply notThere = FIRST.post(both, "/deliverables/Q-2/drafts", unheld);
        assertThat(notThere.status()).isEqualTo(422);
        assertThat(notThere.code()).isEqualTo("evidence.unknown");
        String content = put(both, "Q-2");
        ok(FIRST.post(both, "/deliverables/Q-2/drafts", Map.of("content", content, "fileName", "x.docx", "note", "x")));
        Reply own =
                SECOND.post(both, "/deliverables/Q-2/promulgate", Map.of("content", content, "number", "2/QĐ-UBND"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("deliverable.same-person");
    }

    @Test
    void of_12_results_at_once_none_passes_the_contract() throws Exception {
        String association = newAssociation("OTHER");
        String member = member(association);
        String head = head("HB.HU.A0");
        String path = "/public-services/"
                + ok(FIRST.post(
                                head,
                                "/public-services",
                                Map.ofEntries(
                                        Map.entry("association", association),
                                        Map.entry("agency", "HB.HU.A0"),
                                        Map.entry("name", "Tư vấn khiếu nại"),
                                        Map.entry("capability", "12 tư vấn viên"),
                                        Map.entry("contract", "05/HĐ-DVC"),
                                        Map.entry("value", 450),
                                        Map.entry("quantity", 12),
                                        Map.entry("unit", "vụ việc"),
                                        Map.entry("from", "2020-01-01"),
                                        Map.entry("to", "2020-12-31"))))
                        .text("id");
        List<Callable<Reply>> results = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            results.add(() -> decided(
                    instance(number),
                    member,
                    path + "/results",
                    Map.of(
                            "from", "2020-01-01",
                            "to", "2020-06-30",
                            "quantity", 1,
                            "value", 100,
                            "quality", "tốt")));
        }
        List<Reply> replies = TestService.atOnce(results);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(4);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("service.above-contract"));
        assertThat(Set.of(200, 409))
                .containsAll(replies.stream().map(Reply::status).toList());
    }
}
