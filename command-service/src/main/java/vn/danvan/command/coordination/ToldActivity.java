package vn.danvan.command.coordination;

import static vn.danvan.kernel.DomainError.require;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.coordination.CoordinationCommand.Figure;
import vn.danvan.command.coordination.CoordinationCommand.Told;
import vn.danvan.command.form.PublishedForms;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.form.Indicator;

/** An activity's figures: each thing counted once, an indicator's under its own name and unit. */
final class ToldActivity {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private ToldActivity() {}

    /** What the register keeps of it, or a refusal that names the figure. */
    static Activity checked(Told told, Past past) {
        List<Activity.Figure> figures = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < told.figures().size(); i++) {
            String pointer = "/figures/" + i;
            Activity.Figure figure = figure(told.figures().get(i), pointer, past);
            String what = figure.indicator() == null ? figure.name() + "\n" + figure.unit() : figure.indicator();
            if (!counted.add(what)) {
                throw CoordinationCode.FIGURE_TWICE.at(pointer);
            }
            figures.add(figure);
        }
        return new Activity(told.on(), told.place(), told.name(), told.people(), figures);
    }

    private static Activity.Figure figure(Figure told, String pointer, Past past) {
        String indicator = told.indicator();
        String name = told.name();
        String unit = told.unit();
        if (indicator == null) {
            if (name == null || unit == null) {
                throw CoordinationCode.FIGURE_NAMED.at(pointer);
            }
            return new Activity.Figure(null, name, unit, sound(told.value(), 2, pointer));
        }
        if (name != null || unit != null) {
            throw CoordinationCode.FIGURE_NAMED.at(pointer);
        }
        Indicator known = PublishedForms.indicatorInUse(past, indicator)
                .orElseThrow(() ->
                        CoordinationCode.INDICATOR_UNKNOWN.because(indicator).at(pointer + "/indicator"));
        boolean happens = known.type() == Indicator.Type.COUNT || known.type() == Indicator.Type.MONEY;
        if (!happens) {
            throw CoordinationCode.INDICATOR_KIND.because(indicator).at(pointer + "/indicator");
        }
        return new Activity.Figure(indicator, known.name(), known.unit(), sound(told.value(), 0, pointer));
    }

    /** The value in its shortest form. Bounds come first: digits can be many. */
    private static BigDecimal sound(BigDecimal value, int decimals, String pointer) {
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw CoordinationCode.FIGURE_VALUE.at(pointer + "/value");
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > decimals) {
            throw CoordinationCode.FIGURE_VALUE.at(pointer + "/value");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** @throws vn.danvan.kernel.DomainError {@code programme.activity-unchanged} */
    static void mustDiffer(Activity now, Activity before) {
        require(!now.equals(before), CoordinationCode.ACTIVITY_UNCHANGED);
    }
}
