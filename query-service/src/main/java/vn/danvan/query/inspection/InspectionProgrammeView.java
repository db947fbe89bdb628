package vn.danvan.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One body's programme of inspections for a year.
 *
 * @param items what holds: as last approved
 * @param proposed what waits for approval; absent when nothing does
 * @param approvals every approval, the first one first
 * @param amendments every amendment that was proposed, with its reason
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record InspectionProgrammeView(
        InspectionProgrammeId programme,
        int year,
        AgencyId body,
        String title,
        State state,
        List<PlannedInspectionView> items,
        @Nullable List<PlannedInspection> proposed,
        List<ProgrammeApproval> approvals,
        List<ProgrammeAmendment> amendments,
        List<Step> steps,
        long version)
        implements Versioned, InspectionProgrammeViewBuilder.With {

    /** Its table. */
    public static final ViewTable<InspectionProgrammeView> TABLE = ViewTable.of(
                    "inspection_programme", InspectionProgrammeView.class)
            .filter("year", "Năm", "Year")
            .filter("body", "Đơn vị", "Body")
            .filter("state", "Trạng thái", "State")
            .text("title", "Tên kế hoạch", "Title");

    /** Where it stands. */
    public enum State {
        /** Đang soạn, chờ phê duyệt. */
        DRAFTED,
        /** Đã phê duyệt. */
        APPROVED,
        /** Đã phê duyệt, đang đề nghị điều chỉnh. */
        AMENDING
    }

    /** An approval. */
    public record ProgrammeApproval(
            int version,
            String number,
            LocalDate on,
            @Nullable PersonId by,
            long logIndex) {}

    /** An amendment that was proposed. */
    public record ProgrammeAmendment(
            String reason, @Nullable PersonId by, LocalDate on, long logIndex) {}

    static InspectionProgrammeView fold(
            @Nullable InspectionProgrammeView before, InspectionProgrammeEvent event, Recorded at) {
        if (event instanceof InspectionProgrammeEvent.Drafted e) {
            return new InspectionProgrammeView(
                    e.programme(),
                    e.programme().year(),
                    e.programme().body(),
                    e.title(),
                    State.DRAFTED,
                    List.of(),
                    List.copyOf(e.items()),
                    List.of(),
                    List.of(),
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not drafted: " + event.programme());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        InspectionProgrammeView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case InspectionProgrammeEvent.Drafted _ -> it;
            case InspectionProgrammeEvent.Revised e ->
                it.with(to -> to.title(e.title()).proposed(List.copyOf(e.items())));
            case InspectionProgrammeEvent.Amended e ->
                it.with(to -> to.state(State.AMENDING)
                        .proposed(List.copyOf(e.items()))
                        .amendments(Step.append(
                                it.amendments,
                                new ProgrammeAmendment(e.reason(), at.actor(), at.recordedOn(), at.index()))));
            case InspectionProgrammeEvent.Approved e ->
                it.with(to -> to.state(State.APPROVED)
                        .items(it.inForce())
                        .proposed(null)
                        .approvals(Step.append(
                                it.approvals,
                                new ProgrammeApproval(e.version(), e.number(), e.on(), at.actor(), at.index()))));
            case InspectionProgrammeEvent.ItemOpened e ->
                it.changing(e.item(), item -> item.opened(e.inspection(), at.recordedOn()));
            case InspectionProgrammeEvent.ItemPassed e -> {
                List<PlannedInspection> proposed = it.proposed;
                yield it.withProposed(proposed == null ? null : e.in(proposed)).withItemOn(e.item(), e.to());
            }
            case InspectionProgrammeEvent.ItemClosed e -> it.changing(e.item(), item -> item.closed(at.recordedOn()));
        };
    }

    /** What was proposed, with what has been opened of it. */
    private List<PlannedInspectionView> inForce() {
        List<PlannedInspectionView> now = new ArrayList<>();
        for (PlannedInspection item : proposed == null ? List.<PlannedInspection>of() : proposed) {
            PlannedInspectionView before = items.stream()
                    .filter(known -> known.item().equals(item.code()))
                    .findFirst()
                    .orElse(null);
            now.add(PlannedInspectionView.planned(programme, item, before));
        }
        return List.copyOf(now);
    }

    /** With the item on the association that follows the one it was planned on. */
    InspectionProgrammeView withItemOn(String code, AssociationId association) {
        return changing(code, item -> item.withAssociation(association));
    }

    private InspectionProgrammeView changing(
            String code, java.util.function.UnaryOperator<PlannedInspectionView> change) {
        return withItems(items.stream()
                .map(item -> item.item().equals(code) ? change.apply(item) : item)
                .toList());
    }
}
