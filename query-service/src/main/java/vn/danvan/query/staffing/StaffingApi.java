package vn.danvan.query.staffing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
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

/** Posts over HTTP. An association sees its own. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "staffing", description = "Biên chế của hội / posts of associations")
class StaffingApi {

    private final ViewReader<StaffingView> posts;
    private final ViewReader<StaffingYearView> years;

    StaffingApi(@Qualifier("queryReads") ViewReads reads) {
        this.posts = new ViewReader<>(reads, StaffingView.TABLE);
        this.years = new ViewReader<>(reads, StaffingYearView.TABLE);
    }

    @GetMapping("/staffing")
    @ListsRows(StaffingView.class)
    @Operation(operationId = "listStaffing", summary = "Danh sách giao biên chế / list posts of associations")
    Page<StaffingView> listStaffing(ViewRequest request) {
        return posts.list(request);
    }

    @GetMapping("/staffing/counts")
    @CountsRows(StaffingView.class)
    @Operation(operationId = "countStaffing", summary = "Đếm hội được giao biên chế / count posts of associations")
    Counts countStaffing(ViewRequest request) {
        return posts.counts(request);
    }

    @GetMapping("/staffing/{year}/{association}")
    @ReadsRow
    @Operation(
            operationId = "getStaffing",
            summary = "Xem một mục: biên chế của một hội / one association's posts of one year")
    StaffingView getStaffing(ViewRequest request, @PathVariable String year, @PathVariable String association) {
        return posts.get(request, year + "/" + association);
    }

    @GetMapping("/staffing-years")
    @ListsRows(StaffingYearView.class)
    @Operation(operationId = "listStaffingYears", summary = "Tổng biên chế các năm / list years of posts")
    Page<StaffingYearView> listStaffingYears(ViewRequest request) {
        return years.list(request);
    }

    @GetMapping("/staffing-years/{year}")
    @ReadsRow
    @Operation(operationId = "getStaffingYears", summary = "Xem một mục: biên chế của một năm / one year of posts")
    StaffingYearView getStaffingYears(ViewRequest request, @PathVariable String year) {
        return years.get(request, year);
    }

    @GetMapping("/staffing-years/{year}/board")
    @ListsRows(StaffingView.class)
    @Operation(
            operationId = "boardOfStaffingYear",
            summary = "Bảng biên chế của năm theo hội / a year's posts, association by association")
    Page<StaffingView> boardOfStaffingYear(ViewRequest request, @PathVariable String year) {
        return posts.list(request, Map.of("year", year));
    }
}
