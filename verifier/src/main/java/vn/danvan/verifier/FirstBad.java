package vn.danvan.verifier;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;
import vn.danvan.proof.TileId;
import vn.danvan.proof.Tiles;
import vn.danvan.proof.TreeHasher;

/** Finds the first event of an export that is not the sealed one, by the leaf hashes that the tiles have. */
final class FirstBad {

    private final Tiles tiles;
    private final long sealedSize;
    private byte @Nullable [] tile;
    private long tileIndex = -1;
    private long index;

    private FirstBad(Tiles tiles, long sealedSize) {
        this.tiles = tiles;
        this.sealedSize = sealedSize;
    }

    /** Says which it is, when the tiles are those of the checkpoint. */
    static void find(Path export, Tiles tiles, Checkpoint sealed, Words words) {
        if (!areOf(tiles, sealed)) {
            words.wrong(
                    "Các tile không phải của điểm kiểm chứng nên không chỉ ra được sự kiện nào sai",
                    "The tiles are not those of the checkpoint, so they cannot tell which event is bad");
            return;
        }
        FirstBad search = new FirstBad(tiles, sealed.size());
        new Export(export, false).read(search::take);
        words.wrong("Sự kiện sai đầu tiên: số " + search.index, "The first bad index: " + search.index);
    }

    private static boolean areOf(Tiles tiles, Checkpoint sealed) {
        Frontier frontier = new Frontier();
        for (long i = 0; frontier.size() < sealed.size(); i++) {
            TileId id = new TileId(0, i);
            byte[] hashes = tiles.read(id);
            int width = id.widthIn(sealed.size());
            if (hashes == null || hashes.length < width * TreeHasher.LENGTH) {
                return false;
            }
            frontier.addLeaves(hashes, width);
        }
        return Arrays.equals(frontier.root(), sealed.root());
    }

    private boolean take(Lines lines) {
        for (int i = 0; i < lines.count(); i++) {
            if (index == sealedSize || !isSealed(lines.leaves(), i * TreeHasher.LENGTH)) {
                return false;
            }
            index++;
        }
        return true;
    }

    private boolean isSealed(byte[] leaves, int from) {
        long wanted = index / TileId.WIDTH;
        if (tile == null || tileIndex != wanted) {
            tile = tiles.read(new TileId(0, wanted));
            tileIndex = wanted;
        }
        int at = (int) (index % TileId.WIDTH) * TreeHasher.LENGTH;
        return tile != null && Arrays.equals(leaves, from, from + TreeHasher.LENGTH, tile, at, at + TreeHasher.LENGTH);
    }
}
