package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** April to July 2020: an inspection of a district that puts its finding right, and one of an association still open. */
final class InspectionPart {

    private static final String INSPECTOR = "thanhtra";

    private InspectionPart() {}

    static void write(Script script) {
        district(script);
        association(script);
        InspectionProgrammePart.write(script);
        RepeatedFindingPart.write(script);
    }

    private static void district(Script script) {
        String[] id = new String[1];
        String head = "hb.hu.kimboi.head";
        script.at(
                LocalDate.of(2020, 5, 4),
                0,
                c -> id[0] = c.post(
                                INSPECTOR,
                                "inspection-kimboi",
                                "/inspections",
                                Map.of(
                                        "kind", "CHECK",
                                        "agency", "HB.HU.KIMBOI",
                                        "decision", "Số 512-QĐ/TU ngày 28/4/2020",
                                        "scope",
                                                "Việc lãnh đạo, chỉ đạo thực hiện Kết luận số 102-KL/TW tại Huyện ủy Kim Bôi",
                                        "team", List.of("thanhtra", "thanhtra2"),
                                        "from", "2020-05-04",
                                        "to", "2020-05-29",
                                        "ground", "Số liệu hội viên của huyện trong báo cáo quý I có chênh lệch"))
                        .id());
        script.at(
                LocalDate.of(2020, 5, 20),
                0,
                c -> c.post(
                        INSPECTOR,
                        "finding-kimboi",
                        "/inspections/" + id[0] + "/findings",
                        Map.of(
                                "code", "F1",
                                "severity", "MAJOR",
                                "statement", "Báo cáo quý I ghi số hội viên chưa khớp với danh sách của các hội.",
                                "legalBasis", "Kế hoạch của Tỉnh ủy, mục III.5",
                                "required", "Rà soát lại số hội viên và báo cáo bằng văn bản.",
                                "dueOn", "2020-06-30",
                                "examined",
                                        List.of(Map.of("stream", "report/2020-Q1/BM01/HB.HU.KIMBOI", "version", 0)))));
        script.at(
                LocalDate.of(2020, 5, 25),
                0,
                c -> c.post(
                        head,
                        "answer-kimboi",
                        "/inspections/" + id[0] + "/findings/F1/answer",
                        Map.of(
                                "answer",
                                "Huyện ủy tiếp thu kết luận; nguyên nhân do hai hội báo cáo trùng hội viên.")));
        script.at(
                LocalDate.of(2020, 6, 22),
                0,
                c -> c.post(
                        head,
                        "remedy-kimboi",
                        "/inspections/" + id[0] + "/findings/F1/remediation",
                        Map.of(
                                "measures",
                                "Đã đối chiếu danh sách của từng hội, thống nhất cách thống kê từ quý II.",
                                "evidence",
                                List.of())));
        script.at(
                LocalDate.of(2020, 6, 26),
                0,
                c -> c.post(
                        INSPECTOR,
                        "verify-kimboi",
                        "/inspections/" + id[0] + "/findings/F1/verify",
                        Map.of("note", "Số liệu sau rà soát khớp với danh sách hội viên.")));
        script.at(
                LocalDate.of(2020, 6, 29),
                0,
                c -> c.post(
                        INSPECTOR,
                        "close-kimboi",
                        "/inspections/" + id[0] + "/close",
                        Map.of("conclusion", "Huyện ủy Kim Bôi đã khắc phục xong nội dung kết luận.")));
    }

    private static void association(Script script) {
        String[] id = new String[1];
        script.at(
                LocalDate.of(2020, 6, 8),
                30,
                c -> id[0] = c.post(
                                INSPECTOR,
                                "inspection-lamvuon",
                                "/inspections",
                                Map.of(
                                        "kind", "INSPECTION",
                                        "association", "HB.HOI.LAMVUON",
                                        "decision", "Số 77-QĐ/TTr ngày 04/6/2020",
                                        "scope", "Việc quản lý, sử dụng kinh phí tài trợ năm 2019",
                                        "team", List.of("thanhtra2"),
                                        "from", "2020-06-08",
                                        "to", "2020-07-10",
                                        "ground", "Đơn phản ánh của hội viên về việc sử dụng nguồn tài trợ"))
                        .id());
        script.at(
                LocalDate.of(2020, 6, 24),
                0,
                c -> c.post(
                        "thanhtra2",
                        "finding-lamvuon",
                        "/inspections/" + id[0] + "/findings",
                        Map.of(
                                "code", "F1",
                                "severity", "MINOR",
                                "statement", "Chưa mở sổ theo dõi riêng từng nguồn tài trợ.",
                                "legalBasis", "Nghị định số 45/2010/NĐ-CP, chương về tài sản, tài chính của hội",
                                "required", "Mở sổ theo dõi riêng từng nguồn tài trợ.",
                                "dueOn", "2020-07-15",
                                "examined", List.of())));
    }
}
