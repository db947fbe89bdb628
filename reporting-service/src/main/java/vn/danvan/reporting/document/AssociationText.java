package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.facts.AssociationFact.ChangeKind;
import vn.danvan.reporting.summary.Associations;
import vn.danvan.reporting.summary.Associations.AssociationChange;
import vn.danvan.reporting.summary.Associations.ClassCount;
import vn.danvan.reporting.summary.Associations.StateCount;
import vn.danvan.reporting.summary.Summary;

/** Associations by class and state, and what became of them in the period. */
final class AssociationText {

    private final Tables tables;

    AssociationText(Tables tables) {
        this.tables = tables;
    }

    List<Block> associations(Summary summary) {
        Associations all = summary.associations();
        if (all.total() == 0 && all.byState().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Sentence sentence = new Sentence("").say("Có " + Vi.number(all.total()) + " hội trong sổ");
        all.byClass().forEach(c -> sentence.count("", c.total(), " " + inSentence(Words.of(c.associationClass()))));
        sentence.then()
                .say(change(all))
                .then()
                .count("trong kỳ có thêm ", all.registeredInPeriod(), " hội được ghi vào sổ")
                .into(blocks);
        blocks.add(byClass(all));
        if (all.byState().stream().anyMatch(s -> s.state().ended() || s.before() != s.after())) {
            blocks.add(byState(all));
        }
        List<AssociationChange> moves = all.changes().stream()
                .filter(c -> c.kind() != ChangeKind.REGISTERED)
                .toList();
        if (!moves.isEmpty()) {
            blocks.add(new Paragraph("Biến động trong kỳ: "
                    + all.byChange().stream()
                            .filter(c -> c.kind() != ChangeKind.REGISTERED)
                            .map(c -> inSentence(Words.of(c.kind())) + " " + Vi.number(c.count()))
                            .collect(Collectors.joining(", "))
                    + "."));
            blocks.add(changes(moves));
        }
        return blocks;
    }

    /** Against the first day of the period; nothing where it is the same. */
    private static String change(Associations all) {
        int change = all.byState().stream()
                .filter(s -> !s.state().ended())
                .mapToInt(s -> s.after() - s.before())
                .sum();
        return change == 0 ? "" : (change > 0 ? "tăng " : "giảm ") + Vi.number(Math.abs(change)) + " hội so với đầu kỳ";
    }

    private Block byClass(Associations all) {
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
        return table.table();
    }

    private Block byState(Associations all) {
        Tables.Builder table = tables.next("Hội theo tình trạng, đầu kỳ và cuối kỳ")
                .left("Phân loại", 75)
                .left("Tình trạng", 50)
                .right("Đầu kỳ", 20)
                .right("Cuối kỳ", 20);
        for (StateCount s : all.byState()) {
            table.row(
                    Words.of(s.associationClass()),
                    capital(s.state().vi()),
                    Vi.number(s.before()),
                    Vi.number(s.after()));
        }
        return table.table();
    }

    private Block changes(List<AssociationChange> moves) {
        Tables.Builder table = tables.next("Biến động của hội trong kỳ")
                .centre("Ngày", 24)
                .left("Hội", 56)
                .left("Biến động", 67)
                .right("Vị trí", 18);
        for (AssociationChange c : moves) {
            table.row(
                    Vi.date(c.on()),
                    c.name(),
                    Words.of(c.kind()) + detail(c),
                    Vi.number(c.sources().getFirst().longValue()));
        }
        return table.size(Tables.DENSE).table();
    }

    private static String detail(AssociationChange c) {
        if (c.kind() == ChangeKind.RECLASSIFIED) {
            return ": " + inSentence(Words.of(c.associationClass()));
        }
        return c.otherNames().isEmpty() ? "" : ": " + String.join("; ", c.otherNames());
    }

    private static String inSentence(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
