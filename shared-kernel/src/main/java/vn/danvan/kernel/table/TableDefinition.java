package vn.danvan.kernel.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;

/**
 * What a table shows: indicators × agencies × periods, and what stands where. {@link TableShape} says whether it makes
 * sense.
 *
 * @param indicators in the order in which they are shown
 */
public record TableDefinition(List<Figure> indicators, Bodies agencies, Periods periods, Layout layout) {

    /** Copies the list. */
    public TableDefinition {
        indicators = List.copyOf(indicators);
    }

    /** What a table is made of. */
    public enum Dimension {
        /** Chỉ tiêu. */
        INDICATOR,
        /** Cơ quan, đơn vị. */
        AGENCY,
        /** Kỳ. */
        PERIOD
    }

    /** What one line of agencies is. */
    public enum Line {
        /** Từng cơ quan, đơn vị. */
        AGENCY,
        /** Loại cơ quan. */
        KIND,
        /** Huyện, thành phố. */
        DISTRICT
    }

    /**
     * An indicator of a form.
     *
     * @param indicator its code, such as {@code BC01}
     */
    public record Figure(FormId form, String indicator) {}

    /**
     * Whose figures: of those named, of those of a kind and of those in a district, taken together; of everybody when
     * nothing is said.
     *
     * @param named shown also when they reported nothing
     * @param districts by the district's agency; it belongs to its district itself
     * @param by what one line is
     */
    public record Bodies(List<AgencyId> named, List<AgencyKind> kinds, List<AgencyId> districts, Line by) {

        /** Copies the lists. */
        public Bodies {
            named = List.copyOf(named);
            kinds = List.copyOf(kinds);
            districts = List.copyOf(districts);
        }

        /** Whether nobody in particular is meant. */
        public boolean everybody() {
            return named.isEmpty() && kinds.isEmpty() && districts.isEmpty();
        }
    }

    /**
     * Which periods: those named, or the last ones of a kind at the time of looking; one of the two.
     *
     * @param named shown in order of time
     */
    public record Periods(List<PeriodId> named, @Nullable Last last) {

        /** Copies the list. */
        public Periods {
            named = List.copyOf(named);
        }
    }

    /**
     * The last periods of a kind that have begun.
     *
     * @param count at most so many, from 1
     */
    public record Last(PeriodKind kind, int count) {}

    /**
     * What stands where: each dimension once, on rows or on columns.
     *
     * @param rows from the outer to the inner
     * @param columns from the outer to the inner
     * @param totals over what totals are shown: agencies, periods, both or none; each by the indicator's own rule
     */
    public record Layout(List<Dimension> rows, List<Dimension> columns, List<Dimension> totals) {

        /** Copies the lists. */
        public Layout {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            totals = List.copyOf(totals);
        }
    }
}
