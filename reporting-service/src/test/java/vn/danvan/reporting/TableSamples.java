package vn.danvan.reporting;

import static vn.danvan.kernel.table.TableDefinition.Dimension.AGENCY;
import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;
import static vn.danvan.kernel.table.TableDefinition.Dimension.PERIOD;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Figure;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.reporting.facts.FactFolds;
import vn.danvan.reporting.facts.MemoryRows;
import vn.danvan.reporting.table.AdHocTable;
import vn.danvan.reporting.table.TableArithmetic;

/** Tables over made-up histories. */
final class TableSamples {

    static final TableDefinition.Bodies EVERYBODY =
            new TableDefinition.Bodies(List.of(), List.of(), List.of(), Line.AGENCY);
    static final TableDefinition.Layout PLAIN =
            new TableDefinition.Layout(List.of(AGENCY), List.of(PERIOD, INDICATOR), List.of(AGENCY, PERIOD));

    private TableSamples() {}

    static MemoryRows rows(History history) {
        MemoryRows rows = new MemoryRows();
        history.events.forEach(past -> FactFolds.apply(rows, past.event(), past.moment()));
        return rows;
    }

    static TableDefinition of(
            List<String> codes, TableDefinition.Bodies bodies, List<String> periods, TableDefinition.Layout layout) {
        return new TableDefinition(
                codes.stream().map(code -> new Figure(History.FORM, code)).toList(),
                bodies,
                new TableDefinition.Periods(periods.stream().map(PeriodId::new).toList(), null),
                layout);
    }

    static TableDefinition.Layout layout(List<Dimension> rows, List<Dimension> columns, Dimension... totals) {
        return new TableDefinition.Layout(rows, columns, Arrays.asList(totals));
    }

    static AdHocTable table(History history, TableDefinition definition, @Nullable String onlyOf) {
        History.Past last = history.events.getLast();
        return TableArithmetic.calculate(
                rows(history),
                definition,
                new AdHocTable.Head(
                        null,
                        "Biên chế <các hội> & \"kinh phí\"",
                        onlyOf,
                        history.last(),
                        last.moment().recordedAt()));
    }
}
