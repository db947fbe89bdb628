package vn.danvan.query.inspection;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.PlannedInspectionId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * Keeps {@link InspectionProgrammeView}, which the programme's own body reads, and {@link PlannedInspectionView}, which the body to
 * be inspected reads.
 */
public final class InspectionProgrammeProjection implements Projection {

    @Override
    public String name() {
        return "inspection-programme";
    }

    @EventHandler
    void on(InspectionProgrammeEvent event, Recorded at) {
        String key = event.programme().key();
        InspectionProgrammeView before = InspectionProgrammeView.TABLE.find(key).orElse(null);
        InspectionProgrammeView after = InspectionProgrammeView.fold(before, event, at);
        InspectionProgrammeView.TABLE.put(key, AgencyView.answering(after.body()), after);
        Set<String> planned = new HashSet<>();
        for (PlannedInspectionView item : after.items()) {
            planned.add(item.item());
            PlannedInspectionView.TABLE.put(key(item), subject(item), item);
        }
        for (PlannedInspectionView item : before == null ? List.<PlannedInspectionView>of() : before.items()) {
            if (!planned.contains(item.item())) {
                PlannedInspectionView.TABLE.put(
                        key(item), subject(item), item.withState(PlannedInspectionView.State.DROPPED));
            }
        }
    }

    private static String key(PlannedInspectionView item) {
        return PlannedInspectionView.key(item.programme(), item.item());
    }

    private static StreamId subject(PlannedInspectionView item) {
        @Nullable AgencyId agency = item.agency();
        return agency == null ? requireNonNull(item.association()) : AgencyView.answering(agency);
    }

    /** What was opened goes with the inspection. */
    @EventHandler
    void on(InspectionEvent.Passed event) {
        PlannedInspectionId planned =
                InspectionView.TABLE.get(event.inspection().key()).planned();
        if (planned != null) {
            InspectionProgrammeView.TABLE.change(
                    planned.programme().key(), programme -> programme.withItemOn(planned.item(), event.to()));
            PlannedInspectionView.TABLE.change(planned.key(), item -> item.withAssociation(event.to()));
            PlannedInspectionView.TABLE.give(planned.key(), event.to());
        }
    }

    @EventHandler
    void on(AgencyEvent.MergedInto event) {
        for (ViewTable<?> table : List.of(InspectionProgrammeView.TABLE, PlannedInspectionView.TABLE)) {
            table.ownedBy(event.agency()).forEach(key -> table.give(key, AgencyView.answering(event.successor())));
        }
    }
}
