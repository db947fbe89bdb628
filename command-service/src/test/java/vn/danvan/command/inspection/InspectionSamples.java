package vn.danvan.command.inspection;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/** What the tests of inspections have in common. */
final class InspectionSamples {

    static final InspectionId ID = new InspectionId(UUID.fromString("0172a000-0000-7000-8000-000000000001"));
    static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    static final AgencyId HOA_BINH = new AgencyId("HB.TU.HOABINH");
    static final AssociationId COOPERATIVES = new AssociationId("HB.HOI.HTX");
    static final FindingId F1 = new FindingId("F1");
    static final FindingId F2 = new FindingId("F2");
    static final LocalDate FROM = LocalDate.of(2020, 5, 11);
    static final LocalDate TO = LocalDate.of(2020, 5, 22);
    static final LocalDate DUE = LocalDate.of(2020, 6, 30);
    static final List<Examined> EXAMINED = List.of(new Examined("association/HB.HOI.HTX", 0));
    static final List<ContentHash> EVIDENCE = List.of(ContentHash.of("sổ theo dõi"));

    static final Actor INSPECTOR = province("thanhtra", Role.INSPECTOR);
    static final Actor OFFICER = province("danvan", Role.MOBILISATION_OFFICER);
    static final Actor INSPECTED = association("htx", "HB.HOI.HTX", Role.ASSOCIATION);
    static final Actor OTHER_ASSOCIATION = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION);
    static final Actor HEAD = agency("dabac", "HB.HU.DABAC", Role.AGENCY_HEAD);
    static final Actor OTHER_HEAD = agency("maichau", "HB.HU.MAICHAU", Role.AGENCY_HEAD);
    static final Actor SUCCESSOR = agency("hoabinh", "HB.TU.HOABINH", Role.AGENCY_HEAD);

    static final InspectionEvent OPENED = opened(null, COOPERATIVES);
    static final InspectionEvent OPENED_ON_AGENCY = opened(DA_BAC, null);
    static final InspectionEvent FOUND = found(F1);
    static final InspectionEvent ANSWERED = new InspectionEvent.FindingAnswered(ID, F1, "có giải trình");
    static final InspectionEvent REMEDIATED = new InspectionEvent.RemediationSubmitted(ID, F1, "đã mở sổ", EVIDENCE);
    static final InspectionEvent REFUSED = new InspectionEvent.RemediationRefused(ID, F1, "chưa đủ");
    static final InspectionEvent VERIFIED = new InspectionEvent.RemediationVerified(ID, F1, "đủ");
    static final InspectionEvent CLOSED = new InspectionEvent.Closed(ID, "kết thúc");

    static final InspectionCommand RECORD = record(F1);
    static final InspectionCommand ANSWER = new InspectionCommand.AnswerFinding(ID, F1, "có giải trình");
    static final InspectionCommand REMEDY = new InspectionCommand.SubmitRemediation(ID, F1, "đã mở sổ", EVIDENCE);
    static final InspectionCommand VERIFY = new InspectionCommand.VerifyRemediation(ID, F1, "đủ");
    static final InspectionCommand REFUSE = new InspectionCommand.RefuseRemediation(ID, F1, "chưa đủ");
    static final InspectionCommand CLOSE = new InspectionCommand.CloseInspection(ID, "kết thúc");

    private InspectionSamples() {}

    static InspectionEvent opened(@Nullable AgencyId agency, @Nullable AssociationId association) {
        return new InspectionEvent.Opened(
                ID, InspectionKind.CHECK, agency, association, "03-QĐ", "kinh phí", List.of("thanhtra"), FROM, TO);
    }

    static InspectionCommand open(@Nullable AgencyId agency, @Nullable AssociationId association) {
        return open(agency, association, List.of("thanhtra"), TO);
    }

    static InspectionCommand open(
            @Nullable AgencyId agency, @Nullable AssociationId association, List<String> team, LocalDate to) {
        return new InspectionCommand.OpenInspection(
                ID, InspectionKind.CHECK, agency, association, "03-QĐ", "kinh phí", team, FROM, to);
    }

    static InspectionEvent found(FindingId finding) {
        return new InspectionEvent.FindingRecorded(
                ID, finding, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", DUE, EXAMINED);
    }

    static InspectionCommand record(FindingId finding) {
        return record(finding, DUE, EXAMINED);
    }

    static InspectionCommand record(FindingId finding, LocalDate dueOn, List<Examined> examined) {
        return new InspectionCommand.RecordFinding(
                ID, finding, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", dueOn, examined);
    }

    /** An association, and three agencies of which one has merged into another. */
    static void tell(BiConsumer<StreamId, Object[]> past) {
        past.accept(COOPERATIVES, new Object[] {
            new AssociationEvent.Registered(
                    COOPERATIVES,
                    "Liên minh Hợp tác xã tỉnh",
                    AssociationClass.ASSIGNED,
                    Level.PROVINCE,
                    "kinh tế tập thể")
        });
        past.accept(DA_BAC, new Object[] {registered(DA_BAC)});
        past.accept(HOA_BINH, new Object[] {registered(HOA_BINH)});
        past.accept(KY_SON, new Object[] {
            registered(KY_SON), new AgencyEvent.MergedInto(KY_SON, HOA_BINH, LocalDate.of(2020, 1, 1))
        });
    }

    private static AgencyEvent registered(AgencyId agency) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }
}
