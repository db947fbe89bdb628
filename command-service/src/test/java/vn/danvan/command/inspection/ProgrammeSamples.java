package vn.danvan.command.inspection;

import static vn.danvan.command.Given.province;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.kernel.inspection.PlannedInspectionId;

/** What the tests of programmes have in common. */
final class ProgrammeSamples {

    static final InspectionProgrammeId P2021 = new InspectionProgrammeId(2021, HOA_BINH);
    static final Actor LEAD = province("truongban", Role.MOBILISATION_LEAD);
    static final String TITLE = "Kế hoạch kiểm tra năm 2021";

    static final PlannedInspection K1 = planned("K1", null, COOPERATIVES, 2);
    static final PlannedInspection K2 = planned("K2", DA_BAC, null, 3);
    static final PlannedInspection K2_LATER = planned("K2", DA_BAC, null, 4);
    static final PlannedInspection K1_LATER = planned("K1", null, COOPERATIVES, 4);
    static final List<PlannedInspection> ITEMS = List.of(K1, K2);

    static final InspectionProgrammeEvent DRAFTED = new InspectionProgrammeEvent.Drafted(P2021, TITLE, ITEMS);
    static final InspectionProgrammeEvent REVISED = new InspectionProgrammeEvent.Revised(P2021, TITLE, List.of(K1));
    static final InspectionProgrammeEvent APPROVED = approved(1, TODAY);
    static final InspectionProgrammeEvent AMENDED_P =
            new InspectionProgrammeEvent.Amended(P2021, List.of(K1, K2_LATER), "dịch bệnh");
    static final InspectionProgrammeEvent ITEM_OPENED = new InspectionProgrammeEvent.ItemOpened(P2021, "K1", ID);
    static final InspectionProgrammeEvent ITEM_CLOSED = new InspectionProgrammeEvent.ItemClosed(P2021, "K1", ID);

    static final ProgrammeCommand DRAFT = new ProgrammeCommand.DraftProgramme(P2021, TITLE, ITEMS);
    static final ProgrammeCommand REVISE = new ProgrammeCommand.ReviseProgramme(P2021, TITLE, List.of(K1));
    static final ProgrammeCommand APPROVE = new ProgrammeCommand.ApproveProgramme(P2021, "2890-QĐ", null);
    static final ProgrammeCommand AMEND_P = amend(K1, K2_LATER);

    private ProgrammeSamples() {}

    static PlannedInspection planned(
            String code, @Nullable AgencyId agency, @Nullable AssociationId association, int quarter) {
        return new PlannedInspection(code, InspectionKind.CHECK, agency, association, "kinh phí", quarter, HOA_BINH);
    }

    static InspectionProgrammeEvent approved(int version, LocalDate on) {
        return new InspectionProgrammeEvent.Approved(P2021, version, "2890-QĐ", on);
    }

    static ProgrammeCommand amend(PlannedInspection... items) {
        return new ProgrammeCommand.AmendProgramme(P2021, List.of(items), "dịch bệnh");
    }

    /** Opens an inspection of the co-operatives' alliance that carries out an item. */
    static InspectionCommand open(InspectionId id, String item) {
        return open(id, item, InspectionKind.CHECK, null, COOPERATIVES);
    }

    static InspectionCommand open(
            InspectionId id,
            String item,
            InspectionKind kind,
            @Nullable AgencyId agency,
            @Nullable AssociationId association) {
        return new InspectionCommand.OpenInspection(
                id,
                kind,
                agency,
                association,
                "03-QĐ",
                "kinh phí",
                List.of("thanhtra"),
                FROM,
                TO,
                null,
                new PlannedInspectionId(P2021, item),
                null);
    }
}
