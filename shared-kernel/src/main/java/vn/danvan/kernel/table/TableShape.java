package vn.danvan.kernel.table;

import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.table.TableDefinition.Dimension;

/** Whether a table makes sense by itself, whatever the register has: nothing twice, and each dimension in one place. */
public final class TableShape {

    /** Who may see a table of the whole province: those who may read summaries. */
    public static final Set<Role> PROVINCE = Set.of(
            Role.MOBILISATION_OFFICER,
            Role.MOBILISATION_LEAD,
            Role.ORGANISATION_BOARD,
            Role.STATE_MANAGEMENT,
            Role.APPROVER,
            Role.AUDITOR);

    /** Who may see a table of their own agency's figures. */
    public static final Set<Role> OWN_AGENCY = Set.of(Role.AGENCY_EDITOR, Role.AGENCY_HEAD);

    private TableShape() {}

    /**
     * Checks it.
     *
     * @param at JSON pointer to the definition in what was sent, empty for the whole of it
     * @throws vn.danvan.kernel.DomainError one of {@link TableShapeCode}, naming the field
     */
    public static void check(TableDefinition table, String at) {
        once(table.indicators(), TableShapeCode.INDICATOR_TWICE, at + "/indicators");
        once(table.agencies().named(), TableShapeCode.AGENCY_TWICE, at + "/agencies/named");
        once(table.agencies().kinds(), TableShapeCode.AGENCY_TWICE, at + "/agencies/kinds");
        once(table.agencies().districts(), TableShapeCode.AGENCY_TWICE, at + "/agencies/districts");
        once(table.periods().named(), TableShapeCode.PERIOD_TWICE, at + "/periods/named");
        if (table.periods().named().isEmpty() == (table.periods().last() == null)) {
            throw TableShapeCode.PERIODS.at(at + "/periods");
        }
        checkLayout(table.layout(), at + "/layout");
    }

    private static void checkLayout(TableDefinition.Layout layout, String at) {
        List<Dimension> placed = new ArrayList<>(layout.rows());
        placed.addAll(layout.columns());
        boolean eachOnce = placed.size() == Dimension.values().length
                && EnumSet.copyOf(placed).size() == placed.size();
        if (!eachOnce || layout.rows().isEmpty() || layout.columns().isEmpty()) {
            throw TableShapeCode.LAYOUT.at(at);
        }
        int indicators = layout.totals().indexOf(INDICATOR);
        if (indicators >= 0) {
            throw TableShapeCode.TOTALS.at(at + "/totals/" + indicators);
        }
        once(layout.totals(), TableShapeCode.TOTALS, at + "/totals");
    }

    private static void once(List<?> all, Code code, String at) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i))) {
                throw code.at(at + "/" + i);
            }
        }
    }
}
