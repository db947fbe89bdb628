package vn.danvan.command.proof;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.SealedTree.Signed;

/** Finds what an auditor asks for; refuses what the log does not have, before a byte is answered. */
final class PackChoice {

    /** Most events of one pack. */
    private static final int MOST = 20_000;

    private final EventLog log;
    private final SealedTree tree;
    private final Optional<Signed> last;

    PackChoice(EventLog log, SealedTree tree, Optional<Signed> last) {
        this.log = log;
        this.tree = tree;
        this.last = last;
    }

    /**
     * What is packed.
     *
     * @param indexes of the events, in order
     * @param earlier the checkpoint that the auditor has, if one was named
     */
    record Chosen(
            SortedSet<Long> indexes,
            @Nullable SummaryId summary,
            Signed checkpoint,
            @Nullable Signed earlier) {}

    Chosen choose(
            @Nullable List<Long> indexes,
            @Nullable List<String> streams,
            @Nullable SummaryId summary,
            @Nullable Long checkpoint,
            @Nullable Long earlier) {
        Signed sealed = checkpoint == null
                ? last.orElseThrow(ProofCode.NOT_YET::refuse)
                : signed(checkpoint, Long.MAX_VALUE, "/checkpoint");
        SortedSet<Long> chosen = new TreeSet<>();
        for (int i = 0; indexes != null && i < indexes.size(); i++) {
            if (indexes.get(i) >= sealed.size()) {
                throw ProofCode.NOT_SEALED.because(Long.toString(sealed.size())).at("/indexes/" + i);
            }
            chosen.add(indexes.get(i));
        }
        for (int i = 0; streams != null && i < streams.size(); i++) {
            add(streams.get(i), sealed, chosen, "/streams/" + i);
        }
        if (summary != null) {
            add(summary.stream(), sealed, chosen, "/summary");
        }
        if (chosen.isEmpty()) {
            throw ProofCode.PACK_EMPTY.refuse();
        }
        return new Chosen(chosen, summary, sealed, earlier == null ? null : signed(earlier, sealed.size(), "/earlier"));
    }

    private void add(String stream, Signed sealed, SortedSet<Long> chosen, String pointer) {
        List<Long> found = log.readStream(stream, 0).stream()
                .map(StoredEvent::index)
                .filter(index -> index < sealed.size())
                .toList();
        if (found.isEmpty()) {
            throw ProofCode.STREAM_UNKNOWN.because(stream).at(pointer);
        }
        chosen.addAll(found);
        if (chosen.size() > MOST) {
            throw ProofCode.PACK_TOO_LARGE.because(Integer.toString(MOST)).at(pointer);
        }
    }

    private Signed signed(long size, long atMost, String pointer) {
        return tree.of(size)
                .filter(found -> found.size() <= atMost)
                .orElseThrow(() ->
                        ProofCode.NO_CHECKPOINT.because(Long.toString(size)).at(pointer));
    }
}
