package vn.danvan.query.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;

/**
 * Events as lines of RFC 4180, in UTF-8. No cell begins with a character that a spreadsheet takes for a formula: such a
 * text is preceded by an apostrophe.
 */
final class HistoryCsv {

    static final List<String> COLUMNS = List.of(
            "logIndex",
            "recordedAt",
            "effectiveOn",
            "historical",
            "stream",
            "streamVersion",
            "type",
            "actor",
            "actingFor",
            "roles",
            "about",
            "ruleVersions",
            "correlationId",
            "causationId",
            "leafHash",
            "data");

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private final CsvWriter csv;

    HistoryCsv(OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** The names of the columns. */
    void begin() {
        csv.writeRecord(COLUMNS);
    }

    void write(HistoryItem item) {
        csv.writeRecord(
                Long.toString(item.logIndex()),
                item.recordedAt().toString(),
                item.effectiveOn().toString(),
                Boolean.toString(item.historical()),
                safe(item.stream()),
                Long.toString(item.streamVersion()),
                safe(item.type()),
                safe(item.actor()),
                safe(item.actingFor()),
                safe(String.join(" ", item.roles())),
                safe(String.join(" ", item.about())),
                safe(String.join("; ", item.ruleVersions())),
                safe(item.correlationId()),
                safe(item.causationId()),
                item.leafHash(),
                safe(Json.MAPPER.writeValueAsString(item.data())));
    }

    /** A text that no spreadsheet computes. */
    static String safe(@Nullable String text) {
        String cell = Objects.requireNonNullElse(text, "");
        return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Sends all that was written. */
    void flush() throws IOException {
        csv.flush();
    }
}
