package vn.danvan.reporting.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.reporting.summary.Aggregation;
import vn.danvan.reporting.summary.Given;
import vn.danvan.reporting.table.AdHocTable.Cell;

/** The figures of a table, by place. The place behind the last line or period is that of all of them. */
final class TableCells {

    private final List<Asked> asked;
    private final Map<FormId, List<List<List<Given>>>> byForm = new HashMap<>();
    private final int lines;
    private final int periods;
    private final boolean eachAgency;

    /**
     * Sorts the reports.
     *
     * @param reports by form, then by period, those of all periods together behind them
     * @param periods how many
     * @param eachAgency whether a line is one agency
     */
    TableCells(
            List<Asked> asked,
            Map<FormId, List<List<Given>>> reports,
            TableLines lines,
            int periods,
            boolean eachAgency) {
        this.asked = asked;
        this.lines = lines.members().size();
        this.periods = periods;
        this.eachAgency = eachAgency;
        reports.forEach((form, byPeriod) -> byForm.put(form, sorted(byPeriod, lines.of())));
    }

    /** An indicator, and the rule over its form's reports. */
    record Asked(FormId form, Indicator indicator, Aggregation rule) {}

    /** Where a figure stands in each dimension. */
    record Place(int indicator, int line, int period) {

        static final Place NOWHERE = new Place(-1, -1, -1);

        Place with(Dimension dimension, int at) {
            return switch (dimension) {
                case INDICATOR -> new Place(at, line, period);
                case AGENCY -> new Place(indicator, at, period);
                case PERIOD -> new Place(indicator, line, at);
            };
        }

        /** Where a row and a column meet. */
        Place and(Place other) {
            return new Place(
                    Math.max(indicator, other.indicator), Math.max(line, other.line), Math.max(period, other.period));
        }
    }

    private List<List<List<Given>>> sorted(List<List<Given>> byPeriod, Map<AgencyId, Integer> lineOf) {
        List<List<List<Given>>> sorted = new ArrayList<>();
        for (int line = 0; line <= lines; line++) {
            List<List<Given>> row = new ArrayList<>();
            for (int period = 0; period <= periods; period++) {
                row.add(new ArrayList<>());
            }
            sorted.add(row);
        }
        for (int period = 0; period <= periods; period++) {
            for (Given given : byPeriod.get(period)) {
                Integer line = lineOf.get(given.agency());
                if (line != null) {
                    sorted.get(line).get(period).add(given);
                    sorted.get(lines).get(period).add(given);
                }
            }
        }
        return sorted;
    }

    Cell at(Place place) {
        Asked what = asked.get(place.indicator);
        List<Given> given =
                Objects.requireNonNull(byForm.get(what.form)).get(place.line).get(place.period);
        List<Given> used = what.rule.used(what.indicator, given);
        boolean one = eachAgency && place.line < lines && place.period < periods && used.size() == 1;
        return new Cell(
                what.rule.value(what.indicator, given),
                used.size(),
                one ? used.getFirst().logIndex() : null);
    }
}
