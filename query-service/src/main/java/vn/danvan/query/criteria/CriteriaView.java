package vn.danvan.query.criteria;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaSubject;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One version of a subject's criteria. Its key is {@code STAFFING/TC-BC-2021}.
 *
 * @param drafter who drafted it
 * @param returnedBecause why the draft was not approved last; absent unless it was returned
 * @param decision number of the decision that published it; absent before
 * @param validFrom first day on which it holds; absent before it is published
 * @param validTo first day on which it no longer holds; absent while open
 * @param repealedBy number of the decision that repealed it; absent unless one did
 * @param steps its life
 * @param version of the subject's stream, which all versions share
 */
@RecordBuilder
public record CriteriaView(
        CriteriaSubject subject,
        CriteriaVersion code,
        Status status,
        String title,
        List<CriteriaItem> items,
        PersonId drafter,
        @Nullable String returnedBecause,
        @Nullable String decision,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String repealedBy,
        List<Step> steps,
        long version)
        implements Versioned, CriteriaViewBuilder.With {

    /** Its table. */
    public static final ViewTable<CriteriaView> TABLE = ViewTable.of("criteria", CriteriaView.class)
            .filter("subject", "Loại tiêu chí", "Subject")
            .filter("status", "Trạng thái", "Status")
            .filter("validFrom", "Có hiệu lực từ", "Valid from")
            .text("title", "Tên", "Title");

    /** Where it stands. */
    public enum Status {
        /** Dự thảo. */
        DRAFT,
        /** Đã ban hành. */
        PUBLISHED,
        /** Đã bãi bỏ. */
        REPEALED
    }

    static CriteriaView fold(@Nullable CriteriaView before, CriteriaEvent event, Recorded at) {
        if (event instanceof CriteriaEvent.Drafted e) {
            return new CriteriaView(
                    e.criteria().subject(),
                    e.version(),
                    Status.DRAFT,
                    e.title(),
                    List.copyOf(e.items()),
                    e.drafter(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not drafted: " + event.version());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        CriteriaView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case CriteriaEvent.Drafted _ -> it;
            case CriteriaEvent.Revised e ->
                it.with(to -> to.title(e.title()).items(List.copyOf(e.items())).returnedBecause(null));
            case CriteriaEvent.Returned e -> it.with(to -> to.returnedBecause(e.reason()));
            case CriteriaEvent.Published e ->
                it.with(to -> to.status(Status.PUBLISHED)
                        .decision(e.decision())
                        .validFrom(e.validFrom())
                        .validTo(e.validTo()));
            case CriteriaEvent.Repealed e ->
                it.with(to -> to.status(Status.REPEALED).validTo(e.from()).repealedBy(e.decision()));
        };
    }
}
