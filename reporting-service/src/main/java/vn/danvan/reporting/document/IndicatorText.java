package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.Summary.FormFigures;
import vn.danvan.reporting.summary.Summary.IndicatorFigures;

/** The indicators: each with its total, the period before and the same period last year. */
final class IndicatorText {

    private final Tables tables;

    IndicatorText(Tables tables) {
        this.tables = tables;
    }

    List<Block> totals(Summary summary) {
        if (summary.forms().isEmpty()) {
            return List.of(new Paragraph("Kỳ báo cáo không có biểu mẫu nào."));
        }
        List<Block> blocks = new ArrayList<>();
        for (FormFigures form : summary.forms()) {
            long given = form.indicators().stream()
                    .filter(i -> i.total().value() != null)
                    .count();
            blocks.add(new Paragraph(
                    "Theo biểu mẫu " + form.form().form() + " (" + form.form().title()
                            + "), có " + Vi.number(given) + " trên "
                            + Vi.number(form.indicators().size())
                            + " chỉ tiêu có số liệu. Số liệu theo loại cơ quan và theo địa bàn ở Phụ lục 1."));
            Tables.Builder table = tables.next(
                            "Các chỉ tiêu của biểu mẫu " + form.form().form())
                    .centre("Mã", 13)
                    .left("Chỉ tiêu", 52)
                    .left("Đơn vị tính", 17)
                    .right("Kỳ này", 25)
                    .right("Kỳ trước", 23)
                    .right("Cùng kỳ năm trước", 23)
                    .right("Số đơn vị có số liệu", 12);
            for (IndicatorFigures i : form.indicators()) {
                table.row(
                        i.code(),
                        i.name(),
                        i.unit(),
                        value(i, i.total().value()),
                        value(i, i.before()),
                        value(i, i.lastYear()),
                        Vi.number(i.total().agencies()));
            }
            blocks.add(table.dense().table());
        }
        return blocks;
    }

    static String value(IndicatorFigures indicator, @Nullable BigDecimal value) {
        return percent(indicator) ? Vi.percent(value) : Vi.number(value);
    }

    private static boolean percent(IndicatorFigures indicator) {
        return indicator.type() == Indicator.Type.PERCENT || indicator.type() == Indicator.Type.RATIO;
    }
}
