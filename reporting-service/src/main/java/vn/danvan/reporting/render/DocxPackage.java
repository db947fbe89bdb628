package vn.danvan.reporting.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.danvan.reporting.document.PartyDocument;

/** The Word file's properties and its archive: nothing in them comes from the machine that writes it. */
final class DocxPackage {

    /**
     * Any day after 1 January 1980: for that very day, which ZIP cannot tell from an earlier one, the JDK adds a field with
     * the time in the machine's zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private DocxPackage() {}

    static void properties(XWPFDocument word, PartyDocument document) {
        POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
        Optional<Date> madeAt = Optional.of(Date.from(document.madeAt()));
        core.setCreated(madeAt);
        core.setModified(madeAt);
        core.setCreator(document.issuer());
        core.setLastModifiedByUser(document.issuer());
        core.setTitle(document.title());
        core.setDescription("Sổ Dân vận, " + document.id());
        word.getProperties().getExtendedProperties().setApplication("Sổ Dân vận");
    }

    /** The same parts, the content types first and then by name, all with the same time. */
    static byte[] fixed(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] types = parts.remove(CONTENT_TYPES);
            if (types == null) {
                throw new IllegalStateException("no " + CONTENT_TYPES);
            }
            write(zip, CONTENT_TYPES, types);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
