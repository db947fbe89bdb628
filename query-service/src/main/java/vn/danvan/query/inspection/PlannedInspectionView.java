package vn.danvan.query.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.service.view.ViewTable;

/**
 * One inspection that an approved programme plans. The body to be inspected reads it.
 *
 * @param item its code within the programme
 * @param quarter in which it is to begin
 * @param lastDay of that quarter
 * @param inspection what was opened for it, if something was
 */
@RecordBuilder
public record PlannedInspectionView(
        InspectionProgrammeId programme,
        String item,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        String scope,
        int quarter,
        LocalDate lastDay,
        AgencyId leadingBody,
        State state,
        @Nullable InspectionId inspection,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn)
        implements PlannedInspectionViewBuilder.With {

    /** Its table. */
    public static final ViewTable<PlannedInspectionView> TABLE = ViewTable.of(
                    "planned_inspection", PlannedInspectionView.class)
            .filter("programme", "Kế hoạch", "Programme")
            .filter("kind", "Hình thức", "Kind")
            .filter("agency", "Cơ quan được kiểm tra", "Agency to be inspected")
            .filter("association", "Hội được kiểm tra", "Association to be inspected")
            .filter("leadingBody", "Đơn vị chủ trì", "Leading body")
            .filter("state", "Trạng thái", "State")
            .filter("quarter", "Quý", "Quarter")
            .sort("lastDay", "Ngày cuối quý", "Last day of the quarter")
            .text("scope", "Nội dung", "Scope");

    /** What the log says of it; that a quarter is over is for who reads it to see. */
    public enum State {
        /** Chưa mở. */
        PLANNED,
        /** Đang tiến hành. */
        OPENED,
        /** Đã kết thúc. */
        CLOSED,
        /** Đã đưa ra khỏi kế hoạch. */
        DROPPED
    }

    static String key(InspectionProgrammeId programme, String item) {
        return programme.key() + "/" + item;
    }

    /** As it is planned from now on; what was opened for it stays, and who is inspected. */
    static PlannedInspectionView planned(
            InspectionProgrammeId programme, PlannedInspection item, @Nullable PlannedInspectionView before) {
        PlannedInspectionView planned = new PlannedInspectionView(
                programme,
                item.code(),
                item.kind(),
                item.agency(),
                item.association(),
                item.scope(),
                item.quarter(),
                item.lastDayIn(programme.year()),
                item.leadingBody(),
                State.PLANNED,
                null,
                null,
                null);
        return before == null || before.inspection == null
                ? planned
                : planned.with(to -> to.association(before.association)
                        .state(before.state)
                        .inspection(before.inspection)
                        .openedOn(before.openedOn)
                        .closedOn(before.closedOn));
    }

    PlannedInspectionView opened(InspectionId by, LocalDate on) {
        return with(to -> to.state(State.OPENED).inspection(by).openedOn(on));
    }

    PlannedInspectionView closed(LocalDate on) {
        return with(to -> to.state(State.CLOSED).closedOn(on));
    }
}
