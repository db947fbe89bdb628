package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.AidFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.Scope;
import vn.danvan.reporting.summary.Summary.Header;
import vn.danvan.reporting.summary.Summary.PartRef;

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
        UrgingArithmetic urging = new UrgingArithmetic(facts, bodies);
        return new Summary(
                header(facts, letterhead, bodies, indicators, urging),
                duties.subPlans(),
                duties.reports(),
                urging.urging(),
                indicators.forms(),
                new TaskArithmetic(facts, bodies).tasks(),
                new AssociationArithmetic(facts, bodies).associations(),
                new StaffingArithmetic(facts, bodies).years(),
                new BudgetArithmetic(facts, bodies).years(),
                new AidArithmetic(facts, bodies).aid(),
                new ServiceArithmetic(facts, bodies).services(),
                new DeliverableArithmetic(facts, bodies).deliverables(),
                new InspectionArithmetic(facts, bodies).inspections(),
                new DisseminationArithmetic(facts).dissemination(),
                new CoordinationArithmetic(facts, bodies).coordination(),
                new ComparisonArithmetic(facts, bodies).compared(),
                new RankingArithmetic(facts, bodies).ranking(),
                null);
    }

    /**
     * The summary with itself restated under the structure of another day.
     *
     * @param structureOn that day; as if not asked for when absent
     */
    public static Summary calculate(Facts facts, Letterhead letterhead, @Nullable LocalDate structureOn) {
        Summary summary = calculate(facts, letterhead);
        return structureOn == null
                ? summary
                : summary.with(new RestatementArithmetic(facts, new Bodies(facts), structureOn).restated());
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
        facts.aid().stream().map(AidFact::ruleVersion).filter(Objects::nonNull).forEach(rules::add);
        rules.addAll(period.rules());
        facts.scope().own().reported().forEach(part -> rules.addAll(part.rules()));
        rules.addAll(urging.ruleVersions());
        Bodies whenMade = bodies.on(facts.recordedOn());
        AgencyId issuer = whenMade.answering(new AgencyId(letterhead.issuerCode()));
        return new Header(
                whenMade.province(),
                bodies.find(issuer) == null ? letterhead.issuer() : whenMade.name(issuer),
                letterhead,
                period.period().key(),
                period.kind(),
                facts.scope().kind(),
                period.title(),
                period.from(),
                period.to(),
                period.dueOn(),
                period.state(),
                facts.logIndex(),
                facts.recordedAt(),
                facts.recordedOn(),
                indicators.refs(),
                parts(facts.scope()),
                facts.plans().stream().map(p -> p.number()).toList(),
                List.copyOf(rules),
                key(facts.before()),
                key(facts.lastYear()));
    }

    private static List<PartRef> parts(Scope scope) {
        if (scope.kind() == SummaryKind.PERIODIC && scope.own().period().reported()) {
            return List.of();
        }
        return scope.own().reported().stream()
                .map(part -> new PartRef(
                        part.period().key(),
                        part.kind(),
                        part.title(),
                        part.from(),
                        part.to(),
                        part.state(),
                        scope.own().parts().stream()
                                .filter(each -> each.period().equals(part))
                                .map(each -> each.form().form().key())
                                .toList()))
                .toList();
    }

    private static @Nullable String key(@Nullable PeriodFact period) {
        return period == null ? null : period.period().key();
    }
}
