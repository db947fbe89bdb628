package vn.danvan.query.leader;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.query.Step;
import vn.danvan.query.leader.OfficeView.Ending;
import vn.danvan.query.leader.OfficeView.HeldTerm;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.Counts;
import vn.danvan.service.view.CountsRows;
import vn.danvan.service.view.ListsRows;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Offices of associations over HTTP. An association sees its own; lists bear no names. */
@RestController
@RequestMapping("/api/query/v1")
@Tag(name = "offices", description = "Chức danh lãnh đạo hội / offices of associations")
class OfficeApi {

    private final ViewReader<OfficeView> offices;
    private final Personal personal;

    OfficeApi(@Qualifier("queryReads") ViewReads reads, Personal personal) {
        this.offices = new ViewReader<>(reads, OfficeView.TABLE);
        this.personal = personal;
    }

    /**
     * An office in a list.
     *
     * @param holder id of whoever holds it; absent when nobody does
     * @param age how the age of the last term's holder was judged
     */
    record ListedOffice(
            OfficeId id,
            AssociationId association,
            Office office,
            OfficeView.Status status,
            @Nullable LeaderId holder,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            OfficeEvent.@Nullable AgeCheck age,
            @Nullable String duty) {

        static ListedOffice of(OfficeView it) {
            OfficeEvent.Term last =
                    it.terms().isEmpty() ? null : it.terms().getLast().term();
            return new ListedOffice(
                    it.id(),
                    it.association(),
                    it.office(),
                    it.status(),
                    last == null || it.status() != OfficeView.Status.HELD ? null : last.leader(),
                    it.from(),
                    it.to(),
                    last == null ? null : last.eligibility().age(),
                    it.duty());
        }
    }

    /**
     * One term.
     *
     * @param personal of the person, as far as the reader may see it; the age is that on the first day
     * @param to last day as it stands
     * @param plannedTo last day as it was decided
     */
    record ShownTerm(
            LeaderId leader,
            Personal.Data personal,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate plannedTo,
            OfficeEvent.Service service,
            String decision,
            OfficeEvent.Eligibility eligibility,
            @Nullable Ending ending,
            @Nullable String endedBy,
            long logIndex) {}

    /** An office with its terms. */
    record ShownOffice(
            OfficeId id,
            AssociationId association,
            Office office,
            OfficeView.Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String duty,
            List<ShownTerm> terms,
            List<Step> steps,
            long version) {}

    @GetMapping("/offices")
    @ListsRows(OfficeView.class)
    @Operation(
            operationId = "listOffices",
            summary = "Danh sách chức danh lãnh đạo hội, không nêu họ tên / list offices, without names")
    Page<ListedOffice> listOffices(ViewRequest request) {
        return offices.list(request).map(ListedOffice::of);
    }

    @GetMapping("/offices/counts")
    @CountsRows(OfficeView.class)
    @Operation(operationId = "countOffices", summary = "Đếm chức danh lãnh đạo hội / count offices")
    Counts countOffices(ViewRequest request) {
        return offices.counts(request);
    }

    @GetMapping("/offices/{association}/{office}")
    @ReadsRow
    @Refuses("person.key-lost")
    @Operation(
            operationId = "getOffice",
            summary =
                    "Xem một chức danh với các nhiệm kỳ; họ tên, ngày sinh chỉ hiện với người được đọc / one office with "
                            + "its terms; names and birth dates for the association itself, ORGANISATION_BOARD, STATE_MANAGEMENT "
                            + "and AUDITOR")
    ShownOffice getOffice(ViewRequest request, @PathVariable String association, @PathVariable String office) {
        OfficeView it = offices.get(request, association + "/" + office);
        return new ShownOffice(
                it.id(),
                it.association(),
                it.office(),
                it.status(),
                it.from(),
                it.to(),
                it.duty(),
                it.terms().stream()
                        .map(term -> shown(request.actor(), it.association(), term))
                        .toList(),
                it.steps(),
                it.version());
    }

    private ShownTerm shown(Actor actor, AssociationId association, HeldTerm it) {
        OfficeEvent.Term term = it.term();
        return new ShownTerm(
                term.leader(),
                personal.of(actor, association, term.leader(), it.name(), it.birthDate(), term.from()),
                term.number(),
                term.from(),
                it.to(),
                term.to(),
                term.service(),
                term.decision(),
                term.eligibility(),
                it.ending(),
                it.endedBy(),
                it.logIndex());
    }
}
