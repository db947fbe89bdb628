package vn.danvan.query.table;

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

/** Saved tables over HTTP: those of one's own agency and those that others share. */
@RestController
@RequestMapping("/api/query/v1/tables")
@Tag(name = "tables", description = "Bảng số liệu tự lập đã lưu / saved tables; reporting-service fills them in")
class TableApi {

    private final ViewReader<SavedTableView> tables;

    TableApi(@Qualifier("queryReads") ViewReads reads) {
        this.tables = new ViewReader<>(reads, SavedTableView.TABLE);
    }

    @GetMapping
    @ListsRows(SavedTableView.class)
    @Operation(operationId = "listTables", summary = "Danh sách bảng đã lưu / list saved tables")
    Page<SavedTableView> listTables(ViewRequest request) {
        return tables.list(request);
    }

    @GetMapping("/counts")
    @CountsRows(SavedTableView.class)
    @Operation(operationId = "countTables", summary = "Đếm bảng đã lưu / count saved tables")
    Counts countTables(ViewRequest request) {
        return tables.counts(request);
    }

    @GetMapping("/{table}")
    @ReadsRow
    @Operation(operationId = "getTables", summary = "Xem một mục: bảng đã lưu / one of the saved tables")
    SavedTableView getTables(ViewRequest request, @PathVariable String table) {
        return tables.get(request, table);
    }
}
