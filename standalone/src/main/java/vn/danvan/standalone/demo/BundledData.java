package vn.danvan.standalone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first input of a province, as the register carries it: {@code agencies.csv}, {@code associations.csv},
 * {@code directives.csv}, {@code indicators.csv}, {@code plan_tasks.csv}, {@code rules.csv},
 * {@code validation_rules.csv}. UTF-8, a header row, dates as ISO 8601.
 */
public final class BundledData {

    private BundledData() {}

    /**
     * A row of a file.
     *
     * @param fields by column name; an empty field is an empty text
     */
    public record Row(Map<String, String> fields) {
        /** @throws IllegalArgumentException when the file has no such column */
        public String get(String column) {
            @Nullable String value = fields.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return value;
        }
    }

    /** The rows of a file, in its order. */
    public static List<Row> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return csv.stream().map(row -> new Row(row.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file as it is.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static String text(String file) {
        try (@Nullable InputStream in = BundledData.class.getResourceAsStream("/vn/danvan/data/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundled file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
