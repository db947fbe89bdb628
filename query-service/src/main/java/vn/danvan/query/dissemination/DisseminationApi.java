package vn.danvan.query.dissemination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.query.plan.DirectiveView;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Dissemination over HTTP. An agency sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "disseminations", description = "Quán triệt, tuyên truyền / dissemination of directives")
class DisseminationApi {

    private final ViewReader<DisseminationView> acts;
    private final ViewReads reads;

    DisseminationApi(@Qualifier("queryReads") ViewReads reads) {
        this.acts = new ViewReader<>(reads, DisseminationView.TABLE);
        this.reads = reads;
    }

    @GetMapping("/disseminations")
    @ListsRows(DisseminationView.class)
    @Operation(
            operationId = "listDisseminations",
            summary = "Danh sách việc quán triệt, tuyên truyền / list acts of dissemination")
    Page<DisseminationView> listDisseminations(ViewRequest request) {
        return acts.list(request);
    }

    @GetMapping("/disseminations/counts")
    @CountsRows(DisseminationView.class)
    @Operation(
            operationId = "countDisseminations",
            summary = "Đếm việc quán triệt, tuyên truyền / count acts of dissemination")
    Counts countDisseminations(ViewRequest request) {
        return acts.counts(request);
    }

    @GetMapping("/disseminations/{dissemination}")
    @ReadsRow
    @Operation(
            operationId = "getDisseminations",
            summary = "Xem một mục: việc quán triệt, tuyên truyền / one of acts of dissemination")
    DisseminationView getDisseminations(ViewRequest request, @PathVariable String dissemination) {
        return acts.get(request, dissemination);
    }

    @GetMapping("/directives/{directive}/dissemination")
    @ReadsRow
    @Operation(
            operationId = "getDisseminationFigures",
            summary =
                    "Kết quả quán triệt, tuyên truyền một văn bản, theo cơ quan, theo địa bàn / how far a directive was "
                            + "disseminated, by agency and district, as far as the caller may see")
    DisseminationFigures getDisseminationFigures(ViewRequest request, @PathVariable String directive) {
        return reads.read(request, snapshot -> {
            DirectiveView known =
                    snapshot.find(DirectiveView.TABLE, directive).orElseThrow(KernelCode.NOT_FOUND::refuse);
            return DisseminationFigures.of(
                    known.directive(),
                    snapshot.all(DisseminationView.TABLE).stream()
                            .filter(act -> act.status() != DisseminationView.Status.VOID)
                            .filter(act -> act.directives().contains(known.directive()))
                            .toList(),
                    snapshot.index());
        });
    }
}
