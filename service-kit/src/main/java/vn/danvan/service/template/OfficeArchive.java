package vn.danvan.service.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The archive of an office file: nothing in it comes from the machine that writes it. */
public final class OfficeArchive {

    /** The part that says what the others are; stands first. */
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * Any day after 1 January 1980: for that very day, which ZIP cannot tell from an earlier one, the JDK adds a field with
     * the time in the machine's zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private OfficeArchive() {}

    /** The same parts as in an archive of ours, written always alike. */
    public static byte[] fixed(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return write(parts);
    }

    /** The archive of the parts: the content types first and then by name, all with the same time. */
    public static byte[] write(Map<String, byte[]> parts) {
        Map<String, byte[]> rest = new TreeMap<>(parts);
        byte[] types = rest.remove(CONTENT_TYPES);
        if (types == null) {
            throw new IllegalArgumentException("no " + CONTENT_TYPES);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, CONTENT_TYPES, types);
            for (Map.Entry<String, byte[]> part : rest.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
