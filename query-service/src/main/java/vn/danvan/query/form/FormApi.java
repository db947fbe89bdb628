package vn.danvan.query.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Report forms over HTTP. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "form", description = "Biểu mẫu / forms")
class FormApi {

    private final ViewReader<FormView> forms;

    FormApi(@Qualifier("queryReads") ViewReads reads) {
        this.forms = new ViewReader<>(reads, FormView.TABLE);
    }

    @GetMapping("/forms")
    @ListsRows(FormView.class)
    @Operation(operationId = "listForms", summary = "Danh sách biểu mẫu / list forms")
    Page<FormView> listForms(ViewRequest request) {
        return forms.list(request);
    }

    @GetMapping("/forms/{form}")
    @ReadsRow
    @Operation(operationId = "getForms", summary = "Xem một mục: biểu mẫu / one of forms")
    FormView getForms(ViewRequest request, @PathVariable String form) {
        return forms.get(request, form);
    }
}
