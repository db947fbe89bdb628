package vn.danvan.query;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.RebuildOperations;
import vn.danvan.service.view.Rebuilds;

/** Rebuilds of this service's views while they are read. */
@RestController
@RequestMapping("/api/query/v1")
class QueryRebuildOperations extends RebuildOperations {

    QueryRebuildOperations(@Qualifier("queryRebuilds") Rebuilds rebuilds) {
        super(rebuilds);
    }
}
