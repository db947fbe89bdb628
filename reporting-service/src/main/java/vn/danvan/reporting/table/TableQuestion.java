package vn.danvan.reporting.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.service.view.ViewCode;

/**
 * A table as an address asks for it. What is not said: lines are agencies, on rows; periods and indicators are on columns; no
 * totals.
 *
 * @param indicators form and code, such as {@code BM01/BC01}
 * @param last a kind of period and how many, such as {@code QUARTER:4}
 */
public record TableQuestion(
        @Nullable List<String> indicators,
        @Nullable List<String> periods,
        @Nullable String last,
        @Nullable List<String> agencies,
        @Nullable List<String> kinds,
        @Nullable List<String> districts,
        @Nullable String by,
        @Nullable List<String> rows,
        @Nullable List<String> columns,
        @Nullable List<String> totals) {

    private static final int MOST = 500;
    private static final int MOST_PERIODS = 60;

    /** The names of the parameters. */
    public static String[] parameters() {
        return new String[] {
            "indicators",
            "periods",
            "last",
            "agencies",
            "kinds",
            "districts",
            "by",
            "rows",
            "columns",
            "totals",
            "format"
        };
    }

    /**
     * What it asks for.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-filter} with the parameter's name
     */
    public TableDefinition definition() {
        List<TableDefinition.Figure> figures = each("indicators", indicators, TableQuestion::figure);
        if (figures.isEmpty()) {
            throw ViewCode.BAD_FILTER.because("indicators");
        }
        List<Dimension> onRows = each("rows", rows, Dimension::valueOf);
        List<Dimension> onColumns = each("columns", columns, Dimension::valueOf);
        return new TableDefinition(
                figures,
                new TableDefinition.Bodies(
                        each("agencies", agencies, AgencyId::new),
                        each("kinds", kinds, AgencyKind::valueOf),
                        each("districts", districts, AgencyId::new),
                        by == null
                                ? TableDefinition.Line.AGENCY
                                : each("by", List.of(by), TableDefinition.Line::valueOf)
                                        .getFirst()),
                new TableDefinition.Periods(
                        atMost(MOST_PERIODS, "periods", each("periods", periods, PeriodId::new)), lastPeriods()),
                new TableDefinition.Layout(
                        onRows.isEmpty() && onColumns.isEmpty() ? List.of(Dimension.AGENCY) : onRows,
                        onRows.isEmpty() && onColumns.isEmpty()
                                ? List.of(Dimension.PERIOD, Dimension.INDICATOR)
                                : onColumns,
                        each("totals", totals, Dimension::valueOf)));
    }

    private TableDefinition.@Nullable Last lastPeriods() {
        if (last == null) {
            return null;
        }
        return each("last", List.of(last), text -> {
                    String[] parts = text.split(":", 2);
                    int count = Integer.parseInt(parts[parts.length - 1]);
                    if (parts.length < 2 || count < 1 || count > MOST_PERIODS) {
                        throw new IllegalArgumentException(text);
                    }
                    return new TableDefinition.Last(PeriodKind.valueOf(parts[0]), count);
                })
                .getFirst();
    }

    private static TableDefinition.Figure figure(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(text);
        }
        return new TableDefinition.Figure(new FormId(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static <T> List<T> each(String name, @Nullable List<String> texts, Function<String, T> read) {
        if (texts == null) {
            return List.of();
        }
        try {
            return atMost(MOST, name, texts.stream().map(read).toList());
        } catch (IllegalArgumentException unreadable) {
            throw ViewCode.BAD_FILTER.because(name);
        }
    }

    private static <T> List<T> atMost(int most, String name, List<T> all) {
        if (all.size() > most) {
            throw ViewCode.BAD_FILTER.because(name);
        }
        return all;
    }
}
