package vn.danvan.command.association;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;

/** The sub-units and legal persons of an association that are not closed. */
final class SubUnitEstate implements Estate {

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Map<SubUnitId, AssociationId> holders = new LinkedHashMap<>();
        for (SubUnitEvent event : past.ofAll("sub-unit", SubUnitEvent.class)) {
            switch (event) {
                case SubUnitEvent.Founded e -> holders.put(e.subUnit(), e.association());
                case SubUnitEvent.Passed e -> holders.put(e.subUnit(), e.to());
                case SubUnitEvent.Closed e -> holders.remove(e.subUnit());
            }
        }
        return holders.entrySet().stream()
                .filter(held -> held.getValue().equals(association))
                .map(held -> new Holding(Holding.Kind.SUB_UNIT, held.getKey().stream(), 1))
                .toList();
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        SubUnitId subUnit = new SubUnitId(UUID.fromString(item.substring(item.indexOf('/') + 1)));
        aggregates.change(SubUnit.class, subUnit, it -> it.pass(passing.to(), passing.decision()));
    }
}
