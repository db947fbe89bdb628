package vn.danvan.reporting.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.danvan.reporting.document.PartyDocument;

/**
 * The document as PDF/A-2a (ISO 19005-2) that is also PDF/UA-1 (ISO 14289-1): fonts embedded, structure tagged, readable in
 * fifty years and by a screen reader. The same document gives the same bytes.
 */
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The PDF's bytes. */
    public static byte[] render(PartyDocument document) {
        PDDocument pdf = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Html.of(document), null);
        builder.withProducer("Sổ Dân vận");
        builder.usePDDocument(pdf);
        font(builder, pdf, false, false);
        font(builder, pdf, true, false);
        font(builder, pdf, false, true);
        font(builder, pdf, true, true);
        builder.useUnicodeLineBreaker(new Words());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (pdf;
                PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PdfMetadata.fix(pdf, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, PDDocument pdf, boolean bold, boolean italic) {
        int weight = bold ? 700 : 400;
        FontStyle style = italic ? FontStyle.ITALIC : FontStyle.NORMAL;
        builder.useFont(new Face(pdf, bold, italic), Fonts.FAMILY, weight, style, true);
        builder.useFont(
                () -> Fonts.stream(bold, italic), Fonts.FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
    }

    /**
     * A face of the document, read when it is first used. It substitutes no glyphs: Vietnamese letters are one character each,
     * and PDFBox compiles the rules anew for every piece of text, which took half of the time of a document.
     */
    private static final class Face extends PDFontSupplier {

        private final PDDocument pdf;
        private final boolean bold;
        private final boolean italic;

        Face(PDDocument pdf, boolean bold, boolean italic) {
            super(null);
            this.pdf = pdf;
            this.bold = bold;
            this.italic = italic;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.stream(bold, italic)));
                pdf.registerTrueTypeFontForClosing(font);
                font.setEnableGsub(false);
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
