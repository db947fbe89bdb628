package vn.danvan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server, as its file {@code postmaster.pid} tells: process id on the first line, port on the
 * fourth (PostgreSQL, src/include/utils/pidfile.h).
 *
 * @param process the server's first process
 * @param port its TCP port
 */
record Postmaster(ProcessHandle process, int port) {

    /**
     * The server that runs on this cluster, or null. A file left by a server that is no more, and whose process id
     * something else has now, is removed: PostgreSQL itself would take that process for a server and refuse to start.
     */
    static @Nullable Postmaster of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return null; // being written
            }
            @Nullable
            ProcessHandle process =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
            if (process == null || !process.isAlive()) {
                return null;
            }
            if (process.info().command().filter(c -> !c.endsWith("/postgres")).isPresent()) {
                Files.deleteIfExists(file);
                return null;
            }
            return new Postmaster(process, Integer.parseInt(lines.get(3).strip()));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Begins a smart shutdown: who is connected may finish, nobody new comes in. */
    void stopAccepting() {
        process.destroy();
    }

    /** Whether the server ended within the limit. */
    boolean awaitEnd(Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
