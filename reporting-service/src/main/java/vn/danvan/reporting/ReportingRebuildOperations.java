package vn.danvan.reporting;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.RebuildOperations;
import vn.danvan.service.view.Rebuilds;

/** Rebuilds of this service's views while they are read. */
@RestController
@RequestMapping("/api/reporting/v1")
class ReportingRebuildOperations extends RebuildOperations {

    ReportingRebuildOperations(@Qualifier("reportingRebuilds") Rebuilds rebuilds) {
        super(rebuilds);
    }
}
