package vn.danvan.reporting.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annex.Column;

/**
 * An annex as CSV (RFC 4180): UTF-8 with a byte order mark, so that a spreadsheet reads Vietnamese; days as ISO 8601 and numbers
 * without grouping, so that a program reads them. A text that a spreadsheet would take for a formula gets an apostrophe.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private Csv() {}

    /** The file's bytes: a line of titles, then the rows; no totals. */
    public static byte[] render(Annex annex) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : annex.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Column column = annex.columns().get(i);
                cells.add(
                        column.kind() == Annex.Kind.RATE
                                ? rate(row.get(column.of()), row.get(column.by()))
                                : row.get(i));
            }
            rows.add(cells);
        }
        return render(annex.columns().stream().map(Column::title).toList(), rows);
    }

    /** The file's bytes: a line of titles, then the rows. */
    public static byte[] render(List<String> titles, List<List<@Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(titles);
            for (List<@Nullable Object> row : rows) {
                csv.writeRecord(row.stream().map(Csv::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The part of the whole in percent, two decimals; nothing where there is no whole. */
    static @Nullable BigDecimal rate(@Nullable Object part, @Nullable Object whole) {
        if (!(part instanceof Long of) || !(whole instanceof Long by) || by == 0) {
            return null;
        }
        return BigDecimal.valueOf(of * 100).divide(BigDecimal.valueOf(by), 2, RoundingMode.HALF_UP);
    }

    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> cell.toString();
        };
    }
}
