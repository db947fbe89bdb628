package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.Duties.Standing;

/** Duties counted. Rates are of all that is owed, so that they never pass 100 %. */
final class DutyCounts {

    private DutyCounts() {}

    static DutyCount of(List<Duty> items) {
        int onTime = standing(items, Standing.ON_TIME);
        int late = standing(items, Standing.LATE);
        return new DutyCount(
                items.size(),
                onTime + late,
                onTime,
                late,
                standing(items, Standing.MISSING),
                standing(items, Standing.NOT_YET_DUE),
                (int) items.stream().filter(Duty::nil).count(),
                state(items, DutyState.SUBMITTED),
                state(items, DutyState.RETURNED),
                state(items, DutyState.ACCEPTED),
                percent(onTime + late, items.size()),
                percent(onTime, items.size()));
    }

    private static int standing(List<Duty> items, Standing standing) {
        return (int) items.stream().filter(d -> d.standing() == standing).count();
    }

    private static int state(List<Duty> items, DutyState state) {
        return (int) items.stream().filter(d -> d.state() == state).count();
    }

    /** Counts of disjoint duties together; the rates are of the sums. */
    static DutyCount sum(List<DutyCount> counts) {
        int owed = sum(counts, DutyCount::owed);
        int received = sum(counts, DutyCount::received);
        int onTime = sum(counts, DutyCount::onTime);
        return new DutyCount(
                owed,
                received,
                onTime,
                sum(counts, DutyCount::late),
                sum(counts, DutyCount::missing),
                sum(counts, DutyCount::notYetDue),
                sum(counts, DutyCount::nil),
                sum(counts, DutyCount::submitted),
                sum(counts, DutyCount::returned),
                sum(counts, DutyCount::accepted),
                percent(received, owed),
                percent(onTime, owed));
    }

    private static int sum(List<DutyCount> counts, ToIntFunction<DutyCount> part) {
        return counts.stream().mapToInt(part).sum();
    }

    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
