package vn.danvan.reporting.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.reporting.table.AdHocTable.Member;
import vn.danvan.reporting.table.AdHocTable.Shown;

/**
 * How a workbook calculates a table's totals and ratios from its own cells, with the same results as printed. A total that
 * the cells at hand do not determine (a mean of groups, the last value of a group) has no formula.
 */
final class TableFormulas {

    private static final int MOST_ARGUMENTS = 200;
    private static final int AT_ONCE = 30;
    private static final int MOST_NESTED = 40;

    private final AdHocTable table;
    private final int firstRow;
    private final int firstColumn;
    private final Map<Map<Dimension, String>, At> places = new HashMap<>();

    /**
     * For the table in a sheet.
     *
     * @param firstRow where its first figure stands, from 0
     * @param firstColumn likewise
     */
    TableFormulas(AdHocTable table, int firstRow, int firstColumn) {
        this.table = table;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                places.put(keys(r, c), new At(r, c));
            }
        }
    }

    /** A cell. */
    private record At(int row, int column) {}

    private Map<Dimension, String> keys(int row, int column) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        put(keys, table.rowDimensions(), table.rows().get(row));
        put(keys, table.columnDimensions(), table.columns().get(column));
        return keys;
    }

    private static void put(Map<Dimension, String> keys, List<Dimension> dimensions, List<Member> members) {
        for (int d = 0; d < dimensions.size(); d++) {
            keys.put(dimensions.get(d), members.get(d).key());
        }
    }

    /** The formula of a figure, without the equals sign; none when it is a value of its own. */
    Optional<String> of(int row, int column) {
        Map<Dimension, String> keys = keys(row, column);
        Shown shown = table.indicators().stream()
                .filter(each -> each.key().equals(keys.get(Dimension.INDICATOR)))
                .findFirst()
                .orElseThrow();
        boolean allAgencies = AdHocTable.ALL.equals(keys.get(Dimension.AGENCY));
        boolean allPeriods = AdHocTable.ALL.equals(keys.get(Dimension.PERIOD));
        boolean eachAgency = table.line() == Line.AGENCY;
        return switch (shown.aggregation()) {
            case RATIO -> ratio(shown, keys);
            case AVERAGE ->
                (allAgencies || allPeriods) && eachAgency
                        ? over(keys, allAgencies, allPeriods).flatMap(TableFormulas::mean)
                        : Optional.empty();
            case SUM ->
                allAgencies
                        ? over(keys, true, false).flatMap(TableFormulas::sum)
                        : allPeriods ? over(keys, false, true).flatMap(TableFormulas::sum) : Optional.empty();
            case LAST ->
                allAgencies
                        ? over(keys, true, false).flatMap(TableFormulas::sum)
                        : allPeriods && eachAgency
                                ? over(keys, false, true).flatMap(TableFormulas::last)
                                : Optional.empty();
        };
    }

    private static Optional<String> sum(List<At> cells) {
        return arguments(cells).map(all -> ifAny(all, added("SUM", all)));
    }

    private static Optional<String> mean(List<At> cells) {
        return arguments(cells)
                .map(all -> ifAny(all, "ROUND((" + added("SUM", all) + ")/(" + added("COUNT", all) + "),2)"));
    }

    private static String ifAny(List<String> arguments, String formula) {
        return "IF(" + added("COUNT", arguments) + "=0,\"\"," + formula + ")";
    }

    /** The function over all arguments, as many at a time as every spreadsheet takes. */
    private static String added(String function, List<String> arguments) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += AT_ONCE) {
            List<String> some = arguments.subList(i, Math.min(arguments.size(), i + AT_ONCE));
            parts.add(function + "(" + String.join(",", some) + ")");
        }
        return String.join("+", parts);
    }

    /** The last one that is there: cells come in order of time. */
    private static Optional<String> last(List<At> cells) {
        if (cells.size() > MOST_NESTED) {
            return Optional.empty();
        }
        String formula = "\"\"";
        for (At cell : cells) {
            formula = "IF(ISNUMBER(" + name(cell) + ")," + name(cell) + "," + formula + ")";
        }
        return Optional.of(formula);
    }

    private Optional<String> ratio(Shown shown, Map<Dimension, String> keys) {
        AdHocTable.Parts parts = shown.ratio();
        if (parts == null || !adds(parts.numerator()) || !adds(parts.denominator())) {
            return Optional.empty();
        }
        At numerator = find(keys, Dimension.INDICATOR, parts.numerator());
        At denominator = find(keys, Dimension.INDICATOR, parts.denominator());
        if (numerator == null || denominator == null) {
            return Optional.empty();
        }
        String above = name(numerator);
        String below = name(denominator);
        return Optional.of("IF(AND(ISNUMBER(" + above + "),ISNUMBER(" + below + ")),IF(" + below + "=0,\"\",ROUND("
                + above + "/" + below + "*100,2)),\"\")");
    }

    /** Whether the indicator is in the table and is one that adds up. */
    private boolean adds(String key) {
        return table.indicators().stream()
                .anyMatch(each -> each.key().equals(key)
                        && (each.aggregation() == Indicator.Aggregation.SUM
                                || each.aggregation() == Indicator.Aggregation.LAST));
    }

    /** The cells of all agencies, of all periods, or of both; each stands for one. */
    private Optional<List<At>> over(Map<Dimension, String> keys, boolean agencies, boolean periods) {
        List<At> cells = new ArrayList<>();
        List<String> ofAgencies = agencies ? members(Dimension.AGENCY) : List.of(key(keys, Dimension.AGENCY));
        List<String> ofPeriods = periods ? members(Dimension.PERIOD) : List.of(key(keys, Dimension.PERIOD));
        Map<Dimension, String> at = new EnumMap<>(keys);
        for (String period : ofPeriods) {
            for (String agency : ofAgencies) {
                at.put(Dimension.AGENCY, agency);
                at.put(Dimension.PERIOD, period);
                At place = places.get(at);
                if (place != null) {
                    cells.add(sheet(place));
                }
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    private static String key(Map<Dimension, String> keys, Dimension dimension) {
        return Objects.requireNonNull(keys.get(dimension));
    }

    private List<String> members(Dimension dimension) {
        int onRow = table.rowDimensions().indexOf(dimension);
        List<List<Member>> all = onRow >= 0 ? table.rows() : table.columns();
        int at = onRow >= 0 ? onRow : table.columnDimensions().indexOf(dimension);
        return all.stream()
                .map(members -> members.get(at))
                .filter(member -> !member.all())
                .map(Member::key)
                .distinct()
                .toList();
    }

    private @Nullable At find(Map<Dimension, String> keys, Dimension dimension, String key) {
        Map<Dimension, String> at = new EnumMap<>(keys);
        at.put(dimension, key);
        At place = places.get(at);
        return place == null ? null : sheet(place);
    }

    private At sheet(At place) {
        return new At(firstRow + place.row, firstColumn + place.column);
    }

    /** The cells as arguments, neighbours as ranges; none when they are too many. */
    private static Optional<List<String>> arguments(List<At> cells) {
        List<String> arguments = new ArrayList<>();
        At first = cells.getFirst();
        At last = first;
        for (At cell : cells.subList(1, cells.size())) {
            boolean below = cell.column == last.column && cell.row == last.row + 1 && last.column == first.column;
            boolean beside = cell.row == last.row && cell.column == last.column + 1 && last.row == first.row;
            if (!below && !beside) {
                arguments.add(range(first, last));
                first = cell;
            }
            last = cell;
        }
        arguments.add(range(first, last));
        return arguments.size() > MOST_ARGUMENTS ? Optional.empty() : Optional.of(arguments);
    }

    private static String range(At first, At last) {
        return first.equals(last) ? name(first) : name(first) + ":" + name(last);
    }

    private static String name(At cell) {
        return CellReference.convertNumToColString(cell.column) + (cell.row + 1);
    }
}
