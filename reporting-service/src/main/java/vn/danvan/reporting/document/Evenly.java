package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Spreads columns over tables: as few as there is room for, and these about equally wide, so that none is left with one column. */
final class Evenly {

    private Evenly() {}

    /**
     * In their order. What is wider than the room stands alone.
     *
     * @param width of one of them, in the unit of {@code room}
     */
    static <T> List<List<T>> split(List<T> all, ToDoubleFunction<T> width, double room) {
        int size = all.size();
        int[] tables = new int[size + 1];
        double[] squares = new double[size + 1];
        int[] next = new int[size + 1];
        for (int from = size - 1; from >= 0; from--) {
            tables[from] = Integer.MAX_VALUE;
            double used = 0;
            for (int to = from + 1; to <= size; to++) {
                used += width.applyAsDouble(all.get(to - 1));
                if (used > room && to > from + 1) {
                    break;
                }
                int count = 1 + tables[to];
                double sum = used * used + squares[to]; // the least for widths that are alike
                if (count < tables[from] || (count == tables[from] && sum < squares[from])) {
                    tables[from] = count;
                    squares[from] = sum;
                    next[from] = to;
                }
            }
        }
        List<List<T>> split = new ArrayList<>();
        for (int from = 0; from < size; from = next[from]) {
            split.add(List.copyOf(all.subList(from, next[from])));
        }
        return split;
    }
}
