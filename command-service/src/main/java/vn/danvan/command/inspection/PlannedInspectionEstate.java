package vn.danvan.command.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;

/** The inspections of an association that approved programmes plan and nobody has opened: a successor is inspected instead. */
final class PlannedInspectionEstate implements Estate {

    /** The estate has no state. */
    PlannedInspectionEstate() {}

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Set<InspectionProgrammeId> programmes = new LinkedHashSet<>();
        for (InspectionProgrammeEvent event : past.ofAll("inspection-programme", InspectionProgrammeEvent.class)) {
            programmes.add(event.programme());
        }
        List<Holding> held = new ArrayList<>();
        for (InspectionProgrammeId programme : programmes) {
            for (PlannedInspection item : Programmes.waiting(programme, association, past)) {
                held.add(new Holding(Holding.Kind.OBLIGATION, programme.stream() + "#" + item.code(), 1));
            }
        }
        return held;
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String named = passing.holding().item();
        int part = named.indexOf('#');
        InspectionProgrammeId id = InspectionProgrammeId.parse(named.substring(named.indexOf('/') + 1, part));
        aggregates.change(
                InspectionProgramme.class, id, programme -> programme.pass(named.substring(part + 1), passing));
    }
}
