package vn.danvan.query.association;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.query.rule.RuleView;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Warning signs about associations over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "association", description = "Hội / associations")
class NoticeApi {

    private final ViewReads reads;
    private final Clock clock;

    NoticeApi(@Qualifier("queryReads") ViewReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/association-notices")
    @ReadsRow
    @Operation(
            operationId = "getAssociationNotices",
            summary =
                    "Dấu hiệu cảnh báo về hội, kèm căn cứ: xét đến hôm nay, hoặc đến ngày của sự kiện nêu ở at / warning "
                            + "signs about associations with their evidence, judged today, or on the day of the event that at names")
    Notices getAssociationNotices(ViewRequest request) {
        return reads.read(
                request,
                snapshot -> Notices.on(
                        snapshot.today(clock),
                        snapshot.all(AssociationSign.TABLE),
                        snapshot.find(RuleView.TABLE, Notices.SILENCE_RULE).orElse(null),
                        snapshot.index()));
    }
}
