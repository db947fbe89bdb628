package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/**
 * An inspection and its findings.
 *
 * @param openedOn the day on which its opening counts
 * @param closedOn the day on which its closing counts; none while it is open
 * @param logIndex of the last event about it
 */
public record InspectionFact(
        InspectionId inspection,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        String decision,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<FindingFact> findings,
        long logIndex) {

    /** Copies the list. */
    public InspectionFact {
        findings = List.copyOf(findings);
    }

    /**
     * A finding.
     *
     * @param dueOn by when it must be put right
     * @param recordedOn the day on which it counts
     * @param logIndex of the last event about it
     */
    public record FindingFact(
            FindingId finding,
            Severity severity,
            String statement,
            LocalDate dueOn,
            LocalDate recordedOn,
            FindingState state,
            long logIndex) {}

    /** How far a finding is. */
    public enum FindingState {
        /** Chưa khắc phục. */
        OPEN,
        /** Đã giải trình. */
        ANSWERED,
        /** Đã báo cáo khắc phục, chờ xác nhận. */
        REMEDIED,
        /** Khắc phục chưa đạt. */
        REFUSED,
        /** Đã khắc phục, được xác nhận. */
        VERIFIED
    }

    static InspectionFact fold(@Nullable InspectionFact before, InspectionEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case InspectionEvent.Opened e ->
                new InspectionFact(
                        e.inspection(),
                        e.kind(),
                        e.agency(),
                        e.association(),
                        e.decision(),
                        at.day(),
                        null,
                        List.of(),
                        index);
            case InspectionEvent.FindingRecorded e -> {
                InspectionFact i = Fold.existing(before, event);
                List<FindingFact> all = new ArrayList<>(i.findings);
                all.add(new FindingFact(
                        e.finding(), e.severity(), e.statement(), e.dueOn(), at.day(), FindingState.OPEN, index));
                yield i.with(i.closedOn, all, index);
            }
            case InspectionEvent.FindingAnswered e ->
                Fold.existing(before, event).finding(e.finding(), FindingState.ANSWERED, index);
            case InspectionEvent.RemediationSubmitted e ->
                Fold.existing(before, event).finding(e.finding(), FindingState.REMEDIED, index);
            case InspectionEvent.RemediationVerified e ->
                Fold.existing(before, event).finding(e.finding(), FindingState.VERIFIED, index);
            case InspectionEvent.RemediationRefused e ->
                Fold.existing(before, event).finding(e.finding(), FindingState.REFUSED, index);
            case InspectionEvent.Closed _ -> {
                InspectionFact i = Fold.existing(before, event);
                yield i.with(at.day(), i.findings, index);
            }
        };
    }

    private InspectionFact finding(FindingId id, FindingState next, long index) {
        List<FindingFact> all = findings.stream()
                .map(f -> f.finding.equals(id)
                        ? new FindingFact(
                                f.finding, f.severity, f.statement, f.dueOn, f.recordedOn, answered(f, next), index)
                        : f)
                .toList();
        return with(closedOn, all, index);
    }

    /** The inspected body can always answer; an answer takes nothing back that was already put right. */
    private static FindingState answered(FindingFact finding, FindingState next) {
        return next == FindingState.ANSWERED && finding.state != FindingState.OPEN ? finding.state : next;
    }

    private InspectionFact with(@Nullable LocalDate closed, List<FindingFact> all, long index) {
        return new InspectionFact(inspection, kind, agency, association, decision, openedOn, closed, all, index);
    }
}
