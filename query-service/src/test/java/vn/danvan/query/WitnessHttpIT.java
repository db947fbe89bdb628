package vn.danvan.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.Eventually;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.VerifierKey;
import vn.danvan.query.TestQueryService.Answer;
import vn.danvan.query.witness.PaperLog;

/** The witness over HTTP, fed from the log through Kafka. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessHttpIT {

    private static final ProvinceStory PROVINCE = new ProvinceStory();
    private static final int TOLD = PROVINCE.story.events().size();
    private static final String AUDITOR = TestQueryService.token(null, null, "AUDITOR");
    private static final String ADMIN = TestQueryService.token(null, null, "ADMIN");
    private static final NoteSigner SIGNER = NoteSigner.generate("danvan.test/witness", VerifierKey.Kind.COSIGNATURE);
    private static final PaperLog TRUTH = PaperLog.empty();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PaperLog.Server tiles;
    private static EventLog log;
    private static Relay relay;
    private static TestQueryService service;

    @BeforeAll
    static void the_whole_path(@TempDir Path folder) throws Exception {
        tiles = new PaperLog.Server();
        LogId id = TestPostgres.shared().newLog();
        KafkaSettings kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        PROVINCE.story.append(log, 0);
        PROVINCE.story.envelopes().forEach(TRUTH::add);
        tiles.serve(TRUTH);
        Path key = folder.resolve("witness.key");
        Files.writeString(key, SIGNER.pem());
        service = new TestQueryService(
                kafka,
                folder,
                Map.of(
                        "danvan.witness.logs",
                        PaperLog.ORIGIN + " " + TRUTH.key() + " " + tiles.prefix(),
                        "danvan.witness.name",
                        "danvan.test/witness",
                        "danvan.witness.key-file",
                        key.toString()));
        assertThat(service.get("/agencies", AUDITOR, "Log-Index", Long.toString(TOLD - 1), "Prefer", "wait=60")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
        log.close();
        tiles.close();
        CLIENT.close();
    }

    private static HttpResponse<byte[]> add(byte[] body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(service.address().resolve("/witness/v1/add-checkpoint"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> open(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(service.address().resolve("/witness/v1" + path))
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static JsonNode status() throws IOException, InterruptedException {
        return service.get("/witness", AUDITOR).body();
    }

    @Test
    @Order(1)
    void before_the_first_cosignature_there_is_no_checkpoint() throws Exception {
        assertThat(open("/checkpoint").statusCode()).isEqualTo(404);
        JsonNode status = status();
        assertThat(status.path("size").longValue()).isEqualTo(TOLD);
        assertThat(status.path("cosigning").booleanValue()).isTrue();
        assertThat(status.path("origin").stringValue()).isEqualTo(PaperLog.ORIGIN);
        assertThat(status.path("cosignedSize").longValue()).isZero();
    }

    @Test
    @Order(2)
    void a_checkpoint_is_cosigned_and_read_back_by_anyone() throws Exception {
        HttpResponse<byte[]> answer = add(TRUTH.request(0, 50));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        VerifierKey key = VerifierKey.parse(text(open("/keys")).strip());
        assertThat(key).isEqualTo(SIGNER.verifier());
        HttpResponse<byte[]> checkpoint = open("/checkpoint");
        SignedNote note = SignedNote.parse(checkpoint.body());
        assertThat(note.verify(List.of(TRUTH.key(), key))).hasSize(2);
        assertThat(text(checkpoint)).endsWith(text(answer));
        String hash = HexFormat.of().formatHex(ContentHash.sha256().digest(PaperLog.ORIGIN.getBytes(UTF_8)));
        assertThat(open("/" + hash + "/checkpoint").body()).isEqualTo(checkpoint.body());
        assertThat(open("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void refusals_have_the_statuses_of_the_specification() throws Exception {
        HttpResponse<byte[]> conflict = add(TRUTH.request(0, 60));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(text(conflict)).isEqualTo("50\n");
        assertThat(add("old\n".getBytes(UTF_8)).statusCode()).isEqualTo(400);
        assertThat(add(new byte[0]).statusCode()).isEqualTo(400);
        assertThat(add(TRUTH.underAnotherKey().request(50, 60)).statusCode()).isEqualTo(403);
        byte[] elsewhere = new String(TRUTH.request(50, 60), UTF_8)
                .replace(PaperLog.ORIGIN, "elsewhere")
                .getBytes(UTF_8);
        assertThat(add(elsewhere).statusCode()).isEqualTo(404);
        byte[] wrongProof = new String(TRUTH.request(50, 60), UTF_8)
                .replaceFirst("old 50\n[^\n]*\n", "old 50\n")
                .getBytes(UTF_8);
        assertThat(add(wrongProof).statusCode()).isEqualTo(422);
        PaperLog ahead = TRUTH.forged(TRUTH.entries());
        ahead.add("not brought yet".getBytes(UTF_8));
        HttpResponse<byte[]> later = add(ahead.request(50, TOLD + 1));
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(add(new byte[256 * 1024 + 1]).statusCode()).isEqualTo(413);
        assertThat(open("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(service.send(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/witness/v1/checkpoint", null)
                        .status())
                .isEqualTo(403);
        assertThat(status().path("cosignedSize").longValue()).isEqualTo(50);
    }

    @Test
    @Order(4)
    void a_request_that_breaks_off_changes_nothing() throws Exception {
        byte[] body = TRUTH.request(50, 60);
        String head = "POST /witness/v1/add-checkpoint HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ";
        for (int sent : new int[] {0, 1, body.length / 2, body.length - 1}) {
            try (Socket socket =
                    new Socket(service.address().getHost(), service.address().getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write((head + body.length + "\r\n\r\n").getBytes(US_ASCII));
                out.write(body, 0, sent);
                out.flush();
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
                assertThat(answer).doesNotStartWith("HTTP/1.1 200");
            }
        }
        assertThat(status().path("cosignedSize").longValue()).isEqualTo(50);
    }

    @Test
    @Order(5)
    void a_log_that_never_got_its_answer_asks_again_by_way_of_the_conflict() throws Exception {
        byte[] body = TRUTH.request(50, 60);
        try (Socket socket =
                new Socket(service.address().getHost(), service.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /witness/v1/add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(body);
            out.flush();
        } // gone before the answer
        Eventually.holds(() -> "cosigned", () -> status().path("cosignedSize").longValue() == 60);
        HttpResponse<byte[]> conflict = add(body);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(text(conflict)).isEqualTo("60\n");
        assertThat(add(TRUTH.request(60, 60)).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void the_tiles_of_its_tree_lead_to_the_root() throws Exception {
        RemoteTiles remote = new RemoteTiles(CLIENT, service.address().resolve("/witness/v1/"), TOLD);
        assertThat(new TileTree(remote, TOLD).root()).isEqualTo(new TileTree(TRUTH, TOLD).root());
        assertThat(new TileTree(remote, 60).firstDifference(new TileTree(TRUTH, 60)))
                .isEqualTo(-1);
        HttpResponse<byte[]> part = open("/tile/0/000.p/3");
        assertThat(part.body()).isEqualTo(Arrays.copyOf(TRUTH.read(new vn.danvan.proof.TileId(0, 0)), 96));
        assertThat(part.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    }

    @ParameterizedTest(name = "{0}")
    @Order(6)
    @ValueSource(
            strings = {
                "/tile/0/0",
                "/tile/0/000.p/0",
                "/tile/0/000.p/256",
                "/tile/0/000.p/257",
                "/tile/64/000",
                "/tile/0/001",
                "/tile/00/000",
                "/tile/0/x001",
                "/tile/",
                "/tile/entries/000",
                "/tile/0/000.p/255"
            })
    void what_is_no_tile_of_it_is_not_found(String path) throws Exception {
        if (path.endsWith("255") && TOLD >= 255) {
            return;
        }
        assertThat(open(path).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void only_whoever_reads_the_province_sees_the_witness() throws Exception {
        assertThat(service.get("/witness", null).status()).isEqualTo(401);
        for (String role : List.of("MOBILISATION_OFFICER", "INSPECTOR", "AUDITOR", "ADMIN", "APPROVER")) {
            assertThat(service.get("/witness", TestQueryService.token(null, null, role))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(service.get("/witness", TestQueryService.token("A1", null, "AGENCY_HEAD"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void a_fork_is_an_alarm_that_people_see_until_an_administrator_says_why() throws Exception {
        List<byte[]> entries = new ArrayList<>(TRUTH.entries());
        java.util.Collections.swap(entries, 70, 71);
        PaperLog forged = TRUTH.forged(entries);
        tiles.serve(forged);
        assertThat(add(forged.request(60, 80)).statusCode()).isEqualTo(422);
        HttpResponse<byte[]> stopped = add(TRUTH.request(60, 70));
        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("60");
        JsonNode seen = status();
        assertThat(seen.path("cosigning").booleanValue()).isFalse();
        JsonNode alarm = seen.path("alarms").get(0);
        assertThat(alarm.path("firstLeaf").longValue()).isEqualTo(70);
        assertThat(alarm.path("kind").stringValue()).isEqualTo("FORK");
        SignedNote.parse(alarm.path("note").stringValue().getBytes(UTF_8)).verify(List.of(TRUTH.key()));
        assertThat(service.get("/status", TestQueryService.token("A1", null, "AGENCY_HEAD"))
                        .body()
                        .path("problem")
                        .stringValue())
                .contains("part at leaf 70");
        long id = alarm.path("id").longValue();
        String path = "/witness/alarms/" + id + "/acknowledge";
        assertThat(acknowledge(path, AUDITOR, "xong").status()).isEqualTo(403);
        assertThat(acknowledge(path, ADMIN, " ").status()).isEqualTo(422);
        assertThat(acknowledge("/witness/alarms/999/acknowledge", ADMIN, "xong").status())
                .isEqualTo(404);
        Answer done = acknowledge(path, ADMIN, "Đã khôi phục bản sao lưu mới nhất");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().path("acknowledgedBy").stringValue()).isEqualTo("someone");
        Answer again = acknowledge(path, ADMIN, "xong");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").stringValue()).isEqualTo("witness.acknowledged");
        tiles.serve(TRUTH);
        assertThat(add(TRUTH.request(60, 70)).statusCode()).isEqualTo(200);
        assertThat(status().path("alarms")).hasSize(1);
    }

    private static Answer acknowledge(String path, String token, String reason)
            throws IOException, InterruptedException {
        return service.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}", UTF_8)),
                "/api/query/v1" + path,
                token);
    }
}
