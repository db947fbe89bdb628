package vn.danvan.reporting.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Chart;
import vn.danvan.reporting.document.PartyDocument.Closing;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.document.PartyDocument.Table;

/**
 * The document as a Word file (ISO/IEC 29500) that the office goes on editing: the same layout, Times New Roman, the chart
 * as a picture. The same document gives the same bytes.
 */
public final class Docx {

    private Docx() {}

    /** The file's bytes. */
    public static byte[] render(PartyDocument document) {
        try (XWPFDocument word = new XWPFDocument()) {
            page(word);
            DocxText.defaults(word);
            head(word, document);
            blocks(word, document.body());
            closing(word, document.closing());
            blocks(word, document.annex());
            DocxPackage.properties(word, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return DocxPackage.fixed(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void page(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(11906);
        size.setH(16838);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(DocxText.twips(20));
        margins.setBottom(DocxText.twips(20));
        margins.setLeft(DocxText.twips(30));
        margins.setRight(DocxText.twips(15));
        margins.setHeader(DocxText.twips(10));
        margins.setFooter(DocxText.twips(10));
        section.addNewTitlePg();
        XWPFHeader header = word.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        DocxText.font(number.createRun(), 14);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        word.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    private static void head(XWPFDocument word, PartyDocument d) {
        XWPFTable table = DocxTables.columns(word, 71, 94);
        XWPFParagraph left = DocxTables.first(table, 0);
        DocxText.centred(left, d.superior(), 14, false, false);
        DocxText.centred(DocxTables.next(table, 0), d.issuer(), 14, true, false);
        DocxText.centred(DocxTables.next(table, 0), "*", 14, false, false);
        DocxText.centred(DocxTables.next(table, 0), d.number(), 14, false, false);
        XWPFParagraph right = DocxTables.first(table, 1);
        DocxText.ruled(right, "ĐẢNG CỘNG SẢN VIỆT NAM", 15);
        XWPFParagraph place = DocxTables.next(table, 1);
        place.setSpacingBefore(160);
        DocxText.centred(place, d.placeAndDate(), 14, false, true);
        XWPFParagraph kind = word.createParagraph();
        kind.setSpacingBefore(360);
        DocxText.centred(kind, d.kind(), 16, true, false);
        d.subject().forEach(line -> DocxText.centred(word.createParagraph(), line, 14, true, false));
        XWPFParagraph rule = word.createParagraph();
        rule.setSpacingAfter(200);
        DocxText.centred(rule, "-----", 14, false, false);
    }

    private static void blocks(XWPFDocument word, List<Block> blocks) throws IOException, InvalidFormatException {
        for (Block block : blocks) {
            switch (block) {
                case Heading h -> heading(word, h);
                case Paragraph p -> text(word, p.text());
                case Table t -> DocxTables.table(word, t);
                case Chart c -> chart(word, c);
            }
        }
    }

    private static void heading(XWPFDocument word, Heading heading) {
        XWPFParagraph paragraph = word.createParagraph();
        DocxText.keepNext(paragraph);
        paragraph.setSpacingAfter(100);
        DocxText.outline(paragraph);
        if (heading.level() == 0) {
            paragraph.setPageBreak(true);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else {
            paragraph.setSpacingBefore(200);
            paragraph.setFirstLineIndent(DocxText.twips(12.7));
        }
        DocxText.run(paragraph, heading.text(), 14, true, false);
    }

    private static XWPFParagraph text(XWPFDocument word, String words) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(DocxText.twips(12.7));
        paragraph.setSpacingAfter(120);
        paragraph.setSpacingBetween(1.1);
        DocxText.run(paragraph, words, 14, false, false);
        return paragraph;
    }

    private static void chart(XWPFDocument word, Chart chart) throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        DocxText.keepNext(paragraph);
        XWPFRun run = paragraph.createRun();
        XWPFPicture picture = run.addPicture(
                new ByteArrayInputStream(Charts.png(chart)),
                PictureType.PNG,
                "chart.png",
                Units.toEMU(Charts.WIDTH),
                Units.toEMU(Charts.height(chart)));
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.alternative());
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.alternative());
        XWPFParagraph caption = word.createParagraph();
        caption.setSpacingAfter(200);
        DocxText.centred(caption, chart.caption(), 13, false, true);
    }

    private static void closing(XWPFDocument word, Closing closing) {
        DocxText.keepNext(text(word, closing.lastWords()));
        XWPFTable table = DocxTables.columns(word, 82.5, 82.5);
        XWPFParagraph left = DocxTables.first(table, 0);
        DocxText.underlined(left, "Nơi nhận:", 14);
        List<String> recipients = closing.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String end = i + 1 < recipients.size() ? "," : ".";
            DocxText.run(DocxTables.next(table, 0), "- " + recipients.get(i) + end, 12, false, false);
        }
        DocxText.centred(DocxTables.first(table, 1), closing.signedFor(), 14, true, false);
        XWPFParagraph position = DocxTables.next(table, 1);
        position.setSpacingAfter(1400);
        DocxText.centred(position, closing.position(), 14, true, false);
    }
}
