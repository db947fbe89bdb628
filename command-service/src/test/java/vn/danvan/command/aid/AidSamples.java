package vn.danvan.command.aid;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the tests of aid have in common: a pledge of 100 đồng on 10/01/2020; it is 01/02/2020. */
final class AidSamples {

    static final AidGrantId ID = new AidGrantId(UUID.fromString("0170a000-0000-7000-8000-0000000000a1"));
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final LocalDate PLEDGED_ON = day(10);
    static final LocalDate TODAY = LocalDate.of(2020, 2, 1);
    static final List<AidLine> LINES =
            List.of(new AidLine("L1", "Tập huấn"), new AidLine("L2", "Trang thiết bị cảnh báo sớm"));
    static final PersonId MEMBER = new PersonId("ctd");
    static final Actor CTD = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION);
    static final Actor OTHER = association("lamvuon", "HB.HOI.LAMVUON", Role.ASSOCIATION);
    static final Actor APPROVER = province("lanhdao", Role.APPROVER);
    static final PersonId LEADER = new PersonId("lanhdao");

    static final RuleEvent.Set DECREE_93 = decree("93/2009/NĐ-CP", "2009-12-06", "2020-09-17");
    static final RuleEvent.Set DECREE_80 = decree("80/2020/NĐ-CP", "2020-09-17", "2025-12-08");

    static final AidEvent HOME = registered(AidSource.IN_PROVINCE);
    static final AidEvent FOREIGN = registered(AidSource.FOREIGN);
    static final AidEvent APPROVED = approved(100, 15);
    static final AidEvent REFUSED = new AidEvent.Refused(ID, "trùng dự án", LEADER, DECREE_93.versionName());
    static final AidEvent RECEIVED_60 = received(1, 60, 20);
    static final AidEvent SPENT_25 = spent(2, 25, 22);
    static final AidEvent REPORTED = reported(60, 25);
    static final AidEvent CLOSED = closed(60, 25, 35, 0, null);

    private AidSamples() {}

    static LocalDate day(int ofJanuary) {
        return LocalDate.of(2020, 1, ofJanuary);
    }

    private static RuleEvent.Set decree(String number, String from, String to) {
        return new RuleEvent.Set(
                new RuleId("aid.foreign-approval"),
                "FOREIGN",
                number,
                "decree",
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Nghị định " + number,
                "example");
    }

    static AidEvent.Registered registered(AidSource source) {
        return new AidEvent.Registered(
                ID,
                RED_CROSS,
                source,
                "Quỹ Sông Đà",
                "phòng, chống thiên tai",
                new Money(100),
                PLEDGED_ON,
                LINES,
                MEMBER);
    }

    static AidEvent.Approved approved(long amount, int day) {
        return new AidEvent.Approved(ID, new Money(amount), "12/QĐ-UBND", day(day), LEADER, DECREE_93.versionName());
    }

    static AidEvent.Received received(int entry, long amount, int day) {
        return new AidEvent.Received(ID, entry, new Money(amount), day(day), "BC-" + entry, MEMBER);
    }

    static AidEvent.Spent spent(int entry, long amount, int day) {
        return new AidEvent.Spent(ID, entry, "L1", new Money(amount), day(day), "PC-" + entry, "tập huấn", MEMBER);
    }

    static AidEvent.UseReported reported(long received, long spent) {
        return new AidEvent.UseReported(
                ID,
                day(1),
                day(31),
                new Money(received),
                new Money(spent),
                new Money(received - spent),
                "đúng mục đích",
                MEMBER);
    }

    static AidEvent.Closed closed(
            long received, long spent, long returned, long carried, @org.jspecify.annotations.Nullable String to) {
        return new AidEvent.Closed(
                ID,
                new Money(received),
                new Money(spent),
                new Money(returned),
                new Money(carried),
                to,
                "đã đối chiếu",
                MEMBER);
    }

    static AidCommand.RegisterAid register(AssociationId association, AidSource source, long pledged) {
        return new AidCommand.RegisterAid(
                ID,
                association,
                source,
                "Quỹ Sông Đà",
                "phòng, chống thiên tai",
                new Money(pledged),
                PLEDGED_ON,
                LINES);
    }

    static AidCommand.AmendAidPledge amend(long pledged) {
        return new AidCommand.AmendAidPledge(ID, new Money(pledged), "Phụ lục 01", "bổ sung");
    }

    static AidCommand.ApproveAid approve() {
        return new AidCommand.ApproveAid(ID, "12/QĐ-UBND", null);
    }

    static AidCommand.RefuseAid refuse() {
        return new AidCommand.RefuseAid(ID, "trùng dự án");
    }

    static AidCommand.RecordAidReceipt receive(long amount, int day, String voucher) {
        return new AidCommand.RecordAidReceipt(ID, new Money(amount), day(day), voucher);
    }

    static AidCommand.RecordAidSpending spend(long amount, int day, String voucher) {
        return new AidCommand.RecordAidSpending(ID, "L1", new Money(amount), day(day), voucher, "tập huấn");
    }

    static AidCommand.CancelAidEntry cancel(int entry) {
        return new AidCommand.CancelAidEntry(ID, entry, "ghi nhầm");
    }

    static AidCommand.ReportAidUse report() {
        return new AidCommand.ReportAidUse(ID, day(1), day(31), "đúng mục đích");
    }

    static AidCommand.CloseAid close(long returned, long carried, @org.jspecify.annotations.Nullable String to) {
        return new AidCommand.CloseAid(ID, new Money(returned), new Money(carried), to, "đã đối chiếu");
    }

    /** Two decrees one after the other, and two associations. */
    static void tell(BiConsumer<StreamId, Object[]> past) {
        past.accept(DECREE_93.rule(), new Object[] {DECREE_93, DECREE_80});
        past.accept(RED_CROSS, new Object[] {
            new AssociationEvent.Registered(
                    RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo")
        });
        past.accept(GARDENERS, new Object[] {
            new AssociationEvent.Registered(
                    GARDENERS, "Hội Làm vườn tỉnh", AssociationClass.OTHER, Level.PROVINCE, "nông nghiệp")
        });
    }

    static List<AidEvent> history(AidEvent... events) {
        return new ArrayList<>(List.of(events));
    }
}
