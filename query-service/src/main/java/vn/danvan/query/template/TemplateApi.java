package vn.danvan.query.template;

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

/** Templates of documents over HTTP. */
@RestController
@RequestMapping("/api/query/v1/templates")
@Tag(name = "template", description = "Mẫu văn bản / templates of documents")
class TemplateApi {

    private final ViewReader<TemplateView> templates;

    TemplateApi(@Qualifier("queryReads") ViewReads reads) {
        this.templates = new ViewReader<>(reads, TemplateView.TABLE);
    }

    @GetMapping
    @ListsRows(TemplateView.class)
    @Operation(operationId = "listTemplates", summary = "Danh sách mẫu văn bản / list templates of documents")
    Page<TemplateView> listTemplates(ViewRequest request) {
        return templates.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(TemplateView.class)
    @Operation(operationId = "countTemplates", summary = "Đếm mẫu văn bản / count templates of documents")
    Counts countTemplates(ViewRequest request) {
        return templates.counts(request);
    }

    @GetMapping("/{template}")
    @ReadsRow
    @Operation(operationId = "getTemplates", summary = "Xem một mục: mẫu văn bản / one of templates of documents")
    TemplateView getTemplates(ViewRequest request, @PathVariable String template) {
        return templates.get(request, template);
    }
}
