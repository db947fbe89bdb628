package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * March to July 2020: agencies are urged about their sub-plans and reports on the days that the rules name. Some take note,
 * one is left alone for a while, one gets a letter, and the province's committee hears of those who do nothing.
 */
final class ReminderPart {

    private static final String OFFICER = RegisterPart.OFFICER;
    private static final String ADMIN = "quantri";
    private static final int MORNING = -30; // 07:30

    /** Offices that read mail; {@code .example} is nobody's (RFC 2606). */
    private static final Map<String, String> MAILBOXES = Map.of(
            "HB.HU.DABAC", "vanphong@huyenuydabac.hoabinh.example",
            "HB.HU.KIMBOI", "vanphong@huyenuykimboi.hoabinh.example",
            "HB.HU.LACSON", "vanphong@huyenuylacson.hoabinh.example",
            "HB.SO.GTVT", "vanthu@sogtvt.hoabinh.example",
            "HB.SO.XAYDUNG", "vanthu@soxaydung.hoabinh.example",
            "HB.NG.BHXH", "vanthu@bhxh.hoabinh.example");

    private ReminderPart() {}

    static void write(Script script) {
        new TreeMap<>(MAILBOXES)
                .forEach((agency, address) -> script.at(
                        LocalDate.of(2020, 3, 9),
                        5,
                        c -> c.post(
                                ADMIN,
                                "mailbox-" + agency,
                                "/contacts/agency/" + agency + "/e-mail",
                                Map.of("address", address))));
        for (String day : List.of(
                "2020-03-24",
                "2020-03-30",
                "2020-04-01",
                "2020-04-08",
                "2020-04-11",
                "2020-04-14",
                "2020-04-15",
                "2020-04-18",
                "2020-04-24",
                "2020-07-03",
                "2020-07-09",
                "2020-07-11",
                "2020-07-18",
                "2020-07-24")) {
            script.at(LocalDate.parse(day), MORNING, c -> c.run(OFFICER, "remind-" + day, "/reminders/run"));
        }
        acknowledge(script, "HB.SO.XAYDUNG", LocalDate.of(2020, 4, 1), 1);
        acknowledge(script, "HB.HU.LACSON", LocalDate.of(2020, 4, 2), 1);
        String transport = subPlan("HB.SO.GTVT");
        script.at(
                LocalDate.of(2020, 4, 2),
                60,
                c -> c.post(
                        OFFICER,
                        "mute-gtvt",
                        "/reminders/" + transport + "/mute",
                        Map.of(
                                "reason",
                                "Sở đang tập trung phòng, chống dịch COVID-19 theo Chỉ thị số 16/CT-TTg.",
                                "until",
                                "2020-04-15")));
        script.at(
                LocalDate.of(2020, 4, 20),
                0,
                c -> c.post(
                        OFFICER,
                        "urge-bhxh",
                        "/reminders/" + subPlan("HB.NG.BHXH") + "/urge",
                        Map.of(
                                "number",
                                "Số 45-CV/BDVTU",
                                "text",
                                "Đề nghị Bảo hiểm xã hội tỉnh gửi kế hoạch cụ thể thực hiện Kế hoạch của Tỉnh ủy trước"
                                        + " ngày 29/4/2020; nêu rõ lý do chậm.")));
    }

    private static void acknowledge(Script script, String agency, LocalDate day, int notice) {
        script.at(
                day,
                90,
                c -> c.post(
                        agency.toLowerCase(Locale.ROOT) + ".head",
                        "acknowledge-" + agency,
                        "/reminders/" + subPlan(agency) + "/notices/" + notice + "/acknowledge"));
    }

    private static String subPlan(String agency) {
        return "subplan:" + RegisterPart.PLAN + ":" + agency;
    }
}
