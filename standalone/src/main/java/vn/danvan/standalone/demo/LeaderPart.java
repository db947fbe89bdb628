package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * 2020 and 2021: chairs of six associations take office, one is re-elected, one resigns and is followed by another. The
 * names are made up and mean as much: ví dụ, minh họa, giả định (example, illustration, assumption). No age rule is in force in
 * those years, and each event says so.
 */
final class LeaderPart {

    private static final String BOARD = "tochuc";

    private LeaderPart() {}

    static void write(Script script) {
        chair(script, BOARD, "HB.HOI.CTD", "Bùi Văn Ví Dụ", "1958-04-12", LocalDate.of(2020, 3, 10), 5);
        chair(script, BOARD, "HB.HOI.NHABAO", "Quách Thị Minh Họa", "1966-09-02", LocalDate.of(2020, 5, 14), 5);
        chair(script, BOARD, "HB.HOI.VHNT", "Đinh Công Giả Định", "1959-11-23", LocalDate.of(2020, 8, 20), 5);
        chair(script, BOARD, "HB.HOI.DONGY", "Hà Văn Thí Dụ", "1955-02-28", LocalDate.of(2020, 10, 6), 5);
        chair(script, "hb.hoi.dn.hoi", "HB.HOI.DN", "Xa Thị Mẫu", "1975-07-19", LocalDate.of(2020, 11, 17), 5);
        chair(script, BOARD, "HB.HOI.LUATGIA", "Hoàng Đức Làm Mẫu", "1960-01-30", LocalDate.of(2020, 4, 1), 1);
        LocalDate congress = LocalDate.of(2021, 3, 26);
        script.at(
                congress,
                0,
                c -> c.post(
                        BOARD,
                        "re-elect-HB.HOI.LUATGIA",
                        "/offices/HB.HOI.LUATGIA/CHAIR/re-elect",
                        Map.of(
                                "from",
                                congress,
                                "to",
                                congress.plusYears(5).minusDays(1),
                                "service",
                                "RETIRED",
                                "decision",
                                "Nghị quyết Đại hội Hội Luật gia tỉnh ngày 26/3/2021")));
        for (String association : new String[] {"HB.HOI.CTD", "HB.HOI.NHABAO"}) {
            script.at(
                    LocalDate.of(2020, 3, 9),
                    0,
                    c -> c.post(
                            BOARD,
                            "duty-" + association,
                            "/offices/" + association + "/CHAIR/declare-duty",
                            Map.of("document", "Số 32-CT/TU ngày 22/11/2017")));
        }
        LocalDate resigned = LocalDate.of(2021, 6, 30);
        script.at(
                resigned,
                0,
                c -> c.post(
                        BOARD,
                        "end-term-HB.HOI.NHABAO",
                        "/offices/HB.HOI.NHABAO/CHAIR/end-term",
                        Map.of("on", resigned, "ground", "TRANSFERRED", "decision", "Số 640-QĐ/TU ngày 28/6/2021")));
        chair(script, BOARD, "HB.HOI.NHABAO", "Bạch Thị Giả Sử", "1970-12-05", LocalDate.of(2021, 7, 12), 4);
    }

    private static void chair(
            Script script, String account, String association, String name, String born, LocalDate from, int years) {
        String[] id = new String[1];
        String key = association + "-" + from;
        script.at(
                from,
                0,
                c -> id[0] = c.post(
                                account,
                                "leader-" + key,
                                "/leaders",
                                Map.of("association", association, "name", name, "birthDate", born))
                        .id());
        script.at(
                from,
                5,
                c -> c.post(
                        account,
                        "appoint-" + key,
                        "/offices/" + association + "/CHAIR/appoint",
                        Map.of(
                                "leader",
                                id[0],
                                "from",
                                from,
                                "to",
                                from.plusYears(years).minusDays(1),
                                "service",
                                born.compareTo("1962") < 0 ? "RETIRED" : "SERVING",
                                "decision",
                                String.format("Quyết định ngày %1$td/%1$tm/%1$tY", from))));
    }
}
