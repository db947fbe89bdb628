package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Coordination;
import vn.danvan.reporting.summary.Coordination.ActivityFigure;
import vn.danvan.reporting.summary.Coordination.ProgrammeLine;
import vn.danvan.reporting.summary.Coordination.ProgrammeSum;
import vn.danvan.reporting.summary.Dissemination;
import vn.danvan.reporting.summary.Dissemination.DirectiveSum;
import vn.danvan.reporting.summary.Dissemination.DisseminationSum;
import vn.danvan.reporting.summary.Summary;

/** Dissemination, joint programmes, campaigns and people's diplomacy. Where there is nothing, it says nothing. */
final class ActivityText {

    private final Tables tables;

    ActivityText(Tables tables) {
        this.tables = tables;
    }

    List<Block> dissemination(Summary summary) {
        Dissemination all = summary.dissemination();
        if (all.toDate().sources().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Trong kỳ " + words(all.inPeriod()) + ". Lũy kế đến hết kỳ " + words(all.toDate())
                + ". Một việc về nhiều văn bản được tính cho từng văn bản, và một lần trong tổng số."));
        Tables.Builder table = tables.next("Kết quả quán triệt, tuyên truyền theo văn bản")
                .left("Văn bản", 40)
                .right("Hội nghị trong kỳ", 21)
                .right("Lượt người dự", 23)
                .right("Tin, bài", 18)
                .right("Cơ quan", 18)
                .right("Hội nghị lũy kế", 21)
                .right("Lượt người lũy kế", 24);
        for (DirectiveSum d : all.byDirective()) {
            table.row(cells(d.number(), d.inPeriod(), d.toDate()));
        }
        blocks.add(table.total(cells("Tổng số", all.inPeriod(), all.toDate()))
                .size(Tables.DENSE)
                .table());
        return blocks;
    }

    private static List<String> cells(String name, DisseminationSum now, DisseminationSum toDate) {
        return List.of(
                name,
                Vi.number(now.conferences()),
                Vi.number(now.conferencePeople()),
                Vi.number(now.articles()),
                Vi.number(now.agencies()),
                Vi.number(toDate.conferences()),
                Vi.number(toDate.conferencePeople()));
    }

    private static String words(DisseminationSum sum) {
        if (sum.sources().isEmpty()) {
            return "chưa ghi nhận hội nghị, tin, bài nào";
        }
        return new Sentence("")
                .say("có " + Vi.number(sum.agencies()) + " cơ quan, đơn vị thực hiện")
                .then()
                .count(
                        "tổ chức ",
                        sum.conferences(),
                        " hội nghị với " + Vi.number(sum.conferencePeople()) + " lượt người dự")
                .then()
                .count("đăng, phát ", sum.articles(), " tin, bài")
                .then()
                .count("", sum.others(), " việc bằng hình thức khác")
                .within();
    }

    List<Block> coordination(Summary summary) {
        Coordination all = summary.coordination();
        if (all.items().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        int activities =
                all.byKind().stream().mapToInt(ProgrammeSum::activities).sum();
        long people = all.byKind().stream().mapToLong(ProgrammeSum::people).sum();
        Sentence sentence = new Sentence("Trong kỳ ");
        all.byKind().forEach(k -> sentence.count(begun(k.kind()) + " ", k.begun(), ""));
        sentence.then()
                .count("tổ chức ", activities, " hoạt động với " + Vi.number(people) + " lượt người tham gia")
                .into(blocks);
        Tables.Builder table = tables.next("Phối hợp, vận động, đối ngoại nhân dân theo loại")
                .left("Loại", 55)
                .right("Mới trong kỳ", 20)
                .right("Đang thực hiện", 22)
                .right("Kết thúc", 20)
                .right("Hoạt động", 22)
                .right("Lượt người", 26);
        for (ProgrammeSum k : all.byKind()) {
            table.row(
                    k.kind().vi(),
                    Vi.number(k.begun()),
                    Vi.number(k.open()),
                    Vi.number(k.closed()),
                    Vi.number(k.activities()),
                    Vi.number(k.people()));
        }
        blocks.add(table.table());
        blocks.add(programmes(all.items()));
        if (!all.figures().isEmpty()) {
            Tables.Builder figures = tables.next("Số liệu của các hoạt động trong kỳ")
                    .centre("Chỉ tiêu", 22)
                    .left("Nội dung", 83)
                    .left("Đơn vị", 30)
                    .right("Giá trị", 30);
            for (ActivityFigure f : all.figures()) {
                figures.row(f.indicator() == null ? "" : f.indicator(), f.name(), f.unit(), Vi.number(f.value()));
            }
            blocks.add(figures.size(Tables.DENSE).table());
        }
        return blocks;
    }

    private Block programmes(List<ProgrammeLine> lines) {
        Tables.Builder table = tables.next("Chương trình, cuộc vận động, hoạt động đối ngoại trong kỳ")
                .left("Tên", 74)
                .left("Chủ trì", 38)
                .centre("Kết thúc", 23)
                .right("Hoạt động", 14)
                .right("Người", 16);
        for (ProgrammeLine p : lines) {
            table.row(p.title(), p.lead(), Vi.date(p.closedOn()), Vi.number(p.activities()), Vi.number(p.people()));
        }
        return table.size(Tables.DENSE).table();
    }

    private static String begun(ProgrammeKind kind) {
        return switch (kind) {
            case PROGRAMME -> "số chương trình phối hợp ký mới là";
            case CAMPAIGN -> "số cuộc vận động, phong trào mới là";
            case DIPLOMACY -> "số chương trình đối ngoại nhân dân mới là";
        };
    }

    /** Where these figures come from. */
    List<Block> sources(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        List<DirectiveSum> directives = summary.dissemination().byDirective().stream()
                .filter(d -> !d.inPeriod().sources().isEmpty())
                .toList();
        List<ProgrammeSum> kinds = summary.coordination().byKind().stream()
                .filter(k -> !k.sources().isEmpty())
                .toList();
        if (directives.isEmpty() && kinds.isEmpty()) {
            return blocks;
        }
        Tables.Builder table = tables.next("Quán triệt, phối hợp, vận động và vị trí nhật ký")
                .left("Số liệu", 60)
                .left("Vị trí", 105);
        directives.forEach(
                d -> table.row("Quán triệt " + d.number(), indexes(d.inPeriod().sources())));
        kinds.forEach(k -> table.row(k.kind().vi(), indexes(k.sources())));
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }

    private static String indexes(List<Long> sources) {
        return sources.stream().map(Vi::number).collect(Collectors.joining("; "));
    }
}
