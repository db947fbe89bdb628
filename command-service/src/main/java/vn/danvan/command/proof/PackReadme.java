package vn.danvan.command.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.danvan.proof.VerifierKey;
import vn.danvan.proof.VerifierKey.Kind;

/** The instructions in a pack. */
final class PackReadme {

    private static final String TEMPLATE = template();

    private PackReadme() {}

    /** @param keys verifier keys, one a line */
    static byte[] of(String origin, String keys, long size, int events) {
        String options = keys.lines()
                .map(VerifierKey::parse)
                .map(key -> (key.kind() == Kind.NOTE ? "--key " : "--witness ") + key)
                .collect(Collectors.joining(" "));
        return TEMPLATE.replace("{origin}", origin)
                .replace("{size}", Long.toString(size))
                .replace("{last}", Long.toString(size - 1))
                .replace("{events}", Integer.toString(events))
                .replace("{keys}", options)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(PackReadme.class.getResourceAsStream("pack-readme.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
