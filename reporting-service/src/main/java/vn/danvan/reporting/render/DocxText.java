package vn.danvan.reporting.render;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Words in a Word file. Every run names its font: a style that a reader's machine replaces would change the layout. */
final class DocxText {

    private static final String FAMILY = "Times New Roman";

    private DocxText() {}

    /** Twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static void defaults(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FAMILY);
        fonts.setHAnsi(FAMILY);
        fonts.setCs(FAMILY);
        fonts.setEastAsia(FAMILY);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, double size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        font(run, size);
        run.setBold(bold);
        run.setItalic(italic);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    static void font(XWPFRun run, double size) {
        run.setFontFamily(FAMILY);
        run.setFontSize(size);
        run.setLang("vi-VN");
    }

    static void centred(XWPFParagraph paragraph, String text, double size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold, italic);
    }

    static void underlined(XWPFParagraph paragraph, String text, double size) {
        run(paragraph, text, size, false, false).setUnderline(UnderlinePatterns.SINGLE);
    }

    /** Bold capitals with a rule under them that is as long as they are. */
    static void ruled(XWPFParagraph paragraph, String text, double size) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, true, false).setUnderline(UnderlinePatterns.SINGLE);
    }

    /** Makes the paragraph a heading for the navigation pane. */
    static void outline(XWPFParagraph paragraph) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.ZERO);
    }

    /** Keeps the paragraph on the page of what follows it. */
    static void keepNext(XWPFParagraph paragraph) {
        properties(paragraph);
        paragraph.setKeepNext(true);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
