package vn.danvan.reporting.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.TextWidth;
import vn.danvan.reporting.document.Vi;
import vn.danvan.reporting.table.AdHocTable.Member;
import vn.danvan.reporting.table.AdHocTable.Shown;

/**
 * A table as a chart (SVG 1.1): a group of bars for each row, a pattern for each column that a black-and-white copier keeps
 * apart, the number at the end of each bar, and all of it in words for who cannot see it. Totals are left out. Lengths are in
 * points.
 */
public final class TableChart {

    /** More rows than these are no chart. */
    public static final int MOST_ROWS = 40;

    /** More columns than these are not told apart. */
    public static final int MOST_COLUMNS = 6;

    private static final int WIDTH = 720;
    private static final int LABELS = 230;
    private static final int NUMBERS = 110;
    private static final int BAR = 15;
    private static final int GAP = 9;
    private static final int LINE = 18;
    private static final double TEXT = 12;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final String ELLIPSIS = "…";

    private static final List<String> FILLS =
            List.of("#404040", "#ffffff", "#b0b0b0", "url(#slant)", "url(#dots)", "url(#grid)");

    private static final String PATTERNS = """
            <defs>
            <pattern id="slant" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" fill="#ffffff"/><path d="M0 6L6 0" stroke="#000000" stroke-width="1"/></pattern>
            <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">\
            <rect width="5" height="5" fill="#ffffff"/><circle cx="2.5" cy="2.5" r="1.1" fill="#000000"/></pattern>
            <pattern id="grid" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" fill="#ffffff"/><path d="M0 0H6M0 0V6" stroke="#000000" stroke-width="1"/></pattern>
            </defs>
            """;

    private final AdHocTable table;
    private final List<Integer> rows;
    private final List<Integer> columns;
    private final String unit;
    private final StringBuilder svg = new StringBuilder();

    private TableChart(AdHocTable table) {
        this.table = table;
        this.rows = single(table.rows());
        this.columns = single(table.columns());
        List<String> units =
                table.indicators().stream().map(Shown::unit).distinct().toList();
        if (units.size() > 1) {
            throw TableRunCode.CHART_UNITS.because(String.join(", ", units)).at("/indicators");
        }
        if (rows.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw TableRunCode.CHART_SIZE
                    .because(rows.size() + " × " + columns.size())
                    .at("/layout");
        }
        this.unit = units.getFirst();
    }

    /** Those that stand for one, not for all. */
    private static List<Integer> single(List<List<Member>> headings) {
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).stream().noneMatch(Member::all))
                .boxed()
                .toList();
    }

    /**
     * The file's bytes.
     *
     * @throws vn.danvan.kernel.DomainError {@code table.chart-units}, {@code table.chart-size}
     */
    public static byte[] svg(AdHocTable table) {
        return new TableChart(table).draw().getBytes(StandardCharsets.UTF_8);
    }

    private String draw() {
        int top = 2 * LINE;
        int legend = columns.isEmpty() ? 0 : LINE * columns.size() + GAP;
        int group = BAR * Math.max(1, columns.size()) + GAP;
        int height = top + legend + group * rows.size() + GAP;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title words\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" font-family=\"'Liberation Serif', 'Times New Roman', serif\" font-size=\"")
                .append((int) TEXT)
                .append("\">\n<title id=\"title\">")
                .append(escaped(table.head().title()))
                .append("</title>\n<desc id=\"words\">")
                .append(escaped(words()))
                .append("</desc>\n")
                .append(PATTERNS)
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(0, LINE, fitted(table.head().title() + " (" + unit + ")", WIDTH), "start", true);
        legend(top);
        BigDecimal longest = longest();
        for (int r = 0; r < rows.size(); r++) {
            group(rows.get(r), top + legend + group * r, longest);
        }
        int foot = top + legend + group * rows.size();
        svg.append("<path d=\"M")
                .append(LABELS)
                .append(' ')
                .append(top + legend - GAP / 2)
                .append('V')
                .append(foot)
                .append("\" stroke=\"#000000\" stroke-width=\"0.8\"/>\n</svg>\n");
        return svg.toString();
    }

    private void legend(int top) {
        for (int c = 0; c < columns.size(); c++) {
            int y = top + LINE * c;
            bar(LABELS, y, 2 * BAR, c);
            String title = TableSheet.title(table.columns().get(columns.get(c)), table);
            text(LABELS + 2 * BAR + GAP, y + BAR - 3, fitted(title, WIDTH - LABELS - 2 * BAR - GAP), "start", false);
        }
    }

    private void group(int row, int top, BigDecimal longest) {
        int middle = top + BAR * Math.max(1, columns.size()) / 2 + 4;
        text(LABELS - GAP, middle, fitted(label(row), LABELS - GAP), "end", false);
        for (int c = 0; c < columns.size(); c++) {
            BigDecimal value = value(row, columns.get(c));
            int y = top + BAR * c;
            double length = value == null || longest.signum() == 0
                    ? 0
                    : Math.max(0, value.doubleValue()) / longest.doubleValue() * (WIDTH - LABELS - NUMBERS);
            if (length > 0) {
                bar(LABELS, y, length, c);
            }
            text(LABELS + length + 4, y + BAR - 3, Vi.number(value), "start", false);
        }
    }

    private void bar(double x, double y, double length, int column) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#000000\""
                        + " stroke-width=\"0.7\"/>\n",
                x,
                y,
                length,
                BAR - 2,
                FILLS.get(column)));
    }

    private void text(double x, double y, String text, String anchor, boolean bold) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n",
                x,
                y,
                anchor,
                bold ? " font-weight=\"bold\"" : "",
                escaped(text)));
    }

    /** What a row stands for. */
    private String label(int row) {
        return String.join(
                " · ", table.rows().get(row).stream().map(Member::name).toList());
    }

    private @Nullable BigDecimal value(int row, int column) {
        return table.cells().get(row).get(column).value();
    }

    private BigDecimal longest() {
        return rows.stream()
                .flatMap(r -> columns.stream().map(c -> value(r, c)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The chart in words: what is shown, and every number. */
    private String words() {
        List<String> lines = new ArrayList<>();
        for (int row : rows) {
            List<String> numbers = columns.stream()
                    .map(c -> TableSheet.title(table.columns().get(c), table) + ": " + Vi.number(value(row, c)))
                    .toList();
            lines.add(label(row) + " – " + String.join("; ", numbers));
        }
        return "Biểu đồ thanh ngang, đơn vị tính " + unit + ". "
                + (lines.isEmpty() ? "Không có số liệu." : String.join(". ", lines) + ".");
    }

    /** As much of the text as there is room for. */
    private static String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + ELLIPSIS) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private static double width(String text) {
        return TextWidth.of(text, TEXT) * POINTS_PER_MM;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
