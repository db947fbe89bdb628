package vn.danvan.reporting.document;

import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Table;
import vn.danvan.reporting.summary.LateBody;
import vn.danvan.reporting.summary.Summary;

/** Who was the latest: the worst by name, and the first ranks as a table. */
final class RankingText {

    private static final int NAMED = 3;
    private static final int RANKS = 10;

    private final Tables tables;

    RankingText(Tables tables) {
        this.tables = tables;
    }

    /** Names the worst, unless they are too many to name. */
    static Sentence sentence(Summary summary) {
        List<LateBody> worst =
                summary.lateRanking().stream().filter(body -> body.rank() == 1).toList();
        Sentence sentence = new Sentence("Chậm nhất là ");
        if (worst.isEmpty()) {
            return sentence;
        }
        String names = worst.size() > NAMED
                ? Vi.number(worst.size()) + " cơ quan, đơn vị cùng mức"
                : worst.stream().map(LateBody::name).collect(Collectors.joining(", "));
        LateBody any = worst.getFirst();
        String each = worst.size() > 1 ? "mỗi đơn vị " : "";
        return sentence.say(names)
                .then()
                .say(each
                        + new Sentence("")
                                .count("chưa gửi ", any.missing(), "")
                                .count("gửi chậm ", any.late(), days(any))
                                .within());
    }

    private static String days(LateBody body) {
        return body.daysLate() == 0 ? "" : " (tổng cộng " + Vi.number(body.daysLate()) + " ngày)";
    }

    /** The first ranks. */
    Table table(Summary summary) {
        Tables.Builder table = tables.next("Xếp thứ tự cơ quan, đơn vị chậm nhất")
                .centre("Thứ", 13)
                .left("Cơ quan, đơn vị", 80)
                .right("Chưa gửi", 24)
                .right("Gửi chậm", 24)
                .right("Số ngày chậm", 24);
        summary.lateRanking().stream()
                .filter(body -> body.rank() <= RANKS)
                .limit(2L * RANKS)
                .forEach(body -> table.row(
                        Integer.toString(body.rank()),
                        body.name(),
                        Vi.number(body.missing()),
                        Vi.number(body.late()),
                        Vi.number(body.daysLate())));
        return table.table();
    }
}
