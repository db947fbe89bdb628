package vn.danvan.reporting.summary;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.summary.Summary.Header;

/** The arithmetic of the summary: the same rows always give the same summary. */
public final class SummaryCalculator {

    private SummaryCalculator() {}

    /**
     * The summary of {@code facts.period()}.
     *
     * @param letterhead what the issuing office puts around it
     */
    public static Summary calculate(Facts facts, Letterhead letterhead) {
        Bodies bodies = new Bodies(facts);
        DutyArithmetic duties = new DutyArithmetic(facts, bodies);
        IndicatorArithmetic indicators = new IndicatorArithmetic(facts, bodies);
        RegisterArithmetic register = new RegisterArithmetic(facts);
        UrgingArithmetic urging = new UrgingArithmetic(facts, bodies);
        return new Summary(
                header(facts, letterhead, bodies, indicators, urging),
                duties.subPlans(),
                duties.reports(),
                urging.urging(),
                indicators.forms(),
                new TaskArithmetic(facts, bodies).tasks(),
                register.associations(),
                new StaffingArithmetic(facts, bodies).years(),
                new BudgetArithmetic(facts, bodies).years(),
                new InspectionArithmetic(facts, bodies).inspections(),
                new DisseminationArithmetic(facts).dissemination(),
                new CoordinationArithmetic(facts, bodies).coordination());
    }

    private static Header header(
            Facts facts,
            Letterhead letterhead,
            Bodies bodies,
            IndicatorArithmetic indicators,
            UrgingArithmetic urging) {
        PeriodFact period = facts.period();
        TreeSet<String> rules = new TreeSet<>();
        facts.plans().forEach(p -> rules.add(p.ruleVersion()));
        facts.budgets().forEach(b -> rules.add(b.ruleVersion()));
        facts.inspections().stream()
                .flatMap(i -> i.findings().stream())
                .flatMap(f -> f.decisions().stream())
                .forEach(d -> rules.add(d.ruleVersion()));
        rules.addAll(period.rules());
        rules.addAll(urging.ruleVersions());
        AgencyId issuer = new AgencyId(letterhead.issuerCode());
        return new Header(
                bodies.province(),
                bodies.find(issuer) == null ? letterhead.issuer() : bodies.name(issuer),
                letterhead,
                period.period().key(),
                period.kind(),
                period.title(),
                period.from(),
                period.to(),
                period.dueOn(),
                period.state(),
                facts.logIndex(),
                facts.recordedAt(),
                facts.recordedOn(),
                indicators.refs(),
                facts.plans().stream().map(p -> p.number()).toList(),
                List.copyOf(rules),
                key(facts.before()),
                key(facts.lastYear()));
    }

    private static @Nullable String key(@Nullable PeriodFact period) {
        return period == null ? null : period.period().key();
    }
}
