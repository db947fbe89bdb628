package vn.danvan.query.association;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An association's charter.
 *
 * @param filedVersion number of the version filed last
 * @param content the document filed last
 * @param changes what it amends; absent when it is no amendment
 * @param comments of the last return
 * @param inForceVersion number of the version in force
 * @param inForce the document in force
 * @param decision number of the approval in force
 * @param effectiveOn since when it is in force
 * @param rejectedBecause why the version filed last was not approved
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record CharterView(
        AssociationId association,
        Status status,
        String title,
        int filedVersion,
        ContentHash content,
        @Nullable String changes,
        PersonId filer,
        @Nullable PersonId appraiser,
        @Nullable String opinion,
        List<ReviewComment> comments,
        @Nullable Integer inForceVersion,
        @Nullable ContentHash inForce,
        @Nullable String decision,
        @Nullable LocalDate effectiveOn,
        @Nullable String rejectedBecause,
        List<Step> steps,
        long version)
        implements Versioned, CharterViewBuilder.With {

    /** Its table. */
    public static final ViewTable<CharterView> TABLE = ViewTable.of("charter", CharterView.class)
            .text("title", "Tên", "Title")
            .filter("status", "Trạng thái", "Status")
            .filter("effectiveOn", "Ngày có hiệu lực", "In force since");

    /** Where the version filed last stands. */
    public enum Status {
        /** Chờ thẩm định. */
        FILED,
        /** Bị trả lại. */
        RETURNED,
        /** Đã thẩm định, chờ phê duyệt. */
        APPRAISED,
        /** Đã phê duyệt, có hiệu lực. */
        APPROVED,
        /** Không được phê duyệt. */
        REJECTED
    }

    static CharterView fold(@Nullable CharterView before, CharterEvent event, Recorded at) {
        if (event instanceof CharterEvent.Filed e && before == null) {
            return new CharterView(
                    e.charter().association(),
                    Status.FILED,
                    e.title(),
                    e.version(),
                    e.content(),
                    null,
                    e.filer(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not filed: " + event.charter());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        CharterView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case CharterEvent.Filed e -> it.filed(e.version(), e.title(), e.content(), null, e.filer());
            case CharterEvent.AmendmentFiled e -> it.filed(e.version(), e.title(), e.content(), e.changes(), e.filer());
            case CharterEvent.Appraised e ->
                it.with(to ->
                        to.status(Status.APPRAISED).appraiser(e.appraiser()).opinion(e.opinion()));
            case CharterEvent.Returned e ->
                it.with(to ->
                        to.status(Status.RETURNED).appraiser(e.appraiser()).comments(List.copyOf(e.comments())));
            case CharterEvent.Approved e ->
                it.with(to -> to.status(Status.APPROVED)
                        .inForceVersion(e.version())
                        .inForce(e.content())
                        .decision(e.decision())
                        .effectiveOn(e.effectiveOn()));
            case CharterEvent.Rejected e ->
                it.with(to -> to.status(Status.REJECTED).rejectedBecause(e.reason()));
        };
    }

    private CharterView filed(int number, String name, ContentHash what, @Nullable String amends, PersonId by) {
        return with(to -> to.status(Status.FILED)
                .filedVersion(number)
                .title(name)
                .content(what)
                .changes(amends)
                .filer(by)
                .appraiser(null)
                .opinion(null)
                .comments(List.of())
                .rejectedBecause(null));
    }
}
