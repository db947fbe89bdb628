package vn.danvan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds all that one register keeps. One process at a time works on it. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder, and makes it when there is none. A killed process leaves no lock behind.
     *
     * @throws StartError when another process works on it
     */
    @SuppressWarnings("MustBeClosedChecker") // the channel lives as long as this object
    public static DataFolder open(Path folder) {
        Path root = PrivateFiles.folder(folder.toAbsolutePath().normalize());
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!take(channel)) {
                channel.close();
                String holder = Files.readString(file).strip();
                throw new StartError("Thư mục dữ liệu " + root + " đang được một tiến trình khác sử dụng (pid " + holder
                        + "). Another process (pid " + holder + ") is working on this data folder.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean take(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(); // held until the channel closes
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it already
        }
    }

    /** The folder's absolute path. */
    public Path root() {
        return root;
    }

    /** The database's part: cluster, binaries, passwords. */
    public Path postgresql() {
        return PrivateFiles.folder(root.resolve("postgresql"));
    }

    /** The broker's part. */
    public Path kafka() {
        return PrivateFiles.folder(root.resolve("kafka"));
    }

    /** The key that the log signs its checkpoints with (mode 600). */
    public Path logKey() {
        return root.resolve("log-key.pem");
    }

    /** The key that the witness cosigns with (mode 600). */
    public Path witnessKey() {
        return root.resolve("witness-key.pem");
    }

    /** Evidence files, by their hash. */
    public Path evidence() {
        return PrivateFiles.folder(root.resolve("evidence"));
    }

    /** Signed copies of documents. */
    public Path signed() {
        return PrivateFiles.folder(root.resolve("signed"));
    }

    /** The key that the demo signs documents with (PKCS#12, mode 600). */
    Path signingKey() {
        return root.resolve("signing-key.p12");
    }

    /** Its password (mode 600). */
    Path signingKeyPassword() {
        return root.resolve("signing-key.password");
    }

    /** Details of what happens, by day. */
    public Path logs() {
        return PrivateFiles.folder(root.resolve("logs"));
    }

    /** Accounts and their secrets (mode 600). */
    public Path accounts() {
        return root.resolve("demo-accounts.csv");
    }

    /** The key that wraps the keys of persons (mode 600). */
    public Path masterKey() {
        return root.resolve("master.key");
    }

    @Override
    public void close() {
        try {
            lock.truncate(0);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
