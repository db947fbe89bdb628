package vn.danvan.query.witness;

import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.log.proof.RemoteTiles.UnreachableException;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.MerkleProofs;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.TileTree;

/**
 * Where two trees part: the first leaf that is another, and proof of it.
 *
 * @param firstLeaf log index; none when the log's tiles do not show it
 * @param detail in words
 */
record Parting(@Nullable Long firstLeaf, String detail) {

    /**
     * Compares the witness's tree with the one that the log signed, by the log's own tiles. They count only as far as they
     * lead to the root that it signed: the path from the first differing leaf holds the hash of everything before it.
     */
    static Parting find(TileTree own, Checkpoint signed, WitnessedLog log, HttpClient client) {
        TileTree theirs = new TileTree(new RemoteTiles(client, log.prefix(), signed.size()), signed.size());
        try {
            long first = own.firstDifference(theirs);
            if (first < 0) {
                return new Parting(null, "the log's tiles are those of the witness, but it signed another root");
            }
            MerkleProofs.verifyInclusion(
                    first, signed.size(), theirs.leaf(first), theirs.inclusion(first), signed.root());
            return new Parting(first, "the trees part at leaf " + first);
        } catch (ProofException e) {
            return new Parting(null, "the log's tiles do not lead to the root that it signed: " + e.getMessage());
        } catch (UnreachableException e) {
            return new Parting(null, "the log's tiles cannot be read: " + e.getMessage());
        }
    }
}
