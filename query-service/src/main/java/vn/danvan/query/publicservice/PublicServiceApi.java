package vn.danvan.query.publicservice;

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

/** Public services over HTTP. An association sees what it delivers, an agency what it assigned. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "public-services", description = "dịch vụ công giao cho hội / public services assigned")
class PublicServiceApi {

    private final ViewReader<PublicServiceView> services;
    private final ViewReader<PublicServiceView> assigned;

    PublicServiceApi(@Qualifier("queryReads") ViewReads reads) {
        this.services = new ViewReader<>(reads, PublicServiceView.TABLE);
        this.assigned = new ViewReader<>(reads, PublicServiceView.ASSIGNED);
    }

    @GetMapping("/public-services")
    @ListsRows(PublicServiceView.class)
    @Operation(
            operationId = "listPublicServices",
            summary = "Danh sách dịch vụ công giao cho hội / list public services assigned")
    Page<PublicServiceView> listPublicServices(ViewRequest request) {
        return services.list(request);
    }

    @GetMapping("/public-services/counts")
    @CountsRows(PublicServiceView.class)
    @Operation(
            operationId = "countPublicServices",
            summary = "Đếm dịch vụ công giao cho hội / count public services assigned")
    Counts countPublicServices(ViewRequest request) {
        return services.counts(request);
    }

    @GetMapping("/public-services/{service}")
    @ReadsRow
    @Operation(
            operationId = "getPublicServices",
            summary = "Xem một mục: dịch vụ công giao cho hội / one of public services assigned")
    PublicServiceView getPublicServices(ViewRequest request, @PathVariable String service) {
        return services.get(request, service);
    }

    @GetMapping("/assigned-services")
    @ListsRows(PublicServiceView.class)
    @Operation(
            operationId = "listAssignedServices",
            summary = "Danh sách dịch vụ công do cơ quan mình giao / list the services that the own agency assigned")
    Page<PublicServiceView> listAssignedServices(ViewRequest request) {
        return assigned.list(request);
    }

    @GetMapping("/assigned-services/{service}")
    @ReadsRow
    @Operation(
            operationId = "getAssignedServices",
            summary = "Xem một dịch vụ công do cơ quan mình giao / one of the services that the own agency assigned")
    PublicServiceView getAssignedServices(ViewRequest request, @PathVariable String service) {
        return assigned.get(request, service);
    }
}
