package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.ServiceEnding;

/**
 * A public service assigned to an association.
 *
 * @param association who delivers it
 * @param assignedOn day on which it was recorded
 * @param value of the contract
 * @param ending how it ended; none while it runs
 * @param logIndex of the event that gave it this state
 */
public record PublicServiceFact(
        PublicServiceId service,
        AssociationId association,
        AgencyId agency,
        String name,
        LocalDate assignedOn,
        Money value,
        LocalDate from,
        LocalDate to,
        List<Result> results,
        @Nullable ServiceEnding ending,
        @Nullable LocalDate endedOn,
        long logIndex) {

    /**
     * What was delivered.
     *
     * @param accepted what the agency accepted; none before, and when it was sent back
     * @param acceptedOn day on which it did
     */
    public record Result(
            int number,
            Money value,
            @Nullable Money accepted,
            @Nullable LocalDate acceptedOn,
            boolean returned,
            long logIndex) {}

    static PublicServiceFact fold(@Nullable PublicServiceFact before, PublicServiceEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case PublicServiceEvent.Assigned e ->
                new PublicServiceFact(
                        e.service(),
                        e.association(),
                        e.agency(),
                        e.name(),
                        at.day(),
                        e.value(),
                        e.from(),
                        e.to(),
                        List.of(),
                        null,
                        null,
                        index);
            case PublicServiceEvent.Amended e -> {
                PublicServiceFact it = Fold.existing(before, event);
                yield it.now(it.association, e.value(), e.to(), it.results, it.ending, it.endedOn, index);
            }
            case PublicServiceEvent.ResultReported e -> {
                PublicServiceFact it = Fold.existing(before, event);
                List<Result> more = new ArrayList<>(it.results);
                more.add(new Result(e.result(), e.value(), null, null, false, index));
                yield it.with(List.copyOf(more));
            }
            case PublicServiceEvent.ResultConfirmed e ->
                Fold.existing(before, event)
                        .changing(e.result(), r -> new Result(r.number, r.value, e.value(), at.day(), false, index));
            case PublicServiceEvent.ResultReturned e ->
                Fold.existing(before, event)
                        .changing(e.result(), r -> new Result(r.number, r.value, null, null, true, index));
            case PublicServiceEvent.Ended e -> {
                PublicServiceFact it = Fold.existing(before, event);
                yield it.now(it.association, it.value, it.to, it.results, e.ending(), e.endedOn(), index);
            }
            case PublicServiceEvent.Passed e -> {
                PublicServiceFact it = Fold.existing(before, event);
                yield it.now(e.to(), it.value, it.to, it.results, it.ending, it.endedOn, it.logIndex);
            }
        };
    }

    private PublicServiceFact changing(int number, UnaryOperator<Result> change) {
        return with(results.stream()
                .map(result -> result.number == number ? change.apply(result) : result)
                .toList());
    }

    private PublicServiceFact with(List<Result> now) {
        return now(association, value, to, now, ending, endedOn, logIndex);
    }

    private PublicServiceFact now(
            AssociationId deliverer,
            Money worth,
            LocalDate until,
            List<Result> delivered,
            @Nullable ServiceEnding how,
            @Nullable LocalDate when,
            long index) {
        return new PublicServiceFact(
                service, deliverer, agency, name, assignedOn, worth, from, until, delivered, how, when, index);
    }
}
