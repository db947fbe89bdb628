package vn.danvan.query.publicservice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.Quality;

/**
 * What was delivered in a part of the contract's time.
 *
 * @param number of the result
 * @param quality as the association finds it
 * @param acceptedQuantity what the agency accepted; absent before
 * @param acceptedValue what the agency accepted; absent before
 * @param verdict how the agency finds it; absent before
 * @param opinion of the agency, or why it sent the result back
 */
@RecordBuilder
public record ServiceResult(
        int number,
        LocalDate from,
        LocalDate to,
        long quantity,
        Money value,
        String quality,
        PersonId reporter,
        State state,
        @Nullable Long acceptedQuantity,
        @Nullable Money acceptedValue,
        @Nullable Quality verdict,
        @Nullable String opinion,
        @Nullable PersonId confirmer)
        implements ServiceResultBuilder.With {

    /** Where it stands. */
    public enum State {
        /** Chờ xác nhận. */
        REPORTED,
        /** Đã xác nhận. */
        CONFIRMED,
        /** Bị trả lại. */
        RETURNED
    }

    static ServiceResult of(PublicServiceEvent.ResultReported e) {
        return new ServiceResult(
                e.result(),
                e.from(),
                e.to(),
                e.quantity(),
                e.value(),
                e.quality(),
                e.reporter(),
                State.REPORTED,
                null,
                null,
                null,
                null,
                null);
    }

    ServiceResult confirmed(PublicServiceEvent.ResultConfirmed e) {
        return with(to -> to.state(State.CONFIRMED)
                .acceptedQuantity(e.quantity())
                .acceptedValue(e.value())
                .verdict(e.quality())
                .opinion(e.opinion())
                .confirmer(e.confirmer()));
    }

    ServiceResult returned(PublicServiceEvent.ResultReturned e) {
        return with(to -> to.state(State.RETURNED).opinion(e.reason()).confirmer(e.confirmer()));
    }

    /** What it counts with against the contract. */
    Money counts() {
        return state == State.REPORTED ? value : taken();
    }

    /** What was accepted of it. */
    Money taken() {
        return acceptedValue == null ? Money.ZERO : acceptedValue;
    }

    static List<ServiceResult> changed(List<ServiceResult> results, int number, UnaryOperator<ServiceResult> change) {
        return results.stream()
                .map(result -> result.number == number ? change.apply(result) : result)
                .toList();
    }
}
