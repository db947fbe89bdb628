package vn.danvan.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.proof.ProofException.Flaw;

/**
 * A tile: 256 hashes beside each other at every eighth level of the tree, fewer at its right edge (C2SP tlog-tiles).
 *
 * @param level of tiles, from 0 (leaf hashes); a hash at level L stands for 256^L leaves
 * @param index within the level, from 0
 */
public record TileId(int level, long index) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Tree levels that a tile spans. */
    static final int HEIGHT = 8;

    private static final Pattern PATH =
            Pattern.compile("(0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /**
     * A tile with so many hashes of it.
     *
     * @param width from 1 to 256
     */
    public record Part(TileId tile, int width) {}

    /** How many hashes of this tile a tree of that size has: from 0 to 256. */
    public int widthIn(long size) {
        int shift = level * HEIGHT;
        long hashes = shift >= Long.SIZE ? 0 : size >>> shift;
        return Math.clamp(hashes - index * WIDTH, 0, WIDTH);
    }

    /** The path below {@code tile/}, such as {@code 0/x001/x234/067} or {@code 1/000.p/17}. */
    public String path(int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return level + "/" + path + (width == WIDTH ? "" : ".p/" + width);
    }

    /**
     * Reads a path below {@code tile/}.
     *
     * @throws ProofException when it is none, or not the only way to write it
     */
    public static Part parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (matcher.matches()) {
            TileId tile = new TileId(
                    Integer.parseInt(matcher.group(1)),
                    Long.parseLong(matcher.group(2).replace("x", "").replace("/", "")));
            String partial = matcher.group(3);
            Part part = new Part(tile, partial == null ? WIDTH : Integer.parseInt(partial));
            if (part.width() <= WIDTH
                    && tile.level() < Long.SIZE
                    && tile.path(part.width()).equals(path)) {
                return part;
            }
        }
        throw new ProofException(Flaw.MALFORMED, "no path of a tile");
    }
}
