package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.danvan.kernel.publicservice.ServiceEnding;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PublicServiceFact;
import vn.danvan.reporting.facts.PublicServiceFact.Result;
import vn.danvan.reporting.summary.ServiceFigures.ServiceLine;

/** Public services assigned, their value, and which ended. */
final class ServiceArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    ServiceArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    ServiceFigures services() {
        List<PublicServiceFact> all = facts.services().stream()
                .filter(service -> byEnd(service.assignedOn()))
                .sorted(Comparator.comparing(PublicServiceFact::from)
                        .thenComparing(service -> service.service().key()))
                .toList();
        return new ServiceFigures(
                all.size(),
                count(all, service -> facts.inPeriod(service.assignedOn())),
                count(all, service -> !ended(service)),
                count(all, service -> endedInPeriod(service, ServiceEnding.FINISHED)),
                count(all, service -> endedInPeriod(service, ServiceEnding.TERMINATED)),
                all.stream().mapToLong(service -> service.value().dong()).reduce(0, Math::addExact),
                accepted(all, facts::inPeriod),
                accepted(all, this::byEnd),
                all.stream().map(this::line).toList());
    }

    private ServiceLine line(PublicServiceFact service) {
        List<Long> sources = new ArrayList<>();
        sources.add(service.logIndex());
        service.results().forEach(result -> sources.add(result.logIndex()));
        boolean ended = ended(service);
        return new ServiceLine(
                service.service().key(),
                service.name(),
                service.association().key(),
                bodies.name(service.association()),
                bodies.name(service.agency()),
                service.from(),
                service.to(),
                service.value().dong(),
                accepted(List.of(service), this::byEnd),
                ended ? service.ending() : null,
                ended ? service.endedOn() : null,
                List.copyOf(sources));
    }

    private boolean byEnd(LocalDate day) {
        return !day.isAfter(facts.period().to());
    }

    private boolean ended(PublicServiceFact service) {
        return service.endedOn() != null && byEnd(service.endedOn());
    }

    private boolean endedInPeriod(PublicServiceFact service, ServiceEnding how) {
        return service.ending() == how && service.endedOn() != null && facts.inPeriod(service.endedOn());
    }

    private static long accepted(List<PublicServiceFact> services, Predicate<LocalDate> when) {
        long sum = 0;
        for (PublicServiceFact service : services) {
            for (Result result : service.results()) {
                if (result.accepted() != null && result.acceptedOn() != null && when.test(result.acceptedOn())) {
                    sum = Math.addExact(sum, result.accepted().dong());
                }
            }
        }
        return sum;
    }

    private static int count(List<PublicServiceFact> all, Predicate<PublicServiceFact> which) {
        return (int) all.stream().filter(which).count();
    }
}
