package vn.danvan.command.coordination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeId;

/** The programmes that an association takes part in and that have not ended: its successor takes its place. */
public final class ProgrammeEstate implements Estate {

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Map<ProgrammeId, Boolean> held = new LinkedHashMap<>();
        for (CoordinationEvent event : past.ofAll("programme", CoordinationEvent.class)) {
            switch (event) {
                case CoordinationEvent.Registered e ->
                    held.put(e.programme(), e.partners().associations().contains(association));
                case CoordinationEvent.PartnerReplaced e -> {
                    if (e.to().equals(association)) {
                        held.put(e.programme(), true);
                    } else if (e.from().equals(association)) {
                        held.put(e.programme(), false);
                    }
                }
                case CoordinationEvent.Closed e -> held.remove(e.programme());
                case CoordinationEvent.Extended _,
                        CoordinationEvent.ActivityRecorded _,
                        CoordinationEvent.ActivityCorrected _,
                        CoordinationEvent.ActivityVoided _ -> {}
            }
        }
        return held.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .peek(programme -> past.of(programme, CoordinationEvent.class)) // the decision rests on each of them
                .map(programme -> new Holding(Holding.Kind.OBLIGATION, programme.stream(), 1))
                .toList();
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        ProgrammeId programme = new ProgrammeId(UUID.fromString(item.substring(item.indexOf('/') + 1)));
        aggregates.change(Programme.class, programme, it -> it.pass(passing));
    }
}
