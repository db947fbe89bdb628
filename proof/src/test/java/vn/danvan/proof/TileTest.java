package vn.danvan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    private static final TreeHasher HASHER = new TreeHasher();

    private static Map<TileId, byte[]> tiles(int leaves, int other) {
        Map<TileId, byte[]> tiles = new HashMap<>();
        TileGrowth growth = new TileGrowth(tiles::get, 0);
        for (int i = 0; i < leaves; i++) {
            growth.addLeaf(HASHER.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i == other ? 1 : 0)}));
            if (i % 100 == 99) {
                tiles.putAll(growth.takeChanged());
            }
        }
        tiles.putAll(growth.takeChanged());
        return tiles;
    }

    @Test
    void a_tree_of_70000_has_the_tiles_that_the_specification_counts() {
        Map<TileId, byte[]> tiles = tiles(70_000, -1);
        assertThat(tiles.keySet().stream().filter(t -> t.level() == 0)).hasSize(274);
        assertThat(new TileId(0, 273).widthIn(70_000)).isEqualTo(112);
        assertThat(new TileId(1, 0).widthIn(70_000)).isEqualTo(256);
        assertThat(new TileId(1, 1).widthIn(70_000)).isEqualTo(17);
        assertThat(new TileId(2, 0).widthIn(70_000)).isEqualTo(1);
        assertThat(new TileId(3, 0).widthIn(70_000)).isZero();
        tiles.forEach((tile, hashes) -> assertThat(hashes.length).isEqualTo(tile.widthIn(70_000) * TreeHasher.LENGTH));
    }

    @Test
    void a_frontier_takes_whole_tiles_as_well_as_leaves() {
        Frontier single = new Frontier();
        Frontier whole = new Frontier();
        byte[] tile = new byte[TileId.WIDTH * TreeHasher.LENGTH];
        for (int i = 0; i < 1000; i++) {
            byte[] entry = {(byte) i, (byte) (i >> 8)};
            byte[] leaf = HASHER.leaf(entry);
            single.addLeaf(leaf);
            HASHER.leaf(new byte[] {9, entry[0], entry[1], 9}, 1, 2, tile, i % TileId.WIDTH * TreeHasher.LENGTH);
            if (i % TileId.WIDTH == TileId.WIDTH - 1) {
                whole.addPerfect(8, HASHER.perfect(tile, 0, TileId.WIDTH));
            } else if (i >= 768) {
                whole.addLeaf(leaf);
            }
            if (whole.size() == single.size()) {
                assertThat(whole.root()).isEqualTo(single.root());
            }
        }
        assertThat(whole.size()).isEqualTo(1000);
        assertThatThrownBy(() -> whole.addPerfect(8, new byte[TreeHasher.LENGTH]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paths_are_written_in_one_way_only() {
        assertThat(new TileId(0, 1_234_067).path(256)).isEqualTo("0/x001/x234/067");
        assertThat(new TileId(1, 0).path(17)).isEqualTo("1/000.p/17");
        assertThat(TileId.parse("0/x001/x234/067")).isEqualTo(new TileId.Part(new TileId(0, 1_234_067), 256));
        assertThat(TileId.parse("2/005.p/255")).isEqualTo(new TileId.Part(new TileId(2, 5), 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/0",
                "0/1234",
                "0/x000/001",
                "00/001",
                "64/001",
                "0/001.p/0",
                "0/001.p/256",
                "0/001.p/257",
                "0/001.p/01",
                "0/001/",
                "0/x001",
                "0/-01",
                "entries/001",
                "0/001.p/",
                "1/x1/001",
                "0/001%2e",
                "0/٠٠١"
            })
    void nothing_else_is_a_path(String path) {
        assertThatThrownBy(() -> TileId.parse(path)).isInstanceOf(ProofException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 511, 600, 999})
    void where_two_trees_part_is_found(int changed) {
        TileTree one = new TileTree(tiles(1000, -1)::get, 1000);
        TileTree other = new TileTree(tiles(1000, changed)::get, 1000);
        assertThat(one.firstDifference(other)).isEqualTo(changed);
        assertThat(one.firstDifference(new TileTree(tiles(1000, -1)::get, 1000)))
                .isEqualTo(-1);
    }

    @Test
    void a_tile_that_ends_too_soon_is_missed() {
        Map<TileId, byte[]> tiles = tiles(300, -1);
        assertThatThrownBy(() -> new TileTree(tiles::get, 301).root())
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.flaw()).isEqualTo(ProofException.Flaw.MISSING));
        assertThatThrownBy(() -> new TileTree(_ -> null, 1).root()).isInstanceOf(ProofException.class);
    }
}
