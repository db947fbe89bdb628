package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Tasks;
import vn.danvan.reporting.summary.Tasks.TaskLine;
import vn.danvan.reporting.summary.Tasks.TaskStanding;

/** Tasks. */
final class TaskText {

    private final Tables tables;

    TaskText(Tables tables) {
        this.tables = tables;
    }

    List<Block> tasks(Summary summary) {
        Tasks tasks = summary.tasks();
        if (tasks.items().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        new Sentence("Trong " + Vi.number(tasks.items().size()) + " nhiệm vụ: ")
                .count("đã hoàn thành ", tasks.done(), "")
                .count("đang thực hiện ", tasks.onTrack(), "")
                .count("chậm tiến độ ", tasks.late(), "")
                .count("chưa có báo cáo triển khai ", tasks.notStarted(), "")
                .count("không thực hiện nữa ", tasks.cancelled(), "")
                .into(blocks);
        List<TaskLine> late = tasks.items().stream()
                .filter(t -> t.standing() == TaskStanding.LATE)
                .toList();
        if (!late.isEmpty()) {
            blocks.add(new Paragraph("Nhiệm vụ chậm tiến độ và cơ quan chịu trách nhiệm: "
                    + late.stream()
                            .map(t -> t.task() + " (" + t.lead()
                                    + (t.dueOn() == null ? "" : ", hạn " + Vi.date(t.dueOn())) + ")")
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        Tables.Builder table = tables.next("Tình hình thực hiện nhiệm vụ")
                .centre("Mã", 12)
                .left("Nhiệm vụ", 57)
                .left("Chủ trì", 32)
                .centre("Hạn", 23)
                .left("Tình hình", 28)
                .right("Tiến độ", 13);
        for (TaskLine t : tasks.items()) {
            table.row(
                    t.task(),
                    t.title() + " (" + t.clause() + ")",
                    t.lead(),
                    Vi.date(t.dueOn()),
                    Words.of(t.standing()),
                    t.percent() == null ? Vi.ABSENT : Vi.number(t.percent().longValue()) + "\u00a0%");
        }
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }
}
