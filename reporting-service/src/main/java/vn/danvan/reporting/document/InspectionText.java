package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Inspections;
import vn.danvan.reporting.summary.Inspections.AppealCount;
import vn.danvan.reporting.summary.Inspections.DecisionLine;
import vn.danvan.reporting.summary.Inspections.FindingLine;
import vn.danvan.reporting.summary.Inspections.InspectionLine;
import vn.danvan.reporting.summary.Inspections.PlannedCount;
import vn.danvan.reporting.summary.Inspections.SeverityCount;
import vn.danvan.reporting.summary.Summary;

/** Inspections: planned, made, what was found and put right, decisions and appeals. */
final class InspectionText {

    private final Tables tables;

    InspectionText(Tables tables) {
        this.tables = tables;
    }

    List<Block> inspections(Summary summary) {
        Inspections all = summary.inspections();
        boolean nothing = all.opened() == 0
                && all.items().isEmpty()
                && all.planned().planned() == 0
                && all.decisions().isEmpty()
                && all.bySeverity().stream().allMatch(s -> s.total() == 0);
        if (nothing) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        programme(all.planned(), blocks);
        new Sentence("Trong kỳ ")
                .count(
                        "mở ",
                        all.opened(),
                        " cuộc"
                                + new Sentence("")
                                        .count("đột xuất ", all.unplanned(), " cuộc")
                                        .inBrackets())
                .count("kết thúc ", all.closed(), " cuộc")
                .then()
                .count("đang tiến hành ", all.open(), " cuộc")
                .into(blocks);
        new Sentence("Còn ")
                .count("", sum(all, SeverityCount::open), " kết luận chưa khắc phục xong")
                .count("trong đó quá hạn ", sum(all, SeverityCount::overdue), "")
                .into(blocks);
        int repeated = sum(all, SeverityCount::repeatedInPeriod);
        if (repeated > 0) {
            blocks.add(new Paragraph("Trong " + Vi.number(sum(all, SeverityCount::recordedInPeriod))
                    + " kết luận ghi trong kỳ có " + Vi.number(repeated)
                    + " kết luận lặp lại vi phạm đã được kết luận trước đó."));
        }
        if (sum(all, SeverityCount::total) > 0) {
            blocks.add(bySeverity(all));
        }
        if (!all.findings().isEmpty()) {
            blocks.add(open(all));
        }
        decisions(all, blocks);
        return blocks;
    }

    private static void programme(PlannedCount planned, List<Block> blocks) {
        if (planned.planned() > 0) {
            new Sentence("Kế hoạch kiểm tra, giám sát, thanh tra năm " + planned.year() + " có "
                            + Vi.number(planned.planned()) + " cuộc: ")
                    .say(planned.opened() == 0 ? "chưa mở cuộc nào" : "")
                    .count("đã mở ", planned.opened(), " cuộc")
                    .count("trong đó đã kết thúc ", planned.closed(), " cuộc")
                    .then()
                    .count("", planned.notDone(), " cuộc đã hết quý theo kế hoạch mà chưa mở")
                    .into(blocks);
        }
    }

    private static int sum(Inspections all, ToIntFunction<SeverityCount> figure) {
        return all.bySeverity().stream().mapToInt(figure).sum();
    }

    private Block bySeverity(Inspections all) {
        Tables.Builder table = tables.next("Kết luận theo mức độ")
                .left("Mức độ", 45)
                .right("Trong kỳ", 20)
                .right("Lặp lại", 20)
                .right("Lũy kế", 20)
                .right("Đã khắc phục", 20)
                .right("Chưa xong", 20)
                .right("Quá hạn", 20);
        for (SeverityCount s : all.bySeverity()) {
            table.row(
                    Words.of(s.severity()),
                    Vi.number(s.recordedInPeriod()),
                    Vi.number(s.repeatedInPeriod()),
                    Vi.number(s.total()),
                    Vi.number(s.verified()),
                    Vi.number(s.open()),
                    Vi.number(s.overdue()));
        }
        return table.table();
    }

