package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.member;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.log.StoredEvent;
import vn.danvan.service.evidence.EvidenceStore;

/** Files over HTTP: whole ones are kept and entered once; anything else leaves no event and no file. */
@Timeout(120)
class EvidenceUploadIT {

    private static final EvidenceStore STORE = new EvidenceStore(Path.of(TestService.EVIDENCE.toString()));

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Reply upload(TestService instance, String token, String name, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port()
                        + "/api/command/v1/evidence?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/pdf"));
        }
        return TestService.exchange(request.headers(all.toArray(String[]::new)).build());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(ContentHash.sha256().digest(bytes));
    }

    private static List<EvidenceEvent.Stored> stored(String association) {
        List<EvidenceEvent.Stored> stored = new ArrayList<>();
        for (StoredEvent event : TestService.FIRST.log().readCategory("evidence", 0, 100_000)) {
            if (Envelope.parse(event.envelope()).event(Events.TYPES) instanceof EvidenceEvent.Stored e
                    && e.evidence().key().startsWith("association/" + association + "/")) {
                stored.add(e);
            }
        }
        return stored;
    }

    private static void nothing(String association) {
        assertThat(stored(association)).isEmpty();
        assertThat(STORE.arriving()).isZero();
    }

    @Test
    void a_file_is_kept_and_entered_with_its_hash_size_type_and_name() {
        byte[] file = pdf("biên bản hội nghị");
        Reply reply = upload(TestService.FIRST, member("HB.HOI.E1"), "biên-bản.pdf", file);
        assertThat(reply.status()).as("%s", reply.json()).isEqualTo(201);
        String id = "association/HB.HOI.E1/" + hex(file);
        assertThat(reply.text("id")).isEqualTo(id);
        assertThat(reply.header("Location")).isEqualTo("/api/query/v1/evidence/" + id);
        assertThat(stored("HB.HOI.E1"))
                .containsExactly(new EvidenceEvent.Stored(
                        new EvidenceId(id),
                        new ContentHash("sha256:" + hex(file)),
                        file.length,
                        "application/pdf",
                        "biên-bản.pdf"));
        assertThat(STORE.check(new ContentHash("sha256:" + hex(file)))).isEqualTo(EvidenceStore.State.PRESENT);
        assertThat(upload(TestService.SECOND, member("HB.HOI.E1"), "tên-khác.pdf", file)
                        .code())
                .isEqualTo("evidence.exists");
    }

    @Test
    void a_key_makes_a_repetition_safe_and_is_bound_to_the_bytes() {
        byte[] file = pdf("một lần");
        String token = member("HB.HOI.E2");
        Reply first = upload(TestService.FIRST, token, "a.pdf", file, "Idempotency-Key", "nop-1");
        Reply again = upload(TestService.SECOND, token, "a.pdf", file, "Idempotency-Key", "nop-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(upload(TestService.FIRST, token, "a.pdf", pdf("khác"), "Idempotency-Key", "nop-1")
                        .code())
                .isEqualTo("idempotency.key-reused");
        assertThat(stored("HB.HOI.E2")).hasSize(1);
    }

    @Test
    void the_same_file_sent_16_times_at_once_is_entered_once() throws Exception {
        byte[] file = pdf("cùng lúc");
        String token = member("HB.HOI.E3");
        List<Callable<Reply>> uploads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            uploads.add(() -> upload(instance, token, "a.pdf", file));
        }
        List<Reply> replies = TestService.atOnce(uploads);
        assertThat(replies).filteredOn(r -> r.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> r.status() != 201)
                .allSatisfy(r -> assertThat(r.code()).isEqualTo("evidence.exists"));
        assertThat(stored("HB.HOI.E3")).hasSize(1);
        assertThat(STORE.arriving()).isZero();
    }

    @Test
    void what_is_not_what_it_says_is_refused() {
        String token = member("HB.HOI.E4");
        byte[] program = "MZ\u0090\0\u0003This program".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(upload(TestService.FIRST, token, "a.pdf", program).code()).isEqualTo("evidence.type");
        assertThat(upload(TestService.FIRST, token, "a.png", pdf("x"), "Content-Type", "image/png")
                        .code())
                .isEqualTo("evidence.type-differs");
        assertThat(upload(TestService.FIRST, token, "a.pdf", new byte[0]).code())
                .isEqualTo("evidence.empty");
        assertThat(upload(
                                TestService.FIRST,
                                token,
                                "a.pdf",
                                pdf("x"),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .code())
                .isEqualTo("request.media-type");
        nothing("HB.HOI.E4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.exe", "../a.pdf", "a/b.pdf", "a\\b.pdf", ".pdf", "a\u0000.pdf", "a:b.pdf", "a.docx"})
    void a_name_that_misleads_is_refused(String name) {
        Reply reply = upload(TestService.FIRST, member("HB.HOI.E5"), name, pdf("x"));
        assertThat(reply.status()).as("%s", reply.json()).isIn(400, 422);
        assertThat(reply.code()).isIn("evidence.name", "field.text", "request.malformed");
        nothing("HB.HOI.E5");
    }

    @Test
    void a_name_may_have_200_characters_and_not_one_more() {
        String token = member("HB.HOI.E6");
        assertThat(upload(TestService.FIRST, token, "a".repeat(197) + ".pdf", pdf("x"))
                        .code())
                .isEqualTo("evidence.name");
        assertThat(upload(TestService.FIRST, token, "a".repeat(196) + ".pdf", pdf("x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoever_acts_for_no_body_is_refused_before_a_byte_is_kept() {
        assertThat(upload(TestService.FIRST, TestProvince.ADMIN, "a.pdf", pdf("x"))
                        .code())
                .isEqualTo("actor.not-permitted");
        assertThat(STORE.arriving()).isZero();
    }

    @Test
    void a_file_that_never_ends_is_cut_off_at_50_MiB() throws Exception {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), TestService.FIRST.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("HB.HOI.E7", "Transfer-Encoding: chunked"));
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        out.write(chunk);
                    }
                } catch (IOException closed) {
                    assertThat(closed).as("the service closes the connection").isNotNull();
                }
            });
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 413");
            sender.join();
        }
        nothing("HB.HOI.E7");
    }

    @Test
    void a_half_sent_file_leaves_nothing() throws Exception {
        byte[] file = pdf("nửa chừng");
        for (boolean orderly : List.of(true, false)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), TestService.FIRST.port())) {
                socket.getOutputStream().write(head("HB.HOI.E8", "Content-Length: " + (file.length + 1)));
                socket.getOutputStream().write(file);
                socket.getOutputStream().flush();
                if (orderly) {
                    socket.shutdownOutput();
                    byte[] start = socket.getInputStream().readNBytes(12);
                    assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 400");
                } else {
                    socket.setSoLinger(true, 0);
                }
            }
        }
        assertThat(upload(TestService.FIRST, member("HB.HOI.E9"), "a.pdf", pdf("tiếp tục"))
                        .status())
                .isEqualTo(201);
        assertThat(stored("HB.HOI.E8")).isEmpty();
    }

    private static byte[] head(String association, String length) {
        return ("POST /api/command/v1/evidence?name=a.pdf HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
                        + "Authorization: Bearer " + member(association) + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
