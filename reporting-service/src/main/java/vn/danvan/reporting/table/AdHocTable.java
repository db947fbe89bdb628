package vn.danvan.reporting.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Line;

/**
 * A table with its figures, as the register stood after one event.
 *
 * @param indicators in the order of the definition
 * @param line what one line of agencies is
 * @param rowDimensions what the members of a row stand for, from the outer to the inner
 * @param columnDimensions likewise of a column
 * @param rows the members that each row stands for, in the order of the dimensions
 * @param columns likewise of each column
 * @param cells by row, then by column
 */
public record AdHocTable(
        Head head,
        List<Shown> indicators,
        Line line,
        List<Dimension> rowDimensions,
        List<Dimension> columnDimensions,
        List<List<Member>> rows,
        List<List<Member>> columns,
        List<List<Cell>> cells) {

    /** The key of what stands for all members of a dimension. */
    static final String ALL = "*";

    /**
     * What it is, and what it rests on.
     *
     * @param code of a saved table; absent for one that is only looked at
     * @param onlyOf the agency whose figures alone it has; absent when it has everybody's
     * @param logIndex the event after which it was made, from 0
     * @param recordedAt when that event was recorded (UTC)
     */
    public record Head(
            @Nullable String code, String title, @Nullable String onlyOf, long logIndex, Instant recordedAt) {}

    /**
     * An indicator.
     *
     * @param key form and code, such as {@code BM01/BC01}
     * @param ratio the keys of what a ratio is computed from; absent for others
     */
    public record Shown(
            String key,
            String code,
            String name,
            String unit,
            Indicator.Type type,
            Indicator.Aggregation aggregation,
            @Nullable Parts ratio) {}

    /** What a ratio is computed from, by the indicators' keys. */
    public record Parts(String numerator, String denominator) {}

    /**
     * An indicator, a line of agencies or a period, or all of them.
     *
     * @param key the indicator's, the agency's code, the kind, the district's code ({@code -} for the province's agencies), the
     *     period's code; {@code *} for all agencies or all periods
     */
    public record Member(String key, String name) {

        /** Whether it stands for all. */
        public boolean all() {
            return key.equals(ALL);
        }
    }

    /**
     * A figure.
     *
     * @param value in the indicator's unit; absent when nobody gave one, or a ratio's denominator is zero
     * @param given how many reports it comes from
     * @param logIndex of the submission that it comes from, when it is one report's
     */
    public record Cell(
            @Nullable BigDecimal value, int given, @Nullable Long logIndex) {}
}
