package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.standalone.demo.Bodies.Body;

/**
 * 2020 and 2021: directives are disseminated; two joint programmes, a campaign and two exchanges; one sub-plan is superseded,
 * and one report declared void.
 */
final class ActivityPart {

    private static final String FRONT = "hb.mt.mttq.head";
    private static final String FOREIGN_AFFAIRS = "hb.so.ngoaivu.head";

    private ActivityPart() {}

    static void write(Script script, List<Body> bodies) {
        for (int i = 0; i < bodies.size(); i += 2) {
            dissemination(script, bodies.get(i));
        }
        corrected(script);
        careForThePoor(script);
        learning(script);
        tetForThePoor(script);
        laos(script);
        overseas(script);
        superseded(script);
        voided(script);
    }

    private static void dissemination(Script script, Body body) {
        SplittableRandom chance = Figures.chance(body.code(), "dissemination");
        LocalDate first = LocalDate.of(2020, 2, 3).plusDays(chance.nextInt(0, 50));
        act(
                script,
                body,
                "1",
                first,
                List.of("D158", "D102"),
                "Hội nghị cán bộ chủ chốt quán triệt Thông báo số 158-TB/TW",
                60 + chance.nextInt(0, 180));
        if (chance.nextInt(0, 3) > 0) {
            LocalDate second = LocalDate.of(2020, 5, 11).plusDays(chance.nextInt(0, 45));
            act(
                    script,
                    body,
                    "2",
                    second,
                    List.of("D17", "D32"),
                    "Hội nghị quán triệt, tuyên truyền đến cán bộ, đảng viên, hội viên",
                    90 + chance.nextInt(0, 260));
        }
        if (chance.nextInt(0, 4) == 0) {
            LocalDate day = LocalDate.of(2020, 3, 9).plusDays(chance.nextInt(0, 80));
            script.at(
                    day.plusDays(2),
                    400,
                    c -> c.post(
                            body.editor(),
                            "tt-tin-" + body.code(),
                            "/disseminations",
                            content(
                                    body,
                                    List.of("D158"),
                                    "ARTICLE",
                                    "Tin, bài về hội quần chúng trên cổng thông tin điện tử",
                                    day,
                                    1 + chance.nextInt(0, 5),
                                    0)));
        }
    }

    private static void act(
            Script script, Body body, String number, LocalDate day, List<String> directives, String name, int people) {
        script.at(
                day.plusDays(1),
                380,
                c -> c.post(
                        body.editor(),
                        "tt-" + number + "-" + body.code(),
                        "/disseminations",
                        content(body, directives, "CONFERENCE", name, day, 1, people)));
    }

