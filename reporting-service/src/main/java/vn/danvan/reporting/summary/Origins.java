package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.summary.Duties.Duty;

/** How duties and reports came to the bodies that have them under another day's structure, and by which decisions. */
public final class Origins {

    private final Facts facts;
    private final Bodies structure;
    private final Shares shares;
    private final DutyArithmetic duties;

    /** @param on the structure's day */
    public Origins(Facts facts, LocalDate on) {
        Bodies reported = new Bodies(facts);
        this.facts = facts;
        this.structure = reported.on(on);
        this.shares = new Shares(facts, structure);
        this.duties = new DutyArithmetic(facts, reported);
    }

    /** Where something counts under the structure; {@code district} is nothing for the province's agencies. */
    public record Place(AgencyKind kind, @Nullable String district) {}

    /** A duty that another body answers for, with the log indexes of the decisions that it passed by. */
    public record MovedDuty(Place place, List<Long> decisions) {}

    /**
     * A report, or the share of it that a body has.
     *
     * @param agency whose report it is
     * @param body who has it
     * @param part how much of the report it is: 1 for all of it
     * @param value its part of what was reported; absent of means and ratios, which are no sums
     * @param logIndex of the event that brought the report's values
     * @param decisions log indexes of those by which it passed
     * @param rules log indexes of what set the rules by which it was apportioned
     */
    public record Part(
            AgencyId agency,
            AgencyId body,
            Place place,
            BigDecimal part,
            @Nullable BigDecimal value,
            long logIndex,
            List<Long> decisions,
            List<Long> rules) {

        /** Whether it did not stay where it was reported. */
        public boolean moved() {
            return !decisions.isEmpty();
        }
    }

    /** The sub-plans that another body answers for. */
    public List<MovedDuty> movedSubPlans() {
        return moved(duties.subPlanDuties());
    }

    /** The reports that another body answers for. */
    public List<MovedDuty> movedReports() {
        return moved(duties.reportDuties(facts.scope().own()));
    }

    private List<MovedDuty> moved(List<Duty> owed) {
        return duties.restated(owed, structure).moved().stream()
                .map(duty -> {
                    AgencyId answers = new AgencyId(duty.now());
                    Set<Long> later = decisionsOf(answers);
                    return new MovedDuty(
                            place(answers),
                            duty.sources().stream()
                                    .filter(index -> !later.contains(index) && by(index) != null)
                                    .toList());
                })
                .toList();
    }

    private Place place(AgencyId body) {
        AgencyId district = structure.district(body);
        return new Place(structure.kind(body), district == null ? null : district.key());
    }

    private Set<Long> decisionsOf(AgencyId agency) {
        Set<Long> indexes = new TreeSet<>();
        AgencyFact fact = structure.find(agency);
        if (fact != null) {
            fact.given().forEach(given -> indexes.add(given.logIndex()));
        }
        return indexes;
    }

    /** The agency that a decision which held by the structure's day is about. */
    public @Nullable AgencyId by(long decision) {
        return facts.agencies().stream()
                .filter(agency -> agency.given().stream()
                        .anyMatch(given -> given.logIndex() == decision
                                && !given.passing().from().isAfter(structure.day())))
                .map(AgencyFact::agency)
                .findFirst()
                .orElse(null);
    }

    /** What an indicator's values come from. */
    public List<Part> of(String form, String indicator) {
        List<Part> parts = new ArrayList<>();
        for (FormVersion asked : facts.scope().own().forms()) {
            for (FormFact each : facts.forms()) {
                if (asked.form().key().equals(form) && each.form().equals(asked.form())) {
                    each.version(asked.version())
                            .ifPresent(version -> version.indicators().stream()
                                    .filter(one -> one.code().equals(indicator))
                                    .forEach(one -> parts.addAll(parts(asked, new Aggregation(each, version), one))));
                }
            }
        }
        return parts;
    }

    private List<Part> parts(FormVersion asked, Aggregation aggregation, Indicator indicator) {
        boolean adds = indicator.aggregation() == Indicator.Aggregation.SUM
                || indicator.aggregation() == Indicator.Aggregation.LAST;
        List<Given> given = new GivenReports(facts, new Bodies(facts))
                .of(facts.scope().own(), asked.form(), aggregation.lastValues());
        return aggregation.used(indicator, given).stream()
                .flatMap(each -> shares.passed(each, aggregation.means()).stream())
                .map(passed -> {
                    Given its = passed.given();
                    BigDecimal value = its.values().get(indicator.code());
                    return new Part(
                            its.agency(),
                            its.body(),
                            place(its.body()),
                            its.weight(),
                            adds ? value : null,
                            its.logIndex(),
                            passed.decisions(),
                            passed.rules());
                })
                .toList();
    }
}
