package vn.danvan.query.dissemination;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One act of dissemination, as last corrected.
 *
 * @param district the district's agency that the agency was or belonged to when the act was recorded; absent for the
 *     agencies of the province
 * @param count conferences, or news and articles
 * @param people heads counted
 * @param voidedBecause why it counts no more; absent while it does
 * @param earlier what was said before, in order, each with why it was corrected
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record DisseminationView(
        DisseminationId dissemination,
        AgencyId agency,
        @Nullable AgencyId district,
        List<DirectiveId> directives,
        DisseminationForm form,
        String name,
        LocalDate on,
        String place,
        int count,
        long people,
        Status status,
        @Nullable String voidedBecause,
        List<Earlier> earlier,
        List<Step> steps,
        long version)
        implements Versioned, DisseminationViewBuilder.With {

    /** Its table. */
    public static final ViewTable<DisseminationView> TABLE = ViewTable.of("dissemination", DisseminationView.class)
            .filter("directives", "Văn bản chỉ đạo", "Directive")
            .filter("agency", "Cơ quan", "Agency")
            .filter("district", "Địa bàn", "District")
            .filter("form", "Hình thức", "Form")
            .filter("status", "Trạng thái", "Status")
            .filter("on", "Ngày", "Day")
            .sort("people", "Số người dự", "Number of people")
            .text("name", "Tên", "Name");

    /** Whether it stands. */
    public enum Status {
        /** Đã ghi. */
        RECORDED,
        /** Đã sửa. */
        CORRECTED,
        /** Đã hủy. */
        VOID
    }

    /** What was said before a correction. */
    @Schema(name = "DisseminationEarlier")
    public record Earlier(Dissemination content, String correctedBecause, long logIndex, Instant recordedAt) {}

    static DisseminationView recorded(DisseminationEvent.Recorded e, @Nullable AgencyId district, Recorded at) {
        Dissemination content = e.content();
        return new DisseminationView(
                e.dissemination(),
                e.agency(),
                district,
                content.directives(),
                content.form(),
                content.name(),
                content.on(),
                content.place(),
                content.count(),
                content.people(),
                Status.RECORDED,
                null,
                List.of(),
                List.of(Step.of(e, at)),
                at.version());
    }

    DisseminationView corrected(DisseminationEvent.Corrected e, Recorded at) {
        Dissemination now = e.content();
        Step said = steps.getLast();
        Earlier before = new Earlier(
                new Dissemination(directives, form, name, on, place, count, people),
                e.reason(),
                said.logIndex(),
                said.recordedAt());
        return with(it -> it.directives(now.directives())
                .form(now.form())
                .name(now.name())
                .on(now.on())
                .place(now.place())
                .count(now.count())
                .people(now.people())
                .status(Status.CORRECTED)
                .earlier(Step.append(earlier, before))
                .steps(Step.append(steps, Step.of(e, at)))
                .version(at.version()));
    }

    DisseminationView voided(DisseminationEvent.Voided e, Recorded at) {
        return with(it -> it.status(Status.VOID)
                .voidedBecause(e.reason())
                .steps(Step.append(steps, Step.of(e, at)))
                .version(at.version()));
    }
}
