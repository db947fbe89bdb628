package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.InspectionFact;
import vn.danvan.reporting.facts.InspectionFact.FindingFact;
import vn.danvan.reporting.facts.InspectionFact.FindingState;
import vn.danvan.reporting.summary.Summary.Amount;
import vn.danvan.reporting.summary.Summary.Associations;
import vn.danvan.reporting.summary.Summary.BudgetYear;
import vn.danvan.reporting.summary.Summary.ClassCount;
import vn.danvan.reporting.summary.Summary.FindingLine;
import vn.danvan.reporting.summary.Summary.InspectionLine;
import vn.danvan.reporting.summary.Summary.Inspections;
import vn.danvan.reporting.summary.Summary.PackageLine;
import vn.danvan.reporting.summary.Summary.SeverityCount;

/** Associations, budget packages and inspections. */
final class RegisterArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    RegisterArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    Associations associations() {
        List<ClassCount> byClass = new ArrayList<>();
        for (AssociationClass kind : AssociationClass.values()) {
            List<AssociationFact> all = facts.associations().stream()
                    .filter(a -> a.associationClass() == kind)
                    .toList();
            List<Long> registered = all.stream()
                    .filter(a -> facts.inPeriod(a.registeredOn()))
                    .map(AssociationFact::logIndex)
                    .sorted()
                    .toList();
            byClass.add(new ClassCount(
                    kind,
                    all.size(),
                    level(all, Level.PROVINCE),
                    level(all, Level.DISTRICT),
                    level(all, Level.COMMUNE),
                    registered.size(),
                    registered));
        }
        return new Associations(
                facts.associations().size(),
                byClass.stream().mapToInt(ClassCount::registeredInPeriod).sum(),
                byClass);
    }

    private static int level(List<AssociationFact> all, Level level) {
        return (int) all.stream().filter(a -> a.level() == level).count();
    }

    List<BudgetYear> budgets() {
        TreeMap<Integer, @Nullable Long> ceilings = new TreeMap<>();
        facts.budgets().forEach(b -> ceilings.putIfAbsent(b.year().year(), null));
        for (BudgetYearFact year : facts.budgetYears()) {
            ceilings.put(year.year().year(), year.ceiling().dong());
        }
        return ceilings.keySet().stream()
                .map(year -> budgetYear(year, ceilings.get(year)))
                .toList();
    }

    private BudgetYear budgetYear(int year, @Nullable Long ceiling) {
        List<BudgetFact> all = facts.budgets().stream()
                .filter(b -> b.year().year() == year)
                .sorted(Comparator.comparing((BudgetFact b) -> b.association().key())
                        .thenComparing(b -> b.budget().key()))
                .toList();
        Amount approved = amount(all, _ -> true, BudgetFact::approved);
        return new BudgetYear(
                year,
                ceiling,
                amount(all, _ -> true, BudgetFact::proposed),
                amount(all, _ -> true, BudgetFact::appraised),
                approved,
                amount(all, b -> b.state() == BudgetFact.State.REJECTED, BudgetFact::proposed),
                ceiling == null ? null : Math.subtractExact(ceiling, approved.dong()),
                all.stream().map(this::line).toList());
    }

    private PackageLine line(BudgetFact b) {
        return new PackageLine(
                b.budget().key(),
                b.association().key(),
                bodies.name(b.association()),
                b.state(),
                b.proposed().dong(),
                dong(b.appraised()),
                dong(b.approved()),
                List.of(b.logIndex()));
    }

    private static @Nullable Long dong(@Nullable Money money) {
        return money == null ? null : money.dong();
    }

    private static Amount amount(
            List<BudgetFact> all, Predicate<BudgetFact> which, Function<BudgetFact, @Nullable Money> amount) {
        int count = 0;
        long dong = 0;
        for (BudgetFact b : all) {
            Money money = which.test(b) ? amount.apply(b) : null;
            if (money != null) {
                count++;
                dong = Math.addExact(dong, money.dong());
            }
        }
        return new Amount(count, dong);
    }

    Inspections inspections() {
        List<InspectionFact> all = facts.inspections().stream()
                .sorted(Comparator.comparing(InspectionFact::openedOn)
                        .thenComparing(i -> i.inspection().key()))
                .toList();
        List<FindingLine> open = new ArrayList<>();
        for (InspectionFact inspection : all) {
            for (FindingFact f : inspection.findings()) {
                if (f.state() != FindingState.VERIFIED) {
                    open.add(new FindingLine(
                            inspection.inspection().key(),
                            f.finding().key(),
                            body(inspection),
                            f.severity(),
                            f.statement(),
                            f.dueOn(),
                            f.state(),
                            facts.overdue(f.dueOn()),
                            List.of(f.logIndex())));
                }
            }
        }
        List<FindingFact> findings =
                all.stream().flatMap(i -> i.findings().stream()).toList();
        return new Inspections(
                count(all, i -> facts.inPeriod(i.openedOn())),
                count(all, i -> i.closedOn() != null && facts.inPeriod(i.closedOn())),
                count(all, i -> i.closedOn() == null),
                List.of(Severity.values()).stream()
                        .map(s -> severity(
                                s,
                                findings.stream().filter(f -> f.severity() == s).toList()))
                        .toList(),
                all.stream().filter(this::duringPeriod).map(this::line).toList(),
                open);
    }

    private SeverityCount severity(Severity severity, List<FindingFact> findings) {
        Predicate<FindingFact> open = f -> f.state() != FindingState.VERIFIED;
        return new SeverityCount(
                severity,
                count(findings, f -> facts.inPeriod(f.recordedOn())),
                findings.size(),
                count(findings, f -> !open.test(f)),
                count(findings, open),
                count(findings, open.and(f -> facts.overdue(f.dueOn()))));
    }

    private boolean duringPeriod(InspectionFact inspection) {
        return !inspection.openedOn().isAfter(facts.period().to())
                && (inspection.closedOn() == null
                        || !inspection.closedOn().isBefore(facts.period().from()));
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
                body(i),
                i.openedOn(),
                i.closedOn(),
                i.findings().size(),
                List.of(i.logIndex()));
    }

    private String body(InspectionFact i) {
        AgencyId agency = i.agency();
        return agency != null ? bodies.name(agency) : bodies.name(Objects.requireNonNull(i.association()));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
