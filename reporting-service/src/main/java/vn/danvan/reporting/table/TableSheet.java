package vn.danvan.reporting.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.reporting.table.AdHocTable.Member;
import vn.danvan.reporting.table.AdHocTable.Shown;

/**
 * A table as a sheet has it: one line of titles, and rows that begin with what they stand for.
 *
 * @param titles of every column
 * @param heading how many columns say what a row stands for
 * @param rows as wide as the titles; cells are texts, numbers, or nothing
 */
public record TableSheet(List<String> titles, int heading, List<List<@Nullable Object>> rows) {

    /** What stands between the parts of a title. */
    private static final String BETWEEN = " · ";

    /** The table as a sheet. */
    public static TableSheet of(AdHocTable table) {
        List<String> titles = new ArrayList<>();
        table.rowDimensions().forEach(dimension -> titles.addAll(titles(dimension, table)));
        int heading = titles.size();
        table.columns().forEach(column -> titles.add(title(column, table)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<@Nullable Object> row = new ArrayList<>();
            List<Member> members = table.rows().get(r);
            for (int d = 0; d < members.size(); d++) {
                row.addAll(cells(table.rowDimensions().get(d), members.get(d), table));
            }
            table.cells().get(r).forEach(cell -> row.add(cell.value()));
            rows.add(row);
        }
        return new TableSheet(List.copyOf(titles), heading, rows);
    }

    private static List<String> titles(Dimension dimension, AdHocTable table) {
        return switch (dimension) {
            case INDICATOR -> List.of("Mã chỉ tiêu", "Chỉ tiêu", "Đơn vị tính");
            case PERIOD -> List.of("Mã kỳ", "Kỳ");
            case AGENCY ->
                switch (table.line()) {
                    case AGENCY -> List.of("Mã cơ quan", "Cơ quan, đơn vị");
                    case KIND -> List.of("Loại cơ quan");
                    case DISTRICT -> List.of("Huyện, thành phố");
                };
        };
    }

    private static List<String> cells(Dimension dimension, Member member, AdHocTable table) {
        String code = member.all() ? "" : member.key();
        return switch (dimension) {
            case INDICATOR -> {
                Shown shown = shown(member, table);
                yield List.of(shown.code(), shown.name(), shown.unit());
            }
            case PERIOD -> List.of(code, member.name());
            case AGENCY ->
                switch (table.line()) {
                    case AGENCY -> List.of(code, member.name());
                    case KIND, DISTRICT -> List.of(member.name());
                };
        };
    }

    /** What a column stands for, in one line. */
    static String title(List<Member> column, AdHocTable table) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < column.size(); d++) {
            Member member = column.get(d);
            if (table.columnDimensions().get(d) == Dimension.INDICATOR) {
                Shown shown = shown(member, table);
                parts.add(shown.code() + " " + shown.name() + " (" + shown.unit() + ")");
            } else {
                parts.add(member.name());
            }
        }
        return String.join(BETWEEN, parts);
    }

    /** The indicator that a member stands for. */
    static Shown shown(Member member, AdHocTable table) {
        return table.indicators().stream()
                .filter(shown -> shown.key().equals(member.key()))
                .findFirst()
                .orElseThrow();
    }

    /** The number in a cell; null where there is none. */
    @Nullable
    BigDecimal number(int row, int column) {
        return (BigDecimal) rows.get(row).get(heading + column);
    }
}
