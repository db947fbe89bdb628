package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.InspectionFact;
import vn.danvan.reporting.facts.InspectionFact.DecisionFact;
import vn.danvan.reporting.facts.InspectionFact.FindingFact;
import vn.danvan.reporting.facts.InspectionFact.FindingState;
import vn.danvan.reporting.facts.InspectionProgrammeFact;
import vn.danvan.reporting.facts.InspectionProgrammeFact.ItemFact;
import vn.danvan.reporting.summary.Inspections.AppealCount;
import vn.danvan.reporting.summary.Inspections.DecisionLine;
import vn.danvan.reporting.summary.Inspections.FindingLine;
import vn.danvan.reporting.summary.Inspections.InspectionLine;
import vn.danvan.reporting.summary.Inspections.PlannedCount;
import vn.danvan.reporting.summary.Inspections.SeverityCount;

/** Inspections: planned and made, what was found, put right, decided and appealed against. */
final class InspectionArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    InspectionArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    Inspections inspections() {
        List<InspectionFact> all = facts.inspections().stream()
                .sorted(Comparator.comparing(InspectionFact::openedOn)
                        .thenComparing(i -> i.inspection().key()))
                .toList();
        List<FindingLine> open = new ArrayList<>();
        List<DecisionLine> decisions = new ArrayList<>();
        for (InspectionFact inspection : all) {
            for (FindingFact f : inspection.findings()) {
                if (f.state() != FindingState.VERIFIED) {
                    open.add(line(inspection, f));
                }
                f.decisions().forEach(d -> decisions.add(line(inspection, f, d)));
            }
        }
        List<FindingFact> findings =
                all.stream().flatMap(i -> i.findings().stream()).toList();
        return new Inspections(
                count(all, i -> facts.inPeriod(i.openedOn())),
                count(all, i -> facts.inPeriod(i.openedOn()) && !i.planned()),
                count(all, i -> i.closedOn() != null && facts.inPeriod(i.closedOn())),
                count(all, i -> i.closedOn() == null),
                planned(),
                List.of(Severity.values()).stream()
                        .map(s -> severity(
                                s,
                                findings.stream().filter(f -> f.severity() == s).toList()))
                        .toList(),
                all.stream().filter(this::duringPeriod).map(this::line).toList(),
                open,
                appeals(findings.stream().flatMap(f -> f.decisions().stream()).toList()),
                decisions.stream().filter(this::duringPeriod).toList());
    }

    /** Of the year in which the period ends. */
    private PlannedCount planned() {
        int year = facts.period().to().getYear();
        List<ItemFact> items = new ArrayList<>();
        List<Long> sources = new ArrayList<>();
        for (InspectionProgrammeFact programme : facts.inspectionProgrammes()) {
            if (programme.programme().year() == year) {
                programme.items().forEach(item -> {
                    items.add(item);
                    sources.add(item.logIndex());
                });
            }
        }
        return new PlannedCount(
                year,
                items.size(),
                count(items, i -> i.openedOn() != null),
                count(items, i -> i.closedOn() != null),
                count(
                        items,
                        i -> i.openedOn() == null && facts.overdue(i.planned().lastDayIn(year))),
                sources.stream().distinct().sorted().toList());
    }

    private SeverityCount severity(Severity severity, List<FindingFact> findings) {
        Predicate<FindingFact> open = f -> f.state() != FindingState.VERIFIED;
        Predicate<FindingFact> inPeriod = f -> facts.inPeriod(f.recordedOn());
        return new SeverityCount(
                severity,
                count(findings, inPeriod),
                count(findings, inPeriod.and(FindingFact::repeated)),
                findings.size(),
                count(findings, open.negate()),
                count(findings, open),
                count(findings, open.and(f -> facts.overdue(f.dueOn()))));
    }

    private AppealCount appeals(List<DecisionFact> all) {
        return new AppealCount(
                count(all, d -> facts.inPeriod(d.decidedOn())),
                count(all, d -> inPeriod(d.appealedOn())),
                outcomes(all, AppealOutcome.UPHELD),
                outcomes(all, AppealOutcome.CHANGED),
                outcomes(all, AppealOutcome.ANNULLED),
                count(all, d -> d.appealedOn() != null && d.outcome() == null));
    }

    private int outcomes(List<DecisionFact> all, AppealOutcome outcome) {
        return count(all, d -> d.outcome() == outcome && inPeriod(d.outcomeOn()));
    }

    private boolean inPeriod(@Nullable LocalDate day) {
        return day != null && facts.inPeriod(day);
    }

    private boolean duringPeriod(InspectionFact inspection) {
        return !inspection.openedOn().isAfter(facts.period().to())
                && (inspection.closedOn() == null
                        || !inspection.closedOn().isBefore(facts.period().from()));
    }

    /** Decided, appealed against or decided on in the period, or an appeal is undecided. */
    private boolean duringPeriod(DecisionLine d) {
        return inPeriod(d.decidedOn())
                || inPeriod(d.appealedOn())
                || inPeriod(d.outcomeOn())
                || (d.appealedOn() != null && d.outcome() == null);
    }

    private InspectionLine line(InspectionFact i) {
        AgencyId agency = i.agency();
        AssociationId association = i.association();
        return new InspectionLine(
                i.inspection().key(),
                i.kind(),
                i.decision(),
                agency != null
                        ? agency.key()
                        : Objects.requireNonNull(association).key(),
                body(agency, association),
                i.planned(),
                i.openedOn(),
                i.closedOn(),
                i.findings().size(),
                List.of(i.logIndex()));
    }

    private FindingLine line(InspectionFact inspection, FindingFact f) {
        return new FindingLine(
                inspection.inspection().key(),
                f.finding().key(),
                body(inspection.agency(), f.association()),
                f.severity(),
                f.statement(),
                f.repeated(),
                f.dueOn(),
                f.state(),
                facts.overdue(f.dueOn()),
                List.of(f.logIndex()));
    }

    private DecisionLine line(InspectionFact inspection, FindingFact f, DecisionFact d) {
        return new DecisionLine(
                inspection.inspection().key(),
                f.finding().key(),
                body(inspection.agency(), f.association()),
                d.number(),
                d.decidedOn(),
                d.sanction(),
                d.appealedOn(),
                d.outcome(),
                d.outcomeOn(),
                d.sources());
    }

    private String body(@Nullable AgencyId agency, @Nullable AssociationId association) {
        return agency != null ? bodies.name(agency) : bodies.name(Objects.requireNonNull(association));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
