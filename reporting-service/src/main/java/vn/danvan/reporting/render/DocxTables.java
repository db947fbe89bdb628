package vn.danvan.reporting.render;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.danvan.reporting.document.PartyDocument.Align;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;
import vn.danvan.reporting.document.PartyDocument.Table;

/** Tables in a Word file: fixed widths, a head that repeats on every page, rows that stay whole. */
final class DocxTables {

    private DocxTables() {}

    /** A table without rules, of one row, to set things side by side. */
    static XWPFTable columns(XWPFDocument word, double left, double right) {
        XWPFTable table = create(word, 1, List.of(left, right));
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    /** The paragraph that a cell begins with. */
    static XWPFParagraph first(XWPFTable table, int column) {
        return table.getRow(0).getCell(column).getParagraphs().getFirst();
    }

    /** Another paragraph in the cell. */
    static XWPFParagraph next(XWPFTable table, int column) {
        return table.getRow(0).getCell(column).addParagraph();
    }

    static void table(XWPFDocument word, Table table) {
        XWPFParagraph caption = word.createParagraph();
        DocxText.keepNext(caption);
        caption.setSpacingBefore(80);
        caption.setSpacingAfter(80);
        DocxText.centred(caption, table.caption(), 13, true, false);
        List<Double> widths = table.columns().stream().map(Column::width).toList();
        XWPFTable drawn = create(word, 1 + table.rows().size(), widths);
        borders(drawn);
        head(drawn.getRow(0), table);
        for (int r = 0; r < table.rows().size(); r++) {
            boolean beforeTotal =
                    r + 1 < table.rows().size() && table.rows().get(r + 1).style() == Style.TOTAL;
            row(drawn.getRow(r + 1), table, table.rows().get(r), beforeTotal);
        }
        XWPFParagraph after = word.createParagraph();
        after.setSpacingAfter(60);
        DocxText.run(after, "", 6, false, false);
    }

    private static XWPFTable create(XWPFDocument word, int rows, List<Double> widths) {
        XWPFTable table = word.createTable(rows, widths.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(widths.stream().mapToLong(DocxText::twips).sum()));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(DocxText.twips(w))));
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < widths.size(); c++) {
                width(row.getCell(c), widths.get(c));
            }
        }
        return table;
    }

    private static void width(XWPFTableCell cell, double millimetres) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(DocxText.twips(millimetres)));
    }

    private static void borders(XWPFTable table) {
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        table.setCellMargins(20, 60, 20, 60);
    }

    private static void head(XWPFTableRow row, Table table) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int c = 0; c < table.columns().size(); c++) {
            XWPFTableCell cell = row.getCell(c);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            DocxText.keepNext(paragraph);
            DocxText.centred(paragraph, table.columns().get(c).title(), table.size(), true, false);
        }
    }

    private static void row(XWPFTableRow row, Table table, Row content, boolean keepNext) {
        row.setCantSplitRow(true);
        boolean group = content.style() == Style.GROUP;
        if (group) {
            span(row, table.columns().size());
        }
        for (int c = 0; c < content.cells().size(); c++) {
            XWPFParagraph paragraph = row.getCell(c).getParagraphs().getFirst();
            paragraph.setAlignment(alignment(table.columns().get(c).align(), group));
            if (keepNext || group) {
                DocxText.keepNext(paragraph);
            }
            DocxText.run(paragraph, content.cells().get(c), table.size(), content.style() != Style.PLAIN, group);
        }
    }

    private static void span(XWPFTableRow row, int columns) {
        for (int c = columns - 1; c > 0; c--) {
            row.removeCell(c);
        }
        CTTcPr properties = row.getCell(0).getCTTc().getTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        properties.unsetTcW();
    }

    private static ParagraphAlignment alignment(Align align, boolean group) {
        if (group) {
            return ParagraphAlignment.LEFT;
        }
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
