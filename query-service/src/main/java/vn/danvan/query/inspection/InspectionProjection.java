package vn.danvan.query.inspection;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.inspection.FindingView.Verdict;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link InspectionView} and {@link FindingView}. The inspected body reads them, or who answers for it. */
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
        InspectionView.TABLE.put(key, owner(after, event), after);
        switch (event) {
            case InspectionEvent.Opened _,
                    InspectionEvent.TeamChanged _,
                    InspectionEvent.Passed _,
                    InspectionEvent.Closed _ -> {}
            case InspectionEvent.FindingRecorded e -> record(e, after, at);
            case InspectionEvent.FindingAmended e -> change(e, e.finding(), finding -> finding.amended(e, at));
            case InspectionEvent.DueDateExtended e -> change(e, e.finding(), finding -> finding.extended(e, at));
            case InspectionEvent.FindingAnswered e -> change(e, e.finding(), finding -> finding.answered(e, at));
            case InspectionEvent.RemediationSubmitted e -> change(e, e.finding(), finding -> finding.remediated(e, at));
            case InspectionEvent.RemediationVerified e ->
                change(e, e.finding(), finding -> finding.judged(Verdict.VERIFIED, e.note(), at));
            case InspectionEvent.RemediationRefused e ->
                change(e, e.finding(), finding -> finding.judged(Verdict.REFUSED, e.reason(), at));
            case InspectionEvent.ViolationDecided e -> change(e, e.finding(), finding -> finding.decided(e, at));
            case InspectionEvent.Appealed e -> change(e, e.finding(), finding -> finding.appealed(e, at));
            case InspectionEvent.AppealDecided e -> change(e, e.finding(), finding -> finding.appealDecided(e, at));
            case InspectionEvent.FindingPassed e -> {
                change(e, e.finding(), finding -> finding.passed(e, at));
                FindingView.TABLE.give(FindingView.key(e.inspection(), e.finding()), e.to());
            }
        }
    }

    private static void record(InspectionEvent.FindingRecorded e, InspectionView of, Recorded at) {
        FindingRef repeats = e.repeats();
        FindingView earlier = repeats == null ? null : FindingView.TABLE.get(repeats.key());
        String key = FindingView.key(e.inspection(), e.finding());
        FindingView.TABLE.put(key, inspected(of), FindingView.recorded(e, of, earlier, at));
        if (repeats != null) {
            FindingRef later = new FindingRef(e.inspection(), e.finding());
            FindingView.TABLE.change(repeats.key(), finding -> finding.repeatedBy(later));
        }
    }

    private static void change(InspectionEvent event, FindingId finding, UnaryOperator<FindingView> change) {
        FindingView.TABLE.change(FindingView.key(event.inspection(), finding), change);
    }

    /** A closed inspection goes with the finding that passed; one that is open passes by itself. */
    private static StreamId owner(InspectionView after, InspectionEvent event) {
        boolean closed = after.state() == InspectionView.State.CLOSED;
        return closed && event instanceof InspectionEvent.FindingPassed e ? e.to() : inspected(after);
    }

    /** Never nobody: a row without an owner could be read by all. */
    private static StreamId inspected(InspectionView inspection) {
        @Nullable AgencyId agency = inspection.agency();
        return agency == null ? requireNonNull(inspection.association()) : AgencyView.answering(agency);
    }
}
