package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * 2020 and 2021: two party committees that report through the one above them. One moves below it, one takes another name,
 * and the next summer they are one; what is decided ahead takes effect on its day.
 */
final class AgencyPart {

    private static final String ADMIN = "quantri";
    private static final String ABOVE = "HB.DU.KHOICQ";
    private static final String COLLEGE = "HB.DU.CDNGHE";
    private static final String SCHOOL = "HB.DU.TCKTKT";

    private AgencyPart() {}

    static void write(Script script) {
        LocalDate first = LocalDate.of(2020, 1, 7);
        script.at(
                first,
                0,
                c -> c.post(
                        ADMIN, COLLEGE, "/agencies", body(COLLEGE, "Đảng ủy Trường Cao đẳng nghề Hòa Bình", ABOVE)));
        script.at(
                first,
                1,
                c -> c.post(
                        ADMIN,
                        SCHOOL,
                        "/agencies",
                        body(SCHOOL, "Đảng ủy Trường Trung cấp Kinh tế - Kỹ thuật Hòa Bình", "HB")));
        script.at(
                LocalDate.of(2020, 9, 21),
                0,
                c -> c.post(
                        ADMIN,
                        "move-" + SCHOOL,
                        "/agencies/" + SCHOOL + "/change-parent",
                        Map.of(
                                "parent",
                                ABOVE,
                                "decision",
                                "Số 2016-QĐ/TU ngày 18/9/2020",
                                "effectiveOn",
                                LocalDate.of(2020, 10, 1))));
        script.at(
                LocalDate.of(2020, 12, 14),
                0,
                c -> c.post(
                        ADMIN,
                        "rename-" + COLLEGE,
                        "/agencies/" + COLLEGE + "/rename",
                        Map.of(
                                "name",
                                "Đảng ủy Trường Cao đẳng Kỹ thuật Công nghệ Hòa Bình",
                                "effectiveOn",
                                LocalDate.of(2021, 1, 1))));
        script.at(
                LocalDate.of(2021, 7, 19),
                0,
                c -> c.post(
                        ADMIN,
                        "merge-" + SCHOOL,
                        "/agencies/" + SCHOOL + "/merge",
                        Map.of("successor", COLLEGE, "effectiveOn", LocalDate.of(2021, 8, 1))));
    }

    private static Map<String, Object> body(String code, String name, String parent) {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "kind",
                "SUBORDINATE_PARTY_COMMITTEE",
                "level",
                "PROVINCE",
                "parent",
                parent,
                "validFrom",
                LocalDate.of(2015, 1, 1));
    }
}
