package vn.danvan.reporting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annex.Column;
import vn.danvan.reporting.document.PartyDocument;

/**
 * The annexes as a workbook (ISO/IEC 29500): a sheet each, the heading fixed, a filter over it, cells of their type, totals and
 * rates as formulas with their values beside them. The same annexes give the same bytes.
 */
public final class Xlsx {

    private static final int HEADING = 0;
    private static final double CHARACTERS_A_MILLIMETRE = 0.53;
    private static final int WIDTH_UNIT = 256;

    /** From so many characters on a text gets more room. */
    private static final int MUCH_TEXT = 150;

    private static final int WIDE = 120;

    /** How many columns say what a row of many figures stands for. */
    private static final int HEADING_COLUMNS = 2;

    private final XlsxBook styled = new XlsxBook();
    private final XSSFWorkbook book = styled.book();
    private final CellStyle heading = styled.heading();
    private final CellStyle total = styled.total("General");
    private final CellStyle whole = styled.style("#,##0");
    private final CellStyle wholeTotal = styled.total("#,##0");
    private final CellStyle decimal = styled.style("#,##0.00");
    private final CellStyle words = styled.words();
    private final CellStyle rate = styled.style("0.00");
    private final CellStyle rateTotal = styled.total("0.00");
    private final CellStyle date = styled.style("dd/mm/yyyy");

    private Xlsx() {}

    /**
     * The file's bytes.
     *
     * @param document whose annexes these are; gives title, author and time
     */
    public static byte[] render(PartyDocument document, List<Annex> annexes) {
        Xlsx xlsx = new Xlsx();
        annexes.forEach(xlsx::sheet);
        return xlsx.styled.bytes(document.title(), document.issuer(), document.id(), document.madeAt());
    }

    private void sheet(Annex annex) {
        XSSFSheet sheet = book.createSheet(styled.name(annex.title()));
        List<Column> columns = annex.columns();
        Row titles = sheet.createRow(HEADING);
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = titles.createCell(c);
            cell.setCellValue(columns.get(c).title());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(c, (int) (width(annex, c) * CHARACTERS_A_MILLIMETRE * WIDTH_UNIT));
        }
        int next = HEADING + 1;
        for (List<@Nullable Object> values : annex.rows()) {
            Row row = sheet.createRow(next);
            for (int c = 0; c < columns.size(); c++) {
                fill(row, c, columns.get(c), values.get(c));
            }
            next++;
        }
        XlsxBook.printed(sheet, HEADING_COLUMNS, new CellRangeAddress(HEADING, next - 1, 0, columns.size() - 1));
        if (annex.total()) {
            totals(sheet.createRow(next), columns, next);
        }
    }

    /** In millimetres; a column of very long texts is wider than it is usually. */
    private static int width(Annex annex, int column) {
        int usual = annex.columns().get(column).width();
        boolean longer = annex.rows().stream()
                .anyMatch(row -> row.get(column) instanceof String text && text.length() > MUCH_TEXT);
        return longer ? Math.max(usual, WIDE) : usual;
    }

    private void fill(Row row, int at, Column column, @Nullable Object value) {
        if (column.kind() == Annex.Kind.RATE) {
            rate(row.createCell(at), column, rate);
            return;
        }
        switch (value) {
            case null -> row.createCell(at).setBlank();
            case LocalDate day -> {
                Cell cell = row.createCell(at);
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Long number -> {
                Cell cell = row.createCell(at);
                cell.setCellValue(number);
                cell.setCellStyle(whole);
            }
            case BigDecimal number -> {
                Cell cell = row.createCell(at);
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(number.stripTrailingZeros().scale() > 0 ? decimal : whole);
            }
            case String text -> {
                Cell cell = row.createCell(at);
                cell.setCellValue(text);
                cell.setCellStyle(words);
            }
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    /** {@code IF(B2=0,"",ROUND(C2/B2*100,2))}: as the printed table rounds. */
    private static void rate(Cell cell, Column column, CellStyle style) {
        int row = cell.getRowIndex() + 1;
        String whole = CellReference.convertNumToColString(column.by()) + row;
        String part = CellReference.convertNumToColString(column.of()) + row;
        cell.setCellFormula("IF(" + whole + "=0,\"\",ROUND(" + part + "/" + whole + "*100,2))");
        cell.setCellStyle(style);
    }

    private void totals(Row row, List<Column> columns, int rows) {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            Cell cell = row.createCell(c);
            cell.setCellStyle(total);
            if (c == 0) {
                cell.setCellValue("Tổng số");
            } else if (column.sum()) {
                String letter = CellReference.convertNumToColString(c);
                cell.setCellFormula("SUM(" + letter + (HEADING + 2) + ":" + letter + rows + ")");
                cell.setCellStyle(wholeTotal);
            } else if (column.kind() == Annex.Kind.RATE) {
                rate(cell, column, rateTotal);
            }
        }
    }
}
