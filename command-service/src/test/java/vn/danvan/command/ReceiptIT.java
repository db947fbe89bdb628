package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Role;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.VerifierKey;

/** Receipts, checkpoint and tiles over HTTP. Whoever verifies has the answers and the keys, and nothing else. */
class ReceiptIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestService FIRST = TestService.FIRST;
    private static final String ORIGIN =
            "danvan.example/" + FIRST.bean(vn.danvan.log.LogId.class).name();

    private static HttpResponse<byte[]> get(@Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + FIRST.port() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<VerifierKey> keys() {
        return new String(get(null, "/log/v1/keys").body(), StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private static long index(Reply reply) {
        return Long.parseLong(reply.header("Log-Index"));
    }

    @Test
    void what_a_member_submitted_becomes_a_receipt_that_verifies_offline() {
        String association = newAssociation();
        String member = member(association);
        long index = index(ok(FIRST.post(member, "/budget-packages", proposal(association, 2021, 100))));
        HttpResponse<byte[]> answer = get(member, "/api/command/v1/receipts/" + index);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"" + index + ".tlog-proof\"");
        TlogProof receipt = TlogProof.parse(answer.body());
        byte[] event = Objects.requireNonNull(receipt.extra());
        assertThat(receipt.index()).isEqualTo(index);
        assertThat(receipt.verify(event, ORIGIN, keys()).size()).isGreaterThan(index);
        assertThat(event).isEqualTo(FIRST.log().read(index, 1).getFirst().envelope());
        assertThat(Envelope.parse(event).actoragency()).isEqualTo(association);
    }

    @Test
    void a_receipt_is_for_whoever_acted_their_body_and_the_provinces_readers() {
        String association = newAssociation();
        long index = index(ok(FIRST.post(member(association), "/budget-packages", proposal(association, 2021, 100))));
        String path = "/api/command/v1/receipts/" + index;
        assertThat(get(member(association), path).statusCode()).isEqualTo(200);
        assertThat(get(TestIssuer.province("kiemtoan", Role.AUDITOR), path).statusCode())
                .isEqualTo(200);
        assertThat(get(member(newAssociation()), path).statusCode()).isEqualTo(404);
        assertThat(get(null, path).statusCode()).isEqualTo(401);
        assertThat(get(member(association), "/api/command/v1/receipts/999999999")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999", "%20", "0x1", "٠"})
    void what_is_no_index_is_refused(String index) {
        HttpResponse<byte[]> answer = get(ADMIN, "/api/command/v1/receipts/" + index);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("receipt.bad-index", "/logIndex");
    }

    @Test
    void the_whole_log_is_audited_for_whoever_may_and_ends_with_what_was_found() throws Exception {
        newAssociation();
        Awaitility.await().until(() -> get(null, "/log/v1/checkpoint").statusCode() == 200);
        String path = "/api/command/v1/log/audit";
        HttpResponse<byte[]> answer = get(TestIssuer.province("kiemtoan", Role.AUDITOR), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        List<String> lines =
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
        var last = vn.danvan.kernel.Json.MAPPER.readTree(lines.getLast());
        assertThat(last.at("/result/whole").booleanValue()).as(last.toString()).isTrue();
        assertThat(last.path("events").longValue())
                .isGreaterThanOrEqualTo(last.path("of").longValue());
        assertThat(last.at("/result/findings")).isEmpty();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(get(TestIssuer.province("canbo", Role.MOBILISATION_OFFICER), path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(member(newAssociation()), path).statusCode()).isEqualTo(403);
        assertThat(get(null, path).statusCode()).isEqualTo(401);
    }

    @Test
    void everybody_can_compute_the_signed_root_from_the_tiles() {
        newAssociation();
        Awaitility.await().until(() -> get(null, "/log/v1/checkpoint").statusCode() == 200);
        HttpResponse<byte[]> answer = get(null, "/log/v1/checkpoint");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/plain;charset=UTF-8");
        Checkpoint checkpoint = Checkpoint.verified(SignedNote.parse(answer.body()), ORIGIN, keys());
        TileTree tree = new TileTree(
                tile -> get(null, "/log/v1/tile/" + tile.path(tile.widthIn(checkpoint.size())))
                        .body(),
                checkpoint.size());
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        assertThat(tree.leaf(0))
                .isEqualTo(
                        new TreeHasher().leaf(FIRST.log().read(0, 1).getFirst().envelope()));
    }

    @Test
    void a_tile_that_is_not_there_is_not_found_and_nothing_can_be_written() {
        for (String path :
                List.of("tile/0/x999/999", "tile/7/000", "tile/0/000.p/0", "tile/entries/000", "tile/", "x")) {
            assertThat(get(null, "/log/v1/" + path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(get(null, "/log/v1/tile/" + new TileId(63, 0).path(1)).statusCode())
                .isEqualTo(404);
    }
}
