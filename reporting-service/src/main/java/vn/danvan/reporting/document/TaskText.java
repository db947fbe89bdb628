package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Summary.ClassCount;
import vn.danvan.reporting.summary.Summary.TaskLine;
import vn.danvan.reporting.summary.Summary.TaskStanding;
import vn.danvan.reporting.summary.Summary.Tasks;

/** Tasks and associations. */
final class TaskText {

    private final Tables tables;

    TaskText(Tables tables) {
        this.tables = tables;
    }

    List<Block> tasks(Summary summary) {
        Tasks tasks = summary.tasks();
        if (tasks.items().isEmpty()) {
            return List.of(new Paragraph("Chưa giao nhiệm vụ nào."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Trong " + Vi.number(tasks.items().size()) + " nhiệm vụ: đã hoàn thành "
                + Vi.number(tasks.done()) + ", đang thực hiện " + Vi.number(tasks.onTrack()) + ", chậm tiến độ "
                + Vi.number(tasks.late()) + ", chưa có báo cáo triển khai " + Vi.number(tasks.notStarted())
                + (tasks.cancelled() == 0 ? "" : ", không thực hiện nữa " + Vi.number(tasks.cancelled())) + "."));
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

    List<Block> associations(Summary summary) {
        var all = summary.associations();
        if (all.total() == 0) {
            return List.of(new Paragraph("Chưa có hội nào trong sổ."));
        }
        Tables.Builder table = tables.next("Hội theo phân loại")
                .left("Phân loại", 72)
                .right("Tổng số", 19)
                .right("Cấp tỉnh", 18)
                .right("Cấp huyện", 19)
                .right("Cấp xã", 18)
                .right("Mới trong kỳ", 19);
        for (ClassCount c : all.byClass()) {
            table.row(
                    Words.of(c.associationClass()),
                    Vi.number(c.total()),
                    Vi.number(c.province()),
                    Vi.number(c.district()),
                    Vi.number(c.commune()),
                    Vi.number(c.registeredInPeriod()));
        }
        String text = "Có " + Vi.number(all.total()) + " hội trong sổ, "
                + all.byClass().stream()
                        .map(c -> Vi.number(c.total()) + " "
                                + Words.of(c.associationClass()).replaceFirst("^H", "h"))
                        .collect(Collectors.joining(", "))
                + "; trong kỳ có thêm " + Vi.number(all.registeredInPeriod()) + " hội được ghi vào sổ.";
        return List.of(new Paragraph(text), table.table());
    }
}
