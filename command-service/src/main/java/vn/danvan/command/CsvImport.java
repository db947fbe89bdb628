package vn.danvan.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Texts;

/** Reads a CSV (RFC 4180, UTF-8, header row) and answers row by row; each row is a command of its own. */
public final class CsvImport {

    private CsvImport() {}

    /** What became of a row. */
    public enum RowOutcome {
        /** Recorded in the log. */
        RECORDED,
        /** The register had it already, the same. */
        UNCHANGED,
        /** Refused; nothing was recorded for it. */
        REFUSED
    }

    /**
     * What became of one row.
     *
     * @param row number of the record in the file, from 1, the header not counted
     * @param id key of the thing that the row is about
     * @param code refusal code, if it was refused
     * @param detail what was wrong, in Vietnamese
     * @param logIndex number of its last event in the log, if something was recorded
     */
    @Schema(name = "ImportedRow")
    public record Row(
            int row,
            String id,
            RowOutcome outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable Long logIndex) {}

    /** The answer to an import. */
    @Schema(name = "ImportAnswer")
    public record Answer(long recorded, long unchanged, long refused, List<Row> rows) {
        /** Counts the rows. */
        public static Answer of(List<Row> rows) {
            return new Answer(
                    count(rows, RowOutcome.RECORDED),
                    count(rows, RowOutcome.UNCHANGED),
                    count(rows, RowOutcome.REFUSED),
                    rows);
        }

        private static long count(List<Row> rows, RowOutcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    /**
     * Reads the whole file before anything is done with it.
     *
     * @throws DomainError {@code wrongHeader} or {@code wrongRow} when it is not of the expected form
     */
    public static List<NamedCsvRecord> read(String csv, List<String> header, Code wrongHeader, Code wrongRow) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Texts.text(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            List<NamedCsvRecord> records = reader.stream().toList();
            if (records.isEmpty() || !records.getFirst().getHeader().equals(header)) {
                throw wrongHeader.because(String.join(",", header));
            }
            return records;
        } catch (CsvParseException e) {
            throw wrongRow.refuse();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Does each row in order; a refused row does not stop the others. */
    public static Answer each(List<NamedCsvRecord> records, String keyColumn, Function<Numbered, @Nullable Long> act) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            NamedCsvRecord record = records.get(i);
            String key = record.findField(keyColumn).orElse("");
            try {
                Long logIndex = act.apply(new Numbered(i + 1, record));
                rows.add(new Row(
                        i + 1,
                        key,
                        logIndex == null ? RowOutcome.UNCHANGED : RowOutcome.RECORDED,
                        null,
                        null,
                        logIndex));
            } catch (DomainError refused) {
                String sentence = refused.code().vi() + (refused.detail() == null ? "" : ": " + refused.detail());
                rows.add(new Row(i + 1, key, RowOutcome.REFUSED, refused.code().id(), sentence, null));
            }
        }
        return Answer.of(rows);
    }

    /** A record with its number, from 1. */
    public record Numbered(int row, NamedCsvRecord record) {

        /** The field's text, or none when it is empty. */
        public @Nullable String optional(String column) {
            String value = record.findField(column).orElse("").strip();
            return value.isEmpty() ? null : value;
        }

        /**
         * The field's text.
         *
         * @throws DomainError {@code missing} when it is empty
         */
        public String required(String column, Code missing) {
            String value = optional(column);
            if (value == null) {
                throw missing.because(column);
            }
            return value;
        }

        /**
         * The field's text as one of a set of words.
         *
         * @throws DomainError {@code wrong} when it is none of them
         */
        public <E extends Enum<E>> E word(String column, Class<E> words, Code wrong) {
            String value = required(column, wrong);
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(value)) {
                    return word;
                }
            }
            throw wrong.because(column + " = " + value);
        }
    }
}
