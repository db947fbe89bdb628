package vn.danvan.service.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.danvan.kernel.ContentHash;

/**
 * Files by the SHA-256 of their bytes, in a folder that the services share. A file is never changed and never overwritten;
 * two bodies that put in the same bytes share one file. Safe for use by many threads and processes.
 */
public final class EvidenceStore {

    /** Most bytes of one file: 50 MiB. */
    public static final long LIMIT = 50L << 20;

    private static final int BUFFER = 1 << 16;
    private static final long ROOM = 1L << 30;
    private static final String HASH = "sha256:";

    private final Path folder;
    private final Path arriving;

    /** What a file in the store is like. */
    public enum State {
        /** As the log says. */
        PRESENT,
        /** Not there. */
        MISSING,
        /** There, with other bytes. */
        ALTERED
    }

    /**
     * A file that has arrived whole and is not yet kept.
     *
     * @param size in bytes, from 1
     */
    public record Arrived(Path file, ContentHash content, long size, EvidenceType type) {}

    /** @param folder made unless it is there; what another process left half-written in it is not touched */
    public EvidenceStore(Path folder) {
        this.folder = folder;
        this.arriving = folder.resolve("arriving");
        try {
            Files.createDirectories(arriving);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in a file as it comes, 64 KiB at a time. Whatever goes wrong, nothing of it stays.
     *
     * @throws vn.danvan.kernel.DomainError {@code evidence.empty}, {@code evidence.too-large}, {@code evidence.type}, {@code
     *     evidence.no-room}
     * @throws IOException when the sender breaks off
     */
    public Arrived receive(InputStream in) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
            throw EvidenceCode.NO_ROOM.refuse();
        }
        Path file = Files.createTempFile(
                arriving,
                "",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean whole = false;
        try {
            MessageDigest digest = ContentHash.sha256();
            long size = copy(new DigestInputStream(in, digest), file);
            if (size == 0) {
                throw EvidenceCode.EMPTY.refuse();
            }
            EvidenceType type = EvidenceType.of(file);
            whole = true;
            return new Arrived(file, new ContentHash(HASH + HexFormat.of().formatHex(digest.digest())), size, type);
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    private static long copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LIMIT) {
                    throw EvidenceCode.TOO_LARGE.because(LIMIT + " byte");
                }
                write(out, buffer, read);
            }
        }
        return size;
    }

    /** A fault of the disk is not taken for one of the sender. */
    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file for good; when this returns it is on disk. */
    public void keep(Arrived arrived) throws IOException {
        Path kept = path(arrived.content());
        try (FileChannel channel = FileChannel.open(arrived.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.createDirectories(kept.getParent());
        if (check(arrived.content()) == State.PRESENT) {
            discard(arrived);
        } else {
            Files.move(arrived.file(), kept, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path changed : List.of(kept.getParent(), folder)) {
            try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Forgets a file that is not to be kept. */
    public void discard(Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.file());
    }

    /** Whether the file is there, with the bytes that its hash says. Reads all of it. */
    public State check(ContentHash content) {
        Path file = path(content);
        if (!Files.isRegularFile(file)) {
            return State.MISSING;
        }
        MessageDigest digest = ContentHash.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean same = content.value().equals(HASH + HexFormat.of().formatHex(digest.digest()));
        return same ? State.PRESENT : State.ALTERED;
    }

    /**
     * Where the file is, after it was checked.
     *
     * @throws vn.danvan.kernel.DomainError {@code evidence.missing}, {@code evidence.altered}
     */
    public Path checked(ContentHash content) {
        return switch (check(content)) {
            case PRESENT -> path(content);
            case MISSING -> throw EvidenceCode.MISSING.because(content.value());
            case ALTERED -> throw EvidenceCode.ALTERED.because(content.value());
        };
    }

    /** How many files have arrived in part or have not been kept yet. */
    public long arriving() {
        try (Stream<Path> files = Files.list(arriving)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(ContentHash content) {
        String hex = content.value().substring(HASH.length());
        return folder.resolve(hex.substring(0, 2)).resolve(hex);
    }
}
