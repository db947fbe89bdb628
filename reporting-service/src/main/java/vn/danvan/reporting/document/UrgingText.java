package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Urging;
import vn.danvan.reporting.summary.Urging.UrgingCount;
import vn.danvan.reporting.summary.Urging.UrgingLine;

/** Who was urged in the period; nothing where nobody was. */
final class UrgingText {

    private final Tables tables;

    UrgingText(Tables tables) {
        this.tables = tables;
    }

    List<Block> blocks(Summary summary) {
        Urging urging = summary.urging();
        if (urging.items().isEmpty()) {
            return List.of();
        }
        UrgingCount total = urging.total();
        List<Block> blocks = new ArrayList<>();
        String sent = new Sentence("")
                .count("", total.before(), " lượt nhắc trước hạn")
                .count("", total.overdue(), " lượt đôn đốc việc quá hạn")
                .count("", total.written(), " văn bản đôn đốc")
                .within();
        new Sentence("Trong kỳ, đối với " + Vi.number(urging.items().size()) + " cơ quan, hội ")
                .say(sent.isEmpty() ? "" : "đã gửi " + sent)
                .then()
                .count("đã báo cáo cơ quan cấp trên ", total.escalated(), " lượt")
                .then()
                .say(confirmed(total))
                .into(blocks);
        Tables.Builder table = tables.next("Đôn đốc trong kỳ")
                .left("Cơ quan, hội", 60)
                .right("Trước hạn", 21)
                .right("Quá hạn", 21)
                .right("Văn bản", 21)
                .right("Cấp trên", 21)
                .right("Xác nhận", 21);
        for (UrgingLine line : urging.items()) {
            table.row(row(line.name(), line.count()));
        }
        table.total(row("Tổng số", total));
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }

    private static String confirmed(UrgingCount total) {
        return total.told() == 0 || total.acknowledged() == 0
                ? ""
                : "đã được xác nhận " + Vi.number(total.acknowledged()) + " trong " + Vi.number(total.told())
                        + " thông báo";
    }

    private static List<String> row(String name, UrgingCount count) {
        return List.of(
                name,
                Vi.number(count.before()),
                Vi.number(count.overdue()),
                Vi.number(count.written()),
                Vi.number(count.escalated()),
                Vi.number(count.acknowledged()));
    }
}
