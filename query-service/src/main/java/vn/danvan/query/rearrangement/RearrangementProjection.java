package vn.danvan.query.rearrangement;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link RearrangementView}, which those read who read the province, and {@link SimilarView}, of which each
 * association reads its own.
 */
public final class RearrangementProjection implements Projection {

    @Override
    public String name() {
        return "rearrangement";
    }

    @EventHandler
    void on(RearrangementEvent event, Recorded at) {
        String key = event.review().key();
        RearrangementView after =
                RearrangementView.fold(RearrangementView.TABLE.find(key).orElse(null), event, at);
        RearrangementView.TABLE.put(key, event.review(), after);
        switch (event) {
            case RearrangementEvent.Started _ -> after.pairs().forEach(pair -> show(after, pair));
            case RearrangementEvent.PairAdded e ->
                show(after, after.pair(e.pair().number()));
            case RearrangementEvent.PairDecided e -> show(after, after.pair(e.pair()));
            case RearrangementEvent.Closed _ -> {}
        }
    }

    private static void show(RearrangementView review, RearrangementView.Pair pair) {
        for (boolean first : new boolean[] {true, false}) {
            SimilarView row = SimilarView.of(review.review(), pair, first);
            SimilarView.TABLE.put(row.key(), row.association(), row);
        }
    }
}
