package vn.danvan.log.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.Samples;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.VerifierKey;

class SealerIT {

    private static final TestPostgres POSTGRES = TestPostgres.shared();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-03-02T05:00:00Z"), ZoneOffset.UTC);
    private static final NoteSigner KEY = NoteSigner.generate("danvan.example/hb", VerifierKey.Kind.NOTE);
    private static final NoteSigner WITNESS = NoteSigner.generate("nhanchung.example", VerifierKey.Kind.COSIGNATURE);

    private final LogId id = POSTGRES.newLog();
    private final PostgresEventLog log = new PostgresEventLog(POSTGRES.writer(id));
    private final SealedTree tree = new SealedTree(POSTGRES.as(ProofMigrations.SEALER), id);
    private final String origin = "danvan.example/" + id.name();

    @AfterEach
    void close() {
        log.close();
    }

    private Sealer sealer(NoteSigner... keys) {
        return new Sealer(log, tree, POSTGRES.as("danvan_log_reader"), origin, List.of(keys), CLOCK);
    }

    private void append(int from, int to) throws Exception {
        List<Future<?>> appended = new ArrayList<>();
        for (int i = from; i < to; i++) {
            appended.add(log.append(Samples.one("plan/P" + i, 0)));
        }
        for (Future<?> each : appended) {
            each.get();
        }
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = POSTGRES.superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Checkpoint verified(SealedTree.Signed signed) {
        return Checkpoint.verified(signed.note(), origin, List.of(KEY.verifier()));
    }

    @Test
    void the_empty_log_is_signed_once() throws Exception {
        assertThat(sealer(KEY).seal()).isZero();
        assertThat(sealer(KEY).seal()).isZero();
        assertThat(verified(tree.latest().orElseThrow()).root()).isEqualTo(new Frontier().root());
    }

    @Test
    void every_event_is_proved_by_every_later_checkpoint_and_each_checkpoint_goes_on_from_the_others()
            throws Exception {
        List<Checkpoint> signed = new ArrayList<>();
        for (int size : new int[] {1, 2, 255, 256, 300, 700}) {
            append((int) log.head(), size);
            assertThat(sealer(KEY).seal()).isEqualTo(size);
            signed.add(verified(tree.latest().orElseThrow()));
        }
        List<StoredEvent> events = log.read(0, 1000);
        Frontier plain = new Frontier();
        events.forEach(event -> plain.add(event.envelope()));
        assertThat(signed.getLast().root()).isEqualTo(plain.root());
        for (Checkpoint checkpoint : signed) {
            TileTree then = new TileTree(tree, checkpoint.size());
            for (StoredEvent event : events.subList(0, (int) checkpoint.size())) {
                new TlogProof(
                                event.envelope(),
                                event.index(),
                                then.inclusion(event.index()),
                                tree.of(checkpoint.size()).orElseThrow().note())
                        .verify(event.envelope(), origin, List.of(KEY.verifier()));
            }
            for (Checkpoint later : signed) {
                if (later.size() >= checkpoint.size()) {
                    MerkleProofs.verifyConsistency(
                            checkpoint.size(),
                            later.size(),
                            new TileTree(tree, later.size()).consistency(checkpoint.size()),
                            checkpoint.root(),
                            later.root());
                }
            }
        }
    }

    @Test
    void two_sealers_at_once_do_everything_once() throws Exception {
        Frontier plain = new Frontier();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 25; round++) {
                append(round * 37, round * 37 + 37);
                Callable<Long> seal = () -> sealer(KEY).seal();
                for (Future<Long> one : threads.invokeAll(List.of(seal, seal, seal))) {
                    assertThat(one.get()).isEqualTo(round * 37 + 37);
                }
            }
        }
        log.read(0, 1000).forEach(event -> plain.add(event.envelope()));
        assertThat(verified(tree.latest().orElseThrow()).root()).isEqualTo(plain.root());
        assertThat(new TileTree(tree, tree.size()).root()).isEqualTo(plain.root());
    }

    @Test
    void a_sealer_that_dies_in_the_middle_leaves_nothing_half_done() throws Exception {
        append(0, 300);
        assertThatThrownBy(() -> tree.grow((connection, size) -> {
                    tree.store(connection, java.util.Map.of(new vn.danvan.proof.TileId(0, 0), new byte[64]), 2);
                    throw new SQLException("killed");
                }))
                .hasMessage("killed");
        assertThat(tree.size()).isZero();
        assertThat(sealer(KEY).seal()).isEqualTo(300);
        assertThat(new TileTree(tree, 300).root())
                .isEqualTo(verified(tree.latest().orElseThrow()).root());
    }

    @Test
    void while_one_key_follows_another_both_sign() throws Exception {
        NoteSigner next = NoteSigner.generate(origin, VerifierKey.Kind.NOTE);
        append(0, 3);
        sealer(KEY, next).seal();
        SignedNote note = tree.latest().orElseThrow().note();
        assertThat(note.verify(List.of(KEY.verifier()))).hasSize(1);
        assertThat(note.verify(List.of(next.verifier()))).hasSize(1);
    }

    @Test
    void a_log_that_became_shorter_is_not_signed() throws Exception {
        append(0, 5);
        sealer(KEY).seal();
        asSuperuser(
                "alter table event_log.event disable trigger user",
                "delete from event_log.event where log_id = " + id.number() + " and idx >= 3",
                "update event_log.log_head set next_index = 3 where log_id = " + id.number(),
                "alter table event_log.event enable always trigger append_only");
        try (Sealer running = sealer(KEY)) {
            assertThatThrownBy(running::seal).hasMessageContaining("ends before index 3");
            running.start();
            Awaitility.await().until(() -> running.state().status() == SealerState.Status.ALARM);
        }
        assertThat(tree.latest().orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void a_log_that_lacks_what_its_head_says_is_not_signed() throws Exception {
        append(0, 5);
        sealer(KEY).seal();
        append(5, 8);
        asSuperuser(
                "alter table event_log.event disable trigger user",
                "delete from event_log.event where log_id = " + id.number() + " and idx >= 5");
        assertThatThrownBy(() -> sealer(KEY).seal()).hasMessageContaining("8 events, but none at index 5");
        asSuperuser(
                "delete from event_log.event where log_id = " + id.number() + " and idx >= 4",
                "alter table event_log.event enable always trigger append_only");
        assertThatThrownBy(() -> sealer(KEY).seal()).hasMessageContaining("the event 4 is not the one");
        assertThat(tree.latest().orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void a_log_whose_last_sealed_event_is_another_is_not_signed() throws Exception {
        append(0, 5);
        sealer(KEY).seal();
        asSuperuser(
                "alter table event_log.event disable trigger user",
                "update event_log.event set leaf_hash = sha256('x') where log_id = " + id.number() + " and idx = 4",
                "alter table event_log.event enable always trigger append_only");
        append(5, 6);
        assertThatThrownBy(() -> sealer(KEY).seal()).hasMessageContaining("4");
    }

    @Test
    void tiles_and_what_was_signed_cannot_be_taken_back_by_the_owner_either() throws Exception {
        append(0, 5);
        sealer(KEY).seal();
        for (String change : List.of(
                "update proof.tile set hashes = sha256('x') where log_id = " + id.number(),
                "delete from proof.tile where log_id = " + id.number(),
                "update proof.tree set size = 1 where log_id = " + id.number(),
                "update proof.checkpoint set note = 'x' where log_id = " + id.number(),
                "delete from proof.checkpoint where log_id = " + id.number())) {
            try (Connection connection = POSTGRES.as(ProofMigrations.OWNER).getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_running_sealer_signs_what_comes_and_a_witness_cosigns_it() throws Exception {
        AtomicInteger busy = new AtomicInteger(1);
        CopyOnWriteArrayList<Long> asked = new CopyOnWriteArrayList<>();
        HttpServer server = witness(busy, asked);
        Cosigning.Witness witness = new Cosigning.Witness(
                WITNESS.verifier(),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        try (Sealer sealer = sealer(KEY);
                Cosigning cosigning = new Cosigning(tree, witness, POSTGRES.as("danvan_log_reader"), origin)) {
            sealer.start();
            cosigning.start();
            append(0, 10);
            Awaitility.await().until(() -> tree.cosignedBy(WITNESS.verifier().name()) == 10);
            append(10, 400);
            Awaitility.await().until(() -> tree.cosignedBy(WITNESS.verifier().name()) == 400);
        } finally {
            server.stop(0);
        }
        SealedTree.Signed cosigned = tree.latestCosigned().orElseThrow();
        assertThat(cosigned.note().verify(List.of(KEY.verifier(), WITNESS.verifier())))
                .hasSize(2);
        assertThat(asked).contains(10L);
    }

    @Test
    void an_answer_under_another_name_or_by_another_key_is_no_cosignature() throws Exception {
        for (String name : List.of("someone.example", WITNESS.verifier().name())) {
            NoteSigner other = NoteSigner.generate(name, VerifierKey.Kind.COSIGNATURE);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/add-checkpoint", exchange -> {
                AddCheckpoint request =
                        AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
                byte[] line = (other.cosign(request.checkpoint().text(), CLOCK.instant()) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, line.length);
                exchange.getResponseBody().write(line);
                exchange.close();
            });
            server.start();
            append((int) log.head(), (int) log.head() + 1);
            sealer(KEY).seal();
            Cosigning.Witness witness = new Cosigning.Witness(
                    WITNESS.verifier(),
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            try (Cosigning cosigning = new Cosigning(tree, witness, POSTGRES.as("danvan_log_reader"), origin)) {
                cosigning.start();
                Awaitility.await().until(() -> cosigning.refusal().isPresent());
            } finally {
                server.stop(0);
            }
            assertThat(tree.latestCosigned()).as(name).isEmpty();
        }
    }

    /** Checks what it is sent as a witness does: first busy, then with a history that the log does not know. */
    private HttpServer witness(AtomicInteger busy, List<Long> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<Checkpoint> cosigned = new ArrayList<>();
        server.createContext("/add-checkpoint", exchange -> {
            AddCheckpoint request =
                    AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
            Checkpoint checkpoint = Checkpoint.verified(request.checkpoint(), origin, List.of(KEY.verifier()));
            asked.add(request.oldSize());
            int status = 200;
            String body = WITNESS.cosign(request.checkpoint().text(), CLOCK.instant()) + "\n";
            if (busy.getAndDecrement() > 0) {
                status = 503;
                body = "later";
            } else if (!cosigned.isEmpty()) {
                Checkpoint last = cosigned.getLast();
                if (last.size() != request.oldSize()) {
                    status = 409;
                    body = last.size() + "\n";
                } else if (last.size() > 0) {
                    MerkleProofs.verifyConsistency(
                            last.size(), checkpoint.size(), request.consistency(), last.root(), checkpoint.root());
                }
            }
            if (status == 200) {
                cosigned.add(checkpoint);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
