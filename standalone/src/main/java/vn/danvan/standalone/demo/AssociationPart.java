package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danvan.kernel.ContentHash;

/**
 * 2020 and 2021: the health associations are reviewed, the acupuncturists merge into the association of traditional medicine
 * with their centre, its charter is approved and amended and its congress held; one association is suspended and resumes, one
 * is founded, one is moved to the other class.
 */
final class AssociationPart {

    private static final String STATE = "noivu";
    private static final String APPROVER = "ubnd";
    private static final String BOARD = "tochuc";
    private static final String MEDICINE = "HB.HOI.DONGY";
    private static final String ACUPUNCTURE = "HB.HOI.CHAMCUU";
    private static final String OF_MEDICINE = "hb.hoi.dongy.hoi";

    private AssociationPart() {}

    static void write(Script script) {
        charter(script);
        review(script);
        congress(script);
        suspension(script);
        merger(script);
        founding(script);
        reclassification(script);
    }

    private static void charter(Script script) {
        String path = "/associations/" + MEDICINE + "/charter";
        String first = ContentHash.of("Điều lệ Hội Đông y tỉnh, 2020").value();
        String second = ContentHash.of("Điều lệ Hội Đông y tỉnh, sửa đổi 2021").value();
        script.at(
                LocalDate.of(2020, 2, 20),
                40,
                c -> c.post(
                        OF_MEDICINE, "charter-1", path, Map.of("title", "Điều lệ Hội Đông y tỉnh", "content", first)));
        appraised(script, LocalDate.of(2020, 2, 27), "charter-1", first);
        approved(script, LocalDate.of(2020, 3, 5), "charter-1", first, "Số 401/QĐ-UBND ngày 05/3/2020");
        script.at(
                LocalDate.of(2021, 1, 20),
                0,
                c -> c.post(
                        OF_MEDICINE,
                        "charter-2",
                        path + "/amend",
                        Map.of(
                                "title", "Điều lệ Hội Đông y tỉnh (sửa đổi, bổ sung)",
                                "content", second,
                                "changes", "Bổ sung lĩnh vực châm cứu sau khi Hội Châm cứu tỉnh sáp nhập vào Hội.")));
        appraised(script, LocalDate.of(2021, 2, 3), "charter-2", second);
        approved(script, LocalDate.of(2021, 2, 18), "charter-2", second, "Số 322/QĐ-UBND ngày 18/02/2021");
    }

    private static void appraised(Script script, LocalDate day, String key, String content) {
        script.at(
                day,
                40,
                c -> c.post(
                        STATE,
                        "appraise-" + key,
                        "/associations/" + MEDICINE + "/charter/appraise",
                        Map.of("content", content, "opinion", "Nội dung phù hợp với quy định của pháp luật về hội.")));
    }

    private static void approved(Script script, LocalDate day, String key, String content, String decision) {
        script.at(
                day,
                40,
                c -> c.post(
                        APPROVER,
                        "approve-" + key,
                        "/associations/" + MEDICINE + "/charter/approve",
                        Map.of("content", content, "decision", decision, "effectiveOn", day)));
    }

    /** Five associations of one field are ten pairs, in the order of their codes. */
    private static void review(Script script) {
        String[] id = new String[1];
        script.at(
                LocalDate.of(2020, 6, 30),
                45,
                c -> id[0] = c.post(
                                BOARD,
                                "review-health",
                                "/rearrangements",
                                Map.of(
                                        "title", "Rà soát các hội cấp tỉnh trong lĩnh vực y tế",
                                        "asOf", "2020-06-30",
                                        "level", "PROVINCE",
                                        "field", "y tế"))
                        .id());
        for (int pair = 1; pair <= 10; pair++) {
            int number = pair;
            script.at(
                    LocalDate.of(2020, 7, 9),
                    number,
                    c -> c.post(
                            BOARD,
                            "review-health-" + number,
                            "/rearrangements/" + id[0] + "/pairs/" + number + "/decide",
                            opinion(number)));
        }
        script.at(
                LocalDate.of(2020, 7, 15),
                45,
                c -> c.post(
                        BOARD,
                        "review-health-closed",
                        "/rearrangements/" + id[0] + "/close",
                        Map.of(
                                "conclusion",
                                "Trình đề án sáp nhập Hội Châm cứu tỉnh vào Hội Đông y tỉnh; xem xét Hội Điều dưỡng tỉnh"
                                        + " và Hội Y học tỉnh sau đại hội nhiệm kỳ.")));
    }

    private static Map<String, Object> opinion(int pair) {
        return switch (pair) {
            case 2 ->
                Map.of(
                        "decision", "MERGE",
                        "reason", "Cùng lĩnh vực y học cổ truyền, phần lớn hội viên tham gia cả hai hội.");
            case 7 -> Map.of("decision", "DEFER", "reason", "Chờ đại hội nhiệm kỳ của hai hội trong năm 2021.");
            default -> Map.of("decision", "KEEP_APART", "reason", "Tôn chỉ, mục đích và đối tượng hội viên khác nhau.");
        };
    }

