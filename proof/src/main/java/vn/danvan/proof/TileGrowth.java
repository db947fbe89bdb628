package vn.danvan.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danvan.proof.ProofException.Flaw;

/** Puts leaves behind a tree of tiles and remembers which tiles that changes. For one thread. */
public final class TileGrowth {

    private final Tiles tiles;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileId, byte[]> changed = new LinkedHashMap<>();
    private long size;

    /**
     * @param tiles what is kept so far
     * @param size leaves so far
     */
    public TileGrowth(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The number of leaves with the new ones. */
    public long size() {
        return size;
    }

    /** Puts a leaf behind the others. */
    public void addLeaf(byte[] leafHash) {
        byte[] hash = leafHash;
        long position = size++;
        for (int level = 0; ; level++) {
            TileId tile = new TileId(level, position / TileId.WIDTH);
            int offset = (int) (position % TileId.WIDTH);
            byte[] before = before(tile, offset);
            byte[] after = Arrays.copyOf(before, before.length + TreeHasher.LENGTH);
            System.arraycopy(hash, 0, after, before.length, TreeHasher.LENGTH);
            changed.put(tile, after);
            if (offset < TileId.WIDTH - 1) {
                return;
            }
            hash = hasher.perfect(after, 0, TileId.WIDTH);
            position /= TileId.WIDTH;
        }
    }

    /** The first hashes of a tile. What is kept beyond them is of a tree that was never finished, and is written over. */
    private byte[] before(TileId tile, int hashes) {
        byte[] kept = changed.get(tile);
        if (kept == null && hashes > 0) {
            kept = tiles.read(tile);
        }
        int length = hashes * TreeHasher.LENGTH;
        if (length == 0) {
            return new byte[0];
        }
        if (kept == null || kept.length < length) {
            throw new ProofException(Flaw.MISSING, "tile " + tile + " ends before hash " + (hashes - 1));
        }
        return kept.length == length ? kept : Arrays.copyOf(kept, length);
    }

    /** The tiles that have changed, as they are now; the list begins anew. */
    public Map<TileId, byte[]> takeChanged() {
        Map<TileId, byte[]> taken = new LinkedHashMap<>(changed);
        changed.clear();
        return taken;
    }

    /** The root now, of what is kept and what has changed. */
    public byte[] root() {
        return new TileTree(
                        tile -> {
                            byte[] hashes = changed.get(tile);
                            return hashes == null ? tiles.read(tile) : hashes;
                        },
                        size)
                .root();
    }
}
