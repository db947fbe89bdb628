package vn.danvan.reporting.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vn.danvan.reporting.document.PartyDocument;

/** The PDF's dates and identifiers: those of the document, never those of the machine that renders it. */
final class PdfMetadata {

    private PdfMetadata() {}

    static void fix(PDDocument pdf, PartyDocument document) throws IOException {
        Calendar madeAt = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        madeAt.setTimeInMillis(document.madeAt().toEpochMilli());
        PDDocumentInformation info = pdf.getDocumentInformation();
        info.setCreationDate(madeAt);
        info.setModificationDate(madeAt);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        PDMetadata fixed = new PDMetadata(
                pdf, new ByteArrayInputStream(dated(xmp, document.madeAt()).getBytes(StandardCharsets.UTF_8)));
        fixed.getCOSObject().setName(COSName.TYPE, "Metadata");
        fixed.getCOSObject().setName(COSName.SUBTYPE, "XML");
        pdf.getDocumentCatalog().setMetadata(fixed);
        pdf.getDocument().setDocumentID(null);
        pdf.setDocumentId(document.madeAt().toEpochMilli());
    }

    private static String dated(String xmp, Instant madeAt) {
        String date = Instant.ofEpochSecond(madeAt.getEpochSecond()).toString().replace("Z", "+00:00");
        return xmp.replaceAll("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</)", "$1" + date + "$3");
    }
}
