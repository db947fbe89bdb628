package vn.danvan.log.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.proof.Finding.Kind;
import vn.danvan.log.proof.LogAudit.Claim;
import vn.danvan.log.proof.LogAudit.Tree;
import vn.danvan.log.proof.RemoteTiles.UnreachableException;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TreeHasher;

/** Compares what is read, range by range, with the trees that others keep and the roots that were signed. */
final class Comparison {

    private static final int HASH = TreeHasher.LENGTH;
    private static final int WIDTH = TileId.WIDTH;

    private final List<Tree> trees;
    private final List<String> unread = new ArrayList<>();
    private final TreeMap<Long, List<Claim>> claims = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Findings findings;
    private final Frontier frontier = new Frontier();
    private boolean contiguous = true;
    private long agreed;

    /** A root that the log does not lead to, or that cannot be told. */
    private record Broken(String detail, long size) {}

    Comparison(List<Tree> trees, List<Claim> claims, Findings findings) {
        this.trees = new ArrayList<>(trees);
        this.findings = findings;
        claims.forEach(this::expect);
        trees.forEach(tree -> reading(tree, () -> root(tree)));
        check();
    }

    private void expect(Claim claim) {
        claims.computeIfAbsent(claim.checkpoint().size(), _ -> new ArrayList<>())
                .add(claim);
    }

    private void root(Tree tree) {
        try {
            byte[] root = new TileTree(tree.tiles(), tree.size()).root();
            expect(new Claim("the tiles of " + tree.name(), new Checkpoint(tree.name(), tree.size(), root)));
        } catch (ProofException e) {
            broken.add(new Broken("the tiles of " + tree.name() + ": " + e.getMessage(), tree.size()));
        }
    }

    private void reading(Tree tree, Runnable reading) {
        try {
            reading.run();
        } catch (UnreachableException e) {
            trees.remove(tree);
            unread.add(tree.name() + ": " + e.getMessage());
        }
    }

    void compare(StoredRange range) {
        gaps(range);
        for (Tree tree : List.copyOf(trees)) {
            reading(tree, () -> compare(tree, range));
        }
        int slot = 0;
        while (contiguous && slot < range.length()) {
            int last = Math.min(slot + WIDTH, range.length());
            if (range.nextGap(slot) < last) {
                contiguous = false;
            } else if (last - slot == WIDTH && claimed(frontier.size(), WIDTH) == null) {
                int tile = slot / WIDTH * HASH;
                frontier.addPerfect(8, Arrays.copyOfRange(range.tileRoots(), tile, tile + HASH));
                check();
            } else {
                for (int i = slot; i < last; i++) {
                    frontier.addLeaf(Arrays.copyOfRange(range.leaves(), i * HASH, (i + 1) * HASH));
                    check();
                }
            }
            slot = last;
        }
    }

    private void gaps(StoredRange range) {
        for (int gap = range.nextGap(0); gap < range.length(); ) {
            int after = range.nextEvent(gap);
            findings.add(new Finding(range.from() + gap, Kind.GAP, (after - gap) + " missing"));
            gap = range.nextGap(after);
        }
    }

    /** The next size inside of so many leaves at which something is claimed. */
    private @Nullable Long claimed(long size, int leaves) {
        Long next = claims.higherKey(size);
        return next != null && next < size + leaves ? next : null;
    }

    private void check() {
        List<Claim> here = claims.get(frontier.size());
        if (here == null) {
            return;
        }
        byte[] root = frontier.root();
        for (Claim claim : here) {
            if (Arrays.equals(root, claim.checkpoint().root())) {
                agreed = frontier.size();
            } else {
                broken.add(new Broken(claim.name() + " at " + frontier.size() + " leaves", frontier.size()));
            }
        }
    }

    private void compare(Tree tree, StoredRange range) {
        int common = Math.toIntExact(Math.clamp(tree.size() - range.from(), 0, range.length()));
        int full = common / WIDTH;
        byte[] above = full > 0 ? tree.tiles().read(new TileId(1, range.from() / StoredRange.LENGTH)) : null;
        for (int tile = 0; tile < full; tile++) {
            int at = tile * HASH;
            boolean same = above != null
                    && above.length >= at + HASH
                    && Arrays.equals(range.tileRoots(), at, at + HASH, above, at, at + HASH);
            if (tree.everyTile() || !same) {
                boolean leavesAgree = leaves(tree, range, tile, WIDTH);
                if (leavesAgree && !same) {
                    findings.add(new Finding(
                            range.from() + (long) tile * WIDTH,
                            Kind.TILE,
                            tree.name() + ": the hash above 256 leaves"));
                }
            }
        }
        if (common > full * WIDTH) {
            leaves(tree, range, full, common - full * WIDTH);
        }
    }

    /** Whether a tile of leaves is the same as far as both go; what is not is a finding. */
    private boolean leaves(Tree tree, StoredRange range, int tile, int width) {
        int first = tile * WIDTH;
        byte[] theirs = tree.tiles().read(new TileId(0, (range.from() + first) / WIDTH));
        boolean same = true;
        for (int i = 0; i < width; i++) {
            int slot = first + i;
            if (!range.has(slot)) {
                same = false; // a gap, which was found already
            } else if (theirs == null || theirs.length < (i + 1) * HASH) {
                findings.add(new Finding(range.from() + slot, Kind.TILE, tree.name() + ": the leaf's hash is missing"));
                return false;
            } else if (!Arrays.equals(
                    range.leaves(), slot * HASH, (slot + 1) * HASH, theirs, i * HASH, (i + 1) * HASH)) {
                findings.add(new Finding(range.from() + slot, Kind.OTHER_LEAF, tree.name()));
                same = false;
            }
        }
        return same;
    }

    /** All is read: what goes on beyond the end is missing, and roots that are others are placed. */
    void end(long end) {
        for (Tree tree : trees) {
            if (tree.size() > end) {
                findings.add(new Finding(end, Kind.MISSING_END, tree.name() + " has " + tree.size() + " leaves"));
            }
        }
        claims.tailMap(end, false).values().stream()
                .flatMap(List::stream)
                .forEach(claim -> findings.add(new Finding(
                        end,
                        Kind.MISSING_END,
                        claim.name() + " has " + claim.checkpoint().size() + " leaves")));
        for (Broken root : broken) {
            long first = findings.firstBelow(root.size()).orElse(Math.min(agreed, root.size()));
            findings.add(new Finding(first, Kind.ROOT, root.detail()));
        }
    }

    byte[] root() {
        return frontier.root();
    }

    List<String> unread() {
        return List.copyOf(unread);
    }
}
