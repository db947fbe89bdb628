package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An association that was inspected in 2020, and again in 2021 under the programme: the finding of 2020 comes back, its
 * remediation is refused and then verified, a decision is made, appealed against and changed.
 */
final class RepeatedFindingPart {

    static final String CONSUMERS = "HB.HOI.NTD";

    private static final String INSPECTOR = "thanhtra";
    private static final String SECOND_INSPECTOR = "thanhtra2";
    private static final String APPROVER = "ubnd";
    private static final String OTHER_APPROVER = "taichinh.ubnd";
    private static final String MEMBER = "hb.hoi.ntd.hoi";
    private static final String SEPARATE_BOOKS =
            "Mở sổ theo dõi riêng từng nguồn tài trợ; báo cáo kết quả bằng văn bản.";

    private RepeatedFindingPart() {}

    static void write(Script script) {
        String[] before = new String[1];
        String[] id = new String[1];
        of2020(script, before);
        opened(script, id, before);
        remedied(script, id);
        decided(script, id);
        closed(script, id);
    }

    /** September to November 2020: an inspection that ends well, and whose finding comes back. */
    private static void of2020(Script script, String[] id) {
        script.at(
                LocalDate.of(2020, 9, 7),
                0,
                c -> id[0] = c.post(
                                INSPECTOR,
                                "inspection-ntd-2020",
                                "/inspections",
                                Map.of(
                                        "kind", "INSPECTION",
                                        "association", CONSUMERS,
                                        "decision", "Số 121-QĐ/TTr ngày 03/9/2020",
                                        "scope", "Việc quản lý, sử dụng các nguồn tài trợ năm 2019",
                                        "team", List.of(INSPECTOR, SECOND_INSPECTOR),
                                        "from", "2020-09-07",
                                        "to", "2020-10-02",
                                        "ground", "Đề nghị của Sở Tài chính sau khi rà soát báo cáo tài chính"))
                        .id());
        script.at(
                LocalDate.of(2020, 9, 28),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "finding-ntd-2020",
                        "/inspections/" + id[0] + "/findings",
                        Map.of(
                                "code", "F1",
                                "severity", "MINOR",
                                "statement", "Chưa mở sổ theo dõi riêng từng nguồn tài trợ.",
                                "legalBasis", "Nghị định số 45/2010/NĐ-CP, chương về tài sản, tài chính của hội",
                                "required", SEPARATE_BOOKS,
                                "dueOn", "2020-11-15",
                                "examined", List.of())));
        script.at(
                LocalDate.of(2020, 11, 9),
                0,
                c -> c.post(
                        MEMBER,
                        "remedy-ntd-2020",
                        "/inspections/" + id[0] + "/findings/F1/remediation",
                        remedy("Hội đã mở sổ theo dõi riêng từ ngày 02/11/2020.")));
        script.at(
                LocalDate.of(2020, 11, 16),
                0,
                c -> c.post(
                        INSPECTOR,
                        "verify-ntd-2020",
                        "/inspections/" + id[0] + "/findings/F1/verify",
                        Map.of("note", "Đã kiểm tra sổ theo dõi tại trụ sở Hội.")));
        script.at(
                LocalDate.of(2020, 11, 18),
                0,
                c -> c.post(
                        INSPECTOR,
                        "close-ntd-2020",
                        "/inspections/" + id[0] + "/close",
                        Map.of("conclusion", "Hội đã khắc phục xong nội dung kết luận.")));
    }

    private static void opened(Script script, String[] id, String[] before) {
        script.at(
                LocalDate.of(2021, 4, 12),
                0,
                c -> id[0] = c.post(
                                INSPECTOR,
                                "inspection-ntd",
                                "/inspections",
                                Map.of(
                                        "kind", "INSPECTION",
                                        "association", CONSUMERS,
                                        "decision", "Số 48-QĐ/TTr ngày 07/4/2021",
                                        "scope", "Việc quản lý, sử dụng các nguồn tài trợ năm 2020",
                                        "team", List.of(INSPECTOR),
                                        "head", INSPECTOR,
                                        "from", "2021-04-12",
                                        "to", "2021-05-21",
                                        "planned",
                                                Map.of("programme", InspectionProgrammePart.PROGRAMME, "item", "K02")))
                        .id());
        script.at(
                LocalDate.of(2021, 4, 19),
                0,
                c -> c.post(
                        INSPECTOR,
                        "team-ntd",
                        "/inspections/" + id[0] + "/team",
                        Map.of(
                                "joins", List.of(SECOND_INSPECTOR),
                                "leaves", List.of(),
                                "reason", "Bổ sung thành viên có chuyên môn kế toán.")));
        script.at(
                LocalDate.of(2021, 5, 10),
                0,
                c -> c.post(
                        INSPECTOR,
                        "finding1-ntd",
                        "/inspections/" + id[0] + "/findings",
                        Map.of(
                                "code", "F1",
                                "severity", "MAJOR",
                                "statement", "Tiếp tục không theo dõi riêng hai nguồn tài trợ nhận trong năm 2020.",
                                "legalBasis", "Nghị định số 45/2010/NĐ-CP, chương về tài sản, tài chính của hội",
                                "required", SEPARATE_BOOKS,
                                "dueOn", "2021-06-20",
                                "examined", List.of(Map.of("stream", "association/" + CONSUMERS, "version", 0)),
                                "repeats", Map.of("inspection", before[0], "finding", "F1"))));
        script.at(
                LocalDate.of(2021, 5, 11),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "finding2-ntd",
                        "/inspections/" + id[0] + "/findings",
                        Map.of(
                                "code", "F2",
                                "severity", "MAJOR",
                                "statement", "Năm chứng từ chi hội nghị chưa có danh sách ký nhận.",
                                "legalBasis", "Luật Kế toán năm 2015, Điều 18",
                                "required", "Bổ sung danh sách ký nhận.",
                                "dueOn", "2021-06-20",
                                "examined", List.of())));
        script.at(
                LocalDate.of(2021, 5, 14),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "amend2-ntd",
                        "/inspections/" + id[0] + "/findings/F2/amend",
                        Map.of(
                                "severity", "MINOR",
                                "statement", "Hai chứng từ chi hội nghị chưa có danh sách ký nhận.",
                                "legalBasis", "Luật Kế toán năm 2015, Điều 18",
                                "required", "Bổ sung danh sách ký nhận.",
                                "reason", "Hội đã xuất trình danh sách ký nhận của ba chứng từ.")));
        script.at(
                LocalDate.of(2021, 5, 18),
                0,
                c -> c.post(
                        MEMBER,
                        "answer-ntd",
                        "/inspections/" + id[0] + "/findings/F1/answer",
                        Map.of(
                                "answer",
                                "Hội tiếp thu; việc theo dõi chung do kế toán mới nhận việc từ tháng 8 năm 2020.")));
    }

    private static void remedied(Script script, String[] id) {
        String findings = "/findings/";
        script.at(
                LocalDate.of(2021, 6, 14),
                0,
                c -> c.post(
                        MEMBER,
                        "remedy1-ntd",
                        "/inspections/" + id[0] + findings + "F1/remediation",
                        remedy("Đã mở sổ theo dõi riêng một nguồn tài trợ.")));
        script.at(
                LocalDate.of(2021, 6, 14),
                10,
                c -> c.post(
                        MEMBER,
                        "remedy2-ntd",
                        "/inspections/" + id[0] + findings + "F2/remediation",
                        remedy("Đã bổ sung danh sách ký nhận của hai chứng từ.")));
        script.at(
                LocalDate.of(2021, 6, 18),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "refuse1-ntd",
                        "/inspections/" + id[0] + findings + "F1/refuse",
                        Map.of("reason", "Nguồn tài trợ thứ hai vẫn chưa có sổ theo dõi riêng.")));
        script.at(
                LocalDate.of(2021, 6, 18),
                10,
                c -> c.post(
                        INSPECTOR,
                        "verify2-ntd",
                        "/inspections/" + id[0] + findings + "F2/verify",
                        Map.of("note", "Danh sách ký nhận đầy đủ.")));
        script.at(
                LocalDate.of(2021, 6, 18),
                20,
                c -> c.post(
                        INSPECTOR,
                        "extend1-ntd",
                        "/inspections/" + id[0] + findings + "F1/extend",
                        Map.of("dueOn", "2021-07-31", "reason", "Kế toán của Hội cách ly y tế đến ngày 05/7/2021.")));
        script.at(
                LocalDate.of(2021, 7, 20),
                0,
                c -> c.post(
                        MEMBER,
                        "remedy1-ntd-again",
                        "/inspections/" + id[0] + findings + "F1/remediation",
                        remedy("Đã mở sổ theo dõi riêng cả hai nguồn tài trợ, đối chiếu với bên tài trợ.")));
        script.at(
                LocalDate.of(2021, 7, 26),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "verify1-ntd",
                        "/inspections/" + id[0] + findings + "F1/verify",
                        Map.of("note", "Hai sổ theo dõi khớp với sao kê ngân hàng.")));
    }

    private static void decided(Script script, String[] id) {
        script.at(
                LocalDate.of(2021, 6, 22),
                0,
                c -> c.post(
                        APPROVER,
                        "decide-ntd",
                        "/inspections/" + id[0] + "/findings/F1/decision",
                        Map.of(
                                "number", "Số 1120-QĐ/UBND ngày 22/6/2021",
                                "sanction",
                                        "Phê bình tập thể Ban Chấp hành; yêu cầu kiểm điểm trách nhiệm người đứng đầu",
                                "legalBasis", "Nghị định số 45/2010/NĐ-CP, chương về khen thưởng, xử lý vi phạm")));
        script.at(
                LocalDate.of(2021, 6, 29),
                0,
                c -> c.post(
                        MEMBER,
                        "appeal-ntd",
                        "/inspections/" + id[0] + "/findings/F1/appeal",
                        Map.of(
                                "grounds",
                                "Người đứng đầu Hội mới được bầu tháng 3 năm 2021, không phụ trách Hội khi vi phạm"
                                        + " xảy ra; đề nghị xem xét lại yêu cầu kiểm điểm.",
                                "evidence",
                                List.of())));
        script.at(
                LocalDate.of(2021, 7, 14),
                0,
                c -> c.post(
                        OTHER_APPROVER,
                        "appeal-decided-ntd",
                        "/inspections/" + id[0] + "/findings/F1/appeal/decision",
                        Map.of(
                                "outcome", "CHANGED",
                                "number", "Số 1302-QĐ/UBND ngày 14/7/2021",
                                "reason",
                                        "Khiếu nại đúng một phần: người đứng đầu hiện nay không chịu trách nhiệm về"
                                                + " năm 2020.",
                                "sanction", "Phê bình tập thể Ban Chấp hành",
                                "legalBasis", "Nghị định số 45/2010/NĐ-CP, chương về khen thưởng, xử lý vi phạm")));
    }

    private static void closed(Script script, String[] id) {
        script.at(
                LocalDate.of(2021, 7, 30),
                0,
                c -> c.post(
                        INSPECTOR,
                        "close-ntd",
                        "/inspections/" + id[0] + "/close",
                        Map.of("conclusion", "Hội đã khắc phục xong hai kết luận; vi phạm lặp lại đã được xử lý.")));
        script.at(
                LocalDate.of(2021, 8, 3),
                0,
                c -> c.post(
                        MEMBER,
                        "answer-ntd-closed",
                        "/inspections/" + id[0] + "/findings/F1/answer",
                        Map.of("answer", "Hội đã phân công một ủy viên theo dõi riêng các nguồn tài trợ từ tháng 8.")));
    }

    private static Map<String, Object> remedy(String measures) {
        return Map.of("measures", measures, "evidence", List.of());
    }
}
