package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Summary.Associations;
import vn.danvan.reporting.summary.Summary.ClassCount;

/** Associations. */
final class RegisterArithmetic {

    private final Facts facts;

    RegisterArithmetic(Facts facts) {
        this.facts = facts;
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
}
