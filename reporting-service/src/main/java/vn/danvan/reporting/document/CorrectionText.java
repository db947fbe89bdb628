package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Correction.FigureChange;
import vn.danvan.reporting.document.Correction.SectionChange;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;

/** The annex of a corrected version: what it changes of the one that it replaces. */
final class CorrectionText {

    private static final double NUMBER = 11;
    private static final double LEAST_FIGURE = 24;
    private static final double LEAST_NAME = 50;
    private static final double LEAST_SIZE = 8.5;

    private final Tables tables;

    CorrectionText(Tables tables) {
        this.tables = tables;
    }

    List<Block> blocks(Correction correction) {
        List<Block> blocks = new ArrayList<>();
        List<FigureChange> figures = shown(correction.figures());
        String changed = new Sentence("So với Báo cáo số " + correction.replaces() + ", báo cáo này ")
                .count("đính chính ", figures.size(), " số liệu")
                .count("sửa lời văn của ", correction.sections().size(), " mục")
                .text();
        blocks.add(new Paragraph(
                changed.isEmpty()
                        ? "So với Báo cáo số " + correction.replaces() + ", không có số liệu và lời văn nào thay đổi."
                        : changed));
        if (!correction.sections().isEmpty()) {
            blocks.add(new Paragraph("Mục có lời văn thay đổi: "
                    + correction.sections().stream().map(SectionChange::title).collect(Collectors.joining("; "))
                    + "."));
        }
        if (!figures.isEmpty()) {
            blocks.add(table(correction, figures));
        }
        return blocks;
    }

    /** Those of the structure of today stand in no table of the document. */
    private static List<FigureChange> shown(List<FigureChange> figures) {
        return figures.stream()
                .filter(each -> !each.figure().contains("/restated/"))
                .toList();
    }

    private Block table(Correction correction, List<FigureChange> figures) {
        Tables.Builder table = tables.next("Số liệu đính chính");
        for (double size = Tables.DENSE; ; size -= 0.75) {
            double from = Math.max(LEAST_FIGURE, TextWidth.word(correction.replaces(), size) + TextWidth.PADDING);
            double to = LEAST_FIGURE;
            double difference = LEAST_FIGURE;
            for (FigureChange each : figures) {
                from = Math.max(from, TextWidth.cell(value(each.from(), each), size));
                to = Math.max(to, TextWidth.cell(value(each.to(), each), size));
                difference = Math.max(difference, TextWidth.cell(difference(each), size));
            }
            double name = 165 - NUMBER - from - to - difference;
            if (name >= LEAST_NAME || size < LEAST_SIZE) {
                table.size(size)
                        .centre("TT", NUMBER)
                        .left("Số liệu", name)
                        .right("Báo cáo số " + correction.replaces(), from)
                        .right("Báo cáo này", to)
                        .right("Chênh lệch", difference);
                break;
            }
        }
        int n = 0;
        for (FigureChange each : figures) {
            n++;
            table.row(
                    Integer.toString(n),
                    each.name(),
                    value(each.from(), each),
                    value(each.to(), each),
                    difference(each));
        }
        return table.table();
    }

    private static String value(@Nullable BigDecimal value, FigureChange figure) {
        return figure.unit().equals("%") ? Vi.percent(value) : Vi.number(value);
    }

    private static String difference(FigureChange figure) {
        BigDecimal difference = figure.difference();
        if (difference == null) {
            return Vi.ABSENT;
        }
        String points = figure.unit().equals("%") ? "\u00a0điểm %" : "";
        return (difference.signum() > 0 ? "+" : "") + Vi.number(difference) + points;
    }
}
