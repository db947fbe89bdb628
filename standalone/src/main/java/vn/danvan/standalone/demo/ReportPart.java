package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.standalone.demo.Bodies.Body;

/** A quarter's reports: the period is opened, reports come in and are reviewed, the period is closed. */
final class ReportPart {

    private static final String OFFICER = RegisterPart.OFFICER;

    private static final int FIRST_YEAR = 2020;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final String period;
    private final int year;
    private final int quarter;
    private final int sinceStart;
    private final LocalDate opened;
    private final LocalDate due;
    private final LocalDate closed;
    private final List<String> missing;

    /** @param quarter 1 to 4 */
    private ReportPart(int year, int quarter) {
        this.year = year;
        this.quarter = quarter;
        this.sinceStart = (year - FIRST_YEAR) * 4 + quarter;
        this.period = year + "-Q" + quarter;
        LocalDate end = lastDay();
        this.opened = end.minusDays(15);
        this.due = end.plusDays(10);
        this.closed = end.plusDays(25);
        this.missing = missing(sinceStart);
    }

    /** The quarters of 2020 and 2021. */
    static List<ReportPart> quarters() {
        return IntStream.range(0, 8)
                .mapToObj(i -> new ReportPart(FIRST_YEAR + i / 4, 1 + i % 4))
                .toList();
    }

    /** Fewer and fewer send nothing. */
    private static List<String> missing(int quarter) {
        return switch (quarter) {
            case 1 -> List.of("HB.NG.BHXH", "HB.SO.GTVT", "HB.DU.KHOIDN");
            case 2, 3 -> List.of("HB.NG.BHXH");
            case 5 -> List.of("HB.SO.GTVT");
            default -> List.of();
        };
    }

    private LocalDate lastDay() {
        return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }

    String period() {
        return period;
    }

    LocalDate closed() {
        return closed;
    }

    void write(Script script, List<Body> bodies, Map<String, Long> closedAt) {
        script.at(
                opened,
                0,
                c -> c.post(
                        OFFICER,
                        period,
                        "/periods",
                        Map.of(
                                "code",
                                period,
                                "kind",
                                "QUARTER",
                                "title",
                                "Quý " + ROMAN.get(quarter - 1) + " năm " + year,
                                "from",
                                LocalDate.of(year, quarter * 3 - 2, 1),
                                "to",
                                lastDay(),
                                "dueOn",
                                due,
                                "forms",
                                List.of(Map.of("form", RegisterPart.FORM, "version", 1)))));
        for (Body body : bodies) {
            if (!missing.contains(body.code())) {
                write(script, body);
            }
        }
        script.at(
                closed,
                540,
                c -> closedAt.put(
                        period,
                        c.post(OFFICER, period + "-close", "/periods/" + period + "/close")
                                .logIndex()));
    }

    private void write(Script script, Body body) {
        SplittableRandom chance = Figures.chance(body.code(), period);
        String path = "/reports/" + period + "/" + RegisterPart.FORM + "/" + body.code();
        String key = period + "-" + body.code();
        int minute = chance.nextInt(0, 480);
        int luck = chance.nextInt(0, 100);
        LocalDate submitted = luck < 12 ? due.plusDays(chance.nextInt(1, 9)) : due.minusDays(chance.nextInt(0, 9));
        if (luck >= 12 && luck < 16) {
            script.at(
                    submitted,
                    minute,
                    c -> c.post(
                            body.head(),
                            key + "-nil",
                            path + "/nil",
                            Map.of(
                                    "formVersion",
                                    1,
                                    "reason",
                                    "Trong kỳ không phát sinh nội dung thuộc phạm vi báo cáo.")));
            return;
        }
        Map<String, Object> report = report(body, false);
        long[] submittedAt = new long[1];
        script.at(
                submitted,
                minute,
                c -> submittedAt[0] = c.post(body.head(), key + "-submit", path + "/submit", report)
                        .logIndex());
        LocalDate reviewed = submitted.plusDays(2);
        if (luck >= 90) {
            script.at(
                    reviewed,
                    minute,
                    c -> c.post(
                            OFFICER,
                            key + "-return",
                            path + "/return",
                            Map.of(
                                    "comments",
                                    List.of(Map.of(
                                            "target", "TT02",
                                            "reason", "WRONG_FIGURE",
                                            "text", "Đề nghị rà lại số lượt người dự hội nghị.")))));
            script.at(
                    reviewed.plusDays(2),
                    minute,
                    c -> submittedAt[0] = c.post(body.head(), key + "-resubmit", path + "/submit", report(body, true))
                            .logIndex());
            reviewed = reviewed.plusDays(4);
        }
        script.at(reviewed, minute, c -> {
            JsonNode view = Json.MAPPER.readTree(c.get(OFFICER, "/api/query/v1" + path, submittedAt[0]));
            c.post(
                    OFFICER,
                    key + "-accept",
                    path + "/accept",
                    Map.of("content", view.get("hash").asString()));
        });
    }

    private Map<String, Object> report(Body body, boolean corrected) {
        Map<String, Object> values = Figures.of(body.code(), body.kind(), sinceStart);
        if (corrected && values.get("TT02") instanceof Long people) {
            values.put("TT02", people + 25);
        }
        List<Map<String, Object>> listed = new ArrayList<>();
        values.forEach((indicator, value) -> listed.add(Map.of("indicator", indicator, "value", value)));
        SplittableRandom chance = Figures.chance(body.code(), period, "tasks");
        int percent = Math.min(100, sinceStart * 40 + chance.nextInt(0, 25));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("formVersion", 1);
        report.put("values", listed);
        report.put(
                "narratives",
                List.of(
                        Map.of(
                                "section",
                                "KET-QUA",
                                "text",
                                body.name() + " đã tổ chức " + values.get("TT01")
                                        + " hội nghị quán triệt, tuyên truyền với " + values.get("TT02")
                                        + " lượt người dự."),
                        Map.of(
                                "section", "HAN-CHE",
                                "text", "Một số hội hoạt động chưa đều; cán bộ hội phần lớn kiêm nhiệm.")));
        report.put(
                "tasks",
                List.of(
                        task("T01", percent, percent == 100 ? "DONE" : "ON_TRACK"),
                        task("T07", Math.min(90, sinceStart * 20), chance.nextInt(0, 6) == 0 ? "LATE" : "ON_TRACK")));
        report.put("explanations", Figures.explanations(values, year));
        return report;
    }

    private static Map<String, Object> task(String code, int percent, String status) {
        return Map.of("plan", RegisterPart.PLAN, "task", code, "percent", percent, "status", status);
    }
}