    private Block open(Inspections all) {
        Tables.Builder list = tables.next("Kết luận chưa khắc phục xong")
                .left("Cơ quan, hội", 38)
                .left("Nội dung", 52)
                .left("Mức độ", 24)
                .centre("Hạn", 23)
                .left("Tình trạng", 28);
        for (FindingLine f : all.findings()) {
            list.row(
                    f.body(),
                    f.statement() + (f.repeated() ? " (lặp lại)" : ""),
                    Words.of(f.severity()),
                    Vi.date(f.dueOn()),
                    Words.of(f.state()) + (f.overdue() ? "; quá hạn" : ""));
        }
        return list.size(Tables.DENSE).table();
    }

    private void decisions(Inspections all, List<Block> blocks) {
        if (all.decisions().isEmpty()) {
            return;
        }
        AppealCount appeals = all.appeals();
        int decided = appeals.upheld() + appeals.changed() + appeals.annulled();
        String outcomes = new Sentence("")
                .count("giữ nguyên ", appeals.upheld(), "")
                .count("sửa đổi ", appeals.changed(), "")
                .count("hủy bỏ ", appeals.annulled(), "")
                .inBrackets();
        new Sentence("Trong kỳ ")
                .count("ban hành ", appeals.decided(), " quyết định xử lý vi phạm")
                .then()
                .count("nhận ", appeals.appealed(), " khiếu nại")
                .then()
                .count("giải quyết ", decided, " khiếu nại" + outcomes)
                .then()
                .count("còn ", appeals.undecided(), " khiếu nại chưa giải quyết")
                .into(blocks);
        Tables.Builder table = tables.next("Quyết định xử lý vi phạm và khiếu nại")
                .left("Cơ quan, hội", 36)
                .left("Số quyết định", 26)
                .centre("Ngày", 23)
                .left("Hình thức xử lý", 32)
                .left("Khiếu nại", 48);
        for (DecisionLine d : all.decisions()) {
            table.row(d.body(), d.number(), Vi.date(d.decidedOn()), d.sanction(), appeal(d));
        }
        blocks.add(table.size(Tables.DENSE).table());
    }

    private static String appeal(DecisionLine d) {
        if (d.appealedOn() == null) {
            return Vi.ABSENT;
        }
        return d.outcome() == null
                ? "Khiếu nại ngày " + Vi.date(d.appealedOn())
                : Words.of(d.outcome()) + ", ngày " + Vi.date(d.outcomeOn());
    }

    /** Which events the figures of inspections come from. */
    List<Block> sources(Summary summary) {
        Inspections all = summary.inspections();
        if (all.items().isEmpty() && all.findings().isEmpty() && all.decisions().isEmpty()) {
            return List.of();
        }
        Tables.Builder table = tables.next("Kiểm tra, giám sát, thanh tra và vị trí nhật ký")
                .left("Nội dung", 60)
                .left("Cơ quan, hội", 55)
                .left("Số quyết định", 30)
                .right("Vị trí", 20);
        for (InspectionLine i : all.items()) {
            table.row(
                    Words.of(i.kind()) + (i.planned() ? "" : " đột xuất"),
                    i.body(),
                    i.decision(),
                    indexes(i.sources()));
        }
        for (FindingLine f : all.findings()) {
            table.row("Kết luận " + f.finding() + " chưa khắc phục xong", f.body(), Vi.ABSENT, indexes(f.sources()));
        }
        for (DecisionLine d : all.decisions()) {
            table.row("Xử lý vi phạm theo kết luận " + d.finding(), d.body(), d.number(), indexes(d.sources()));
        }
        return List.of(table.size(Tables.DENSE).table());
    }

    private static String indexes(List<Long> sources) {
        return sources.stream().map(Vi::number).collect(Collectors.joining("; "));
    }
}
