package vn.danvan.command.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.kernel.inspection.PlannedInspectionId;

/** What programmes plan, as inspections ask it; and what a programme may plan at all. */
final class Programmes {

    private Programmes() {}

    /**
     * The item that an inspection carries out: approved, of the same kind, on the same body or its successor. Whether it
     * is still free the programme itself says.
     *
     * @throws vn.danvan.kernel.DomainError {@code inspection-programme.unknown}, {@code inspection-programme.item-differs}
     */
    static PlannedInspection planned(PlannedInspectionId id, InspectionKind kind, InspectedBody subject, Past past) {
        PlannedInspection item = inForce(id.programme(), past).stream()
                .filter(planned -> planned.code().equals(id.item()))
                .findFirst()
                .orElseThrow(() -> ProgrammeCode.UNKNOWN.because(id.key()).at("/planned"));
        if (item.kind() != kind || !subject.follows(new InspectedBody(item.agency(), item.association()), past)) {
            throw ProgrammeCode.ITEM_DIFFERS.because(id.key()).at("/planned");
        }
        return item;
    }

    /** What a programme plans on an association and has not been opened. */
    static List<PlannedInspection> waiting(InspectionProgrammeId programme, AssociationId association, Past past) {
        Set<String> opened = new HashSet<>();
        for (InspectionProgrammeEvent event : past.of(programme, InspectionProgrammeEvent.class)) {
            if (event instanceof InspectionProgrammeEvent.ItemOpened e) {
                opened.add(e.item());
            }
        }
        return inForce(programme, past).stream()
                .filter(item -> association.equals(item.association()) && !opened.contains(item.code()))
                .toList();
    }

    private static List<PlannedInspection> inForce(InspectionProgrammeId programme, Past past) {
        List<PlannedInspection> proposed = List.of();
        List<PlannedInspection> inForce = List.of();
        for (InspectionProgrammeEvent event : past.of(programme, InspectionProgrammeEvent.class)) {
            switch (event) {
                case InspectionProgrammeEvent.Drafted e -> proposed = e.items();
                case InspectionProgrammeEvent.Revised e -> proposed = e.items();
                case InspectionProgrammeEvent.Amended e -> proposed = e.items();
                case InspectionProgrammeEvent.Approved _ -> inForce = proposed;
                case InspectionProgrammeEvent.ItemPassed e -> {
                    proposed = e.in(proposed);
                    inForce = e.in(inForce);
                }
                case InspectionProgrammeEvent.ItemOpened _, InspectionProgrammeEvent.ItemClosed _ -> {}
            }
        }
        return inForce;
    }

    /** A programme plans at least one inspection, each of its own code, on one body of the register. */
    static void check(List<PlannedInspection> items, Past past) {
        if (items.isEmpty()) {
            throw ProgrammeCode.NO_ITEMS.at("/items");
        }
        AgencyDirectory agencies = AgencyDirectory.of(past);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            PlannedInspection item = items.get(i);
            String at = "/items/" + i;
            if (!codes.add(item.code())) {
                throw ProgrammeCode.ITEM_TWICE.because(item.code()).at(at + "/code");
            }
            if ((item.agency() == null) == (item.association() == null)) {
                throw InspectionCode.SUBJECT.at(at);
            }
            if (item.agency() != null) {
                agencies.find(item.agency(), at + "/agency");
            }
            if (item.association() != null) {
                AssociationFacts.of(item.association(), past, at + "/association");
            }
            agencies.live(item.leadingBody(), at + "/leadingBody");
        }
    }
}
