package vn.danvan.query;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.log.kafka.Feed;
import vn.danvan.service.view.ViewOperations;
import vn.danvan.service.view.Views;

/** How the query service's views are. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "operations", description = "Tình trạng dữ liệu tra cứu / how the views are")
class QueryOperations extends ViewOperations {

    QueryOperations(@Qualifier("queryViews") Views views, @Qualifier("queryFeed") Feed feed) {
        super(views, feed);
    }
}
