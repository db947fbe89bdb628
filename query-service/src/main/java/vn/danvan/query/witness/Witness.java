package vn.danvan.query.witness;

import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.VerifierKey;
import vn.danvan.query.witness.Cosigned.Latest;
import vn.danvan.query.witness.Verdict.Outcome;

/**
 * Cosigns a checkpoint only if it follows from the one cosigned last and is the tree that the witness built itself from what
 * the feed brought. A log's signature under another tree is an alarm; from then on nothing is cosigned until a person has
 * looked.
 */
final class Witness {

    private final WitnessedLog log;
    private final NoteSigner signer;
    private final WitnessTree tree;
    private final Cosigned cosigned;
    private final Alarms alarms;
    private final TransactionTemplate transaction;
    private final HttpClient client;
    private final Clock clock;

    /** @param client fetches the log's tiles when it has to be found out where the trees part */
    Witness(WitnessedLog log, NoteSigner signer, DataSource source, Alarms alarms, HttpClient client, Clock clock) {
        this.log = log;
        this.signer = signer;
        this.tree = new WitnessTree(source);
        this.cosigned = new Cosigned(source, log.origin());
        this.alarms = alarms;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.client = client;
        this.clock = clock;
    }

    /** Which log. */
    String origin() {
        return log.origin();
    }

    /** What verifies its cosignatures. */
    VerifierKey key() {
        return signer.verifier();
    }

    /** The checkpoint that it cosigned last. */
    Latest latest() {
        return cosigned.latest();
    }

    /** Decides on a request to cosign. */
    Verdict add(byte[] body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (ProofException e) {
            return Verdict.of(Outcome.MALFORMED, String.valueOf(e.getMessage()));
        }
        if (!checkpoint.origin().equals(log.origin())) {
            return Verdict.of(Outcome.UNKNOWN_ORIGIN, "another log");
        }
        try {
            request.checkpoint().verify(log.keys());
        } catch (ProofException e) {
            return Verdict.of(Outcome.NOT_SIGNED, String.valueOf(e.getMessage()));
        }
        if (request.oldSize() > checkpoint.size()) {
            return Verdict.of(Outcome.MALFORMED, "old " + request.oldSize() + " is above " + checkpoint.size());
        }
        Standing standing = compare(request.checkpoint(), checkpoint);
        Verdict verdict = transaction.execute(_ -> decide(request, checkpoint, standing));
        if (verdict == null) {
            throw new IllegalStateException("no verdict");
        }
        return verdict;
    }

    /** How a checkpoint that the log signed compares with the witness's own tree. */
    private enum Standing {
        SAME,
        OTHER,
        NOT_THERE_YET
    }

    /** Whatever the request is worth: what the log has signed, it has signed. */
    private Standing compare(SignedNote note, Checkpoint checkpoint) {
        if (checkpoint.size() > tree.size()) {
            return Standing.NOT_THERE_YET;
        }
        TileTree own = tree.at(checkpoint.size());
        byte[] root = own.root();
        if (MessageDigest.isEqual(root, checkpoint.root())) {
            return Standing.SAME;
        }
        Optional<Alarm> unclear =
                alarms.fork(checkpoint, root, note.toString(), cosigned.latest().note());
        unclear.ifPresent(alarm -> {
            Parting parting = Parting.find(own, checkpoint, log, client);
            if (parting.firstLeaf() != null || !parting.detail().equals(alarm.detail())) {
                alarms.located(alarm, parting.firstLeaf(), parting.detail());
            }
        });
        return Standing.OTHER;
    }

    private Verdict decide(AddCheckpoint request, Checkpoint checkpoint, Standing standing) {
        Latest latest = cosigned.lock();
        if (request.oldSize() != latest.size()) {
            return Verdict.conflict(latest.size());
        }
        String flaw = inconsistent(request, checkpoint, latest);
        if (flaw != null) {
            return Verdict.of(Outcome.INCONSISTENT, flaw);
        }
        return switch (standing) {
            case OTHER -> Verdict.of(Outcome.INCONSISTENT, "the witness was brought another tree of this size");
            case NOT_THERE_YET -> Verdict.of(Outcome.NOT_YET, "not brought so far yet");
            case SAME ->
                alarms.anyOpen()
                        ? Verdict.of(Outcome.ALARM, "nothing is cosigned until an alarm is looked into")
                        : cosign(request.checkpoint(), checkpoint);
        };
    }

    /** What keeps the checkpoint from following the latest one, by itself and its proof. */
    private static @Nullable String inconsistent(AddCheckpoint request, Checkpoint checkpoint, Latest latest) {
        if (checkpoint.size() == 0 && !MessageDigest.isEqual(new TreeHasher().empty(), checkpoint.root())) {
            return "not the root of the empty tree";
        }
        byte[] root = latest.root();
        if (request.oldSize() == 0 || root == null) {
            return request.consistency().isEmpty() ? null : "from nothing there is nothing to prove";
        }
        try {
            MerkleProofs.verifyConsistency(
                    request.oldSize(), checkpoint.size(), request.consistency(), root, checkpoint.root());
            return null;
        } catch (ProofException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Verdict cosign(SignedNote note, Checkpoint checkpoint) {
        Instant now = clock.instant();
        SignedNote.Line line = signer.cosign(note.text(), now);
        List<SignedNote.Line> ofLog = note.lines().stream()
                .filter(signed -> log.keys().stream()
                        .anyMatch(key -> key.name().equals(signed.name()) && key.id() == signed.keyId()))
                .toList();
        cosigned.is(checkpoint, new SignedNote(note.text(), ofLog).with(List.of(line)), now);
        return Verdict.cosigned(line);
    }
}
