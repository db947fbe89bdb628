package vn.danvan.reporting.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.axis.TickUnits;

/** Marks of an axis that counts: 1, 2, 5, 10, 20, 50, … written {@code 1.000}, whatever the machine's language. */
final class WholeNumbers {

    static final TickUnitSource TICKS = ticks();

    private WholeNumbers() {}

    private static TickUnits ticks() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        TickUnits units = new TickUnits();
        IntStream.iterate(1, unit -> unit <= 1_000_000, unit -> unit * 10)
                .flatMap(unit -> IntStream.of(unit, 2 * unit, 5 * unit))
                .forEach(unit -> units.add(new NumberTickUnit(unit, format)));
        return units;
    }
}
