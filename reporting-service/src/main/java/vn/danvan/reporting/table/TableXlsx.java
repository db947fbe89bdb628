package vn.danvan.reporting.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.reporting.document.Vi;
import vn.danvan.reporting.render.XlsxBook;
import vn.danvan.reporting.table.AdHocTable.Member;
import vn.danvan.reporting.table.AdHocTable.Shown;

/**
 * A table as a workbook (ISO/IEC 29500): typed cells under titles that stay in sight, with a filter; totals and ratios as formulas
 * that agree with what is printed; on a second sheet what it rests on. The same table gives the same bytes.
 */
public final class TableXlsx {

    private static final int CHARACTER = 256;
    private static final int FIGURE_WIDTH = 18;
    private static final int CODE_WIDTH = 18;
    private static final int TEXT_WIDTH = 40;
    private static final int LONGEST_SHEET_NAME = 31;

    private final XlsxBook styled = new XlsxBook();
    private final CellStyle heading = styled.heading();
    private final CellStyle words = styled.words();
    private final CellStyle bold = styled.total("General");
    private final CellStyle whole = styled.style("#,##0");
    private final CellStyle wholeTotal = styled.total("#,##0");
    private final CellStyle decimal = styled.style("#,##0.00");
    private final CellStyle decimalTotal = styled.total("#,##0.00");
    private final AdHocTable table;

    private TableXlsx(AdHocTable table) {
        this.table = table;
    }

    /**
     * The file's bytes.
     *
     * @param author the issuing office
     */
    public static byte[] render(AdHocTable table, String author) {
        TableXlsx xlsx = new TableXlsx(table);
        xlsx.figures();
        xlsx.grounds();
        AdHocTable.Head head = table.head();
        return xlsx.styled.bytes(head.title(), author, "vị trí nhật ký " + head.logIndex(), head.recordedAt());
    }

    private void figures() {
        TableSheet content = TableSheet.of(table);
        String title = table.head().title();
        XSSFSheet sheet = styled.book()
                .createSheet(styled.name(title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME))));
        Row titles = sheet.createRow(0);
        for (int c = 0; c < content.titles().size(); c++) {
            text(titles, c, content.titles().get(c), heading);
            sheet.setColumnWidth(c, CHARACTER * width(c, content));
        }
        TableFormulas formulas = new TableFormulas(table, 1, content.heading());
        for (int r = 0; r < content.rows().size(); r++) {
            Row row = sheet.createRow(r + 1);
            boolean total = table.rows().get(r).stream().anyMatch(Member::all);
            for (int c = 0; c < content.heading(); c++) {
                text(row, c, String.valueOf(content.rows().get(r).get(c)), total ? bold : words);
            }
            for (int c = 0; c < table.columns().size(); c++) {
                figure(row.createCell(content.heading() + c), content.number(r, c), formulas.of(r, c), style(r, c));
            }
        }
        XlsxBook.printed(
                sheet,
                content.heading(),
                new CellRangeAddress(
                        0, content.rows().size(), 0, content.titles().size() - 1));
    }

    private static int width(int column, TableSheet content) {
        if (column >= content.heading()) {
            return FIGURE_WIDTH;
        }
        return content.titles().get(column).startsWith("Mã") ? CODE_WIDTH : TEXT_WIDTH;
    }

    private static void figure(Cell cell, @Nullable BigDecimal number, Optional<String> formula, CellStyle style) {
        cell.setCellStyle(style);
        if (formula.isPresent()) {
            cell.setCellFormula(formula.get());
        } else if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }

    private CellStyle style(int row, int column) {
        List<Member> members = new ArrayList<>(table.rows().get(row));
        members.addAll(table.columns().get(column));
        boolean total = members.stream().anyMatch(Member::all);
        int onRow = table.rowDimensions().indexOf(Dimension.INDICATOR);
        Member indicator = onRow >= 0
                ? table.rows().get(row).get(onRow)
                : table.columns().get(column).get(table.columnDimensions().indexOf(Dimension.INDICATOR));
        Shown shown = TableSheet.shown(indicator, table);
        boolean decimals = shown.type() == Indicator.Type.PERCENT
                || shown.type() == Indicator.Type.RATIO
                || shown.aggregation() == Indicator.Aggregation.AVERAGE;
        return total ? (decimals ? decimalTotal : wholeTotal) : (decimals ? decimal : whole);
    }

    private static void text(Row row, int at, String text, CellStyle style) {
        Cell cell = row.createCell(at);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** What the figures are and what they rest on. */
    private void grounds() {
        XSSFSheet sheet = styled.book().createSheet(styled.name("Căn cứ"));
        AdHocTable.Head head = table.head();
        int next = 0;
        String onlyOf = head.onlyOf();
        for (List<String> line : List.of(
                List.of("Tên bảng", head.title()),
                List.of("Vị trí nhật ký", Long.toString(head.logIndex())),
                List.of("Ghi nhận lúc", Vi.moment(head.recordedAt())),
                List.of("Phạm vi", onlyOf == null ? "Toàn tỉnh" : "Riêng " + onlyOf))) {
            Row row = sheet.createRow(next++);
            text(row, 0, line.getFirst(), bold);
            text(row, 1, line.getLast(), words);
        }
        Row titles = sheet.createRow(next + 1);
        List<String> columns = List.of("Mã chỉ tiêu", "Chỉ tiêu", "Đơn vị tính", "Cách tổng hợp");
        for (int c = 0; c < columns.size(); c++) {
            text(titles, c, columns.get(c), heading);
            sheet.setColumnWidth(c, CHARACTER * (c == 0 ? CODE_WIDTH : TEXT_WIDTH));
        }
        next += 2;
        for (Shown shown : table.indicators()) {
            Row row = sheet.createRow(next++);
            List<String> cells = List.of(shown.key(), shown.name(), shown.unit(), rule(shown));
            for (int c = 0; c < cells.size(); c++) {
                text(row, c, cells.get(c), words);
            }
        }
        XlsxBook.onPages(sheet, 0);
    }

    private static String rule(Shown shown) {
        AdHocTable.Parts parts = shown.ratio();
        return switch (shown.aggregation()) {
            case SUM -> "Cộng các đơn vị, cộng các kỳ";
            case LAST -> "Cộng các đơn vị; giữa các kỳ lấy số mới nhất của từng đơn vị";
            case AVERAGE -> "Bình quân các số đã báo cáo";
            case RATIO ->
                parts == null
                        ? "Tỷ lệ của hai tổng"
                        : "Tỷ lệ của hai tổng: " + parts.numerator() + " trên " + parts.denominator();
        };
    }
}
