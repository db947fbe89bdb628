package vn.danvan.reporting;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.log.kafka.Feed;
import vn.danvan.service.view.ViewOperations;
import vn.danvan.service.view.Views;

/** How the figures store is, and what could not be applied. */
@RestController
@RequestMapping("/api/reporting/v1")
class ReportingOperations extends ViewOperations {

    ReportingOperations(@Qualifier("reportingViews") Views views, @Qualifier("reportingFeed") Feed feed) {
        super(views, feed);
    }
}