    private static Map<String, Object> content(
            Body body, List<String> directives, String form, String name, LocalDate day, int count, int people) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("agency", body.code());
        content.put("directives", directives);
        content.put("form", form);
        content.put("name", name);
        content.put("on", day);
        content.put("place", "Hội trường " + body.name());
        content.put("count", count);
        content.put("people", people);
        return content;
    }

    /** A count that was wrong, and a conference that somebody else had entered already. */
    private static void corrected(Script script) {
        String[] ids = new String[2];
        LocalDate day = LocalDate.of(2020, 6, 17);
        for (int i = 0; i < 2; i++) {
            int which = i;
            script.at(
                    day,
                    400 + i,
                    c -> ids[which] = c.post(
                                    "hb.bd.tuyengiao.editor",
                                    "tt-bdtg-" + which,
                                    "/disseminations",
                                    content(
                                            new Body(
                                                    "HB.BD.TUYENGIAO",
                                                    "Ban Tuyên giáo Tỉnh ủy",
                                                    vn.danvan.kernel.agency.AgencyKind.PARTY_BOARD),
                                            List.of("D158"),
                                            "CONFERENCE",
                                            "Hội nghị báo cáo viên tháng 6",
                                            day,
                                            1,
                                            180))
                            .id());
        }
        Map<String, Object> right = new LinkedHashMap<>();
        right.put("directives", List.of("D158"));
        right.put("form", "CONFERENCE");
        right.put("name", "Hội nghị báo cáo viên tháng 6");
        right.put("on", day);
        right.put("place", "Hội trường Ban Tuyên giáo Tỉnh ủy");
        right.put("count", 1);
        right.put("people", 168);
        right.put("reason", "Đối chiếu lại danh sách đại biểu");
        script.at(
                day.plusDays(1),
                400,
                c -> c.post("hb.bd.tuyengiao.editor", "tt-bdtg-sua", "/disseminations/" + ids[0] + "/correct", right));
        script.at(
                day.plusDays(1),
                401,
                c -> c.post(
                        "hb.bd.tuyengiao.head",
                        "tt-bdtg-huy",
                        "/disseminations/" + ids[1] + "/void",
                        Map.of("reason", "Ghi trùng hội nghị báo cáo viên tháng 6")));
    }

    private static void careForThePoor(Script script) {
        String[] id = new String[1];
        register(
                script,
                id,
                FRONT,
                LocalDate.of(2020, 3, 18),
                Map.of(
                        "kind", "PROGRAMME",
                        "title",
                                "Chương trình phối hợp chăm lo người có hoàn cảnh khó khăn, nạn nhân chất độc da cam"
                                        + " giai đoạn 2020 - 2025",
                        "number", "Số 05-CTPH/MTTQ",
                        "signedOn", "2020-03-18",
                        "lead", "HB.MT.MTTQ",
                        "partners", partners(List.of("HB.CT.PN", "HB.CT.DOAN"), List.of("HB.HOI.CTD"), List.of()),
                        "from", "2020-03-18",
                        "to", "2025-12-31"));
        activity(
                script,
                id,
                "hb.hoi.ctd.hoi",
                "A1",
                LocalDate.of(2020, 5, 8),
                "Xã Toàn Sơn, huyện Đà Bắc",
                "Trao quà cho hộ nghèo bị ảnh hưởng bởi dịch bệnh",
                320,
                List.of(own("Suất quà đã trao", "suất", 160)));
        activity(
                script,
                id,
                "hb.mt.mttq.editor",
                "A2",
                LocalDate.of(2020, 10, 20),
                "Huyện Mai Châu",
                "Khám bệnh, cấp thuốc cho người cao tuổi và nạn nhân chất độc da cam",
                450,
                List.of(own("Lượt người được khám", "lượt người", 412)));
        activity(
                script,
                id,
                "hb.mt.mttq.editor",
                "A3",
                LocalDate.of(2021, 5, 18),
                "Huyện Lạc Sơn",
                "Bàn giao nhà đại đoàn kết",
                95,
                List.of(own("Nhà đã bàn giao", "nhà", 6)));
    }

    private static void learning(Script script) {
        String[] id = new String[1];
        register(
                script,
                id,
                "hb.ct.nd.head",
                LocalDate.of(2020, 4, 28),
                Map.of(
                        "kind", "PROGRAMME",
                        "title", "Chương trình phối hợp xây dựng xã hội học tập trong nông dân năm 2020",
                        "number", "Số 02-CTPH/HND",
                        "signedOn", "2020-04-28",
                        "lead", "HB.CT.ND",
                        "partners", partners(List.of(), List.of("HB.HOI.CGC"), List.of()),
                        "from", "2020-04-28",
                        "to", "2020-12-31"));
        activity(
                script,
                id,
                "hb.ct.nd.editor",
                "A1",
                LocalDate.of(2020, 6, 12),
                "Huyện Tân Lạc",
                "Lớp chuyển giao kỹ thuật cho hội viên",
                86,
                List.of(own("Lớp đã mở", "lớp", 2)));
        script.at(
                LocalDate.of(2020, 12, 30),
                420,
                c -> c.post(
                        "hb.ct.nd.head",
                        "ct-dong-hoctap",
                        "/programmes/" + id[0] + "/close",
                        Map.of(
                                "closedOn",
                                "2020-12-30",
                                "result",
                                "Hoàn thành các nội dung đã ký kết; mở 2 lớp chuyển giao kỹ thuật.")));
    }

    private static void tetForThePoor(Script script) {
        String[] id = new String[1];
        register(
                script,
                id,
                FRONT,
                LocalDate.of(2020, 11, 17),
                Map.of(
                        "kind", "CAMPAIGN",
                        "title", "Phong trào \"Tết vì người nghèo và nạn nhân chất độc da cam\" Tân Sửu 2021",
                        "lead", "HB.MT.MTTQ",
                        "partners",
                                partners(
                                        List.of("HB.CT.LDLD", "HB.CT.CCB"),
                                        List.of("HB.HOI.CTD", "HB.HOI.CTNXP"),
                                        List.of()),
                        "from", "2020-11-17",
                        "to", "2021-02-28"));
        activity(
                script,
                id,
                "hb.mt.mttq.editor",
                "A1",
                LocalDate.of(2021, 1, 26),
                "Thành phố Hòa Bình",
                "Lễ phát động và trao quà Tết",
                1_250,
                List.of(indicator("PH02", 1), own("Suất quà đã trao", "suất", 2_340)));
        script.at(
                LocalDate.of(2021, 3, 1),
                420,
                c -> c.post(
                        FRONT,
                        "ct-dong-tet",
                        "/programmes/" + id[0] + "/close",
                        Map.of("closedOn", "2021-02-26", "result", "Đã trao 2.340 suất quà tại 10 huyện, thành phố.")));
    }

    private static void laos(Script script) {
        String[] id = new String[1];
        register(
                script,
                id,
                FOREIGN_AFFAIRS,
                LocalDate.of(2020, 2, 24),
                Map.of(
                        "kind", "DIPLOMACY",
                        "title", "Giao lưu nhân dân với tỉnh Hủa Phăn, nước Cộng hòa Dân chủ Nhân dân Lào",
                        "lead", "HB.SO.NGOAIVU",
                        "partners",
                                partners(
                                        List.of("HB.BD.DANVAN"),
                                        List.of(),
                                        List.of("Hội Hữu nghị Lào - Việt tỉnh Hủa Phăn")),
                        "from", "2020-02-24"));
        activity(
                script,
                id,
                "hb.so.ngoaivu.editor",
                "A1",
                LocalDate.of(2020, 2, 26),
                "Thành phố Hòa Bình",
                "Đón đoàn đại biểu Hội Hữu nghị Lào - Việt",
                42,
                List.of(indicator("DN01", 1)));
    }

    private static void overseas(Script script) {
        String[] id = new String[1];
        register(
                script,
                id,
                FOREIGN_AFFAIRS,
                LocalDate.of(2020, 12, 8),
                Map.of(
                        "kind", "DIPLOMACY",
                        "title", "Gặp mặt thân nhân, vận động người Việt Nam ở nước ngoài hướng về quê hương",
                        "lead", "HB.SO.NGOAIVU",
                        "partners", partners(List.of("HB.MT.MTTQ"), List.of("HB.HOI.CTD"), List.of()),
                        "from", "2020-12-08"));
        activity(
                script,
                id,
                "hb.so.ngoaivu.editor",
                "A1",
                LocalDate.of(2021, 1, 22),
                "Thành phố Hòa Bình",
                "Gặp mặt thân nhân kiều bào nhân dịp Tết Nguyên đán",
                70,
                List.of(indicator("DN01", 1)));
    }

    private static void register(
            Script script, String[] id, String head, LocalDate day, Map<String, Object> programme) {
        script.at(
                day,
                420,
                c -> id[0] = c.post(head, "ct-" + head + "-" + day, "/programmes", programme)
                        .id());
    }

    private static void activity(
            Script script,
            String[] id,
            String account,
            String code,
            LocalDate day,
            String place,
            String name,
            int people,
            List<Map<String, Object>> figures) {
        script.at(
                day.plusDays(1),
                430,
                c -> c.post(
                        account,
                        "hd-" + account + "-" + day,
                        "/programmes/" + id[0] + "/activities",
                        Map.of(
                                "code", code, "on", day, "place", place, "name", name, "people", people, "figures",
                                figures)));
    }

    private static Map<String, Object> partners(List<String> agencies, List<String> associations, List<String> others) {
        return Map.of("agencies", agencies, "associations", associations, "others", others);
    }

    private static Map<String, Object> indicator(String code, int value) {
        return Map.of("indicator", code, "value", value);
    }

    private static Map<String, Object> own(String name, String unit, int value) {
        return Map.of("name", name, "unit", unit, "value", value);
    }

    /** Tân Lạc's communes were rearranged: its sub-plan, accepted long ago, gives way to a new version. */
    private static void superseded(Script script) {
        String path = "/sub-plans/" + RegisterPart.PLAN + "/HB.HU.TANLAC";
        SubPlanContent content = new SubPlanContent(
                "Kế hoạch của Huyện ủy Tân Lạc thực hiện Thông báo số 158-TB/TW về hội quần chúng (thay thế)",
                List.of(
                        new SubPlanContent.Section(
                                "I",
                                "Mục đích, yêu cầu",
                                "Thực hiện Kế hoạch của Tỉnh ủy phù hợp với đơn vị hành chính cấp xã sau sắp xếp."),
                        new SubPlanContent.Section(
                                "II",
                                "Nội dung",
                                "Rà soát, sắp xếp chi hội theo xã mới; quán triệt các văn bản của Trung ương, của tỉnh.")),
                List.of(new SubPlanContent.Measure(
                        new TaskId("T01"),
                        "Tổ chức hội nghị tuyên truyền, quán triệt tại các xã sau sắp xếp",
                        "Ban Tuyên giáo Huyện ủy",
                        LocalDate.of(2020, 9, 30))));
        script.at(
                LocalDate.of(2020, 7, 6),
                300,
                c -> c.post(
                        "hb.hu.tanlac.head",
                        "sp-supersede",
                        path + "/supersede",
                        Map.of(
                                "title", content.title(),
                                "sections", content.sections(),
                                "measures", content.measures(),
                                "reason", "Sắp xếp đơn vị hành chính cấp xã")));
        script.at(
                LocalDate.of(2020, 7, 8),
                300,
                c -> c.post("hb.hu.tanlac.head", "sp-supersede-submit", path + "/submit"));
        script.at(
                LocalDate.of(2020, 7, 14),
                300,
                c -> c.post(
                        RegisterPart.OFFICER,
                        "sp-supersede-accept",
                        path + "/accept",
                        Map.of("content", content.hash())));
    }

    /** On the day on which the second quarter closes, a report turns out to be another body's. */
    private static void voided(Script script) {
        LocalDate closed = LocalDate.of(2020, 7, 25);
        String path = "/reports/2020-Q2/" + RegisterPart.FORM + "/HB.SO.KHCN";
        script.at(
                closed,
                500,
                c -> c.post(
                        RegisterPart.OFFICER,
                        "2020-Q2-HB.SO.KHCN-void",
                        path + "/void",
                        Map.of("reason", "Nộp nhầm số liệu của đơn vị khác")));
        script.at(
                closed,
                520,
                c -> c.post(
                        "hb.so.khcn.head",
                        "2020-Q2-HB.SO.KHCN-nil-again",
                        path + "/nil",
                        Map.of(
                                "formVersion",
                                1,
                                "reason",
                                "Trong kỳ không phát sinh nội dung thuộc phạm vi báo cáo.")));
    }
}
