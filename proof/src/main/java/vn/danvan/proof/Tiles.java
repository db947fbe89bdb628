package vn.danvan.proof;

import org.jspecify.annotations.Nullable;

/** Where tiles are kept. */
@FunctionalInterface
public interface Tiles {

    /** The hashes that are kept of a tile, one behind the other, 32 bytes each; null when there are none. */
    byte @Nullable [] read(TileId tile);
}
