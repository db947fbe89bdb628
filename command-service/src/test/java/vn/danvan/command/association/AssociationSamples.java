package vn.danvan.command.association;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.command.Register;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Founded;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;

/** Two health associations, one of gardeners, and the people who decide about them. */
final class AssociationSamples {

    static final AssociationId ACUPUNCTURE = new AssociationId("HB.HOI.CHAMCUU");
    static final AssociationId MEDICINE = new AssociationId("HB.HOI.DONGY");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final AssociationId NEW = new AssociationId("HB.HOI.MOI");
    static final AssociationId NEWER = new AssociationId("HB.HOI.MOI2");

    static final Actor NOIVU = province("noivu", Role.STATE_MANAGEMENT);
    static final Actor UBND = province("ubnd", Role.APPROVER);
    static final Actor OFFICER = province("danvan", Role.MOBILISATION_OFFICER);
    static final Actor OF_ACUPUNCTURE = association("chamcuu", "HB.HOI.CHAMCUU", Role.ASSOCIATION);
    static final Actor OF_MEDICINE = association("dongy", "HB.HOI.DONGY", Role.ASSOCIATION);

    /** Approves, and may record what took effect before today. */
    static final Actor HISTORIAN =
            new Actor(new PersonId("ubnd"), null, null, Set.of(Role.APPROVER, Role.STATE_MANAGEMENT), true);

    static final LocalDate TODAY = LocalDate.of(2020, 2, 1);
    static final Decision DECISION = new Decision("12/QĐ-UBND", TODAY);
    static final Founded FOUNDED = new Founded("Hội mới tỉnh", AssociationClass.OTHER, Level.PROVINCE, "y tế");

    private AssociationSamples() {}

    static AssociationEvent registered(AssociationId id, String name, String field) {
        return new AssociationEvent.Registered(id, name, AssociationClass.OTHER, Level.PROVINCE, field);
    }

    /** A register with the three associations. */
    static Register three() {
        return new Register()
                .happened(ACUPUNCTURE, registered(ACUPUNCTURE, "Hội Châm cứu tỉnh", "y tế"))
                .happened(MEDICINE, registered(MEDICINE, "Hội Đông y tỉnh", "y tế"))
                .happened(GARDENERS, registered(GARDENERS, "Hội Làm vườn tỉnh", "nông nghiệp"));
    }

    static SubUnitId unit(int number) {
        return new SubUnitId(new UUID(0x7000L, number));
    }

    /** A sub-unit of an association. */
    static SubUnitId unitOf(Register register, AssociationId association, int number) {
        SubUnitId id = unit(number);
        register.happened(
                id,
                new SubUnitEvent.Founded(
                        id, association, "Trung tâm " + number, SubUnitKind.CENTRE, "1", TODAY, new PersonId("noivu")));
        return id;
    }

    static Pass whole(SubUnitId unit, AssociationId to) {
        return new Pass(unit.stream(), 1, to);
    }

    static AssociationCommand merge(Pass... passes) {
        return new AssociationCommand.MergeAssociation(
                ACUPUNCTURE, MEDICINE, List.of(passes), "trùng lĩnh vực", DECISION);
    }

    static AssociationCommand consolidate(Pass... passes) {
        return new AssociationCommand.ConsolidateAssociations(
                NEW, FOUNDED, List.of(ACUPUNCTURE, MEDICINE), List.of(passes), "cùng lĩnh vực", DECISION);
    }

    static AssociationCommand divide(Pass... passes) {
        return new AssociationCommand.DivideAssociation(
                ACUPUNCTURE,
                List.of(new Successor(NEW, FOUNDED), new Successor(NEWER, FOUNDED)),
                List.of(passes),
                "nghị quyết đại hội",
                DECISION);
    }

    static AssociationCommand separate(Pass... passes) {
        return new AssociationCommand.SeparateAssociation(
                ACUPUNCTURE, new Successor(NEW, FOUNDED), List.of(passes), "lập hội riêng", DECISION);
    }

    static AssociationCommand dissolve(Pass... passes) {
        return new AssociationCommand.DissolveAssociation(
                ACUPUNCTURE,
                vn.danvan.kernel.association.DissolutionGround.SELF_DISSOLUTION,
                List.of(passes),
                "nghị quyết đại hội",
                DECISION);
    }

    static AssociationCommand suspend() {
        return new AssociationCommand.SuspendAssociation(ACUPUNCTURE, "vi phạm", TODAY.plusDays(30), DECISION);
    }

    static AssociationCommand resume() {
        return new AssociationCommand.ResumeAssociation(ACUPUNCTURE, "đã khắc phục", DECISION);
    }

    static AssociationCommand reclassify() {
        return new AssociationCommand.ReclassifyAssociation(
                ACUPUNCTURE, AssociationClass.ASSIGNED, "được giao nhiệm vụ", DECISION);
    }

    static AssociationCommand congress() {
        return new AssociationCommand.RecordCongress(ACUPUNCTURE, "Đại hội V", TODAY, TODAY, TODAY.plusYears(5), 90);
    }
}
