package vn.danvan.reporting.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The signed copies of documents: each is made once and kept, because a signature made again is another file. Safe for use
 * by many threads and processes: the first copy that is kept is the copy.
 */
public final class SignedCopies {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,150}");

    private final Path folder;

    /** @param folder made unless it is there */
    public SignedCopies(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The copy of that name; made when there is none yet.
     *
     * @param name of letters, digits, dots, dashes and underscores
     */
    public byte[] get(String name, Supplier<byte[]> make) {
        if (!NAME.matcher(name).matches() || name.startsWith(".")) {
            throw new IllegalArgumentException(name);
        }
        Path kept = folder.resolve(name);
        try {
            if (!Files.exists(kept)) {
                keep(kept, make.get());
            }
            return Files.readAllBytes(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Path kept, byte[] copy) throws IOException {
        Path arriving = Files.createTempFile(
                folder,
                ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(arriving, copy);
            force(arriving, StandardOpenOption.WRITE);
            Files.createLink(kept, arriving);
            force(folder, StandardOpenOption.READ);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            return; // theirs is the copy
        } finally {
            Files.delete(arriving);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
