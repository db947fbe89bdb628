package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.Standing;

/**
 * Ranks the bodies that owe or were late. It counts the reports of the period, the sub-plans that were due in it, and those
 * of before that are still missing; a sub-plan that came late long ago counts no more.
 */
final class RankingArithmetic {

    private static final Comparator<LateBody> WORST_FIRST = Comparator.comparingInt(LateBody::missing)
            .thenComparingInt(LateBody::late)
            .thenComparingLong(LateBody::daysLate)
            .reversed();

    private final Facts facts;
    private final DutyArithmetic duties;

    RankingArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.duties = new DutyArithmetic(facts, bodies);
    }

    List<LateBody> ranking() {
        Map<String, List<Duty>> byBody = new TreeMap<>();
        duties.reportDuties(facts.scope().own()).stream()
                .filter(duty -> duty.standing() == Standing.MISSING || duty.standing() == Standing.LATE)
                .forEach(duty -> add(byBody, duty));
        duties.subPlanDuties().stream()
                .filter(duty -> duty.standing() == Standing.MISSING
                        || (duty.standing() == Standing.LATE && facts.inPeriod(duty.dueOn())))
                .forEach(duty -> add(byBody, duty));
        List<LateBody> bodies = new ArrayList<>(
                byBody.values().stream().map(RankingArithmetic::body).toList());
        bodies.sort(WORST_FIRST.thenComparing(LateBody::agency));
        List<LateBody> ranked = new ArrayList<>();
        for (LateBody body : bodies) {
            int rank = 1
                    + (int) bodies.stream()
                            .filter(other -> WORST_FIRST.compare(other, body) < 0)
                            .count();
            ranked.add(with(rank, body));
        }
        return ranked;
    }

    private static void add(Map<String, List<Duty>> byBody, Duty duty) {
        byBody.computeIfAbsent(duty.agency(), _ -> new ArrayList<>()).add(duty);
    }

    private static LateBody body(List<Duty> owed) {
        Duty any = owed.getFirst();
        return new LateBody(
                0,
                any.agency(),
                any.name(),
                any.kind(),
                count(owed, Standing.MISSING),
                count(owed, Standing.LATE),
                owed.stream()
                        .mapToLong(duty -> duty.daysLate() == null ? 0 : duty.daysLate())
                        .sum());
    }

    private static int count(List<Duty> owed, Standing standing) {
        return (int) owed.stream().filter(duty -> duty.standing() == standing).count();
    }

    private static LateBody with(int rank, LateBody body) {
        return new LateBody(
                rank, body.agency(), body.name(), body.kind(), body.missing(), body.late(), body.daysLate());
    }
}
