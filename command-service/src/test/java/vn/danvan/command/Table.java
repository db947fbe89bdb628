package vn.danvan.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A state × command table as people write it: columns between bars, the first row names the commands. */
public final class Table {

    private Table() {}

    /** One (state, command, outcome) for each cell; a cell "–" is left out. */
    public static Stream<Arguments> of(String text) {
        List<List<String>> rows = text.lines().map(Table::cells).toList();
        List<Arguments> pairs = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != rows.getFirst().size()) {
                throw new IllegalArgumentException("not as wide as the first row: " + row);
            }
            for (int i = 1; i < row.size(); i++) {
                if (!"–".equals(row.get(i))) {
                    pairs.add(Arguments.of(row.getFirst(), rows.getFirst().get(i), row.get(i)));
                }
            }
        }
        return pairs.stream();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
