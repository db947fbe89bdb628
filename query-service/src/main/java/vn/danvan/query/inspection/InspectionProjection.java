package vn.danvan.query.inspection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.inspection.FindingView.Verdict;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/** Keeps {@link InspectionView} and {@link FindingView}. The inspected body reads them, or its successor. */
public final class InspectionProjection implements Projection {

    @Override
    public String name() {
        return "inspection";
    }

    @EventHandler
    void on(InspectionEvent event, Recorded at) {
        String key = event.inspection().key();
        InspectionView after =
                InspectionView.fold(InspectionView.TABLE.find(key).orElse(null), event, at);
        InspectionView.TABLE.put(key, inspected(after), after);
        switch (event) {
            case InspectionEvent.Opened _, InspectionEvent.Closed _ -> {}
            case InspectionEvent.FindingRecorded e ->
                FindingView.TABLE.put(
                        FindingView.key(e.inspection(), e.finding()), inspected(after), FindingView.recorded(e, after));
            case InspectionEvent.FindingAnswered e ->
                FindingView.TABLE.change(findingKey(e, e.finding()), finding -> finding.answered(e, at));
            case InspectionEvent.RemediationSubmitted e ->
                FindingView.TABLE.change(findingKey(e, e.finding()), finding -> finding.remediated(e, at));
            case InspectionEvent.RemediationVerified e ->
                FindingView.TABLE.change(
                        findingKey(e, e.finding()), finding -> finding.judged(Verdict.VERIFIED, e.note(), at));
            case InspectionEvent.RemediationRefused e ->
                FindingView.TABLE.change(
                        findingKey(e, e.finding()), finding -> finding.judged(Verdict.REFUSED, e.reason(), at));
        }
    }

    private static String findingKey(InspectionEvent event, FindingId finding) {
        return FindingView.key(event.inspection(), finding);
    }

    /** Never nobody: a row without an owner could be read by all. */
    private static StreamId inspected(InspectionView inspection) {
        AgencyId agency = inspection.agency();
        return agency == null ? requireNonNull(inspection.association()) : AgencyView.answering(agency);
    }

    @EventHandler
    void on(AgencyEvent.MergedInto event) {
        for (ViewTable<?> table : List.of(InspectionView.TABLE, FindingView.TABLE)) {
            table.ownedBy(event.agency()).forEach(key -> table.give(key, AgencyView.answering(event.successor())));
        }
    }
}
