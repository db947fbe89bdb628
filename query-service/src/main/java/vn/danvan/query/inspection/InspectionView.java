package vn.danvan.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.PlannedInspectionId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An inspection of one agency or association.
 *
 * @param association the inspected association, or the one that it passed to while it was open
 * @param passedFrom the association that was inspected before it passed, if it did
 * @param head who leads the team; absent in inspections of before teams had a head
 * @param teamChanges who joined and left, in order
 * @param leadingBody the body that inspects, if it is known
 * @param planned the item of the year's programme that it carries out, or none
 * @param ground why it was made unplanned, or none
 * @param findings how many were recorded
 * @param openFindings how many are not verified as put right
 * @param repeatedFindings how many repeat an earlier one
 * @param decisions how many decisions on violations were made
 * @param undecidedAppeals how many appeals wait for a decision
 * @param conclusion absent until it is closed
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record InspectionView(
        InspectionId inspection,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        @Nullable AssociationId passedFrom,
        String decision,
        String scope,
        List<String> team,
        @Nullable String head,
        List<TeamChange> teamChanges,
        @Nullable AgencyId leadingBody,
        @Nullable PlannedInspectionId planned,
        @Nullable String ground,
        LocalDate from,
        LocalDate to,
        State state,
        int findings,
        int openFindings,
        int repeatedFindings,
        int decisions,
        int undecidedAppeals,
        @Nullable String conclusion,
        List<Step> steps,
        long version)
        implements Versioned, InspectionViewBuilder.With {

    /** Its table. */
    public static final ViewTable<InspectionView> TABLE = ViewTable.of("inspection", InspectionView.class)
            .filter("kind", "Hình thức", "Kind")
            .filter("agency", "Cơ quan được kiểm tra", "Inspected agency")
            .filter("association", "Hội được kiểm tra", "Inspected association")
            .filter("leadingBody", "Đơn vị chủ trì", "Leading body")
            .filter("state", "Trạng thái", "State")
            .sort("from", "Từ ngày", "From")
            .sort("to", "Đến ngày", "To")
            .sort("openFindings", "Số kết luận chưa khắc phục", "Open findings")
            .sort("undecidedAppeals", "Số khiếu nại chưa giải quyết", "Undecided appeals")
            .text("scope", "Nội dung", "Scope")
            .text("decision", "Số quyết định", "Number of the decision");

    /** Whether it goes on. */
    public enum State {
        /** Đang tiến hành. */
        OPEN,
        /** Đã kết thúc. */
        CLOSED
    }

    /**
     * Who joined and left the team.
     *
     * @param on from which day
     */
    public record TeamChange(
            List<String> joined, List<String> left, String head, String reason, LocalDate on, long logIndex) {}

    static InspectionView fold(@Nullable InspectionView before, InspectionEvent event, Recorded at) {
        if (event instanceof InspectionEvent.Opened e) {
            return new InspectionView(
                    e.inspection(),
                    e.kind(),
                    e.agency(),
                    e.association(),
                    null,
                    e.decision(),
                    e.scope(),
                    List.copyOf(e.team()),
                    e.head(),
                    List.of(),
                    e.leadingBody(),
                    e.planned(),
                    e.ground(),
                    e.from(),
                    e.to(),
                    State.OPEN,
                    0,
                    0,
                    0,
                    0,
                    0,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not opened: " + event.inspection());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        InspectionView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case InspectionEvent.Opened _,
                    InspectionEvent.FindingAmended _,
                    InspectionEvent.DueDateExtended _,
                    InspectionEvent.FindingAnswered _,
                    InspectionEvent.RemediationSubmitted _,
                    InspectionEvent.RemediationRefused _,
                    InspectionEvent.FindingPassed _ -> it;
            case InspectionEvent.TeamChanged e -> it.changed(e, at);
            case InspectionEvent.FindingRecorded e ->
                it.with(to -> to.findings(it.findings + 1)
                        .openFindings(it.openFindings + 1)
                        .repeatedFindings(it.repeatedFindings + (e.repeats() == null ? 0 : 1)));
            case InspectionEvent.RemediationVerified _ -> it.withOpenFindings(it.openFindings - 1);
            case InspectionEvent.ViolationDecided _ -> it.withDecisions(it.decisions + 1);
            case InspectionEvent.Appealed _ -> it.withUndecidedAppeals(it.undecidedAppeals + 1);
            case InspectionEvent.AppealDecided _ -> it.withUndecidedAppeals(it.undecidedAppeals - 1);
            case InspectionEvent.Passed e ->
                it.with(to -> to.association(e.to()).passedFrom(e.from()));
            case InspectionEvent.Closed e ->
                it.with(to -> to.state(State.CLOSED).conclusion(e.conclusion()));
        };
    }

    private InspectionView changed(InspectionEvent.TeamChanged e, Recorded at) {
        List<String> now = new java.util.ArrayList<>(team);
        now.removeAll(e.left());
        now.addAll(e.joined());
        TeamChange change = new TeamChange(
                List.copyOf(e.joined()), List.copyOf(e.left()), e.head(), e.reason(), e.on(), at.index());
        return with(to -> to.team(List.copyOf(now)).head(e.head()).teamChanges(Step.append(teamChanges, change)));
    }
}
