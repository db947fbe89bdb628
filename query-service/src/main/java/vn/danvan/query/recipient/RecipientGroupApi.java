package vn.danvan.query.recipient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Groups of recipients over HTTP. */
@RestController
@RequestMapping("/api/query/v1/recipient-groups")
@Tag(name = "recipient-group", description = "Nhóm nơi nhận / groups of recipients")
class RecipientGroupApi {

    private final ViewReader<RecipientGroupView> groups;

    RecipientGroupApi(@Qualifier("queryReads") ViewReads reads) {
        this.groups = new ViewReader<>(reads, RecipientGroupView.TABLE);
    }

    @GetMapping
    @ListsRows(RecipientGroupView.class)
    @Operation(operationId = "listRecipientGroups", summary = "Danh sách nhóm nơi nhận / list groups of recipients")
    Page<RecipientGroupView> listRecipientGroups(ViewRequest request) {
        return groups.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(RecipientGroupView.class)
    @Operation(operationId = "countRecipientGroups", summary = "Đếm nhóm nơi nhận / count groups of recipients")
    Counts countRecipientGroups(ViewRequest request) {
        return groups.counts(request);
    }

    @GetMapping("/{code}")
    @ReadsRow
    @Operation(operationId = "getRecipientGroups", summary = "Xem một nhóm nơi nhận / one group of recipients")
    RecipientGroupView getRecipientGroups(ViewRequest request, @PathVariable String code) {
        return groups.get(request, code);
    }
}
