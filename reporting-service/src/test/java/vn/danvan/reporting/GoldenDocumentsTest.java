package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;

/**
 * The same summary is the same bytes, in every form, as on the day on which they were approved: their hashes, and the figures
 * themselves, are under {@code src/test/resources/golden}. When a document is meant to change, they are written anew by
 *
 * <pre>./danvan mvn test -pl reporting-service -am -Dtest=GoldenDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddanvan.golden=write</pre>
 *
 * and the difference is looked at before it is committed: the documents are then in {@code target/golden}. The hashes of packed forms are those of the JDK that the project
 * names ({@code ./danvan}); another build of it may pack the same content otherwise.
 */
class GoldenDocumentsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path LOOKED_AT = Path.of("target/golden");
    private static final String HASHES = "documents.sha256";
    private static final Map<String, byte[]> FILES = GoldenDocuments.of(new SummaryLife());

    private static byte[] golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoldenDocumentsTest.class.getResourceAsStream("/golden/" + name))) {
            return in.readAllBytes();
        }
    }

    /** A line for each file, by name. */
    private static String hashes(Map<String, byte[]> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> ContentHash.ofBytes(file.getValue()).value() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void every_form_of_a_summary_is_as_it_was_approved() throws IOException {
        byte[] figures = Objects.requireNonNull(FILES.get(GoldenDocuments.FIGURES));
        if ("write".equals(System.getProperty("danvan.golden"))) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(GoldenDocuments.FIGURES), figures);
            Files.writeString(FOLDER.resolve(HASHES), hashes(FILES));
            Files.createDirectories(LOOKED_AT);
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                Files.write(LOOKED_AT.resolve(file.getKey()), file.getValue());
            }
            return;
        }
        assertThat(new String(figures, StandardCharsets.UTF_8))
                .isEqualTo(new String(golden(GoldenDocuments.FIGURES), StandardCharsets.UTF_8));
        assertThat(hashes(FILES)).isEqualTo(new String(golden(HASHES), StandardCharsets.UTF_8));
    }

    @Test
    void another_language_and_another_time_zone_of_the_machine_change_no_byte() {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(hashes(GoldenDocuments.of(new SummaryLife()))).isEqualTo(hashes(FILES));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
