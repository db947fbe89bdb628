package vn.danvan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Yesterday's bytes are read for ever. Each stored name has an approved sample under {@code events/}; a change that reads
 * it otherwise, or writes it otherwise, breaks the log's contract and needs a new schema version instead.
 */
class EventSamplesTest {

    static Stream<String> storedNames() {
        return Events.TYPES.all().keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("storedNames")
    void an_approved_sample_is_read_and_written_as_it_stands(String name) throws IOException {
        Class<?> type = Objects.requireNonNull(Events.TYPES.typeOf(name));
        byte[] sample = sample(name);
        Object event = Json.read(sample, type);
        assertThat(event).isInstanceOf(type);
        assertThat(new String(Json.bytes(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(sample, StandardCharsets.UTF_8).strip());
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = EventSamplesTest.class.getResourceAsStream("/events/" + name + ".json")) {
            assertThat(in).as("approved sample of " + name).isNotNull();
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
