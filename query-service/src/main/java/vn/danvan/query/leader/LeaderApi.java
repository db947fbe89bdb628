package vn.danvan.query.leader;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent.ErasureGround;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.query.Step;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Persons who head associations, over HTTP. Lists bear no names. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "leaders", description = "Người lãnh đạo hội / persons who head associations")
class LeaderApi {

    private final ViewReader<LeaderView> leaders;
    private final Personal personal;

    LeaderApi(@Qualifier("queryReads") ViewReads reads, Personal personal) {
        this.leaders = new ViewReader<>(reads, LeaderView.TABLE);
        this.personal = personal;
    }

    /** A person in a list. */
    record ListedLeader(LeaderId leader, AssociationId association, LeaderView.Status status, List<OfficeId> offices) {}

    /**
     * A person.
     *
     * @param personal as far as the reader may see it, now; erased is erased at every moment
     */
    record ShownLeader(
            LeaderId leader,
            AssociationId association,
            LeaderView.Status status,
            Personal.Data personal,
            List<OfficeId> offices,
            @Nullable ErasureGround erasedFor,
            @Nullable String erasureBasis,
            List<Step> steps,
            long version) {}

    @GetMapping("/leaders")
    @ListsRows(LeaderView.class)
    @Operation(
            operationId = "listLeaders",
            summary = "Danh sách người lãnh đạo hội, không nêu họ tên / list leaders, without names")
    Page<ListedLeader> listLeaders(ViewRequest request) {
        return leaders.list(request)
                .map(it -> new ListedLeader(it.leader(), it.association(), it.status(), it.offices()));
    }

    @GetMapping("/leaders/{leader}")
    @ReadsRow
    @Refuses("person.key-lost")
    @Operation(
            operationId = "getLeader",
            summary =
                    "Xem một người; họ tên, ngày sinh chỉ hiện với người được đọc / one leader; name and birth date for "
                            + "the association itself, ORGANISATION_BOARD, STATE_MANAGEMENT and AUDITOR")
    ShownLeader getLeader(ViewRequest request, @PathVariable String leader) {
        LeaderView it = leaders.get(request, leader);
        return new ShownLeader(
                it.leader(),
                it.association(),
                it.status(),
                personal.of(request.actor(), it.association(), it.leader(), it.name(), it.birthDate(), null),
                it.offices(),
                it.erasedFor(),
                it.erasureBasis(),
                it.steps(),
                it.version());
    }
}
