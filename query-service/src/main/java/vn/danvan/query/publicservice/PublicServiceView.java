package vn.danvan.query.publicservice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A public service assigned to an association.
 *
 * @param association who delivers it now
 * @param agency who assigned it
 * @param value of the contract, with its addenda
 * @param counted what was reported and not returned; of what was confirmed, what was accepted
 * @param accepted what was confirmed
 * @param endedOn day on which it ended; absent while it runs
 * @param endedBecause why it was terminated; absent unless it was
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record PublicServiceView(
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
        Status status,
        Money counted,
        Money accepted,
        List<ServiceResult> results,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<Step> steps,
        long version)
        implements Versioned, PublicServiceViewBuilder.With {

    /** Its table, as the association reads it. */
    public static final ViewTable<PublicServiceView> TABLE = table("public_service");

    /** The same rows, as the agency that assigned the service reads them. */
    public static final ViewTable<PublicServiceView> ASSIGNED = table("assigned_service");

    /** Where it stands. */
    public enum Status {
        /** Đang thực hiện. */
        ASSIGNED,
        /** Hoàn thành. */
        FINISHED,
        /** Chấm dứt. */
        TERMINATED
    }

    private static ViewTable<PublicServiceView> table(String name) {
        return ViewTable.of(name, PublicServiceView.class)
                .filter("association", "Hội", "Association")
                .filter("agency", "Cơ quan giao", "Agency that assigned it")
                .filter("status", "Trạng thái", "Status")
                .filter("to", "Ngày hết hạn hợp đồng", "Last day of the contract")
                .text("name", "Dịch vụ", "Service")
                .sort("value", "Giá trị hợp đồng", "Contract value")
                .sort("accepted", "Giá trị nghiệm thu", "Value accepted");
    }

    static PublicServiceView fold(@Nullable PublicServiceView before, PublicServiceEvent event, Recorded at) {
        if (event instanceof PublicServiceEvent.Assigned e) {
            return new PublicServiceView(
                    e.service(),
                    e.association(),
                    e.agency(),
                    e.name(),
                    e.capability(),
                    e.contract(),
                    e.value(),
                    e.quantity(),
                    e.unit(),
                    e.from(),
                    e.to(),
                    Status.ASSIGNED,
                    Money.ZERO,
                    Money.ZERO,
                    List.of(),
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not assigned: " + event.service());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        PublicServiceView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case PublicServiceEvent.Assigned _ -> it;
            case PublicServiceEvent.Amended e ->
                it.with(to -> to.value(e.value()).quantity(e.quantity()).to(e.to()));
            case PublicServiceEvent.ResultReported e -> it.counting(Step.append(it.results, ServiceResult.of(e)));
            case PublicServiceEvent.ResultConfirmed e ->
                it.counting(ServiceResult.changed(it.results, e.result(), result -> result.confirmed(e)));
            case PublicServiceEvent.ResultReturned e ->
                it.counting(ServiceResult.changed(it.results, e.result(), result -> result.returned(e)));
            case PublicServiceEvent.Ended e ->
                it.with(to -> to.status(Status.valueOf(e.ending().name()))
                        .endedOn(e.endedOn())
                        .endedBecause(e.reason()));
            case PublicServiceEvent.Passed e -> it.with(to -> to.association(e.to()));
        };
    }

    private PublicServiceView counting(List<ServiceResult> now) {
        return with(to -> to.results(now)
                .counted(Money.sum(now.stream().map(ServiceResult::counts).toList()))
                .accepted(Money.sum(now.stream().map(ServiceResult::taken).toList())));
    }
}
