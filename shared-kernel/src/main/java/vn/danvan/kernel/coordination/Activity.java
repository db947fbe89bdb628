package vn.danvan.kernel.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a day. People are counted, never named.
 *
 * @param people how many took part, 0 when nobody was counted
 */
public record Activity(LocalDate on, String place, String name, long people, List<Figure> figures) {

    /** Copies the list. */
    public Activity {
        figures = List.copyOf(figures);
    }

    /**
     * A figure of the activity.
     *
     * @param indicator code of a form's indicator, such as {@code DN01}; none for a figure of one's own
     * @param name what it counts; that of the indicator when it is one's
     * @param unit such as {@code người}; that of the indicator when it is one's
     */
    public record Figure(@Nullable String indicator, String name, String unit, BigDecimal value) {}
}
