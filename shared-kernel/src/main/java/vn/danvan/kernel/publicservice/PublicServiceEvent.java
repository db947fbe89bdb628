package vn.danvan.kernel.publicservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/** The life of a public service assigned to an association. Its results are numbered, from 1. */
public sealed interface PublicServiceEvent {

    /** The assignment. */
    PublicServiceId service();

    /**
     * An agency entrusts a service to an association that is able to deliver it.
     *
     * @param name the service
     * @param capability which conditions the association meets, and by what this was seen
     * @param quantity how much is ordered
     * @param unit of the quantity
     * @param from first day of the contract
     * @param to last day of the contract
     */
    @StoredAs("service.assigned")
    record Assigned(
            PublicServiceId service,
            AssociationId association,
            AgencyId agency,
            String name,
            String capability,
            String contract,
            Money value,
            long quantity,
            String unit,
            LocalDate from,
            LocalDate to,
            PersonId assigner)
            implements PublicServiceEvent {}

    /** Value, quantity or last day of the contract were changed by an addendum. */
    @StoredAs("service.amended")
    record Amended(
            PublicServiceId service,
            Money value,
            long quantity,
            LocalDate to,
            String document,
            String reason,
            PersonId amender)
            implements PublicServiceEvent {}

    /** The association says what it delivered in a part of the contract's time. */
    @StoredAs("service.result-reported")
    record ResultReported(
            PublicServiceId service,
            int result,
            LocalDate from,
            LocalDate to,
            long quantity,
            Money value,
            String quality,
            PersonId reporter)
            implements PublicServiceEvent {}

    /** The agency accepts what was delivered, or a part of it. */
    @StoredAs("service.result-confirmed")
    record ResultConfirmed(
            PublicServiceId service,
            int result,
            long quantity,
            Money value,
            Quality quality,
            String opinion,
            PersonId confirmer)
            implements PublicServiceEvent {}

    /** The agency does not accept a result as it was reported; it no longer counts. */
    @StoredAs("service.result-returned")
    record ResultReturned(PublicServiceId service, int result, String reason, PersonId confirmer)
            implements PublicServiceEvent {}

    /**
     * The assignment is over.
     *
     * @param accepted sum of what was accepted
     * @param reason why it was terminated; absent when it was finished
     */
    @StoredAs("service.ended")
    record Ended(
            PublicServiceId service,
            ServiceEnding ending,
            LocalDate endedOn,
            Money accepted,
            @Nullable String reason,
            PersonId ender)
            implements PublicServiceEvent {}

    /** Another association delivers it from now on. */
    @StoredAs("service.passed")
    record Passed(PublicServiceId service, AssociationId from, AssociationId to, String decision)
            implements PublicServiceEvent {}
}
