package vn.danvan.service.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, and some that only look like one. */
public final class EvidenceFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private EvidenceFiles() {}

    /** A PDF whose bytes differ with the text. */
    public static byte[] pdf(String text) {
        return bytes("%PDF-1.7\n% " + text + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** The start of a PNG image. */
    public static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
    }

    /** The start of a JPEG image. */
    public static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0};
    }

    /** The start of a TIFF image. */
    public static byte[] tiff() {
        return new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0};
    }

    /** The start of a WebP image. */
    public static byte[] webp() {
        return bytes("RIFF\u0010\0\0\0WEBPVP8 \0\0\0\0");
    }

    /** A Word document. */
    public static byte[] docx() {
        return opc(WORD);
    }

    /** An Excel workbook. */
    public static byte[] xlsx() {
        return opc(EXCEL);
    }

    /** A Word document with macros. */
    public static byte[] docm() {
        return opc(MACROS);
    }

    /** A package whose list of parts pulls in something from outside. */
    public static byte[] xxe() {
        return zip(
                "[Content_Types].xml",
                "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types><Override ContentType=\"" + WORD
                        + "\"/>&x;</Types>");
    }

    /** A zip of another kind. */
    public static byte[] otherZip() {
        return zip("readme.txt", "xin chào");
    }

    /** A Windows program. */
    public static byte[] exe() {
        return bytes("MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode");
    }

    /** A page with a script. */
    public static byte[] html() {
        return bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    }

    private static byte[] opc(String mainPart) {
        return zip(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>");
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
