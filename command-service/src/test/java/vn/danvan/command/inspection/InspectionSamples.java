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
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

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
    static final Actor SECOND_INSPECTOR = province("thanhtra2", Role.INSPECTOR);
    static final Actor APPROVER = province("ubnd", Role.APPROVER);
    static final Actor SECOND_APPROVER = province("ubnd2", Role.APPROVER);
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

    static final LocalDate DECIDED_ON = LocalDate.of(2020, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2020, 6, 10);
    static final String RULE_VERSION = "inspection.appeal-days[ALL]@2020-01-01";
    static final InspectionEvent AMENDED = new InspectionEvent.FindingAmended(
            ID, F1, Severity.MINOR, "chưa mở một sổ", "Điều 24", "mở sổ", "thêm chứng từ");
    static final InspectionEvent EXTENDED =
            new InspectionEvent.DueDateExtended(ID, F1, DUE.plusDays(31), "cách ly y tế");
    static final InspectionEvent DECIDED = decided(DECIDED_ON);
    static final InspectionEvent APPEALED = new InspectionEvent.Appealed(ID, F1, "đã mở sổ", EVIDENCE);

    static final InspectionCommand AMEND = amend(Severity.MINOR, "chưa mở một sổ");
    static final InspectionCommand EXTEND = extend(DUE.plusDays(31));
    static final InspectionCommand DECIDE = decide(null);
    static final InspectionCommand APPEAL = new InspectionCommand.AppealDecision(ID, F1, "đã mở sổ", EVIDENCE);
    static final InspectionCommand DECIDE_APPEAL = decideAppeal(AppealOutcome.UPHELD, null);
    static final InspectionCommand CHANGE_TEAM = team(List.of("thanhtra2"), List.of(), null);

    private InspectionSamples() {}

    static InspectionEvent opened(@Nullable AgencyId agency, @Nullable AssociationId association) {
        return opened(agency, association, TO);
    }

    static InspectionEvent opened(@Nullable AgencyId agency, @Nullable AssociationId association, LocalDate to) {
        return new InspectionEvent.Opened(
                ID,
                InspectionKind.CHECK,
                agency,
                association,
                "03-QĐ",
                "kinh phí",
                List.of("thanhtra"),
                FROM,
                to,
                "thanhtra",
                null,
                null,
                "đơn phản ánh");
    }

    static InspectionCommand open(@Nullable AgencyId agency, @Nullable AssociationId association) {
        return open(agency, association, List.of("thanhtra"), TO);
    }

    static InspectionCommand open(
            @Nullable AgencyId agency, @Nullable AssociationId association, List<String> team, LocalDate to) {
        return new InspectionCommand.OpenInspection(
                ID,
                InspectionKind.CHECK,
                agency,
                association,
                "03-QĐ",
                "kinh phí",
                team,
                FROM,
                to,
                null,
                null,
                "đơn phản ánh");
    }

    static InspectionEvent found(FindingId finding) {
        return new InspectionEvent.FindingRecorded(
                ID, finding, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", DUE, EXAMINED, null, null);
    }

    static InspectionCommand record(FindingId finding) {
        return record(finding, DUE, EXAMINED);
    }

    static InspectionCommand record(FindingId finding, LocalDate dueOn, List<Examined> examined) {
        return new InspectionCommand.RecordFinding(
                ID, finding, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", dueOn, examined, List.of(), null);
    }

    static InspectionCommand repeating(FindingRef earlier) {
        return new InspectionCommand.RecordFinding(
                ID, F1, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", DUE, EXAMINED, List.of(), earlier);
    }

    static InspectionCommand amend(Severity severity, String statement) {
        return new InspectionCommand.AmendFinding(ID, F1, severity, statement, "Điều 24", "mở sổ", "thêm chứng từ");
    }

    static InspectionCommand extend(LocalDate dueOn) {
        return new InspectionCommand.ExtendFinding(ID, F1, dueOn, "cách ly y tế");
    }

    static InspectionCommand decide(@Nullable LocalDate on) {
        return new InspectionCommand.DecideViolation(ID, F1, "212-QĐ", on, "phê bình", "Điều 40");
    }

    static InspectionEvent decided(LocalDate on) {
        return new InspectionEvent.ViolationDecided(
                ID, F1, "212-QĐ", on, "phê bình", "Điều 40", on.plusDays(14), RULE_VERSION);
    }

    static InspectionCommand decideAppeal(AppealOutcome outcome, @Nullable LocalDate on) {
        boolean changed = outcome == AppealOutcome.CHANGED;
        return new InspectionCommand.DecideAppeal(
                ID, F1, outcome, "245-QĐ", on, "đã xét", changed ? "nhắc nhở" : null, changed ? "Điều 40" : null);
    }

    static InspectionEvent appealDecided(AppealOutcome outcome, LocalDate on) {
        boolean changed = outcome == AppealOutcome.CHANGED;
        return new InspectionEvent.AppealDecided(
                ID, F1, outcome, "245-QĐ", on, "đã xét", changed ? "nhắc nhở" : null, changed ? "Điều 40" : null);
    }

    static InspectionCommand team(List<String> joins, List<String> leaves, @Nullable String head) {
        return new InspectionCommand.ChangeTeam(ID, joins, leaves, head, "điều động", null);
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
        RuleId days = new RuleId("inspection.appeal-days");
        past.accept(days, new Object[] {
            new RuleEvent.Set(
                    days, "ALL", "14", "days", LocalDate.of(2020, 1, 1), null, "Luật Khiếu nại, Điều 9", "example")
        });
        past.accept(DA_BAC, new Object[] {registered(DA_BAC)});
        past.accept(HOA_BINH, new Object[] {registered(HOA_BINH)});
        past.accept(KY_SON, new Object[] {
            registered(KY_SON), new AgencyEvent.MergedInto(KY_SON, HOA_BINH, LocalDate.of(2020, 1, 1))
        });
    }

    static AgencyEvent registered(AgencyId agency) {
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
