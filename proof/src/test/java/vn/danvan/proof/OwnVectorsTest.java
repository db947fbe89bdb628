package vn.danvan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our own vectors, computed by {@link Definitions}; the product must say the same and accept them. */
class OwnVectorsTest {

    private static List<String> vectors() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OwnVectorsTest.class.getResourceAsStream("rfc6962-vectors.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<byte[]> hashes(String text) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(HexFormat.of()::parseHex)
                        .toList();
    }

    @Test
    void the_file_is_what_the_definitions_give() throws IOException {
        assertThat(vectors()).isEqualTo(Definitions.vectors());
    }

    @Test
    void the_product_gives_the_same_roots_paths_and_proofs_and_accepts_them() throws IOException {
        Map<TileId, byte[]> tiles = new HashMap<>();
        TileGrowth growth = new TileGrowth(tiles::get, 0);
        Frontier frontier = new Frontier();
        Map<Long, byte[]> roots = new HashMap<>(Map.of(0L, growth.root()));
        for (byte[] entry : Definitions.entries(1000)) {
            growth.addLeaf(new TreeHasher().leaf(entry));
            frontier.add(entry);
            roots.put(growth.size(), growth.root());
            assertThat(frontier.root()).isEqualTo(growth.root());
        }
        tiles.putAll(growth.takeChanged());
        for (String line : vectors()) {
            String[] parts = line.split(" ", -1);
            long size = Long.parseLong(parts[parts.length - 2]);
            TileTree tree = new TileTree(tiles::get, size);
            List<byte[]> wanted = hashes(parts[parts.length - 1]);
            switch (parts[0]) {
                case "root" -> {
                    assertThat(tree.root()).as(line).isEqualTo(wanted.getFirst());
                    assertThat(roots.get(size)).as(line).isEqualTo(wanted.getFirst());
                }
                case "path" -> {
                    long index = Long.parseLong(parts[1]);
                    assertThat(tree.inclusion(index)).as(line).containsExactlyElementsOf(wanted);
                    MerkleProofs.verifyInclusion(index, size, tree.leaf(index), wanted, tree.root());
                }
                case "proof" -> {
                    long earlier = Long.parseLong(parts[1]);
                    assertThat(tree.consistency(earlier)).as(line).containsExactlyElementsOf(wanted);
                    MerkleProofs.verifyConsistency(
                            earlier, size, wanted, Objects.requireNonNull(roots.get(earlier)), tree.root());
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }
}
