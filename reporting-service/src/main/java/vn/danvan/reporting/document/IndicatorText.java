package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.Summary;

/** The indicators: each with its total, the period before and the same period last year. */
final class IndicatorText {

    private static final double CODE = 13;
    private static final double UNIT = 17;
    private static final double GIVEN = 12;
    private static final double LEAST_NAME = 40;
    private static final double LEAST_FIGURE = 18;
    private static final double LEAST_SIZE = 8.5;

    private final Tables tables;

    IndicatorText(Tables tables) {
        this.tables = tables;
    }

    List<Block> totals(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        boolean compared = !KindText.toDate(summary.header());
        for (FormFigures form : summary.forms()) {
            boolean known = form.indicators().stream()
                    .anyMatch(i -> i.total().value() != null || i.before() != null || i.lastYear() != null);
            long given = form.indicators().stream()
                    .filter(i -> i.total().value() != null)
                    .count();
            String named =
                    "Theo biểu mẫu " + form.form().form() + " (" + form.form().title() + "), ";
            blocks.add(new Paragraph(
                    given == 0
                            ? named + "chưa có số liệu của chỉ tiêu nào."
                            : named + "có " + Vi.number(given) + " trên "
                                    + Vi.number(form.indicators().size())
                                    + " chỉ tiêu có số liệu. Số liệu theo loại cơ quan và theo địa bàn ở Phụ lục 1; “số đơn"
                                    + " vị” là số cơ quan, đơn vị có số liệu."));
            if (!known) {
                continue;
            }
            if (compared) {
                IndicatorTrend.into(blocks, "kỳ trước", form.indicators(), IndicatorFigures::before);
                IndicatorTrend.into(blocks, "cùng kỳ năm trước", form.indicators(), IndicatorFigures::lastYear);
            }
            Tables.Builder table = columns(
                    tables.next("Các chỉ tiêu của biểu mẫu " + form.form().form()), form.indicators(), compared);
            for (IndicatorFigures i : form.indicators()) {
                List<String> cells = new ArrayList<>(
                        List.of(i.code(), i.name(), i.unit(), value(i, i.total().value())));
                if (compared) {
                    cells.add(value(i, i.before()));
                    cells.add(value(i, i.lastYear()));
                }
                cells.add(Vi.number(i.total().agencies()));
                table.row(cells);
            }
            blocks.add(table.table());
        }
        return blocks;
    }

    /** The columns, as large as they can be with every figure on one line and room for the names. */
    private static Tables.Builder columns(Tables.Builder table, List<IndicatorFigures> all, boolean compared) {
        for (double size = Tables.DENSE; ; size -= 0.75) {
            double code = CODE;
            for (IndicatorFigures each : all) {
                code = Math.max(code, TextWidth.cell(each.code(), size));
            }
            double now = width(all, i -> i.total().value(), size);
            double before = compared ? width(all, IndicatorFigures::before, size) : 0;
            double lastYear = compared ? width(all, IndicatorFigures::lastYear, size) : 0;
            double name = 165 - code - UNIT - GIVEN - now - before - lastYear;
            if (name >= LEAST_NAME || size < LEAST_SIZE) {
                table.size(size).centre("Mã", code).left("Chỉ tiêu", name).left("Đơn vị tính", UNIT);
                if (compared) {
                    table.right("Kỳ này", now).right("Kỳ trước", before).right("Cùng kỳ năm trước", lastYear);
                } else {
                    table.right("Từ đầu kế hoạch", now);
                }
                return table.right("Số đơn vị", GIVEN);
            }
        }
    }

    private static double width(
            List<IndicatorFigures> all, Function<IndicatorFigures, @Nullable BigDecimal> figure, double size) {
        return all.stream()
                .mapToDouble(i -> TextWidth.cell(value(i, figure.apply(i)), size))
                .reduce(LEAST_FIGURE, Math::max);
    }

    static String value(IndicatorFigures indicator, @Nullable BigDecimal value) {
        return percent(indicator) ? Vi.percent(value) : Vi.number(value);
    }

    static boolean percent(IndicatorFigures indicator) {
        return indicator.type() == Indicator.Type.PERCENT || indicator.type() == Indicator.Type.RATIO;
    }
}
