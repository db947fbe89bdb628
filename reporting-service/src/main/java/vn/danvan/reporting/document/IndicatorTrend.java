package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;

/** How the indicators of a form moved against another period, in a sentence: how many, and which one the most. */
final class IndicatorTrend {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private IndicatorTrend() {}

    /** An indicator that is known in both periods. */
    private record Moved(IndicatorFigures indicator, BigDecimal then, BigDecimal now) {

        int direction() {
            return now.compareTo(then);
        }

        /** By how much of what it was, in percent; of rates and of what was nothing no such thing is said. */
        boolean hasShare() {
            return then.signum() > 0 && !IndicatorText.percent(indicator);
        }

        BigDecimal share() {
            return now.subtract(then).multiply(HUNDRED).divide(then, 1, RoundingMode.HALF_UP);
        }

        String said() {
            boolean up = direction() > 0;
            return "“" + indicator.name() + "” (từ " + IndicatorText.value(indicator, then)
                    + (up ? " lên " : " xuống ")
                    + IndicatorText.value(indicator, now)
                    + " " + indicator.unit() + ", " + (up ? "tăng " : "giảm ")
                    + Vi.percent(share().abs()) + ")";
        }
    }

    /**
     * Adds the sentence, unless no indicator has a value in both periods.
     *
     * @param period such as {@code kỳ trước}
     */
    static void into(
            List<Block> blocks,
            String period,
            List<IndicatorFigures> indicators,
            Function<IndicatorFigures, @Nullable BigDecimal> other) {
        List<Moved> moved = indicators.stream()
                .flatMap(indicator -> {
                    BigDecimal then = other.apply(indicator);
                    BigDecimal now = indicator.total().value();
                    return then == null || now == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new Moved(indicator, then, now));
                })
                .toList();
        new Sentence("So với " + period + ", ")
                .count("", count(moved, 1), " chỉ tiêu tăng")
                .count("", count(moved, -1), " chỉ tiêu giảm")
                .count("", count(moved, 0), " chỉ tiêu không đổi")
                .then()
                .say(most(moved, 1, "tăng nhiều nhất là "))
                .then()
                .say(most(moved, -1, "giảm nhiều nhất là "))
                .into(blocks);
    }

    private static long count(List<Moved> moved, int direction) {
        return moved.stream().filter(each -> each.direction() == direction).count();
    }

    private static String most(List<Moved> moved, int direction, String before) {
        return moved.stream()
                .filter(each -> each.direction() == direction && each.hasShare())
                .max(Comparator.comparing((Moved each) -> each.share().abs())
                        .thenComparing(each -> each.indicator().code(), Comparator.reverseOrder()))
                .map(each -> before + each.said())
                .orElse("");
    }
}
