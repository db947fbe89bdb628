package vn.danvan.command.coordination;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Register;
import vn.danvan.command.coordination.CoordinationCommand.Figure;
import vn.danvan.command.coordination.CoordinationCommand.Told;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;

/** The Front leads a programme of 2020 with the women's union and the Red Cross; it is 01/05/2020. */
final class ProgrammeSample {

    static final AgencyId FRONT = new AgencyId("HB.MT.MTTQ");
    static final AgencyId WOMEN = new AgencyId("HB.CT.PN");
    static final AgencyId ENDED = new AgencyId("HB.HU.KYSON");
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AssociationId BLIND = new AssociationId("HB.HOI.NGUOIMU");
    static final FormId BM01 = new FormId("BM01");
    static final ProgrammeId ID = new ProgrammeId(new UUID(0x7000, 5));
    static final ActivityId A1 = new ActivityId("A1");
    static final ActivityId A2 = new ActivityId("A2");
    static final LocalDate FROM = LocalDate.of(2020, 3, 18);
    static final LocalDate TO = LocalDate.of(2020, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2020, 5, 1);

    static final Actor HEAD = agency("mttq.head", FRONT.key(), Role.AGENCY_HEAD);
    static final Actor EDITOR = agency("mttq.editor", FRONT.key(), Role.AGENCY_EDITOR);
    static final Actor PARTNER_HEAD = agency("pn.head", WOMEN.key(), Role.AGENCY_HEAD);
    static final Actor STRANGER = agency("dabac.head", "HB.HU.DABAC", Role.AGENCY_HEAD);
    static final Actor CTD = association("ctd", RED_CROSS.key(), Role.ASSOCIATION);
    static final Actor OTHER_ASSOCIATION = association("mu", BLIND.key(), Role.ASSOCIATION);
    static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);

    static final Partners PARTNERS = new Partners(List.of(WOMEN), List.of(RED_CROSS), List.of("Hội Hữu nghị Hủa Phăn"));

    static final Told TOLD = told(TODAY, 320, own("Suất quà", "suất", "160"));
    static final Activity DONE = new Activity(
            TODAY,
            "Xã Toàn Sơn",
            "Trao quà",
            320,
            List.of(new Activity.Figure(null, "Suất quà", "suất", new BigDecimal("160"))));

    private ProgrammeSample() {}

    static Figure of(String indicator, String value) {
        return new Figure(indicator, null, null, new BigDecimal(value));
    }

    static Figure own(@Nullable String name, @Nullable String unit, String value) {
        return new Figure(null, name, unit, new BigDecimal(value));
    }

    static Told told(LocalDate on, long people, Figure... figures) {
        return new Told(on, "Xã Toàn Sơn", "Trao quà", people, List.of(figures));
    }

    static CoordinationCommand.RegisterProgramme command(ProgrammeKind kind, Partners partners) {
        return new CoordinationCommand.RegisterProgramme(
                ID, kind, "Chăm lo người có hoàn cảnh khó khăn", "05-CTPH/MTTQ", FROM, FRONT, partners, FROM, TO);
    }

    static CoordinationEvent.Registered registered() {
        return new CoordinationEvent.Registered(
                ID,
                ProgrammeKind.PROGRAMME,
                "Chăm lo người có hoàn cảnh khó khăn",
                "05-CTPH/MTTQ",
                FROM,
                FRONT,
                PARTNERS,
                FROM,
                TO);
    }

    private static AgencyEvent agencyOf(AgencyId agency) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.FATHERLAND_FRONT,
                Level.PROVINCE,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }

    private static AssociationEvent associationOf(AssociationId association) {
        return new AssociationEvent.Registered(
                association, association.key(), AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo");
    }

    private static Indicator indicator(String code, Indicator.Type type) {
        Indicator.Aggregation how =
                type == Indicator.Type.STOCK ? Indicator.Aggregation.LAST : Indicator.Aggregation.SUM;
        return new Indicator(code, "II.5", "Chỉ tiêu " + code, "cuộc", type, how, null, false, List.of());
    }

    /** Bodies and a form with PH02 (COUNT), TC01 (MONEY) and HO01 (STOCK); no programme. */
    static Register before() {
        return new Register()
                .happened(FRONT, agencyOf(FRONT))
                .happened(WOMEN, agencyOf(WOMEN))
                .happened(ENDED, agencyOf(ENDED), new AgencyEvent.MergedInto(ENDED, FRONT, LocalDate.of(2020, 1, 1)))
                .happened(RED_CROSS, associationOf(RED_CROSS))
                .happened(BLIND, associationOf(BLIND))
                .happened(
                        BM01,
                        new FormEvent.VersionPublished(
                                BM01,
                                1,
                                "Báo cáo",
                                List.of(
                                        indicator("PH02", Indicator.Type.COUNT),
                                        indicator("TC01", Indicator.Type.MONEY),
                                        indicator("HO01", Indicator.Type.STOCK)),
                                List.of(),
                                List.of()))
                .on(TODAY);
    }

    static Register register() {
        return before().happened(ID, registered());
    }

    static CoordinationEvent recorded(ActivityId activity, @Nullable AssociationId by) {
        return new CoordinationEvent.ActivityRecorded(ID, activity, DONE, by);
    }
}
