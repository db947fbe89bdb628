package vn.danvan.query.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An inspection of one agency or association.
 *
 * @param findings how many were recorded
 * @param openFindings how many are not verified as put right
 * @param conclusion absent until it is closed
 * @param steps its life
 * @param version of the stream
 */
public record InspectionView(
        InspectionId inspection,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        String decision,
        String scope,
        List<String> team,
        LocalDate from,
        LocalDate to,
        State state,
        int findings,
        int openFindings,
        @Nullable String conclusion,
        List<Step> steps,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<InspectionView> TABLE = ViewTable.of("inspection", InspectionView.class)
            .filter("kind", "Hình thức", "Kind")
            .filter("agency", "Cơ quan được kiểm tra", "Inspected agency")
            .filter("association", "Hội được kiểm tra", "Inspected association")
            .filter("state", "Trạng thái", "State")
            .sort("from", "Từ ngày", "From")
            .sort("to", "Đến ngày", "To")
            .sort("openFindings", "Số kết luận chưa khắc phục", "Open findings")
            .text("scope", "Nội dung", "Scope")
            .text("decision", "Số quyết định", "Number of the decision");

    /** Whether it goes on. */
    public enum State {
        /** Đang tiến hành. */
        OPEN,
        /** Đã kết thúc. */
        CLOSED
    }

    static InspectionView fold(@Nullable InspectionView before, InspectionEvent event, Recorded at) {
        if (event instanceof InspectionEvent.Opened e) {
            return new InspectionView(
                    e.inspection(),
                    e.kind(),
                    e.agency(),
                    e.association(),
                    e.decision(),
                    e.scope(),
                    List.copyOf(e.team()),
                    e.from(),
                    e.to(),
                    State.OPEN,
                    0,
                    0,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not opened: " + event.inspection());
        }
        return switch (event) {
            case InspectionEvent.Opened _ -> before;
            case InspectionEvent.FindingRecorded e -> before.with(State.OPEN, 1, 1, null, e, at);
            case InspectionEvent.FindingAnswered e -> before.with(State.OPEN, 0, 0, null, e, at);
            case InspectionEvent.RemediationSubmitted e -> before.with(State.OPEN, 0, 0, null, e, at);
            case InspectionEvent.RemediationVerified e -> before.with(State.OPEN, 0, -1, null, e, at);
            case InspectionEvent.RemediationRefused e -> before.with(State.OPEN, 0, 0, null, e, at);
            case InspectionEvent.Closed e -> before.with(State.CLOSED, 0, 0, e.conclusion(), e, at);
        };
    }

    private InspectionView with(
            State now, int more, int moreOpen, @Nullable String concludes, InspectionEvent event, Recorded at) {
        return new InspectionView(
                inspection,
                kind,
                agency,
                association,
                decision,
                scope,
                team,
                from,
                to,
                now,
                findings + more,
                openFindings + moreOpen,
                concludes,
                Step.append(steps, Step.of(event, at)),
                at.version());
    }
}
