package vn.danvan.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.service.view.Recorded;

/**
 * How a violation was dealt with, and what became of it.
 *
 * @param number of the decision
 * @param on its date
 * @param sanction form of the sanction, as first decided
 * @param appealUntil last day of an appeal
 * @param ruleVersion the rule that says so
 * @param by account that decided, if known
 * @param appeal the inspected body's, if it made one
 * @param outcome what was decided on the appeal, if it was
 */
@RecordBuilder
public record ViolationDecision(
        String number,
        LocalDate on,
        String sanction,
        String legalBasis,
        LocalDate appealUntil,
        String ruleVersion,
        State state,
        @Nullable PersonId by,
        long logIndex,
        @Nullable ViolationAppeal appeal,
        @Nullable AppealResult outcome)
        implements ViolationDecisionBuilder.With {

    /** Where a decision on a violation stands. */
    public enum State {
        /** Chưa có quyết định. */
        NONE,
        /** Đã quyết định. */
        DECIDED,
        /** Đang khiếu nại. */
        APPEALED,
        /** Giữ nguyên sau khiếu nại. */
        UPHELD,
        /** Sửa đổi sau khiếu nại. */
        CHANGED,
        /** Hủy bỏ sau khiếu nại. */
        ANNULLED
    }

    /** What the inspected body put forward against the decision. */
    public record ViolationAppeal(
            String grounds,
            List<ContentHash> evidence,
            @Nullable PersonId by,
            LocalDate on,
            long logIndex) {}

    /**
     * What was decided on the appeal.
     *
     * @param sanction the new one; only when the decision was changed
     * @param legalBasis of the new one; only when the decision was changed
     */
    public record AppealResult(
            AppealOutcome outcome,
            String number,
            LocalDate on,
            String reason,
            @Nullable String sanction,
            @Nullable String legalBasis,
            @Nullable PersonId by,
            long logIndex) {}

    static ViolationDecision made(InspectionEvent.ViolationDecided e, Recorded at) {
        return new ViolationDecision(
                e.number(),
                e.on(),
                e.sanction(),
                e.legalBasis(),
                e.appealUntil(),
                e.ruleVersion(),
                State.DECIDED,
                at.actor(),
                at.index(),
                null,
                null);
    }

    ViolationDecision appealed(InspectionEvent.Appealed e, Recorded at) {
        ViolationAppeal made =
                new ViolationAppeal(e.grounds(), List.copyOf(e.evidence()), at.actor(), at.recordedOn(), at.index());
        return with(to -> to.state(State.APPEALED).appeal(made));
    }

    ViolationDecision appealDecided(InspectionEvent.AppealDecided e, Recorded at) {
        AppealResult decided = new AppealResult(
                e.outcome(), e.number(), e.on(), e.reason(), e.sanction(), e.legalBasis(), at.actor(), at.index());
        State now = switch (e.outcome()) {
            case UPHELD -> State.UPHELD;
            case CHANGED -> State.CHANGED;
            case ANNULLED -> State.ANNULLED;
        };
        return with(to -> to.state(now).outcome(decided));
    }
}
