package vn.danvan.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
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
 * @param association who answers for it now: the inspected association, or the one that it passed to
 * @param required what the inspected body must do
 * @param dueOn by when, as extended
 * @param evidence files that show it
 * @param repeats the earlier finding that happened again, if it did
 * @param repeated whether there is one
 * @param chain all earlier findings that it goes back to, the first of them first
 * @param repeatedBy later findings that repeat it
 * @param amendments what it said before each amendment, in order
 * @param extensions of its due date, in order
 * @param answers of the inspected body, in order, also after closing
 * @param remediations what it says it did, in order, with what became of each
 * @param decision where the decision on the violation stands
 * @param decisions made on it, in order, each with its appeal
 * @param passings from one association to another, in order
 * @param recordedBy account that recorded it, if known
 * @param verifiedOn day on which it was verified as put right
 */
@RecordBuilder
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
        List<ContentHash> evidence,
        @Nullable FindingRef repeats,
        boolean repeated,
        List<FindingRef> chain,
        List<FindingRef> repeatedBy,
        List<FindingAmendment> amendments,
        List<DueDateExtension> extensions,
        List<Answer> answers,
        List<Remediation> remediations,
        ViolationDecision.State decision,
        List<ViolationDecision> decisions,
        List<FindingPassing> passings,
        @Nullable PersonId recordedBy,
        LocalDate recordedOn,
        @Nullable LocalDate verifiedOn)
        implements FindingViewBuilder.With {

    /** Its table. */
    public static final ViewTable<FindingView> TABLE = ViewTable.of("finding", FindingView.class)
            .filter("inspection", "Cuộc kiểm tra", "Inspection")
            .filter("agency", "Cơ quan được kiểm tra", "Inspected agency")
            .filter("association", "Hội được kiểm tra", "Inspected association")
            .filter("severity", "Mức độ", "Severity")
            .filter("state", "Trạng thái", "State")
            .filter("decision", "Quyết định xử lý", "Decision")
            .filter("repeated", "Tái phạm", "Repeated")
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

    /**
     * What a finding said until it was amended.
     *
     * @param reason why it was amended
     * @param by account that amended it, if known
     */
    public record FindingAmendment(
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            String reason,
            @Nullable PersonId by,
            LocalDate on,
            long logIndex) {}

    /** A later due date, with the one before. */
    public record DueDateExtension(LocalDate before, LocalDate dueOn, String reason, long logIndex) {}

    /** What the inspected body answered. */
    public record Answer(String text, @Nullable PersonId by, LocalDate on, long logIndex) {}

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

    /** From whom to whom it passed, and by which decision. */
    public record FindingPassing(AssociationId from, AssociationId to, String decision, long logIndex) {}

    /** The key: {@code <inspection>/F1}. */
    public static String key(InspectionId inspection, FindingId finding) {
        return new FindingRef(inspection, finding).key();
    }

    /** Whether it is not put right, and the day by which it had to be is over. */
    public boolean overdueOn(LocalDate today) {
        return state != State.VERIFIED && today.isAfter(dueOn);
    }

    static FindingView recorded(
            InspectionEvent.FindingRecorded e, InspectionView of, @Nullable FindingView earlier, Recorded at) {
        FindingRef repeats = e.repeats();
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
                List.copyOf(Objects.requireNonNullElse(e.evidence(), List.of())),
                repeats,
                repeats != null,
                earlier == null || repeats == null ? List.of() : Step.append(earlier.chain, repeats),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ViolationDecision.State.NONE,
                List.of(),
                List.of(),
                at.actor(),
                at.recordedOn(),
                null);
    }

    FindingView repeatedBy(FindingRef later) {
        return withRepeatedBy(Step.append(repeatedBy, later));
    }

    FindingView amended(InspectionEvent.FindingAmended e, Recorded at) {
        FindingAmendment before = new FindingAmendment(
                severity, statement, legalBasis, required, e.reason(), at.actor(), at.recordedOn(), at.index());
        return with(to -> to.severity(e.severity())
                .statement(e.statement())
                .legalBasis(e.legalBasis())
                .required(e.required())
                .amendments(Step.append(amendments, before)));
    }

    FindingView extended(InspectionEvent.DueDateExtended e, Recorded at) {
        DueDateExtension extension = new DueDateExtension(dueOn, e.dueOn(), e.reason(), at.index());
        return with(to -> to.dueOn(e.dueOn()).extensions(Step.append(extensions, extension)));
    }

    FindingView answered(InspectionEvent.FindingAnswered e, Recorded at) {
        Answer answer = new Answer(e.answer(), at.actor(), at.recordedOn(), at.index());
        return with(to -> to.state(state == State.OPEN ? State.ANSWERED : state).answers(Step.append(answers, answer)));
    }

    FindingView remediated(InspectionEvent.RemediationSubmitted e, Recorded at) {
        Remediation submitted = new Remediation(e.measures(), List.copyOf(e.evidence()), at.index(), null, null);
        return with(to -> to.state(State.REMEDIATION_SUBMITTED).remediations(Step.append(remediations, submitted)));
    }

    FindingView judged(Verdict verdict, String note, Recorded at) {
        if (remediations.isEmpty()) {
            throw new IllegalStateException("nothing to judge in " + key(inspection, finding));
        }
        Remediation last = remediations.getLast();
        List<Remediation> judged = Step.append(
                remediations.subList(0, remediations.size() - 1),
                new Remediation(last.measures(), last.evidence(), last.logIndex(), verdict, note));
        boolean verified = verdict == Verdict.VERIFIED;
        return with(to -> to.state(verified ? State.VERIFIED : State.REMEDIATION_REFUSED)
                .remediations(judged)
                .verifiedOn(verified ? at.recordedOn() : null));
    }

    FindingView decided(InspectionEvent.ViolationDecided e, Recorded at) {
        return withDecisions(Step.append(decisions, ViolationDecision.made(e, at)))
                .withDecision(ViolationDecision.State.DECIDED);
    }

    FindingView appealed(InspectionEvent.Appealed e, Recorded at) {
        return withLast(lastDecision().appealed(e, at));
    }

    FindingView appealDecided(InspectionEvent.AppealDecided e, Recorded at) {
        return withLast(lastDecision().appealDecided(e, at));
    }

    FindingView passed(InspectionEvent.FindingPassed e, Recorded at) {
        FindingPassing passing = new FindingPassing(e.from(), e.to(), e.decision(), at.index());
        return with(to -> to.association(e.to()).passings(Step.append(passings, passing)));
    }

    private ViolationDecision lastDecision() {
        if (decisions.isEmpty()) {
            throw new IllegalStateException("nothing was decided on " + key(inspection, finding));
        }
        return decisions.getLast();
    }

    private FindingView withLast(ViolationDecision now) {
        return withDecisions(Step.append(decisions.subList(0, decisions.size() - 1), now))
                .withDecision(now.state());
    }

    /** What the duty to put it right is called. */
    public String duty() {
        return inspection.stream() + "#" + finding.key();
    }
}
