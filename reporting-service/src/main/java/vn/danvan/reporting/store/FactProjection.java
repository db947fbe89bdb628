package vn.danvan.reporting.store;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.FactFolds;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps the row of each stream. */
public final class FactProjection implements Projection {

    private static final FactFolds.Rows STORED = new Stored();

    @Override
    public String name() {
        return "facts";
    }

    @EventHandler
    void on(Object event, Recorded at) {
        FactFolds.apply(STORED, event, new Moment(at.index(), at.recordedAt(), at.effectiveOn()));
    }

    /** The rows of the batch at hand. */
    private static final class Stored implements FactFolds.Rows {

        @Override
        public <R> @Nullable R find(FactKind<R> kind, String key) {
            return FactTables.of(kind).find(key).orElse(null);
        }

        @Override
        public <R> void put(FactKind<R> kind, String key, R row) {
            FactTables.of(kind).put(key, null, row);
        }

        @Override
        public List<ReportFact> receivedFrom(String desk) {
            return FactTables.REPORT
                    .keysWhere("desk", desk, report -> report.state().received())
                    .stream()
                    .map(FactTables.REPORT::get)
                    .toList();
        }
    }
}
