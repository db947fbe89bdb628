package vn.danvan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** TCP ports on 127.0.0.1. */
public final class Ports {

    /** The only address that the embedded parts listen on. */
    public static final String HOST = "127.0.0.1";

    private Ports() {}

    /** Whether nobody listens on {@code port} of 127.0.0.1. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The port that {@code file} remembers under {@code name}. One that it does not know, or that someone else has taken
     * since, is chosen anew and remembered.
     */
    public static int remembered(Path file, String name) {
        Properties ports = PrivateFiles.properties(file);
        @Nullable String known = ports.getProperty(name);
        if (known != null && isFree(Integer.parseInt(known))) {
            return Integer.parseInt(known);
        }
        int port = free();
        ports.setProperty(name, Integer.toString(port));
        PrivateFiles.write(file, ports);
        return port;
    }
}
