package vn.danvan.service.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are taken in evidence, told by their bytes and never by their names. */
public enum EvidenceType {
    /** Portable Document Format (ISO 32000). */
    PDF("application/pdf", null, "pdf"),
    /** A Word document without macros (ISO/IEC 29500). */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "docx"),
    /** An Excel workbook without macros (ISO/IEC 29500). */
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "xlsx"),
    /** A PNG image. */
    PNG("image/png", null, "png"),
    /** A JPEG image. */
    JPEG("image/jpeg", null, "jpg", "jpeg"),
    /** A TIFF image, as scanners make them. */
    TIFF("image/tiff", null, "tif", "tiff"),
    /** A WebP image. */
    WEBP("image/webp", null, "webp");

    private static final Tika MAGIC = new Tika();
    private static final String ZIP = "application/zip";
    private static final String PARTS = "[Content_Types].xml";
    private static final int MOST_PARTS_BYTES = 1 << 20;

    private final String mediaType;
    private final @Nullable String mainPart;
    private final List<String> extensions;

    EvidenceType(String mediaType, @Nullable String mainPart, String... extensions) {
        this.mediaType = mediaType;
        this.mainPart = mainPart;
        this.extensions = List.of(extensions);
    }

    /** The media type (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this kind may be called so. */
    public boolean suits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    /**
     * What a file is.
     *
     * @throws vn.danvan.kernel.DomainError {@code evidence.type}
     */
    static EvidenceType of(Path file) throws IOException {
        String found;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            found = MAGIC.detect(in);
        }
        String main = isZip(found) ? mainPart(file) : null;
        for (EvidenceType type : values()) {
            if (type.mainPart == null ? type.mediaType.equals(found) : type.mainPart.equals(main)) {
                return type;
            }
        }
        throw EvidenceCode.TYPE.because(Optional.ofNullable(main).orElse(found));
    }

    private static boolean isZip(String found) {
        return found.equals(ZIP) || found.equals("application/x-tika-ooxml");
    }

    /** The content type of the package's main part (ISO/IEC 29500-2 section 7.2.3), if it is such a package. */
    private static @Nullable String mainPart(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry parts = zip.getEntry(PARTS);
            if (parts == null || parts.getSize() > MOST_PARTS_BYTES) {
                return null;
            }
            try (InputStream in = zip.getInputStream(parts)) {
                return mainPart(new ByteArrayInputStream(in.readNBytes(MOST_PARTS_BYTES)));
            }
        } catch (ZipException notWhole) {
            return null;
        }
    }

    private static @Nullable String mainPart(InputStream parts) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(parts);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return null; // no package has one (ISO/IEC 29500-2 section 6.2.4)
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (type != null && type.endsWith(".main+xml")) {
                        return type;
                    }
                }
            }
            return null;
        } catch (XMLStreamException notXml) {
            return null;
        }
    }
}
