package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/** The plan's four documents: commissioned in February 2020; two are put in force by March 2021, one milestone is late. */
final class DeliverablePart {

    private static final String OFFICER = "danvan.officer";
    private static final String UBND = "HB.BCS.UBND";
    private static final String BOARD = "HB.BD.TOCHUC";

    private DeliverablePart() {}

    static void write(Script script) {
        rearrangement(script);
        criteria(script);
        memberRules(script);
        new Document(script, "RS-CHE-DO", "hb.bcs.ubnd.editor")
                .commission(
                        "ALLOWANCE_REVIEW",
                        "Rà soát chế độ, chính sách của cán bộ làm việc tại các hội",
                        "III.2",
                        "T17",
                        UBND,
                        List.of(BOARD, "HB.SO.TAICHINH"),
                        day(2021, 6, 30),
                        List.of(step("M1", "Tổng hợp chế độ đang áp dụng tại các hội", day(2020, 9, 30))));
    }

    private static void rearrangement(Script script) {
        Document proposal = new Document(script, "DA-SAPXEP-HOI", "hb.bcs.ubnd.editor");
        proposal.commission(
                "REARRANGEMENT_PROPOSAL",
                "Đề án sắp xếp tổ chức các hội quần chúng được Đảng, Nhà nước giao nhiệm vụ",
                "III.2",
                "T15",
                UBND,
                List.of(BOARD, "HB.SO.NOIVU"),
                day(2021, 3, 31),
                List.of(
                        step("M1", "Khảo sát, đánh giá thực trạng các hội", day(2020, 5, 31)),
                        step("M2", "Dự thảo đề án lần 1", day(2020, 10, 31))));
        proposal.reach(day(2020, 7, 10), "M1", "Báo cáo khảo sát số 88/BC-SNV ngày 10/7/2020");
        proposal.draft(day(2020, 10, 26), 1, "Dự thảo lần 1 sau khảo sát");
        proposal.reach(day(2020, 10, 27), "M2", "Tờ trình số 152/TTr-SNV ngày 26/10/2020");
        proposal.ask(day(2020, 11, 2), 1, day(2020, 11, 20), BOARD, "HB.BD.DANVAN", "HB.HOI.CTD");
        proposal.answer(
                day(2020, 11, 12),
                "hb.bd.tochuc.head",
                1,
                BOARD,
                "AGREES_WITH_COMMENTS",
                "Bổ sung phương án biên chế sau sắp xếp.");
        proposal.answer(
                day(2020, 11, 18), "hb.hoi.ctd.hoi", 1, "HB.HOI.CTD", "AGREES", "Nhất trí với nội dung dự thảo.");
        proposal.draft(day(2021, 1, 15), 2, "Dự thảo lần 2, tiếp thu ý kiến");
    }

    private static void criteria(Script script) {
        Document criteria = new Document(script, "TC-BIENCHE-HOI", "hb.bcs.ubnd.editor");
        criteria.commission(
                "STAFFING_CRITERIA",
                "Tiêu chí giao biên chế, khoán kinh phí, điều kiện hoạt động của hội",
                "III.2",
                "T18",
                UBND,
                List.of("HB.SO.TAICHINH", "HB.SO.NOIVU"),
                day(2020, 12, 31),
                List.of(step("M1", "Dự thảo tiêu chí", day(2020, 6, 15))));
        criteria.draft(day(2020, 6, 12), 1, "Dự thảo tiêu chí");
        criteria.reach(day(2020, 6, 12), "M1", "Dự thảo 1 gửi các sở ngày 12/6/2020");
        criteria.ask(day(2020, 6, 16), 1, day(2020, 7, 5), "HB.SO.TAICHINH", "HB.SO.NOIVU");
        criteria.answer(
                day(2020, 6, 30),
                "hb.so.taichinh.head",
                1,
                "HB.SO.TAICHINH",
                "AGREES_WITH_COMMENTS",
                "Đề nghị gắn mức khoán với nhiệm vụ được giao.");
        criteria.answer(
                day(2020, 7, 3), "hb.so.noivu.head", 1, "HB.SO.NOIVU", "AGREES", "Nhất trí với dự thảo tiêu chí.");
        criteria.draft(day(2020, 11, 30), 2, "Dự thảo tiếp thu ý kiến các sở");
        criteria.promulgate(day(2020, 12, 15), "ubnd", 2, "2980/QĐ-UBND");
    }

