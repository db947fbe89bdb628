package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The summaries of the first two quarters also go to the districts and the city, as a group. Their offices acknowledge them
 * within days, but one that is reminded first.
 */
final class DispatchPart {

    private static final String OFFICER = RegisterPart.OFFICER;
    private static final String GROUP = "CAC-HUYEN-UY-THANH-UY";
    private static final List<String> PROMPT = List.of(
            "HB.HU.DABAC",
            "HB.HU.MAICHAU",
            "HB.HU.TANLAC",
            "HB.HU.CAOPHONG",
            "HB.HU.KIMBOI",
            "HB.HU.LUONGSON",
            "HB.HU.LACSON",
            "HB.HU.YENTHUY",
            "HB.TU.HOABINH");
    private static final String LATE = "HB.HU.LACTHUY";
    private static final int QUARTERS = 2;

    private DispatchPart() {}

    static void write(Script script, List<ReportPart> quarters) {
        script.at(
                quarters.getFirst().closed(),
                0,
                c -> c.post(
                        OFFICER,
                        "recipients-districts",
                        "/recipient-groups",
                        Map.of(
                                "group",
                                GROUP,
                                "title",
                                "Các huyện ủy, thành ủy",
                                "kinds",
                                List.of("DISTRICT_PARTY_COMMITTEE", "CITY_PARTY_COMMITTEE"),
                                "bodies",
                                List.of())));
        quarters.stream().limit(QUARTERS).forEach(quarter -> send(script, quarter));
    }

    private static void send(Script script, ReportPart quarter) {
        String path = "/summaries/" + quarter.period() + "/PERIODIC";
        String key = "dispatch-" + quarter.period();
        LocalDate issued = quarter.closed().plusDays(2);
        script.at(
                issued,
                40,
                c -> c.post(OFFICER, key + "-send", path + "/distribute", Map.of("groups", List.of(GROUP))));
        script.at(issued, 45, c -> c.run(OFFICER, key + "-tell", "/reminders/run"));
        for (int i = 0; i < PROMPT.size(); i++) {
            acknowledge(script, issued.plusDays(1 + i % 3), head(PROMPT.get(i)), key, path);
        }
        acknowledge(script, issued.plusDays(1), "ubnd", key, path);
        acknowledge(script, issued.plusDays(2), "noivu", key, path);
        LocalDate reminded = issued.plusDays(6);
        script.at(reminded, 0, c -> c.run(OFFICER, key + "-remind", "/reminders/run"));
        acknowledge(script, reminded, head(LATE), key, path);
    }

    private static void acknowledge(Script script, LocalDate day, String account, String key, String path) {
        script.at(day, 90, c -> c.post(account, key + "-got-" + account, path + "/acknowledge"));
    }

    private static String head(String agency) {
        return agency.toLowerCase(Locale.ROOT) + ".head";
    }
}
