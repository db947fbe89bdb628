package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 2021: Ban Dân vận keeps two tables and shares them; Huyện ủy Đà Bắc keeps one of its own. */
final class TablePart {

    private static final String OFFICER = "danvan.officer";
    private static final String LEAD = "danvan.lead";

    private TablePart() {}

    static void write(Script script) {
        Map<String, Object> posts = table(
                List.of("BC01", "BC02"),
                List.of("DISTRICT_PARTY_COMMITTEE", "CITY_PARTY_COMMITTEE"),
                "AGENCY",
                null,
                List.of("AGENCY"));
        save(
                script,
                LocalDate.of(2021, 1, 25),
                OFFICER,
                "BIEN-CHE-QUY",
                "Biên chế các hội theo huyện, bốn quý gần nhất",
                posts);
        act(
                script,
                LocalDate.of(2021, 1, 26),
                OFFICER,
                "BIEN-CHE-QUY",
                "share",
                Map.of("agencies", List.of("HB.HU.DABAC", "HB.TU.HOABINH"), "roles", List.of("ORGANISATION_BOARD")));
        act(
                script,
                LocalDate.of(2021, 4, 19),
                OFFICER,
                "BIEN-CHE-QUY",
                "stop-sharing",
                Map.of("agencies", List.of("HB.TU.HOABINH"), "roles", List.of()));

        save(
                script,
                LocalDate.of(2021, 2, 1),
                LEAD,
                "TUYEN-TRUYEN-2020",
                "Hội nghị quán triệt, tuyên truyền hai quý cuối năm 2020 theo loại cơ quan",
                table(List.of("TT01"), List.of(), "KIND", List.of("2020-Q3"), List.of("AGENCY")));
        act(
                script,
                LocalDate.of(2021, 2, 2),
                LEAD,
                "TUYEN-TRUYEN-2020",
                "change",
                Map.of(
                        "title",
                        "Hội nghị quán triệt, tuyên truyền và người dự, hai quý cuối năm 2020 theo loại cơ quan",
                        "table",
                        table(
                                List.of("TT01", "TT02"),
                                List.of(),
                                "KIND",
                                List.of("2020-Q3", "2020-Q4"),
                                List.of("AGENCY", "PERIOD"))));
        act(
                script,
                LocalDate.of(2021, 2, 3),
                LEAD,
                "TUYEN-TRUYEN-2020",
                "share",
                Map.of("agencies", List.of(), "roles", List.of("APPROVER", "AGENCY_HEAD")));

        save(
                script,
                LocalDate.of(2021, 3, 8),
                "hb.hu.dabac.head",
                "DABAC.HOI-VIEN",
                "Hội viên các hội trên địa bàn huyện",
                table(List.of("HO03"), List.of(), "AGENCY", null, List.of()));
        act(
                script,
                LocalDate.of(2021, 10, 4),
                "hb.hu.dabac.head",
                "DABAC.HOI-VIEN",
                "delete",
                Map.of("reason", "Đã có trong báo cáo quý"));
    }

    private static void save(
            Script script, LocalDate day, String account, String code, String title, Map<String, Object> table) {
        script.at(
                day,
                300,
                c -> c.post(account, "bang-" + code, "/tables", Map.of("code", code, "title", title, "table", table)));
    }

    private static void act(
            Script script, LocalDate day, String account, String code, String act, Map<String, Object> content) {
        script.at(day, 310, c -> c.post(account, "bang-" + act + "-" + code, "/tables/" + code + "/" + act, content));
    }

    /** With these periods, or with the last four quarters when none are named. */
    private static Map<String, Object> table(
            List<String> indicators,
            List<String> kinds,
            String by,
            @Nullable List<String> periods,
            List<String> totals) {
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("named", periods == null ? List.of() : periods);
        if (periods == null) {
            which.put("last", Map.of("kind", "QUARTER", "count", 4));
        }
        return Map.of(
                "indicators",
                indicators.stream()
                        .map(code -> Map.of("form", "BM01", "indicator", code))
                        .toList(),
                "agencies",
                Map.of("named", List.of(), "kinds", kinds, "districts", List.of(), "by", by),
                "periods",
                which,
                "layout",
                Map.of("rows", List.of("AGENCY"), "columns", List.of("PERIOD", "INDICATOR"), "totals", totals));
    }
}
