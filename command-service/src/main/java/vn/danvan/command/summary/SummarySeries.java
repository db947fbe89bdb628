package vn.danvan.command.summary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummarySeriesEvent;
import vn.danvan.kernel.summary.SummarySeriesId;

/** A body's numbers of one year: the next is one more than the last, and is given in the append of the issue. */
@AggregateRoot
class SummarySeries {

    @AggregateIdentifier
    private @Nullable SummarySeriesId id;

    private int last;

    /**
     * Gives the number, which is the next one.
     *
     * @throws ConcurrencyException when another issue has taken it meanwhile: the issue is decided anew
     */
    void take(SummarySeriesId series, int number, SummaryId summary, int version) {
        if (number != last + 1) {
            throw new ConcurrencyException(series + " has moved past " + number);
        }
        apply(new SummarySeriesEvent.NumberTaken(series, number, summary, version));
    }

    @EventSourcingHandler
    void on(SummarySeriesEvent event) {
        switch (event) {
            case SummarySeriesEvent.NumberTaken e -> {
                id = e.series();
                last = e.number();
            }
        }
    }
}