    private static void congress(Script script) {
        script.at(
                LocalDate.of(2020, 8, 17),
                0,
                c -> c.post(
                        OF_MEDICINE,
                        "congress-dongy",
                        "/associations/" + MEDICINE + "/congresses",
                        Map.of(
                                "name", "Đại hội lần thứ VI, nhiệm kỳ 2020 - 2025",
                                "heldOn", "2020-08-14",
                                "termFrom", "2020-08-14",
                                "termTo", "2025-08-13",
                                "delegates", 120)));
    }

    private static void suspension(Script script) {
        String path = "/associations/HB.HOI.SVC";
        script.at(
                LocalDate.of(2020, 9, 1),
                50,
                c -> c.post(
                        APPROVER,
                        "suspend-svc",
                        path + "/suspend",
                        Map.of(
                                "reason", "Quá hạn yêu cầu chấn chỉnh công tác tổ chức, tài chính mà chưa thực hiện.",
                                "until", "2020-11-30",
                                "decision", "Số 1988/QĐ-UBND ngày 01/9/2020",
                                "effectiveOn", "2020-09-01")));
        script.at(
                LocalDate.of(2020, 11, 20),
                50,
                c -> c.post(
                        APPROVER,
                        "resume-svc",
                        path + "/resume",
                        Map.of(
                                "reason", "Hội đã kiện toàn tổ chức và hoàn thiện sổ sách tài chính.",
                                "decision", "Số 2650/QĐ-UBND ngày 20/11/2020",
                                "effectiveOn", "2020-11-20")));
    }

    private static void merger(Script script) {
        String[] centre = new String[1];
        script.at(
                LocalDate.of(2020, 5, 11),
                40,
                c -> centre[0] = c.post(
                                STATE,
                                "sub-unit-chamcuu",
                                "/sub-units",
                                Map.of(
                                        "association", ACUPUNCTURE,
                                        "name", "Trung tâm Châm cứu và Phục hồi chức năng",
                                        "kind", "CENTRE",
                                        "decision", "Số 889/QĐ-UBND ngày 11/5/2020",
                                        "effectiveOn", "2020-05-11"))
                        .id());
        script.at(
                LocalDate.of(2020, 12, 15),
                50,
                c -> c.post(
                        APPROVER,
                        "merge-chamcuu",
                        "/associations/" + ACUPUNCTURE + "/merge",
                        Map.of(
                                "successor",
                                MEDICINE,
                                "passes",
                                List.of(Map.of("item", "sub-unit/" + centre[0], "quantity", 1, "to", MEDICINE)),
                                "reason",
                                "Cùng lĩnh vực y học cổ truyền; theo kết luận rà soát ngày 15/7/2020.",
                                "decision",
                                "Số 2871/QĐ-UBND ngày 15/12/2020",
                                "effectiveOn",
                                "2020-12-15")));
    }

    private static void founding(Script script) {
        String[] id = new String[1];
        script.at(
                LocalDate.of(2021, 3, 8),
                0,
                c -> id[0] = c.post(
                                STATE,
                                "committee-nudn",
                                "/foundings",
                                Map.of(
                                        "name", "Hội Nữ doanh nhân tỉnh",
                                        "level", "PROVINCE",
                                        "field", "kinh tế",
                                        "committeeMembers", 7,
                                        "decision", "Số 112/QĐ-SNV ngày 08/3/2021",
                                        "effectiveOn", "2021-03-08"))
                        .id());
        script.at(
                LocalDate.of(2021, 6, 10),
                0,
                c -> c.post(
                        STATE,
                        "dossier-nudn",
                        "/foundings/" + id[0] + "/appraise",
                        Map.of(
                                "members",
                                86,
                                "charter",
                                ContentHash.of("Dự thảo Điều lệ Hội Nữ doanh nhân tỉnh")
                                        .value(),
                                "opinion",
                                "Hồ sơ đầy đủ, hợp lệ; lĩnh vực không trùng với hội đã có.")));
        script.at(
                LocalDate.of(2021, 7, 1),
                0,
                c -> c.post(
                        APPROVER,
                        "licence-nudn",
                        "/foundings/" + id[0] + "/license",
                        Map.of(
                                "code", "HB.HOI.NUDN",
                                "associationClass", "OTHER",
                                "decision", "Số 1350/QĐ-UBND ngày 01/7/2021",
                                "effectiveOn", "2021-07-01")));
    }

    private static void reclassification(Script script) {
        script.at(
                LocalDate.of(2021, 10, 20),
                0,
                c -> c.post(
                        APPROVER,
                        "reclassify-btnkt",
                        "/associations/HB.HOI.BTNKT/reclassify",
                        Map.of(
                                "to", "OTHER",
                                "reason", "Không còn nhiệm vụ được Đảng, Nhà nước giao thường xuyên.",
                                "decision", "Số 45-QĐ/TU ngày 20/10/2021",
                                "effectiveOn", "2021-10-20")));
    }
}
