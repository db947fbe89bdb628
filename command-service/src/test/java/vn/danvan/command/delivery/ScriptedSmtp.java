package vn.danvan.command.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers as it is told to, or hangs up. */
final class ScriptedSmtp implements AutoCloseable {

    /** In place of an answer: the connection ends. */
    static final String HANGS_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers by what a line begins with; {@code .} is the end of a mail */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 test ready");
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String answer = answer(line);
            data = answer.startsWith("354");
            if (answer.equals(HANGS_UP)) {
                return;
            }
            say(connection, answer);
        }
    }

    private String answer(String line) {
        for (Map.Entry<String, String> scripted : answers.entrySet()) {
            if (line.startsWith(scripted.getKey())) {
                return scripted.getValue();
            }
        }
        return line.startsWith("DATA") ? "354 go on" : "250 Ok";
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
