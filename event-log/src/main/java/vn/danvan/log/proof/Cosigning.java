package vn.danvan.log.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Worker;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.VerifierKey;

/**
 * Asks one witness to cosign each new checkpoint (C2SP tlog-witness) and keeps what it signs. Any number may run; one leads.
 * A witness that refuses or is away holds up nothing: the log goes on and its checkpoints stay without that signature.
 */
public final class Cosigning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);
    private static final int CONFLICT = 409;
    private static final int LATER = 503;
    private static final int OK = 200;

    private final SealedTree tree;
    private final Witness witness;
    private final Worker worker;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile Optional<String> refusal = Optional.empty();

    /**
     * Who cosigns.
     *
     * @param key its cosignature key
     * @param prefix its submission prefix, such as {@code https://nhanchung.hoabinh.vn/witness/v1}
     */
    public record Witness(VerifierKey key, URI prefix) {}

    /** @param lockSource the log's database; gives the connection that leadership hangs on */
    public Cosigning(SealedTree tree, Witness witness, DataSource lockSource, String origin) {
        this.tree = tree;
        this.witness = witness;
        this.worker = new Worker(
                "cosigning-" + witness.key().name(),
                new AdvisoryLock(
                        lockSource,
                        "danvan.cosigning/" + origin + "/" + witness.key().name()),
                new Leading());
    }

    /** Starts, in a thread of its own. */
    public void start() {
        worker.start();
    }

    /** Whom it asks. */
    public VerifierKey key() {
        return witness.key();
    }

    /** Why the witness did not sign when it was last asked; empty when it did. */
    public Optional<String> refusal() {
        return refusal;
    }

    private void lead() throws Exception {
        long known = tree.cosignedBy(witness.key().name());
        while (worker.goesOn()) {
            Optional<SealedTree.Signed> latest = tree.latest();
            if (latest.isPresent() && latest.get().size() > known) {
                known = ask(latest.get(), known);
            }
            worker.wentWell();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Asks for one checkpoint; returns the size that the witness has cosigned by what it says. */
    private long ask(SealedTree.Signed checkpoint, long known) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(checkpoint, known);
        if (answer.statusCode() == CONFLICT) {
            long has = Long.parseLong(answer.body().strip());
            if (has > checkpoint.size()) {
                throw new IOException(
                        "the witness has cosigned a tree of " + has + ", the log has " + checkpoint.size());
            }
            answer = post(checkpoint, has);
        }
        if (answer.statusCode() == LATER) {
            refusal = Optional.of("later");
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            return known;
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the witness answered " + answer.statusCode() + ": " + answer.body());
        }
        List<SignedNote.Line> its = SignedNote.signatures(answer.body()).stream()
                .filter(line -> line.name().equals(witness.key().name()))
                .toList();
        if (its.isEmpty()) {
            throw new IOException("the witness answered without a signature under its name");
        }
        for (SignedNote.Line line : its) {
            new SignedNote(checkpoint.note().text(), List.of(line)).verify(List.of(witness.key()));
            tree.keep(checkpoint.size(), witness.key().name(), line);
        }
        refusal = Optional.empty();
        return checkpoint.size();
    }

    private HttpResponse<String> post(SealedTree.Signed checkpoint, long oldSize)
            throws IOException, InterruptedException {
        List<byte[]> proof = oldSize == 0 ? List.of() : new TileTree(tree, checkpoint.size()).consistency(oldSize);
        return client.send(
                HttpRequest.newBuilder(URI.create(witness.prefix() + "/add-checkpoint"))
                        .timeout(ANSWERS_WITHIN)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                new AddCheckpoint(oldSize, proof, checkpoint.note()).bytes()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        worker.close();
        client.close();
    }

    private final class Leading implements Worker.Job {

        @Override
        public void work() throws Exception {
            lead();
        }

        @Override
        public void standsBy() {
            refusal = Optional.empty();
        }

        @Override
        public boolean failed(Exception fault) {
            LOG.warn("{} does not cosign: {}", witness.key().name(), fault.getMessage());
            refusal = Optional.of(String.valueOf(fault.getMessage()));
            return true;
        }

        @Override
        public void stopped() {
            LOG.debug("no longer asking {}", witness.key().name());
        }
    }
}
