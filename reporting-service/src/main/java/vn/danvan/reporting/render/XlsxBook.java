package vn.danvan.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.danvan.service.template.OfficeArchive;

/** A workbook in the making, with the looks that all of ours have; written, it has nothing of the machine that wrote it. */
public final class XlsxBook {

    private static final int LONGEST_NAME_TO_NUMBER = 26;

    /** So many characters across are still read on A4. */
    private static final double CHARACTERS_A_PAGE = 230;

    private static final int CHARACTER = 256;

    /** A line of a row, in points, and as high as a row can be. */
    private static final float LINE = 15;

    private static final float MOST_HIGH = 405;

    /** Lines end where words do. */
    private static final double UNEVEN = 1.15;

    /** More log indexes than one: a reference, which is copied and not read. */
    private static final Pattern INDEXES = Pattern.compile("\\d+(?:; \\d+)+");

    private static final String LETTERS = "Times New Roman";

    private final XSSFWorkbook book = new XSSFWorkbook();

    /** A workbook without sheets, in the letters of official documents. */
    public XlsxBook() {
        book.getFontAt(0).setFontName(LETTERS);
    }

    /** What it is made with. */
    public XSSFWorkbook book() {
        return book;
    }

    /** A cell's style. */
    public CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** The style of words, which go on below when they are long. */
    public CellStyle words() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** The style of a total: bold, with a rule over it. */
    public CellStyle total(String format) {
        CellStyle style = style(format);
        style.setFont(bold());
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }

    /** The style of a title. */
    public CellStyle heading() {
        CellStyle style = book.createCellStyle();
        style.setFont(bold());
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private Font bold() {
        Font font = book.createFont();
        font.setFontName(LETTERS);
        font.setBold(true);
        return font;
    }

    /** A name that a sheet can bear and none bears yet. */
    public String name(String title) {
        String safe = WorkbookUtil.createSafeSheetName(title);
        for (int i = 2; book.getSheet(safe) != null; i++) {
            safe = WorkbookUtil.createSafeSheetName(
                    title.substring(0, Math.min(title.length(), LONGEST_NAME_TO_NUMBER)) + " (" + i + ")");
        }
        return safe;
    }

    /**
     * The first row stays in sight and is printed on every page, on A4 across; a filter is over the data.
     *
     * @param columns how many columns stay in sight besides
     */
    public static void printed(XSSFSheet sheet, int columns, CellRangeAddress data) {
        sheet.createFreezePane(columns, 1);
        sheet.setAutoFilter(data);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        onPages(sheet, columns);
    }

    /** Each row as high as its words need: not every program does that by itself. Long lists of log indexes are cut off. */
    private static void high(XSSFSheet sheet) {
        for (Row row : sheet) {
            int lines = 1;
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && !INDEXES.matcher(cell.getStringCellValue()).matches()) {
                    double room = (double) sheet.getColumnWidth(cell.getColumnIndex()) / CHARACTER;
                    lines = Math.max(
                            lines, (int) Math.ceil(cell.getStringCellValue().length() * UNEVEN / room));
                }
            }
            row.setHeightInPoints(Math.min(MOST_HIGH, lines * LINE));
        }
    }

    /**
     * Printed on A4 across, on as many pages side by side as are needed to read it.
     *
     * @param columns how many columns are printed on each of them; those that stay in sight
     */
    public static void onPages(XSSFSheet sheet, int columns) {
        double characters = 0;
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        for (int c = 0; c < last; c++) {
            characters += (double) sheet.getColumnWidth(c) / CHARACTER;
        }
        int across = (int) Math.ceil(characters / CHARACTERS_A_PAGE);
        if (columns > 0 && across > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        high(sheet);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) Math.max(1, across));
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /**
     * The file's bytes, every formula with its value. It is done with then.
     *
     * @param madeAt what the file says of when it was made (UTC)
     */
    public byte[] bytes(String title, String author, String id, Instant madeAt) {
        try (book) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
            core.setCreated(Optional.of(Date.from(madeAt)));
            core.setModified(Optional.of(Date.from(madeAt)));
            core.setCreator(author);
            core.setLastModifiedByUser(author);
            core.setTitle(title);
            core.setDescription("Sổ Dân vận, " + id);
            book.getProperties().getExtendedProperties().setApplication("Sổ Dân vận");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return OfficeArchive.fixed(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
