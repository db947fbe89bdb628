package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.reporting.document.PartyDocument.Align;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;

/**
 * Gives a table's long texts the room that its figures do not need: when a cell takes more lines than a reader follows, columns
 * of figures become as narrow as their figures and titles allow, and columns of words share the rest by what they hold.
 * Millimetres.
 */
final class Widths {

    private static final int MOST_LINES = 5;

    private Widths() {}

    /** Whether a cell takes too many lines. */
    static boolean narrow(List<Column> columns, List<Row> rows, double size) {
        for (Row row : rows) {
            for (int c = 0; c < row.cells().size() && row.style() == Style.PLAIN; c++) {
                if (TextWidth.lines(row.cells().get(c), columns.get(c).width(), size) > MOST_LINES) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The columns with other widths; as they were when their words do not fit. */
    static List<Column> fitted(List<Column> columns, List<Row> rows, double size) {
        double[] least = new double[columns.size()];
        double[] more = new double[columns.size()];
        double room = 0;
        double wanted = 0;
        for (int c = 0; c < least.length; c++) {
            Column column = columns.get(c);
            boolean words = column.align() == Align.LEFT;
            double title = TextWidth.word(column.title(), size) + TextWidth.PADDING;
            double word = title;
            double line = title;
            for (Row row : rows) {
                if (row.style() != Style.GROUP) {
                    String cell = row.cells().get(c);
                    word = Math.max(word, TextWidth.word(cell, size) + TextWidth.PADDING);
                    line = Math.max(
                            line, TextWidth.cell(cell, size) * (row.style() == Style.TOTAL ? TextWidth.BOLD : 1));
                }
            }
            least[c] = words ? word : Math.min(column.width(), line);
            more[c] = words ? line - word : 0;
            room += column.width() - least[c];
            wanted += more[c];
        }
        if (room < 0 || wanted <= 0) {
            return columns;
        }
        List<Column> fitted = new ArrayList<>();
        for (int c = 0; c < least.length; c++) {
            Column column = columns.get(c);
            fitted.add(new Column(column.title(), least[c] + room * more[c] / wanted, column.align()));
        }
        return fitted;
    }
}
