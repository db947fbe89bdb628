package vn.danvan.reporting.render;

import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;
import vn.danvan.reporting.document.PartyDocument.Table;
import vn.danvan.reporting.document.TextWidth;

/**
 * How high the rows of a table are, near enough to say what has to stay on one page: a table begins with a row below its head,
 * a group's title has a row below it, and a total a row above. Millimetres.
 */
final class Heights {

    private static final double CAPTION = 8;
    private static final double LEAST_BEGINNING = 52;
    private static final double PADDING = 1.5;
    private static final double LINE = 1.15 * 25.4 / 72;

    /** More than this is on a page of its own anyhow. */
    private static final double MOST = 180;

    private final Table table;

    Heights(Table table) {
        this.table = table;
    }

    /** Caption, head, and the first row with what it stays with. */
    double beginning() {
        int titles = 1;
        for (int c = 0; c < table.columns().size(); c++) {
            titles = Math.max(titles, lines(table.columns().get(c).title(), c));
        }
        double first = table.rows().isEmpty() ? 0 : Math.max(row(0), together(0));
        return Math.clamp(CAPTION + height(titles) + first, LEAST_BEGINNING, MOST);
    }

    /** What has to fit on a page from a row on; 0 where the row stands for itself. */
    double together(int at) {
        if (at + 1 == table.rows().size()) {
            return 0;
        }
        boolean group = table.rows().get(at).style() == Style.GROUP;
        boolean beforeTotal = table.rows().get(at + 1).style() == Style.TOTAL;
        return group || beforeTotal ? Math.min(row(at) + row(at + 1), MOST) : 0;
    }

    private double row(int at) {
        Row row = table.rows().get(at);
        int lines = 1;
        for (int c = 0; c < row.cells().size() && row.style() != Style.GROUP; c++) {
            lines = Math.max(lines, lines(row.cells().get(c), c));
        }
        return height(lines);
    }

    private int lines(String text, int column) {
        return TextWidth.lines(text, table.columns().get(column).width(), table.size());
    }

    private double height(int lines) {
        return lines * table.size() * LINE + PADDING;
    }
}
