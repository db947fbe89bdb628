package vn.danvan.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of data that goes with a summary: each cell has its type, so that a spreadsheet can go on calculating.
 *
 * @param code in addresses, such as {@code bao-cao}
 * @param title Vietnamese, at most 31 characters: a sheet's name
 * @param rows each as wide as the columns; a cell is a {@link String}, a {@link Long}, a {@link java.math.BigDecimal}, a
 *     {@link java.time.LocalDate}, or nothing where there is no figure
 * @param total whether the columns that can be summed are
 */
public record Annex(String code, String title, List<Column> columns, List<List<@Nullable Object>> rows, boolean total) {

    /** What a column holds. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Whole numbers: counts, đồng, log indexes. */
        WHOLE,
        /** Numbers with decimals. */
        DECIMAL,
        /** Days. */
        DATE,
        /** Percent with two decimals, calculated from two other columns; its cells are absent. */
        RATE
    }

    /**
     * A column.
     *
     * @param width in millimetres
     * @param sum whether a total makes sense
     * @param of for a rate, the column that is the part, from 0
     * @param by for a rate, the column that is the whole, from 0
     */
    public record Column(String title, Kind kind, int width, boolean sum, int of, int by) {

        static Column text(String title, int width) {
            return new Column(title, Kind.TEXT, width, false, -1, -1);
        }

        static Column date(String title) {
            return new Column(title, Kind.DATE, 24, false, -1, -1);
        }

        static Column whole(String title, int width) {
            return new Column(title, Kind.WHOLE, width, false, -1, -1);
        }

        static Column sum(String title, int width) {
            return new Column(title, Kind.WHOLE, width, true, -1, -1);
        }

        static Column decimal(String title, int width) {
            return new Column(title, Kind.DECIMAL, width, false, -1, -1);
        }

        static Column rate(String title, int of, int by) {
            return new Column(title, Kind.RATE, 24, false, of, by);
        }
    }
}
