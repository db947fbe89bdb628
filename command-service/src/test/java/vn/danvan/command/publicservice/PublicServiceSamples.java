package vn.danvan.command.publicservice;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** What the tests of public services have in common: a contract of 100 đồng for January 2020; it is 01/02/2020. */
final class PublicServiceSamples {

    static final PublicServiceId ID = new PublicServiceId(UUID.fromString("0170a000-0000-7000-8000-0000000000b1"));
    static final AssociationId CONSUMERS = new AssociationId("HB.HOI.NTD");
    static final AssociationId BUSINESS = new AssociationId("HB.HOI.DN");
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AgencyId HEALTH = new AgencyId("HB.SO.YTE");
    static final AgencyId OLD = new AgencyId("HB.SO.CU");
    static final AgencyId JUSTICE = new AgencyId("HB.SO.TUPHAP");

    static final PersonId MEMBER = new PersonId("ntd");
    static final PersonId DIRECTOR = new PersonId("yte");
    static final Actor NTD = association("ntd", "HB.HOI.NTD", Role.ASSOCIATION);
    static final Actor DN = association("dn", "HB.HOI.DN", Role.ASSOCIATION);
    static final Actor HEAD = agency("yte", "HB.SO.YTE", Role.AGENCY_HEAD);
    static final Actor STRANGER = agency("tuphap", "HB.SO.TUPHAP", Role.AGENCY_HEAD);
    static final Actor STATE = province("noivu", Role.STATE_MANAGEMENT);

    static final PublicServiceEvent ASSIGNED = assigned(HEALTH);
    static final PublicServiceEvent REPORTED_60 = reported(1, 60);
    static final PublicServiceEvent CONFIRMED_50 = confirmed(1, 50);
    static final PublicServiceEvent RETURNED = new PublicServiceEvent.ResultReturned(ID, 1, "thiếu hồ sơ", DIRECTOR);
    static final PublicServiceEvent FINISHED = ended(ServiceEnding.FINISHED, 50, null);

    private PublicServiceSamples() {}

    static LocalDate day(int ofJanuary) {
        return LocalDate.of(2020, 1, ofJanuary);
    }

    static PublicServiceEvent.Assigned assigned(AgencyId agency) {
        return new PublicServiceEvent.Assigned(
                ID,
                CONSUMERS,
                agency,
                "Tư vấn khiếu nại",
                "12 tư vấn viên",
                "05/HĐ",
                new Money(100),
                10,
                "vụ",
                day(1),
                day(31),
                DIRECTOR);
    }

    static PublicServiceEvent.Amended amended(long value, int to) {
        return new PublicServiceEvent.Amended(ID, new Money(value), 10, day(to), "PL 01", "tăng khối lượng", DIRECTOR);
    }

    static PublicServiceEvent.ResultReported reported(int result, long value) {
        return new PublicServiceEvent.ResultReported(ID, result, day(1), day(20), 6, new Money(value), "tốt", MEMBER);
    }

    static PublicServiceEvent.ResultConfirmed confirmed(int result, long value) {
        return new PublicServiceEvent.ResultConfirmed(ID, result, 5, new Money(value), Quality.MET, "đạt", DIRECTOR);
    }

    static PublicServiceEvent.Ended ended(ServiceEnding ending, long accepted, @Nullable String reason) {
        return new PublicServiceEvent.Ended(
                ID, ending, LocalDate.of(2020, 2, 1), new Money(accepted), reason, DIRECTOR);
    }

    static PublicServiceCommand.AssignService assign(AssociationId association, AgencyId agency, long value, int to) {
        return new PublicServiceCommand.AssignService(
                ID,
                association,
                agency,
                "Tư vấn khiếu nại",
                "12 tư vấn viên",
                "05/HĐ",
                new Money(value),
                10,
                "vụ",
                day(1),
                LocalDate.of(2019, 12, 31).plusDays(to));
    }

    static PublicServiceCommand.AmendService amend(long value, int to) {
        return new PublicServiceCommand.AmendService(
                ID, new Money(value), 10, LocalDate.of(2019, 12, 31).plusDays(to), "PL 01", "tăng khối lượng");
    }

    static PublicServiceCommand.ReportServiceResult report(long value) {
        return new PublicServiceCommand.ReportServiceResult(ID, day(1), day(20), 6, new Money(value), "tốt");
    }

    static PublicServiceCommand.ConfirmServiceResult confirm(int result, long value) {
        return new PublicServiceCommand.ConfirmServiceResult(ID, result, 5, new Money(value), Quality.MET, "đạt");
    }

    static PublicServiceCommand.ReturnServiceResult giveBack(int result) {
        return new PublicServiceCommand.ReturnServiceResult(ID, result, "thiếu hồ sơ");
    }

    static PublicServiceCommand.EndService end(ServiceEnding ending, @Nullable String reason) {
        return new PublicServiceCommand.EndService(ID, ending, null, reason);
    }

    /** Three agencies, one of which was merged into another, and three associations, one with assigned tasks. */
    static void tell(BiConsumer<StreamId, Object[]> past) {
        LocalDate since = LocalDate.of(2015, 1, 1);
        past.accept(HEALTH, new Object[] {agencyRegistered(HEALTH, since)});
        past.accept(JUSTICE, new Object[] {agencyRegistered(JUSTICE, since)});
        past.accept(OLD, new Object[] {
            agencyRegistered(OLD, since), new AgencyEvent.MergedInto(OLD, HEALTH, LocalDate.of(2020, 1, 1))
        });
        past.accept(CONSUMERS, new Object[] {associationRegistered(CONSUMERS, AssociationClass.OTHER)});
        past.accept(BUSINESS, new Object[] {associationRegistered(BUSINESS, AssociationClass.OTHER)});
        past.accept(RED_CROSS, new Object[] {associationRegistered(RED_CROSS, AssociationClass.ASSIGNED)});
    }

    private static AgencyEvent agencyRegistered(AgencyId agency, LocalDate since) {
        return new AgencyEvent.Registered(
                agency, "Sở " + agency.key(), AgencyKind.DEPARTMENT, Level.PROVINCE, null, "III.1", since);
    }

    private static AssociationEvent associationRegistered(AssociationId association, AssociationClass as) {
        return new AssociationEvent.Registered(association, "Hội " + association.key(), as, Level.PROVINCE, "xã hội");
    }
}
