package vn.danvan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** An exported log has one envelope on each line: no envelope has a line break inside. */
class EnvelopeLineTest {

    static Stream<String> storedNames() {
        return Events.TYPES.all().keySet().stream().sorted();
    }

    private static byte[] envelope(JsonNode data, String text) {
        return new Envelope(
                        "1.0",
                        UUID.fromString("0171e7c0-0000-7000-8000-000000000000"),
                        "/logs/hb",
                        "x.y.v1",
                        "x/y",
                        Instant.EPOCH,
                        "application/json",
                        0,
                        text,
                        text,
                        text,
                        text,
                        text,
                        null,
                        null,
                        data)
                .bytes();
    }

    private static void isOneLine(byte[] envelope) {
        for (byte b : envelope) {
            assertThat(b).isNotIn((byte) '\n', (byte) '\r');
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("storedNames")
    void an_envelope_is_one_line(String name) throws IOException {
        try (InputStream in = EnvelopeLineTest.class.getResourceAsStream("/events/" + name + ".json")) {
            isOneLine(envelope(Json.MAPPER.readTree(Objects.requireNonNull(in).readAllBytes()), "bd.can-bo"));
        }
    }

    @Test
    void a_line_break_in_a_text_is_escaped() {
        String text = "dòng một\ndòng hai\r\n\u0085\u2028";
        isOneLine(envelope(Json.MAPPER.valueToTree(java.util.Map.of("text", text)), text));
    }
}
