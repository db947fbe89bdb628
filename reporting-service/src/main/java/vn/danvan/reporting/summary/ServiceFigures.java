package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.publicservice.ServiceEnding;

/**
 * Public services assigned to associations by the period's last day. Amounts are whole đồng.
 *
 * @param assigned so far
 * @param assignedInPeriod recorded in the period
 * @param running not ended at the period's last day
 * @param finishedInPeriod ended as finished in the period
 * @param terminatedInPeriod ended before their time in the period
 * @param value of all contracts
 * @param acceptedInPeriod confirmed by the agencies in the period
 * @param accepted confirmed so far
 */
public record ServiceFigures(
        int assigned,
        int assignedInPeriod,
        int running,
        int finishedInPeriod,
        int terminatedInPeriod,
        long value,
        long acceptedInPeriod,
        long accepted,
        List<ServiceLine> items) {

    /**
     * One service.
     *
     * @param ending how it ended by the period's last day; absent while it runs
     * @param sources log indexes: its state, then its results
     */
    public record ServiceLine(
            String service,
            String name,
            String associationCode,
            String association,
            String agency,
            LocalDate from,
            LocalDate to,
            long value,
            long accepted,
            @Nullable ServiceEnding ending,
            @Nullable LocalDate endedOn,
            List<Long> sources) {}
}
