package vn.danvan.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.danvan.service.web.RequestBodyFilter;

/** Bodies that end too early or never: nothing is recorded, and the service goes on. */
@Timeout(30)
class HalfSentIT {

    private static final TestService SERVICE = TestService.FIRST;
    private static final String HEAD = "POST /api/command/v1/budget-years/2021/ceiling HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer " + TestProvince.APPROVER + "\r\n";
    private static final String RIGHT = "{\"ceiling\":1,\"decision\":\"x\"}";

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** What the service answers before it closes the connection. */
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            assertThat(answer.size()).as("bytes before the reset").isPositive();
        }
        return answer.toString(UTF_8);
    }

    private static void goesOn(long head) {
        assertThat(TestProvince.setCeiling(TestProvince.newYear(), 1_000_000).status())
                .isEqualTo(200);
        assertThat(SERVICE.log().head()).isEqualTo(head + 1);
    }

    @Test
    void a_half_sent_body_is_malformed() throws Exception {
        long head = SERVICE.log().head();
        try (Socket socket = connect()) {
            send(socket, HEAD + "Content-Length: " + RIGHT.length() + "\r\n\r\n" + RIGHT.substring(0, 10));
            socket.shutdownOutput();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("request.malformed");
        }
        goesOn(head);
    }

    @Test
    void a_whole_document_in_a_half_sent_body_is_not_taken() throws Exception {
        long head = SERVICE.log().head();
        try (Socket socket = connect()) {
            send(socket, HEAD + "Content-Length: " + (RIGHT.length() + 1) + "\r\n\r\n" + RIGHT);
            socket.shutdownOutput();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("request.malformed");
        }
        goesOn(head);
    }

    @Test
    void a_chunked_body_without_its_end_is_not_taken() throws Exception {
        long head = SERVICE.log().head();
        try (Socket socket = connect()) {
            send(
                    socket,
                    HEAD + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(RIGHT.length()) + "\r\n" + RIGHT
                            + "\r\n");
            socket.shutdownOutput();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("request.malformed");
        }
        goesOn(head);
    }

    @Test
    void a_connection_closed_in_the_middle_leaves_nothing() throws Exception {
        long head = SERVICE.log().head();
        for (int i = 0; i < 20; i++) {
            try (Socket socket = connect()) {
                socket.setSoLinger(true, 0);
                send(socket, HEAD + "Content-Length: 1000\r\n\r\n" + RIGHT);
            }
        }
        goesOn(head);
    }

    @Test
    void a_chunked_body_that_never_ends_is_cut_off_at_the_limit() throws Exception {
        long head = SERVICE.log().head();
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        out.write(chunk.getBytes(ISO_8859_1));
                    }
                } catch (IOException closed) {
                    assertThat(closed).as("the service closes the connection").isNotNull();
                }
            });
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, ISO_8859_1)).isEqualTo("HTTP/1.1 413");
            sender.join();
        }
        assertThat(RequestBodyFilter.LIMIT).isEqualTo(1 << 20);
        goesOn(head);
    }
}
