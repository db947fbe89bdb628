package vn.danvan.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annex.Column;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.service.template.OfficeArchive;

/**
 * The annexes as a workbook (ISO/IEC 29500): a sheet each, the heading fixed, a filter over it, cells of their type, totals and
 * rates as formulas with their values beside them. The same annexes give the same bytes.
 */
public final class Xlsx {

    private static final int HEADING = 0;
    private static final double CHARACTERS_A_MILLIMETRE = 0.53;
    private static final int WIDTH_UNIT = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = heading();
    private final CellStyle total = total("General");
    private final CellStyle whole = style("#,##0");
    private final CellStyle wholeTotal = total("#,##0");
    private final CellStyle decimal = style("#,##0.##");
    private final CellStyle rate = style("0.00");
    private final CellStyle rateTotal = total("0.00");
    private final CellStyle date = style("dd/mm/yyyy");

    private Xlsx() {}

    /**
     * The file's bytes.
     *
     * @param document whose annexes these are; gives title, author and time
     */
    public static byte[] render(PartyDocument document, List<Annex> annexes) {
        Xlsx xlsx = new Xlsx();
        try (xlsx.book) {
            annexes.forEach(xlsx::sheet);
            xlsx.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            xlsx.properties(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            xlsx.book.write(out);
            return OfficeArchive.fixed(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void properties(PartyDocument document) {
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        Instant madeAt = document.madeAt();
        core.setCreated(Optional.of(Date.from(madeAt)));
        core.setModified(Optional.of(Date.from(madeAt)));
        core.setCreator(document.issuer());
        core.setLastModifiedByUser(document.issuer());
        core.setTitle(document.title());
        core.setDescription("Sổ Dân vận, " + document.id());
        book.getProperties().getExtendedProperties().setApplication("Sổ Dân vận");
    }

    private void sheet(Annex annex) {
        XSSFSheet sheet = book.createSheet(name(annex.title()));
        List<Column> columns = annex.columns();
        Row titles = sheet.createRow(HEADING);
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = titles.createCell(c);
            cell.setCellValue(columns.get(c).title());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(c, (int) (columns.get(c).width() * CHARACTERS_A_MILLIMETRE * WIDTH_UNIT));
        }
        int next = HEADING + 1;
        for (List<@Nullable Object> values : annex.rows()) {
            Row row = sheet.createRow(next);
            for (int c = 0; c < columns.size(); c++) {
                fill(row, c, columns.get(c), values.get(c));
            }
            next++;
        }
        sheet.createFreezePane(0, HEADING + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADING, next - 1, 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (annex.total()) {
            totals(sheet.createRow(next), columns, next);
        }
    }

    /** A name that a sheet can bear and none bears yet. */
    private String name(String title) {
        String safe = WorkbookUtil.createSafeSheetName(title);
        for (int i = 2; book.getSheet(safe) != null; i++) {
            safe = WorkbookUtil.createSafeSheetName(title.substring(0, Math.min(title.length(), 26)) + " (" + i + ")");
        }
        return safe;
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
                cell.setCellStyle(decimal);
            }
            case String text -> row.createCell(at).setCellValue(text);
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

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle total(String format) {
        CellStyle style = style(format);
        style.setFont(bold());
        style.setBorderTop(org.apache.poi.ss.usermodel.BorderStyle.THIN);
        return style;
    }

    private CellStyle heading() {
        CellStyle style = book.createCellStyle();
        style.setFont(bold());
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private Font bold() {
        Font font = book.createFont();
        font.setBold(true);
        return font;
    }
}
