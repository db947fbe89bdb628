package vn.danvan.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.query.QueryViews;
import vn.danvan.service.view.ComparesRows;
import vn.danvan.service.view.Differences;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What became different between two moments, over HTTP: of each list and each row of it. */
@RestController
@RequestMapping("/api/query/v1/differences")
@Tag(name = "history", description = "Lịch sử / what happened")
class DifferenceApi {

    private final Map<String, Differences<?>> lists = new TreeMap<>();

    DifferenceApi(@Qualifier("queryReads") ViewReads reads) {
        QueryViews.lists().forEach((name, table) -> lists.put(name, new Differences<>(reads, table)));
    }

    @GetMapping("/{list}")
    @ComparesRows
    @Operation(
            operationId = "listDifferences",
            summary =
                    "Danh sách (hoặc một mục của nó) khác nhau gì giữa hai thời điểm, do sự kiện nào, ai, vì sao / what is "
                            + "different in a list, or one row of it, between two moments: by which event, by whom, with which "
                            + "reason; takes the list's own filters")
    Differences.Page listDifferences(
            ViewRequest request,
            @Parameter(
                            description = "Danh sách, như trong đường dẫn của nó / the list, as in its path",
                            example = "agencies")
                    @PathVariable
                    String list) {
        Differences<?> differences = lists.get(list);
        if (differences == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        return differences.list(request);
    }
}
