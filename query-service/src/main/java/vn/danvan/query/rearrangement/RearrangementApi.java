package vn.danvan.query.rearrangement;

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

/** Reviews of similar associations over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "rearrangement", description = "Rà soát hội trùng lĩnh vực / reviews of similar associations")
class RearrangementApi {

    private final ViewReader<RearrangementView> reviews;
    private final ViewReader<SimilarView> pairs;

    RearrangementApi(@Qualifier("queryReads") ViewReads reads) {
        this.reviews = new ViewReader<>(reads, RearrangementView.TABLE);
        this.pairs = new ViewReader<>(reads, SimilarView.TABLE);
    }

    @GetMapping("/rearrangements")
    @ListsRows(RearrangementView.class)
    @Operation(operationId = "listRearrangements", summary = "Danh sách cuộc rà soát hội / list reviews")
    Page<RearrangementView> listRearrangements(ViewRequest request) {
        return reviews.list(request);
    }

    @GetMapping("/rearrangements/counts")
    @CountsRows(RearrangementView.class)
    @Operation(operationId = "countRearrangements", summary = "Đếm cuộc rà soát hội / count reviews")
    Counts countRearrangements(ViewRequest request) {
        return reviews.counts(request);
    }

    @GetMapping("/rearrangements/{id}")
    @ReadsRow
    @Operation(operationId = "getRearrangements", summary = "Xem một cuộc rà soát hội / one of the reviews")
    RearrangementView getRearrangements(ViewRequest request, @PathVariable String id) {
        return reviews.get(request, id);
    }

    @GetMapping("/rearrangement-pairs")
    @ListsRows(SimilarView.class)
    @Operation(
            operationId = "listRearrangementPairs",
            summary =
                    "Các cặp hội gần giống; mỗi cặp hai dòng, mỗi hội một dòng / pairs of similar associations, one row "
                            + "for each of the two")
    Page<SimilarView> listRearrangementPairs(ViewRequest request) {
        return pairs.list(request);
    }

    @GetMapping("/rearrangement-pairs/counts")
    @CountsRows(SimilarView.class)
    @Operation(operationId = "countRearrangementPairs", summary = "Đếm cặp hội gần giống / count pairs")
    Counts countRearrangementPairs(ViewRequest request) {
        return pairs.counts(request);
    }
}
