package vn.danvan.query.coordination;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * What was done within a programme, as last corrected.
 *
 * @param association the partner that recorded it; absent when the lead agency did
 * @param voidedBecause why it counts no more; absent while it does
 * @param earlier what was said before, in order, each with why it was corrected
 * @param readers the streams of all bodies that may read it
 * @param logIndex of the event that brought what it says now
 */
@RecordBuilder
public record ActivityView(
        ProgrammeId programme,
        ActivityId activity,
        ProgrammeKind kind,
        AgencyId lead,
        @Nullable AssociationId association,
        Status status,
        LocalDate on,
        String place,
        String name,
        long people,
        List<Activity.Figure> figures,
        @Nullable String voidedBecause,
        List<Earlier> earlier,
        List<String> readers,
        long logIndex,
        Instant recordedAt)
        implements ActivityViewBuilder.With {

    /** Its table. */
    public static final ViewTable<ActivityView> TABLE = ViewTable.of("programme_activity", ActivityView.class)
            .filter("programme", "Chương trình", "Programme")
            .filter("kind", "Loại", "Kind of programme")
            .filter("lead", "Cơ quan chủ trì", "Lead agency")
            .filter("association", "Hội ghi", "Association that recorded it")
            .filter("status", "Trạng thái", "Status")
            .filter("on", "Ngày", "Day")
            .sort("people", "Số người tham gia", "Number of people")
            .text("name", "Tên hoạt động", "Name")
            .alsoReadBy("readers");

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
    @Schema(name = "ActivityEarlier")
    public record Earlier(Activity content, String correctedBecause, long logIndex, Instant recordedAt) {}

    /** The key: {@code 0197…/A1}. */
    static String key(ProgrammeId programme, ActivityId activity) {
        return programme.key() + "/" + activity.key();
    }

    static ActivityView recorded(CoordinationEvent.ActivityRecorded e, ProgrammeView programme, Recorded at) {
        Activity content = e.content();
        return new ActivityView(
                e.programme(),
                e.activity(),
                programme.kind(),
                programme.lead(),
                e.association(),
                Status.RECORDED,
                content.on(),
                content.place(),
                content.name(),
                content.people(),
                content.figures(),
                null,
                List.of(),
                programme.readers(),
                at.index(),
                at.recordedAt());
    }

    ActivityView corrected(CoordinationEvent.ActivityCorrected e, Recorded at) {
        Activity now = e.content();
        return with(it -> it.status(Status.CORRECTED)
                .on(now.on())
                .place(now.place())
                .name(now.name())
                .people(now.people())
                .figures(now.figures())
                .earlier(Step.append(earlier, new Earlier(content(), e.reason(), logIndex, recordedAt)))
                .logIndex(at.index())
                .recordedAt(at.recordedAt()));
    }

    ActivityView voided(String reason) {
        return with(it -> it.status(Status.VOID).voidedBecause(reason));
    }

    /** What it says now. */
    Activity content() {
        return new Activity(on, place, name, people, figures);
    }
}
