package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The inspectorate's programme of 2021: one item put off and made, and one that nobody has made. */
final class InspectionProgrammePart {

    static final String PROGRAMME = "2021/HB.NG.THANHTRA";

    private static final String INSPECTOR = "thanhtra";
    private static final String SECOND_INSPECTOR = "thanhtra2";
    private static final String OFFICER = "danvan.officer";
    private static final String APPROVER = "ubnd";

    private InspectionProgrammePart() {}

    static void write(Script script) {
        programme(script);
        district(script);
    }

    private static void programme(Script script) {
        script.at(
                LocalDate.of(2020, 12, 8),
                0,
                c -> c.post(
                        INSPECTOR,
                        "programme-2021",
                        "/inspection-programmes",
                        Map.of(
                                "year",
                                2021,
                                "body",
                                "HB.NG.THANHTRA",
                                "title",
                                "Kế hoạch kiểm tra, giám sát, thanh tra về hội quần chúng năm 2021",
                                "items",
                                items(1))));
        script.at(
                LocalDate.of(2020, 12, 18),
                0,
                c -> c.post(
                        APPROVER,
                        "approve-programme-2021",
                        "/inspection-programmes/" + PROGRAMME + "/approve",
                        Map.of("number", "Số 3015-QĐ/UBND ngày 18/12/2020")));
        script.at(
                LocalDate.of(2021, 3, 8),
                0,
                c -> c.post(
                        OFFICER,
                        "amend-programme-2021",
                        "/inspection-programmes/" + PROGRAMME + "/amend",
                        Map.of(
                                "items",
                                items(3),
                                "reason",
                                "Lùi cuộc kiểm tra Huyện ủy Đà Bắc sang quý III để huyện tập trung chuẩn bị bầu cử"
                                        + " đại biểu Quốc hội và Hội đồng nhân dân các cấp.")));
        script.at(
                LocalDate.of(2021, 3, 15),
                0,
                c -> c.post(
                        APPROVER,
                        "approve-amendment-2021",
                        "/inspection-programmes/" + PROGRAMME + "/approve",
                        Map.of("number", "Số 502-QĐ/UBND ngày 15/3/2021")));
    }

    /** @param quarter in which the district is to be checked */
    private static List<Map<String, Object>> items(int quarter) {
        return List.of(
                Map.of(
                        "code", "K01",
                        "kind", "CHECK",
                        "agency", "HB.HU.DABAC",
                        "scope", "Việc lãnh đạo, chỉ đạo các hội quần chúng thực hiện Kết luận số 102-KL/TW",
                        "quarter", quarter,
                        "leadingBody", "HB.BD.DANVAN"),
                Map.of(
                        "code", "K02",
                        "kind", "INSPECTION",
                        "association", RepeatedFindingPart.CONSUMERS,
                        "scope", "Việc quản lý, sử dụng các nguồn tài trợ năm 2020",
                        "quarter", 2,
                        "leadingBody", "HB.NG.THANHTRA"),
                Map.of(
                        "code", "K03",
                        "kind", "SUPERVISION",
                        "association", "HB.HOI.XAYDUNG",
                        "scope", "Việc chấp hành điều lệ và chế độ báo cáo",
                        "quarter", 4,
                        "leadingBody", "HB.NG.THANHTRA"));
    }

    private static void district(Script script) {
        String[] id = new String[1];
        script.at(
                LocalDate.of(2021, 8, 16),
                0,
                c -> id[0] = c.post(
                                OFFICER,
                                "inspection-dabac",
                                "/inspections",
                                Map.of(
                                        "kind", "CHECK",
                                        "agency", "HB.HU.DABAC",
                                        "decision", "Số 77-QĐ/BDVTU ngày 12/8/2021",
                                        "scope",
                                                "Việc lãnh đạo, chỉ đạo các hội quần chúng thực hiện Kết luận số"
                                                        + " 102-KL/TW",
                                        "team", List.of(SECOND_INSPECTOR),
                                        "from", "2021-08-16",
                                        "to", "2021-09-17",
                                        "planned", Map.of("programme", PROGRAMME, "item", "K01")))
                        .id());
        script.at(
                LocalDate.of(2021, 9, 20),
                0,
                c -> c.post(
                        SECOND_INSPECTOR,
                        "close-dabac",
                        "/inspections/" + id[0] + "/close",
                        Map.of("conclusion", "Huyện ủy Đà Bắc lãnh đạo, chỉ đạo đúng yêu cầu; không có tồn tại.")));
    }
}
