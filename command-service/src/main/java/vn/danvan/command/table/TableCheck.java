package vn.danvan.command.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Figure;
import vn.danvan.kernel.table.TableShape;
import vn.danvan.kernel.table.TableShapeCode;

/** Whether everything that a table names is in the register. None of it goes away again, so that no append rests on it. */
final class TableCheck {

    private static final String AT = "/table";

    private TableCheck() {}

    /** @throws vn.danvan.kernel.DomainError the first thing that is wrong, naming the field */
    static void check(TableDefinition table, Past past) {
        TableShape.check(table, AT);
        Set<Figure> known = indicators(past);
        for (int i = 0; i < table.indicators().size(); i++) {
            Figure figure = table.indicators().get(i);
            if (!known.contains(figure)) {
                throw TableShapeCode.INDICATOR_UNKNOWN
                        .because(figure.form().key() + "/" + figure.indicator())
                        .at(AT + "/indicators/" + i);
            }
        }
        AgencyDirectory directory = AgencyDirectory.of(past);
        for (int i = 0; i < table.agencies().named().size(); i++) {
            directory.find(table.agencies().named().get(i), AT + "/agencies/named/" + i);
        }
        for (int i = 0; i < table.agencies().districts().size(); i++) {
            directory.find(table.agencies().districts().get(i), AT + "/agencies/districts/" + i);
        }
        checkPeriods(table.periods().named(), past);
    }

    private static Set<Figure> indicators(Past past) {
        Set<Figure> known = new HashSet<>();
        for (FormEvent event : past.ofAll("form", FormEvent.class)) {
            if (event instanceof FormEvent.VersionPublished e) {
                e.indicators().forEach(indicator -> known.add(new Figure(e.form(), indicator.code())));
            }
        }
        return known;
    }

    private static void checkPeriods(List<PeriodId> named, Past past) {
        if (named.isEmpty()) {
            return;
        }
        Set<PeriodId> known = new HashSet<>();
        past.ofAll("period", PeriodEvent.class).forEach(event -> known.add(event.period()));
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                throw TableShapeCode.PERIOD_UNKNOWN.because(named.get(i).key()).at(AT + "/periods/named/" + i);
            }
        }
    }
}
