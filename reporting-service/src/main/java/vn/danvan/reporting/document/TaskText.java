package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Summary.BudgetYear;
import vn.danvan.reporting.summary.Summary.PackageLine;
import vn.danvan.reporting.summary.Summary.TaskLine;
import vn.danvan.reporting.summary.Summary.TaskStanding;
import vn.danvan.reporting.summary.Summary.Tasks;

/** Tasks and budget packages. */
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

    List<Block> budgets(Summary summary) {
        if (summary.budgets().isEmpty()) {
            return List.of(new Paragraph("Chưa có đề nghị khoán kinh phí."));
        }
        List<Block> blocks = new ArrayList<>();
        for (BudgetYear y : summary.budgets()) {
            blocks.add(new Paragraph("Năm tài chính " + y.year() + ": trần kinh phí " + dong(y.ceiling())
                    + "; đề nghị " + amount(y.proposed()) + "; đã thẩm định " + amount(y.appraised())
                    + "; đã phê duyệt " + amount(y.approved()) + "; không phê duyệt " + amount(y.rejected())
                    + "; còn lại " + dong(y.remaining()) + "."));
            if (y.items().isEmpty()) {
                continue;
            }
            Tables.Builder table = tables.next("Khoán kinh phí năm " + y.year() + " (đồng)")
                    .left("Hội", 45)
                    .right("Đề nghị", 29)
                    .right("Thẩm định", 29)
                    .right("Phê duyệt", 29)
                    .left("Tình trạng", 33);
            for (PackageLine p : y.items()) {
                table.row(
                        p.name(),
                        Vi.number(p.proposed()),
                        Vi.dong(p.appraised()),
                        Vi.dong(p.approved()),
                        Words.of(p.state()));
            }
            table.total(
                    "Tổng số",
                    Vi.number(y.proposed().dong()),
                    Vi.number(y.appraised().dong()),
                    Vi.number(y.approved().dong()),
                    "");
            blocks.add(table.size(Tables.DENSE).table());
        }
        return blocks;
    }

    private static String dong(@Nullable Long value) {
        return value == null ? "chưa xác định" : Vi.number(value.longValue()) + " đồng";
    }

    private static String amount(Summary.Amount amount) {
        return Vi.number(amount.count()) + " gói, " + Vi.number(amount.dong()) + " đồng";
    }
}
