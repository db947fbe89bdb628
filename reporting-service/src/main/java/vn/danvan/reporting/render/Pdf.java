package vn.danvan.reporting.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import org.apache.pdfbox.pdmodel.PDDocument;
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
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Html.of(document), null);
        builder.withProducer("Sổ Dân vận");
        font(builder, false, false);
        font(builder, true, false);
        font(builder, false, true);
        font(builder, true, true);
        builder.useUnicodeLineBreaker(new Words());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            PdfMetadata.fix(pdf, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, boolean bold, boolean italic) {
        builder.useFont(
                () -> Fonts.stream(bold, italic),
                Fonts.FAMILY,
                bold ? 700 : 400,
                italic ? FontStyle.ITALIC : FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
}
