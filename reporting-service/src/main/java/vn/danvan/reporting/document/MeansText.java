package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.BudgetYear;
import vn.danvan.reporting.summary.BudgetYear.PackageLine;
import vn.danvan.reporting.summary.StaffingYear;
import vn.danvan.reporting.summary.StaffingYear.PostsLine;
import vn.danvan.reporting.summary.Summary;

/** What associations are given to work with: posts and budget packages. */
final class MeansText {

    private final Tables tables;

    MeansText(Tables tables) {
        this.tables = tables;
    }

    /** Nothing when no posts have been allotted and no ceiling has been set. */
    List<Block> staffing(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        for (StaffingYear y : summary.staffing()) {
            blocks.add(new Paragraph(sentence(y)));
            List<PostsLine> over =
                    y.items().stream().filter(line -> line.over() > 0).toList();
            if (!over.isEmpty()) {
                blocks.add(new Paragraph("Sử dụng vượt biên chế được giao: "
                        + over.stream()
                                .map(line -> line.name() + " ("
                                        + (line.posts() == 0 ? "chưa được giao" : "giao " + Vi.number(line.posts()))
                                        + ", có mặt "
                                        + people(line.headcount()) + " người tại ngày "
                                        + Vi.date(line.headcountOn()) + ", vượt " + Vi.number(line.over()) + ")")
                                .collect(Collectors.joining("; "))
                        + "."));
            }
            if (!y.items().isEmpty()) {
                blocks.add(table(y));
            }
        }
        return blocks;
    }

    private static String sentence(StaffingYear y) {
        String ceiling = y.ceiling() == null
                ? "chưa có tổng biên chế"
                : "tổng biên chế " + Vi.number(y.ceiling().longValue());
        String allotted = y.items().isEmpty()
                ? "chưa giao cho hội nào"
                : "đã giao " + Vi.number(y.allotted()) + " biên chế cho " + Vi.number(y.associations()) + " hội";
        String remaining = y.remaining() == null
                ? ""
                : ", còn lại " + Vi.number(y.remaining().longValue());
        String used = y.reported() == 0
                ? ""
                : "; " + Vi.number(y.reported()) + " hội báo cáo có mặt " + Vi.number(y.headcount()) + " người";
        return "Năm " + y.year() + ": " + ceiling + "; " + allotted + remaining + used + ".";
    }

    private static String people(@Nullable Integer people) {
        return people == null ? Vi.ABSENT : Vi.number(people.longValue());
    }

    private Block table(StaffingYear y) {
        Tables.Builder table = tables.next("Biên chế năm " + y.year())
                .left("Hội", 75)
                .right("Được giao", 22)
                .right("Có mặt", 20)
                .centre("Tại ngày", 28)
                .right("Vượt", 20);
        for (PostsLine line : y.items()) {
            table.row(
                    line.name(),
                    Vi.number(line.posts()),
                    people(line.headcount()),
                    Vi.date(line.headcountOn()),
                    line.headcount() == null ? Vi.ABSENT : Vi.number(line.over()));
        }
        table.total(
                "Tổng số",
                Vi.number(y.allotted()),
                y.reported() == 0 ? Vi.ABSENT : Vi.number(y.headcount()),
                "",
                y.reported() == 0 ? Vi.ABSENT : Vi.number(y.over()));
        return table.size(Tables.DENSE).table();
    }

    List<Block> budgets(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        for (BudgetYear y : summary.budgets()) {
            new Sentence("Năm tài chính " + y.year() + ": ")
                    .say(
                            y.ceiling() == null
                                    ? "chưa có trần kinh phí"
                                    : "trần kinh phí " + Vi.dong(y.ceiling()) + " đồng")
                    .then()
                    .say(amount("đề nghị ", y.proposed()))
                    .then()
                    .say(amount("đã thẩm định ", y.appraised()))
                    .then()
                    .say(amount("đã phê duyệt ", y.approved()))
                    .then()
                    .say(amount("không phê duyệt ", y.rejected()))
                    .then()
                    .say(y.remaining() == null ? "" : "còn lại " + Vi.dong(y.remaining()) + " đồng")
                    .into(blocks);
            String carriedOut = carriedOut(y);
            if (!carriedOut.isEmpty()) {
                blocks.add(new Paragraph(carriedOut));
            }
            if (!y.items().isEmpty()) {
                blocks.add(asked(y));
            }
            if (!carriedOut.isEmpty()) {
                blocks.add(executed(y));
            }
        }
        return blocks;
    }

    /** Empty while nothing was adjusted, paid out or accounted for. */
    private static String carriedOut(BudgetYear y) {
        return new Sentence("Thực hiện năm " + y.year() + ": ")
                .count("điều chỉnh ", y.adjustedPackages(), " gói, " + change(y.adjusted()))
                .then()
                .say(amount("đã giải ngân ", y.disbursed()))
                .then()
                .say(y.disbursed().count() == 0 ? "" : "còn được giải ngân " + Vi.number(y.undisbursed()) + " đồng")
                .then()
                .say(amount("đã quyết toán ", y.settled()))
                .then()
                .say(amount("không chi hết, nộp trả ", y.unspent()))
                .text();
    }

    private static String change(long dong) {
        return dong == 0 ? "tổng số không đổi" : (dong > 0 ? "tăng " : "giảm ") + Vi.number(Math.abs(dong)) + " đồng";
    }

    private Block asked(BudgetYear y) {
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
        return table.size(Tables.DENSE).table();
    }

    private Block executed(BudgetYear y) {
        Tables.Builder table = tables.next("Thực hiện khoán kinh phí năm " + y.year() + " (đồng)")
                .left("Hội", 41)
                .right("Phê duyệt", 26)
                .right("Điều chỉnh", 24)
                .right("Giải ngân", 26)
                .right("Quyết toán", 24)
                .right("Nộp trả", 24);
        for (PackageLine p : y.items()) {
            if (p.approved() != null) {
                table.row(
                        p.name(),
                        Vi.dong(p.approved()),
                        Vi.number(p.adjusted()),
                        Vi.number(p.disbursed()),
                        Vi.dong(p.spent()),
                        Vi.dong(p.unspent()));
            }
        }
        table.total(
                "Tổng số",
                Vi.number(y.approved().dong()),
                Vi.number(y.adjusted()),
                Vi.number(y.disbursed().dong()),
                y.settled().count() == 0 ? Vi.ABSENT : Vi.number(y.settled().dong()),
                y.settled().count() == 0 ? Vi.ABSENT : Vi.number(y.unspent().dong()));
        return table.size(Tables.DENSE).table();
    }

    private static String amount(String before, BudgetYear.Amount amount) {
        return amount.count() == 0
                ? ""
                : before + Vi.number(amount.count()) + " gói, " + Vi.number(amount.dong()) + " đồng";
    }
}
