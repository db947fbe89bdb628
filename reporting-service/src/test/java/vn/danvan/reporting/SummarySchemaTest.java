package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** The published schema is that of the records; every summary keeps it, and nothing else does. */
class SummarySchemaTest {

    /** While this variable is set, the file is written anew. */
    private static final String WRITE = "DANVAN_WRITE_SCHEMA";

    private static final Path FILE = Path.of("src/main/resources/schemas/summary.json");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(generated(), InputFormat.JSON);

    private static String generated() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return Json.MAPPER
                        .writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(SchemaWriter.of(
                                Summary.class, "urn:danvan:schema:summary", "Báo cáo tổng hợp kỳ / period-end summary"))
                + "\n";
    }

    @Test
    void the_published_schema_is_that_of_the_records() throws Exception {
        if (System.getenv(WRITE) != null) {
            Files.writeString(FILE, generated());
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                .as("run this test with %s set and commit %s", WRITE, FILE)
                .isEqualTo(generated());
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String summary(int seed) {
        History history = seed % 10 == 0
                ? History.of(seed, new History.Shape(1 + seed % 7, false, 1, true))
                : History.of(seed, 5 + seed % 60);
        return new String(
                Json.bytes(SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD)),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_summary_keeps_the_schema(int seed) {
        assertThat(errors(summary(seed))).isEmpty();
    }

    private static void fails(String what, Consumer<ObjectNode> change) {
        ObjectNode summary = (ObjectNode) Json.MAPPER.readTree(summary(33));
        assertThat(errors(summary.toString())).isEmpty();
        change.accept(summary);
        assertThat(errors(summary.toString())).as(what).isNotEmpty();
    }

    @Test
    void an_altered_summary_does_not_keep_it() {
        fails("something more", s -> s.put("more", 1));
        fails("something more inside", s -> ((ObjectNode) s.at("/reports/total")).put("more", 1));
        fails("something less", s -> s.remove("reports"));
        fails("something less inside", s -> ((ObjectNode) s.at("/header")).remove("logIndex"));
        fails("a text for a count", s -> ((ObjectNode) s.at("/reports/total")).put("owed", "12"));
        fails("half a count", s -> ((ObjectNode) s.at("/reports/total")).put("owed", 1.5));
        fails("nothing for a count", s -> ((ObjectNode) s.at("/reports/total")).putNull("owed"));
        fails("a day that there is not", s -> ((ObjectNode) s.at("/header")).put("from", "2020-13-01"));
        fails("a moment that is a day", s -> ((ObjectNode) s.at("/header")).put("recordedAt", "2020-01-01"));
        fails("a kind that there is not", s -> ((ObjectNode) s.at("/header")).put("kind", "CENTURY"));
        fails("one for a list", s -> s.set("forms", s.at("/forms/0")));
        fails("a number among texts", s -> ((ArrayNode) s.at("/header/ruleVersions")).add(1));
    }
}
