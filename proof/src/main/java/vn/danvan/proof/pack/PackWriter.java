package vn.danvan.proof.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an evidence pack as a stream, the same bytes for the same files: nothing is compressed, every time stamp is the
 * same, and no time zone, locale or version of a library enters. The last file has the SHA-256 of the others.
 */
public final class PackWriter {

    /** For 1 January the JDK would write a second stamp, which depends on the time zone. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    /** @param out is not closed */
    public PackWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Puts a file behind the others. */
    public void add(String name, byte[] bytes) throws IOException {
        sums.append(HexFormat.of().formatHex(sha256(bytes)))
                .append("  ")
                .append(name)
                .append('\n');
        put(name, bytes);
    }

    /** The sums of what was put in so far. */
    public byte[] sums() {
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Writes the sums, and what a zip ends with. */
    public void finish() throws IOException {
        put(PackFiles.SUMS, sums());
        zip.finish();
        zip.flush();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
