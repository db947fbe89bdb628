package vn.danvan.kernel.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;

/** The life of one body's programme of inspections for one year. */
public sealed interface InspectionProgrammeEvent {

    /** The programme. */
    InspectionProgrammeId programme();

    /** Its first draft. */
    @StoredAs("inspection-programme.drafted")
    record Drafted(InspectionProgrammeId programme, String title, List<PlannedInspection> items)
            implements InspectionProgrammeEvent {}

    /** The draft was written anew before it was approved. */
    @StoredAs("inspection-programme.revised")
    record Revised(InspectionProgrammeId programme, String title, List<PlannedInspection> items)
            implements InspectionProgrammeEvent {}

    /**
     * What was drafted, or proposed as an amendment, holds from now on.
     *
     * @param version how often it has been approved, from 1
     * @param number of the decision
     * @param on date of the decision
     */
    @StoredAs("inspection-programme.approved")
    record Approved(InspectionProgrammeId programme, int version, String number, LocalDate on)
            implements InspectionProgrammeEvent {}

    /**
     * An amendment was proposed; until it is approved, what was approved before holds.
     *
     * @param items the whole programme as it would be
     */
    @StoredAs("inspection-programme.amended")
    record Amended(InspectionProgrammeId programme, List<PlannedInspection> items, String reason)
            implements InspectionProgrammeEvent {}

    /** A planned inspection was opened. */
    @StoredAs("inspection-programme.item-opened")
    record ItemOpened(InspectionProgrammeId programme, String item, InspectionId inspection)
            implements InspectionProgrammeEvent {}

    /** The inspection that was opened for a planned one is closed. */
    @StoredAs("inspection-programme.item-closed")
    record ItemClosed(InspectionProgrammeId programme, String item, InspectionId inspection)
            implements InspectionProgrammeEvent {}

    /**
     * What is planned on an association that ended or divided, and was not opened, is planned on a successor from now on;
     * also in an amendment that waits for approval.
     *
     * @param decision number of the decision by which it passed
     */
    @StoredAs("inspection-programme.item-passed")
    record ItemPassed(
            InspectionProgrammeId programme, String item, AssociationId from, AssociationId to, String decision)
            implements InspectionProgrammeEvent {

        /** The items with what passed planned on the successor. */
        public List<PlannedInspection> in(List<PlannedInspection> items) {
            return items.stream()
                    .map(planned -> planned.code().equals(item) && from.equals(planned.association())
                            ? planned.on(to)
                            : planned)
                    .toList();
        }
    }
}
