package vn.danvan.query.association;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.FoundingId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * The founding of an association.
 *
 * @param name that the association shall bear
 * @param decision number of the decision that recognises the committee
 * @param members who signed up
 * @param ruleVersion the rule on the least number of members that was kept
 * @param association that was founded; absent unless it was licensed
 * @param outcome why it was refused, or why the committee's recognition ended
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record FoundingView(
        FoundingId founding,
        Status status,
        String name,
        Level level,
        String field,
        int committeeMembers,
        String decision,
        LocalDate recognisedOn,
        @Nullable Integer members,
        @Nullable ContentHash charter,
        @Nullable String opinion,
        @Nullable PersonId appraiser,
        @Nullable String ruleVersion,
        @Nullable AssociationId association,
        @Nullable String licence,
        @Nullable String outcome,
        List<Step> steps,
        long version)
        implements Versioned, FoundingViewBuilder.With {

    /** Its table. */
    public static final ViewTable<FoundingView> TABLE = ViewTable.of("founding", FoundingView.class)
            .text("name", "Tên dự kiến", "Name")
            .filter("status", "Trạng thái", "Status")
            .filter("level", "Cấp", "Level")
            .filter("field", "Lĩnh vực", "Field")
            .filter("association", "Hội được thành lập", "Association founded")
            .filter("recognisedOn", "Ngày công nhận ban vận động", "Committee recognised on");

    /** Where it stands. */
    public enum Status {
        /** Ban vận động được công nhận. */
        RECOGNISED,
        /** Hồ sơ đã thẩm định. */
        APPRAISED,
        /** Đã cho phép thành lập. */
        LICENSED,
        /** Không cho phép thành lập. */
        REFUSED,
        /** Ban vận động chấm dứt. */
        ENDED
    }

    static FoundingView fold(@Nullable FoundingView before, FoundingEvent event, Recorded at) {
        if (event instanceof FoundingEvent.CommitteeRecognised e) {
            return new FoundingView(
                    e.founding(),
                    Status.RECOGNISED,
                    e.name(),
                    e.level(),
                    e.field(),
                    e.committeeMembers(),
                    e.decision(),
                    e.effectiveOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("no committee was recognised: " + event.founding());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        FoundingView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case FoundingEvent.CommitteeRecognised _ -> it;
            case FoundingEvent.DossierAppraised e ->
                it.with(to -> to.status(Status.APPRAISED)
                        .members(e.members())
                        .charter(e.charter())
                        .opinion(e.opinion())
                        .appraiser(e.appraiser())
                        .ruleVersion(e.ruleVersion()));
            case FoundingEvent.Licensed e ->
                it.with(to ->
                        to.status(Status.LICENSED).association(e.association()).licence(e.decision()));
            case FoundingEvent.Refused e ->
                it.with(to -> to.status(Status.REFUSED).outcome(e.reason()));
            case FoundingEvent.CommitteeEnded e ->
                it.with(to -> to.status(Status.ENDED).outcome(e.reason()));
        };
    }
}
