package vn.danvan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The 196 public vectors of transparency-dev/merkle, read from beside the project. Where they are not, a clone by itself
 * says so and passes over them; with {@code CI=true} their absence is a failure.
 */
class PublicVectorsTest {

    private static final Path VECTORS = Path.of("../../shared/vectors");
    private static final JsonMapper JSON = new JsonMapper();

    private static List<Path> vectors(String kind) throws IOException {
        Path folder = VECTORS.resolve(kind);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("the public vectors").isDirectory();
        }
        assumeThat(folder).as("the public vectors lie beside the project").isDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Unsigned: what is beyond a long becomes negative. */
    private static long number(JsonNode node) {
        return node.bigIntegerValue().longValue();
    }

    private static byte[] bytes(JsonNode node) {
        return node.isNull() ? new byte[0] : node.binaryValue();
    }

    private static List<byte[]> hashes(JsonNode node) {
        List<byte[]> hashes = new ArrayList<>();
        node.forEach(hash -> hashes.add(bytes(hash)));
        return hashes;
    }

    private static void check(Path file, JsonNode vector, ThrowingCallable verification) {
        String what = file + ": " + vector.get("desc").stringValue();
        if (vector.get("wantErr").booleanValue()) {
            assertThatThrownBy(verification).as(what).isInstanceOf(ProofException.class);
        } else {
            assertThatCode(verification).as(what).doesNotThrowAnyException();
        }
    }

    @Test
    void each_of_the_98_inclusion_proofs_is_judged_as_it_should_be() throws IOException {
        List<Path> files = vectors("inclusion");
        assertThat(files).hasSize(98);
        for (Path file : files) {
            JsonNode vector = JSON.readTree(Files.readString(file));
            check(
                    file,
                    vector,
                    () -> MerkleProofs.verifyInclusion(
                            number(vector.get("leafIdx")),
                            number(vector.get("treeSize")),
                            bytes(vector.get("leafHash")),
                            hashes(vector.get("proof")),
                            bytes(vector.get("root"))));
        }
    }

    @Test
    void each_of_the_98_consistency_proofs_is_judged_as_it_should_be() throws IOException {
        List<Path> files = vectors("consistency");
        assertThat(files).hasSize(98);
        for (Path file : files) {
            JsonNode vector = JSON.readTree(Files.readString(file));
            check(
                    file,
                    vector,
                    () -> MerkleProofs.verifyConsistency(
                            number(vector.get("size1")),
                            number(vector.get("size2")),
                            hashes(vector.get("proof")),
                            bytes(vector.get("root1")),
                            bytes(vector.get("root2"))));
        }
    }
}
