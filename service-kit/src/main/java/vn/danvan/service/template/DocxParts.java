package vn.danvan.service.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.danvan.kernel.DomainError;

/** The parts of a Word file (ISO/IEC 29500-2) by name, taken from an archive that may be hostile. */
final class DocxParts {

    /** Most bytes of a template: 5 MiB, room for a logo. */
    static final int MOST_BYTES = 5 << 20;

    /** Most bytes that it may unpack to. */
    static final int MOST_UNPACKED = 32 << 20;

    /** Most bytes of one part that is XML. */
    static final int MOST_XML = 8 << 20;

    private static final int MOST_PARTS = 500;

    private DocxParts() {}

    /**
     * Unpacks, and stops as soon as it is too much.
     *
     * @throws DomainError {@code template.too-large}, {@code template.not-docx}, {@code template.forbidden-part}
     */
    static Map<String, byte[]> read(byte[] archive) {
        if (archive.length > MOST_BYTES) {
            throw TemplateCode.TOO_LARGE.because(MOST_BYTES + " byte");
        }
        Map<String, byte[]> parts = new TreeMap<>();
        Set<String> names = new HashSet<>();
        int room = MOST_UNPACKED;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String name = entry.getName();
                if (!names.add(name.toLowerCase(Locale.ROOT)) || isPath(name)) {
                    throw TemplateCode.FORBIDDEN_PART.because(name);
                }
                byte[] bytes = in.readNBytes(Math.min(room, isXml(name) ? MOST_XML : room) + 1);
                room -= bytes.length;
                if (room < 0 || names.size() > MOST_PARTS || (isXml(name) && bytes.length > MOST_XML)) {
                    throw TemplateCode.TOO_LARGE.because(MOST_UNPACKED + " byte: " + name);
                }
                parts.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException notWhole) {
            throw TemplateCode.NOT_DOCX.refuse();
        }
        if (!parts.containsKey(OfficeArchive.CONTENT_TYPES)) {
            throw TemplateCode.NOT_DOCX.refuse();
        }
        return parts;
    }

    /** Whether a name leads out of the package (ISO/IEC 29500-2 section 6.2.2.2). */
    private static boolean isPath(String name) {
        return name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains("//");
    }

    /** Whether the part is XML. */
    static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }
}
