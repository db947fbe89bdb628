package vn.danvan.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvenlyTest {

    private static final double ROOM = 120;

    private static double width(List<Double> group) {
        return group.stream().mapToDouble(each -> each).sum();
    }

    private static List<List<Double>> split(List<Double> widths) {
        return Evenly.split(widths, each -> each, ROOM);
    }

    /** One after the other as long as there is room: no split has fewer. */
    private static int fewest(List<Double> widths) {
        int tables = 1;
        double used = 0;
        for (double width : widths) {
            if (used > 0 && used + width > ROOM) {
                tables++;
                used = 0;
            }
            used += width;
        }
        return tables;
    }

    @Test
    void the_last_table_is_not_left_with_one_column() {
        assertThat(split(Collections.nCopies(26, 23.5)))
                .extracting(List::size)
                .containsExactlyInAnyOrder(4, 4, 4, 4, 5, 5);
        assertThat(split(Collections.nCopies(6, 23.5))).extracting(List::size).containsExactly(3, 3);
    }

    @Test
    void what_is_wider_than_the_room_stands_alone() {
        assertThat(split(List.of(30.0, 130.0, 30.0))).containsExactly(List.of(30.0), List.of(130.0), List.of(30.0));
        assertThat(split(List.of())).isEmpty();
    }

    @Test
    void all_are_there_in_order_within_the_room_in_as_few_tables_as_can_be() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            List<Double> widths = new ArrayList<>();
            for (int column = random.nextInt(40); column >= 0; column--) {
                widths.add(20 + 60 * random.nextDouble());
            }
            List<List<Double>> split = split(widths);
            assertThat(split.stream().flatMap(List::stream).toList()).isEqualTo(widths);
            assertThat(split).allSatisfy(group -> assertThat(width(group)).isLessThanOrEqualTo(ROOM));
            assertThat(split).hasSize(fewest(widths));
        }
    }
}