    private static void memberRules(Script script) {
        Document rules = new Document(script, "QD-DANGVIEN-HOI", "hb.bd.tochuc.editor");
        rules.commission(
                "MEMBER_RULES",
                "Quy định trách nhiệm của đảng viên, người đứng đầu hoạt động trong hội quần chúng",
                "III.3",
                "T20",
                BOARD,
                List.of("HB.BD.DANVAN"),
                day(2020, 12, 31),
                List.of(step("M1", "Dự thảo quy định", day(2020, 8, 31))));
        rules.draft(day(2020, 8, 25), 1, "Dự thảo quy định");
        rules.reach(day(2020, 8, 25), "M1", "Dự thảo 1 gửi xin ý kiến ngày 25/8/2020");
        rules.extend(day(2020, 12, 21), day(2021, 3, 31), "Chờ hướng dẫn sau Đại hội đại biểu toàn quốc lần thứ XIII");
        rules.promulgate(day(2021, 3, 22), "tochuc", 1, "45-QĐ/TU");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Map<String, Object> step(String code, String name, LocalDate dueOn) {
        return Map.of("code", code, "name", name, "dueOn", dueOn.toString());
    }

    /** One document, its acts dated and keyed. */
    private record Document(Script script, String code, String writer) {

        void commission(
                String kind,
                String title,
                String clause,
                @Nullable String task,
                String lead,
                List<String> coordinating,
                LocalDate dueOn,
                List<Map<String, Object>> milestones) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("code", code);
            body.put("kind", kind);
            body.put("title", title);
            body.put("clause", clause);
            if (task != null) {
                body.put("task", task);
            }
            body.put("lead", lead);
            body.put("coordinating", coordinating);
            body.put("dueOn", dueOn.toString());
            body.put("milestones", milestones);
            script.at(day(2020, 2, 10), 0, c -> c.post(OFFICER, "deliverable-" + code, "/deliverables", body));
        }

        void draft(LocalDate on, int number, String note) {
            String name = code + "-du-thao-" + number + ".pdf";
            script.at(on, 0, c -> c.upload(writer, "deliverable-file-" + name, name, "application/pdf", text(number)));
            act(writer, on, 0, "drafts", Map.of("content", content(number), "fileName", name, "note", note));
        }

        private byte[] text(int number) {
            return OnePage.pdf(code + ", du thao lan " + number);
        }

        private String content(int number) {
            return ContentHash.ofBytes(text(number)).value();
        }

        void reach(LocalDate on, String milestone, String evidence) {
            act(
                    writer,
                    on,
                    10,
                    "milestones/reach",
                    Map.of("milestone", milestone, "reachedOn", on.toString(), "evidence", evidence));
        }

        void extend(LocalDate on, LocalDate dueOn, String reason) {
            act(OFFICER, on, 0, "extend", Map.of("dueOn", dueOn.toString(), "reason", reason));
        }

        void ask(LocalDate on, int draft, LocalDate answerBy, String... asked) {
            act(
                    writer,
                    on,
                    0,
                    "consultations",
                    Map.of("draft", draft, "asked", List.of(asked), "answerBy", answerBy.toString()));
        }

        void answer(LocalDate on, String account, int consultation, String body, String position, String text) {
            act(
                    account,
                    on,
                    0,
                    "consultations/" + consultation + "/answers",
                    Map.of("body", body, "position", position, "text", text));
        }

        void promulgate(LocalDate on, String account, int draft, String number) {
            act(account, on, 0, "promulgate", Map.of("content", content(draft), "number", number));
        }

        private void act(String account, LocalDate on, int minute, String verb, Map<String, Object> body) {
            script.at(
                    on,
                    minute,
                    c -> c.post(
                            account,
                            "deliverable-" + verb.replace('/', '-') + "-" + code + "-" + on,
                            "/deliverables/" + code + "/" + verb,
                            body));
        }
    }
}
