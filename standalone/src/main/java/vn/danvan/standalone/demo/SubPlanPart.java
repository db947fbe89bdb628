package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.standalone.demo.Bodies.Body;

/** February to April 2020: sub-plans come in; some late, some returned and submitted again, two not at all. */
final class SubPlanPart {

    private static final String OFFICER = RegisterPart.OFFICER;
    private static final List<String> MISSING = List.of("HB.NG.BHXH", "HB.SO.GTVT");
    private static final List<String> LATE =
            List.of("HB.HU.LACSON", "HB.SO.XAYDUNG", "HB.BCS.VKSND", "HB.DU.CONGAN", "HB.SO.CONGTHUONG");
    private static final List<String> RETURNED =
            List.of("HB.HU.MAICHAU", "HB.HU.KIMBOI", "HB.SO.YTE", "HB.DD.ND", "HB.CT.DOAN", "HB.HU.LACSON");

    private SubPlanPart() {}

    static void write(Script script, List<Body> bodies) {
        for (Body body : bodies) {
            if (!MISSING.contains(body.code())) {
                write(script, body);
            }
        }
        // One of the two that are missing has at least begun.
        Body begun = bodies.stream()
                .filter(body -> "HB.SO.GTVT".equals(body.code()))
                .findFirst()
                .orElseThrow();
        script.at(
                LocalDate.of(2020, 3, 30),
                30,
                c -> c.post(begun.editor(), "sp-draft-" + begun.code(), path(begun), content(begun, false)));
    }

    private static void write(Script script, Body body) {
        SplittableRandom chance = Figures.chance(body.code(), "sub-plan");
        LocalDate drafted = LocalDate.of(2020, 2, 10).plusDays(chance.nextInt(0, 20));
        LocalDate submitted = LATE.contains(body.code())
                ? LocalDate.of(2020, 4, 1).plusDays(chance.nextInt(0, 18))
                : LocalDate.of(2020, 3, 2).plusDays(chance.nextInt(0, 30)); // 02/03 to 31/03
        int minute = chance.nextInt(0, 480);
        String code = body.code();
        String path = path(body);
        SubPlanContent content = content(body, false);
        script.at(drafted, minute, c -> c.post(body.editor(), "sp-draft-" + code, path, content));
        script.at(submitted, minute, c -> c.post(body.head(), "sp-submit-" + code, path + "/submit"));
        LocalDate reviewed = submitted.plusDays(chance.nextInt(2, 9));
        if (!RETURNED.contains(code)) {
            script.at(reviewed, minute, c -> accept(c, code, path, content));
            return;
        }
        SubPlanContent revised = content(body, true);
        long[] version = new long[1];
        script.at(
                reviewed,
                minute,
                c -> version[0] = c.post(
                                OFFICER,
                                "sp-return-" + code,
                                path + "/return",
                                Map.of(
                                        "comments",
                                        List.of(
                                                Map.of(
                                                        "target", "II",
                                                        "reason", "MISSING_CONTENT",
                                                        "text",
                                                                "Bổ sung nội dung theo dõi, chỉ đạo hoạt động của hội được Đảng,"
                                                                        + " Nhà nước giao nhiệm vụ."),
                                                Map.of(
                                                        "target", "T07",
                                                        "reason", "UNCLEAR_RESPONSIBILITY",
                                                        "text", "Nêu rõ đơn vị chịu trách nhiệm chính."))))
                        .version());
        script.at(
                reviewed.plusDays(3),
                minute,
                c -> c.put(body.editor(), "sp-revise-" + code, path, version[0], revised));
        script.at(reviewed.plusDays(4), minute, c -> c.post(body.head(), "sp-resubmit-" + code, path + "/submit"));
        script.at(reviewed.plusDays(7), minute, c -> accept(c, code, path, revised));
    }

    private static void accept(DemoClient client, String code, String path, SubPlanContent content)
            throws java.io.IOException, InterruptedException {
        ContentHash hash = content.hash();
        client.post(OFFICER, "sp-accept-" + code, path + "/accept", Map.of("content", hash));
    }

    private static String path(Body body) {
        return "/sub-plans/" + RegisterPart.PLAN + "/" + body.code();
    }

    private static SubPlanContent content(Body body, boolean revised) {
        String duty = "Cấp ủy, người đứng đầu " + body.name() + " trực tiếp lãnh đạo, chỉ đạo việc thực hiện; định kỳ"
                + " hằng quý báo cáo Ban Thường vụ Tỉnh ủy qua Ban Dân vận Tỉnh ủy.";
        return new SubPlanContent(
                "Kế hoạch của " + body.name() + " thực hiện Thông báo số 158-TB/TW về hội quần chúng",
                List.of(
                        new SubPlanContent.Section(
                                "I",
                                "Mục đích, yêu cầu",
                                "Nâng cao nhận thức, trách nhiệm về vai trò, vị trí của hội quần chúng; tổ chức bộ máy"
                                        + " hội tinh gọn, hoạt động hiệu lực, hiệu quả."),
                        new SubPlanContent.Section(
                                "II",
                                "Nội dung",
                                revised
                                        ? "Quán triệt các văn bản của Trung ương và của tỉnh; hằng quý làm việc với từng"
                                                + " hội được Đảng, Nhà nước giao nhiệm vụ để theo dõi, chỉ đạo hoạt động."
                                        : "Quán triệt các văn bản của Trung ương và của tỉnh về hội quần chúng."),
                        new SubPlanContent.Section("III", "Tổ chức thực hiện", duty)),
                List.of(
                        new SubPlanContent.Measure(
                                new TaskId("T01"),
                                "Tổ chức hội nghị tuyên truyền, quán triệt",
                                "Bộ phận tuyên giáo của " + body.name(),
                                LocalDate.of(2020, 6, 30)),
                        new SubPlanContent.Measure(
                                new TaskId("T07"),
                                "Kiểm tra, giám sát việc thực hiện chủ trương về hội quần chúng",
                                revised ? "Ủy ban kiểm tra, bộ phận dân vận của " + body.name() : body.name(),
                                LocalDate.of(2020, 11, 30))));
    }
}
