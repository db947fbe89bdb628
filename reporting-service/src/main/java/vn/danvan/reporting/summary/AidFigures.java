package vn.danvan.reporting.summary;

import java.util.List;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.reporting.facts.AidFact;

/**
 * Aid and sponsorship pledged by the period's last day. Amounts are whole đồng, by the days of the vouchers; what was
 * refused does not count.
 *
 * @param bySource in the order of {@link AidSource}
 * @param awaitingApproval grants, or higher pledges, that wait for approval
 */
public record AidFigures(AidFigure total, List<SourceFigure> bySource, int awaitingApproval, List<GrantLine> items) {

    /**
     * Sums of some grants.
     *
     * @param received to the period's last day
     * @param spent to the period's last day
     * @param balance received, and neither spent nor returned or carried on at the closing, at the period's last day
     */
    public record AidFigure(
            int grants,
            long pledged,
            long receivedInPeriod,
            long spentInPeriod,
            long received,
            long spent,
            long balance) {}

    /**
     * Sums of the grants of one source.
     *
     * @param sources log indexes of the receipts and spendings
     */
    public record SourceFigure(AidSource source, AidFigure figure, List<Long> sources) {}

    /**
     * One grant.
     *
     * @param sources log indexes: its state, then receipts and spendings
     */
    public record GrantLine(
            String grant,
            String association,
            String name,
            AidSource source,
            String donor,
            AidFact.State state,
            AidFigure figure,
            List<Long> sources) {}
}
