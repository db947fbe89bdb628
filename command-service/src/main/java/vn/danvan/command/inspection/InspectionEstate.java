package vn.danvan.command.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/**
 * What an association answers for in inspections: each inspection of it that is not closed, and each finding that is not
 * put right or whose appeal is undecided.
 */
final class InspectionEstate implements Estate {

    /** The estate has no state. */
    InspectionEstate() {}

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Set<InspectionId> concerned = new LinkedHashSet<>();
        for (InspectionEvent event : past.ofAll("inspection", InspectionEvent.class)) {
            boolean about = switch (event) {
                case InspectionEvent.Opened e -> association.equals(e.association());
                case InspectionEvent.Passed e -> association.equals(e.to());
                case InspectionEvent.FindingPassed e -> association.equals(e.to());
                default -> false;
            };
            if (about) {
                concerned.add(event.inspection());
            }
        }
        List<Holding> held = new ArrayList<>();
        concerned.forEach(id -> held.addAll(new Held(past.of(id, InspectionEvent.class)).by(association)));
        return held;
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String[] named = passing.holding()
                .item()
                .substring(passing.holding().item().indexOf('/') + 1)
                .split("#", -1);
        InspectionId id = new InspectionId(UUID.fromString(named[0]));
        aggregates.change(Inspection.class, id, inspection -> {
            if (named.length == 1) {
                inspection.pass(passing.to(), passing.decision());
            } else {
                inspection.pass(new FindingId(named[1]), passing.to(), passing.decision());
            }
        });
    }

    /** Who holds what of one inspection. */
    private static final class Held {

        private final InspectionId id;
        private AssociationId subject;
        private boolean open = true;
        private final Map<FindingId, AssociationId> holders = new LinkedHashMap<>();
        private final Map<FindingId, Boolean> unremedied = new HashMap<>();
        private final Map<FindingId, Boolean> undecided = new HashMap<>();

        Held(List<InspectionEvent> events) {
            InspectionEvent.Opened opened = (InspectionEvent.Opened) events.getFirst();
            id = opened.inspection();
            subject = java.util.Objects.requireNonNull(opened.association());
            events.forEach(this::on);
        }

        private void on(InspectionEvent event) {
            switch (event) {
                case InspectionEvent.FindingRecorded e -> {
                    holders.put(e.finding(), subject);
                    unremedied.put(e.finding(), true);
                }
                case InspectionEvent.RemediationVerified e -> unremedied.put(e.finding(), false);
                case InspectionEvent.Appealed e -> undecided.put(e.finding(), true);
                case InspectionEvent.AppealDecided e -> undecided.put(e.finding(), false);
                case InspectionEvent.FindingPassed e -> holders.put(e.finding(), e.to());
                case InspectionEvent.Passed e -> subject = e.to();
                case InspectionEvent.Closed _ -> open = false;
                case InspectionEvent.Opened _,
                        InspectionEvent.TeamChanged _,
                        InspectionEvent.FindingAmended _,
                        InspectionEvent.DueDateExtended _,
                        InspectionEvent.FindingAnswered _,
                        InspectionEvent.RemediationSubmitted _,
                        InspectionEvent.RemediationRefused _,
                        InspectionEvent.ViolationDecided _ -> {}
            }
        }

        List<Holding> by(AssociationId association) {
            List<Holding> held = new ArrayList<>();
            if (open && subject.equals(association)) {
                held.add(new Holding(Holding.Kind.OBLIGATION, id.stream(), 1));
            }
            holders.forEach((finding, holder) -> {
                boolean pending = unremedied.getOrDefault(finding, false) || undecided.getOrDefault(finding, false);
                if (pending && holder.equals(association)) {
                    held.add(new Holding(Holding.Kind.FINDING, id.stream() + "#" + finding.key(), 1));
                }
            });
            return held;
        }
    }
}
