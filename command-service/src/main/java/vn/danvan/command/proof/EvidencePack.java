package vn.danvan.command.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.proof.PackChoice.Chosen;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.SealedTree.Signed;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.pack.PackFiles;
import vn.danvan.proof.pack.PackWriter;
import vn.danvan.service.evidence.EvidenceStore;

/**
 * One evidence pack. What is in it follows from the request, the log up to the checkpoint, the keys and the state of the
 * files cited, and from nothing else: made twice it is the same, byte for byte.
 */
final class EvidencePack {

    private final EventLog log;
    private final TileTree tree;
    private final EvidenceStore files;
    private final String keys;
    private final String origin;
    private final Signed checkpoint;
    private final @Nullable Signed earlier;
    private final @Nullable SummaryId summary;
    private final SortedSet<Long> indexes;
    private final Attachments attachments;

    /** Finds the files that the chosen events cite; the events by which they were taken in are packed too. */
    EvidencePack(Chosen chosen, EventLog log, SealedTree tree, EvidenceStore files, ProofSettings settings) {
        this.log = log;
        this.tree = new TileTree(tree, chosen.checkpoint().size());
        this.files = files;
        this.keys = settings.verifierKeys();
        this.origin = settings.origin();
        this.checkpoint = chosen.checkpoint();
        this.earlier = chosen.earlier();
        this.summary = chosen.summary();
        this.attachments = new Attachments(log, checkpoint.size());
        chosen.indexes().forEach(index -> attachments.citedBy(event(index)));
        this.indexes = new TreeSet<>(chosen.indexes());
        indexes.addAll(attachments.indexes());
    }

    /** Events that its checkpoint is over. */
    long size() {
        return checkpoint.size();
    }

    private StoredEvent event(long index) {
        List<StoredEvent> found = log.read(index, 1);
        if (found.isEmpty() || found.getFirst().index() != index) {
            throw new IllegalStateException("the log has no index " + index);
        }
        return found.getFirst();
    }

    /** Writes it as it is made. */
    void write(OutputStream out) throws IOException {
        PackWriter pack = new PackWriter(out);
        pack.add(PackFiles.README, PackReadme.of(origin, keys, checkpoint.size(), indexes.size()));
        pack.add(PackFiles.KEYS, keys.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        pack.add(PackFiles.CHECKPOINT, checkpoint.note().bytes());
        if (earlier != null) {
            pack.add(PackFiles.EARLIER, earlier.note().bytes());
            pack.add(
                    PackFiles.CONSISTENCY,
                    new AddCheckpoint(earlier.size(), tree.consistency(earlier.size()), checkpoint.note()).bytes());
        }
        for (long index : indexes) {
            byte[] envelope = event(index).envelope();
            pack.add(PackFiles.event(index), envelope);
            pack.add(
                    PackFiles.proof(index),
                    new TlogProof(envelope, index, tree.inclusion(index), checkpoint.note()).bytes());
        }
        pack.add(PackFiles.ATTACHMENTS, attachments.list(files));
        if (summary != null) {
            List<StoredEvent> events = log.readStream(summary.stream(), 0).stream()
                    .filter(event -> event.index() < checkpoint.size())
                    .toList();
            pack.add(PackFiles.SUMMARY, Json.bytes(SummaryVersions.of(summary, events)));
        }
        pack.finish();
    }
}
