package vn.danvan.query.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * A finding of an inspection.
 *
 * @param required what the inspected body must do
 * @param dueOn by when
 * @param answers of the inspected body, in order
 * @param remediations what it says it did, in order, with what became of each
 * @param verifiedOn day on which it was verified as put right
 */
public record FindingView(
        InspectionId inspection,
        FindingId finding,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        Severity severity,
        String statement,
        String legalBasis,
        String required,
        LocalDate dueOn,
        State state,
        List<Examined> examined,
        List<Answer> answers,
        List<Remediation> remediations,
        @Nullable LocalDate verifiedOn) {

    /** Its table. */
    public static final ViewTable<FindingView> TABLE = ViewTable.of("finding", FindingView.class)
            .filter("inspection", "Cuộc kiểm tra", "Inspection")
            .filter("agency", "Cơ quan được kiểm tra", "Inspected agency")
            .filter("association", "Hội được kiểm tra", "Inspected association")
            .filter("severity", "Mức độ", "Severity")
            .filter("state", "Trạng thái", "State")
            .filter("dueOn", "Hạn khắc phục", "Due on")
            .text("statement", "Kết luận", "Statement");

    /** Where it stands. */
    public enum State {
        /** Chưa giải trình. */
        OPEN,
        /** Đã giải trình. */
        ANSWERED,
        /** Đã báo cáo khắc phục, chờ xác minh. */
        REMEDIATION_SUBMITTED,
        /** Khắc phục chưa đạt. */
        REMEDIATION_REFUSED,
        /** Đã xác minh khắc phục. */
        VERIFIED
    }

    /** What the inspected body answered. */
    public record Answer(String text, long logIndex) {}

    /**
     * What the inspected body says it did.
     *
     * @param verdict absent until someone has looked
     * @param note of whoever verified or refused it
     */
    public record Remediation(
            String measures,
            List<ContentHash> evidence,
            long logIndex,
            @Nullable Verdict verdict,
            @Nullable String note) {}

    /** What became of a remediation. */
    public enum Verdict {
        /** Đạt. */
        VERIFIED,
        /** Chưa đạt. */
        REFUSED
    }

    /** The key: {@code <inspection>/F1}. */
    public static String key(InspectionId inspection, FindingId finding) {
        return inspection.key() + "/" + finding.key();
    }

    /** Whether it is not put right, and the day by which it had to be is over. */
    public boolean overdueOn(LocalDate today) {
        return state != State.VERIFIED && today.isAfter(dueOn);
    }

    static FindingView recorded(InspectionEvent.FindingRecorded e, InspectionView of) {
        return new FindingView(
                e.inspection(),
                e.finding(),
                of.agency(),
                of.association(),
                e.severity(),
                e.statement(),
                e.legalBasis(),
                e.required(),
                e.dueOn(),
                State.OPEN,
                List.copyOf(e.examined()),
                List.of(),
                List.of(),
                null);
    }

    FindingView answered(InspectionEvent.FindingAnswered e, Recorded at) {
        State now = state == State.OPEN ? State.ANSWERED : state;
        return with(now, Step.append(answers, new Answer(e.answer(), at.index())), remediations, verifiedOn);
    }

    FindingView remediated(InspectionEvent.RemediationSubmitted e, Recorded at) {
        Remediation submitted = new Remediation(e.measures(), List.copyOf(e.evidence()), at.index(), null, null);
        return with(State.REMEDIATION_SUBMITTED, answers, Step.append(remediations, submitted), verifiedOn);
    }

    FindingView judged(Verdict verdict, String note, Recorded at) {
        if (remediations.isEmpty()) {
            throw new IllegalStateException("nothing to judge in " + key(inspection, finding));
        }
        Remediation last = remediations.getLast();
        List<Remediation> judged = Step.append(
                remediations.subList(0, remediations.size() - 1),
                new Remediation(last.measures(), last.evidence(), last.logIndex(), verdict, note));
        return verdict == Verdict.VERIFIED
                ? with(State.VERIFIED, answers, judged, at.recordedOn())
                : with(State.REMEDIATION_REFUSED, answers, judged, null);
    }

    private FindingView with(
            State now, List<Answer> nowAnswers, List<Remediation> nowRemediations, @Nullable LocalDate nowVerifiedOn) {
        return new FindingView(
                inspection,
                finding,
                agency,
                association,
                severity,
                statement,
                legalBasis,
                required,
                dueOn,
                now,
                examined,
                nowAnswers,
                nowRemediations,
                nowVerifiedOn);
    }
}
