package vn.danvan.log.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.danvan.log.proof.Finding.Kind;
import vn.danvan.log.proof.LogAudit.Claim;
import vn.danvan.log.proof.LogAudit.Result;
import vn.danvan.log.proof.LogAudit.Tree;
import vn.danvan.log.proof.RemoteTiles.UnreachableException;
import vn.danvan.log.proof.SealedTree.Signed;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.VerifierKey;

/**
 * Audits a log with all that was signed of it: its own tiles and checkpoints, and what each witness has of it. A witness's word
 * counts by its signature, which the log cannot make.
 */
public final class SealedAudit {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final int LONGEST_NOTE = 64 * 1024;

    private final LogAudit audit;
    private final SealedTree sealed;
    private final String origin;
    private final List<VerifierKey> keys;
    private final List<Cosigning.Witness> witnesses;
    private final HttpClient client = RemoteTiles.newClient();

    /**
     * @param keys those that sign for the log by what is set now
     * @param witnesses whose trees are compared
     */
    public SealedAudit(
            LogAudit audit,
            SealedTree sealed,
            String origin,
            List<VerifierKey> keys,
            List<Cosigning.Witness> witnesses) {
        this.audit = audit;
        this.sealed = sealed;
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.witnesses = List.copyOf(witnesses);
    }

    /** All that is known of it before the log is read. */
    private static final class Known {

        private final List<Tree> trees = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
    }

    /**
     * Reads and compares everything.
     *
     * @param progress hears how many events have been read
     */
    public Result run(LongConsumer progress) throws InterruptedException {
        Known known = new Known();
        known.trees.add(new Tree("own tiles", sealed, sealed.size(), true));
        sealed.latest().ifPresent(latest -> own("last checkpoint", latest, known));
        sealed.latestCosigned().ifPresent(latest -> own("last cosigned checkpoint", latest, known));
        for (Cosigning.Witness witness : witnesses) {
            try {
                ask(witness, known);
            } catch (ProofException | UnreachableException e) {
                known.unread.add(witness.key().name() + ": " + e.getMessage());
            }
        }
        Result read = audit.run(known.trees, known.claims, progress);
        known.findings.addAll(read.findings());
        known.unread.addAll(read.unread());
        known.findings.sort(Comparator.comparingLong(Finding::index));
        return new Result(
                read.events(),
                read.bytes(),
                read.root(),
                read.bad() + known.findings.size() - read.findings().size(),
                List.copyOf(known.findings),
                List.copyOf(known.unread));
    }

    private void own(String name, Signed signed, Known known) {
        known.claims.add(new Claim(name, Checkpoint.parse(signed.note().text())));
        if (!isSigned(signed.note())) {
            known.findings.add(new Finding(firstUnsigned(signed.size()), Kind.KEY, name + " at " + signed.size()));
        }
    }

    private boolean isSigned(SignedNote note) {
        try {
            Checkpoint.verified(note, origin, keys);
            return true;
        } catch (ProofException e) {
            return false;
        }
    }

    /** The size of the last checkpoint that is signed by a key of the log, found by halving: up to there all is. */
    private long firstUnsigned(long size) {
        long good = 0;
        long bad = size;
        while (bad - good > 1) {
            long middle = good + (bad - good) / 2;
            Optional<Signed> below = sealed.upTo(middle);
            if (below.isPresent() && !isSigned(below.get().note())) {
                bad = Math.max(below.get().size(), good + 1);
            } else {
                good = middle;
            }
        }
        return sealed.upTo(good).map(Signed::size).orElse(0L);
    }

    private void ask(Cosigning.Witness witness, Known known) throws InterruptedException {
        String name = witness.key().name();
        Optional<SignedNote> latest = latest(witness);
        if (latest.isEmpty()) {
            known.unread.add(name + ": it has cosigned nothing");
            return;
        }
        SignedNote note = latest.get();
        note.verify(List.of(witness.key()));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            known.unread.add(name + ": it witnesses " + checkpoint.origin());
            return;
        }
        if (!isSigned(note)) {
            // What it cosigned, another key had signed: that of now is not its successor.
            known.findings.add(new Finding(checkpoint.size(), Kind.KEY, "what " + name + " cosigned last"));
        }
        known.claims.add(new Claim(name, checkpoint));
        RemoteTiles tiles = new RemoteTiles(client, URI.create(witness.prefix() + "/"), checkpoint.size());
        known.trees.add(new Tree(name, tiles, checkpoint.size(), false));
    }

    private Optional<SignedNote> latest(Cosigning.Witness witness) throws InterruptedException {
        URI uri = URI.create(witness.prefix() + "/checkpoint");
        try {
            HttpResponse<java.io.InputStream> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(ANSWERS_WITHIN).build(), BodyHandlers.ofInputStream());
            try (java.io.InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> Optional.of(SignedNote.parse(body.readNBytes(LONGEST_NOTE)));
                    case 404 -> Optional.empty();
                    default -> throw new UnreachableException(uri + " answers " + answer.statusCode(), null);
                };
            }
        } catch (IOException e) {
            throw new UnreachableException(uri + ": " + e, e);
        }
    }
}
