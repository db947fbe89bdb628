package vn.danvan.command.publicservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** What may be asked about a public service assigned to an association. */
public sealed interface PublicServiceCommand extends Command {

    /** The assignment. */
    PublicServiceId service();

    @Override
    default PublicServiceId target() {
        return service();
    }

    /** Entrusts a service to an association that is able to deliver it. */
    record AssignService(
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
            LocalDate to)
            implements PublicServiceCommand {}

    /** Changes value, quantity or last day of the contract. */
    record AmendService(
            PublicServiceId service, Money value, long quantity, LocalDate to, String document, String reason)
            implements PublicServiceCommand {}

    /** Says what was delivered. */
    record ReportServiceResult(
            PublicServiceId service, LocalDate from, LocalDate to, long quantity, Money value, String quality)
            implements PublicServiceCommand {}

    /** Accepts a result, or a part of it. */
    record ConfirmServiceResult(
            PublicServiceId service, int result, long quantity, Money value, Quality quality, String opinion)
            implements PublicServiceCommand {}

    /** Sends a result back. */
    record ReturnServiceResult(PublicServiceId service, int result, String reason) implements PublicServiceCommand {}

    /** Ends the assignment. */
    record EndService(
            PublicServiceId service,
            ServiceEnding ending,
            @Nullable LocalDate endedOn,
            @Nullable String reason) implements PublicServiceCommand {}
}
