package vn.danvan.kernel.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.StoredAs;

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
}
