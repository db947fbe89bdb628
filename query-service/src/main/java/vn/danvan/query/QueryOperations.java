package vn.danvan.query;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.log.kafka.Feed;
import vn.danvan.query.witness.WitnessAlarms;
import vn.danvan.service.view.ViewOperations;
import vn.danvan.service.view.Views;

/** How the query service's views are. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "operations", description = "Tình trạng dữ liệu tra cứu / how the views are")
class QueryOperations extends ViewOperations {

    private final WitnessAlarms witness;

    QueryOperations(@Qualifier("queryViews") Views views, @Qualifier("queryFeed") Feed feed, WitnessAlarms witness) {
        super(views, feed);
        this.witness = witness;
    }

    /** An alarm of the witness that waits for a person is shown here too. */
    @Override
    public ViewStatus status() {
        ViewStatus views = super.status();
        return views.problem() != null
                ? views
                : new ViewStatus(
                        views.logIndex(), views.status(), witness.waiting().orElse(null));
    }
}
