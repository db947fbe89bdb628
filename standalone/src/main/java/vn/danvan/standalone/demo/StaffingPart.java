package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From November 2020 on: the criteria for posts, the ceiling of 2021, posts for nine associations, their people in the
 * middle and at the end of the year; one has more people than posts until the end of the year.
 */
final class StaffingPart {

    private static final String BOARD = "tochuc";
    private static final String APPROVER = "ubnd";

    /** Posts, people at 30/06/2021, people at 31/12/2021. */
    private static final Map<String, int[]> POSTS = posts();

    private StaffingPart() {}

    private static Map<String, int[]> posts() {
        Map<String, int[]> posts = new LinkedHashMap<>();
        posts.put("HB.HOI.CTD", new int[] {9, 9, 9});
        posts.put("HB.HOI.NHABAO", new int[] {4, 4, 4});
        posts.put("HB.HOI.VHNT", new int[] {8, 7, 8});
        posts.put("HB.HOI.LUATGIA", new int[] {3, 3, 3});
        posts.put("HB.HOI.KHKT", new int[] {7, 7, 8});
        posts.put("HB.HOI.DONGY", new int[] {5, 6, 6});
        posts.put("HB.HOI.HTX", new int[] {14, 13, 14});
        posts.put("HB.HOI.HUUNGHI", new int[] {4, 3, 3});
        posts.put("HB.HOI.NGUOIMU", new int[] {5, 5, 4});
        return posts;
    }

    static void write(Script script) {
        criteria(script);
        script.at(
                LocalDate.of(2020, 12, 9),
                0,
                c -> c.post(
                        APPROVER,
                        "staffing-ceiling-2021",
                        "/staffing-years/2021/ceiling",
                        Map.of("posts", 62, "decision", "Số 345/NQ-HĐND ngày 08/12/2020")));
        POSTS.forEach((association, numbers) -> {
            allot(script, association, numbers[0]);
            count(script, association, LocalDate.of(2021, 6, 30), LocalDate.of(2021, 7, 5), numbers[1]);
            count(script, association, LocalDate.of(2021, 12, 31), LocalDate.of(2021, 12, 31), numbers[2]);
        });
        script.at(
                LocalDate.of(2021, 9, 10),
                0,
                c -> c.post(
                        BOARD,
                        "adjust-posts-HB.HOI.KHKT",
                        "/staffing/2021/HB.HOI.KHKT/adjust",
                        Map.of(
                                "posts",
                                8,
                                "reason",
                                "Giao thêm nhiệm vụ tư vấn, phản biện và giám định xã hội.",
                                "decision",
                                "Số 402-QĐ/TU ngày 10/9/2021")));
    }

    private static void criteria(Script script) {
        script.at(
                LocalDate.of(2020, 11, 3),
                0,
                c -> c.post(
                        BOARD,
                        "criteria-staffing",
                        "/criteria/STAFFING",
                        Map.of(
                                "version",
                                "TC-BC-2020",
                                "title",
                                "Tiêu chí giao biên chế cho hội được Đảng, Nhà nước giao nhiệm vụ",
                                "items",
                                List.of(
                                        Map.of(
                                                "code",
                                                "1",
                                                "text",
                                                "Nhiệm vụ được Đảng, Nhà nước giao: số lượng, tính chất thường xuyên."),
                                        Map.of("code", "2", "text", "Phạm vi hoạt động và tổ chức hội ở cấp huyện."),
                                        Map.of("code", "3", "text", "Kết quả thực hiện nhiệm vụ hai năm gần nhất.")))));
        script.at(
                LocalDate.of(2020, 11, 16),
                0,
                c -> c.post(
                        APPROVER,
                        "criteria-staffing-publish",
                        "/criteria/STAFFING/TC-BC-2020/publish",
                        Map.of("decision", "Số 2410-QĐ/UBND ngày 16/11/2020", "validFrom", "2020-11-16")));
    }

    private static void allot(Script script, String association, int posts) {
        script.at(
                LocalDate.of(2020, 12, 18),
                0,
                c -> c.post(
                        BOARD,
                        "allot-2021-" + association,
                        "/staffing/2021/" + association + "/allot",
                        Map.of("posts", posts, "decision", "Số 118-QĐ/TU ngày 18/12/2020")));
    }

    private static void count(Script script, String association, LocalDate on, LocalDate said, int people) {
        script.at(
                said,
                0,
                c -> c.post(
                        association.toLowerCase(Locale.ROOT) + ".hoi",
                        "headcount-" + on + "-" + association,
                        "/staffing/2021/" + association + "/headcount",
                        Map.of("on", on.toString(), "headcount", people)));
    }
}
