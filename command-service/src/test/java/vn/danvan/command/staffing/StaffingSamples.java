package vn.danvan.command.staffing;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/** What the tests of posts have in common. */
final class StaffingSamples {

    static final StaffingYear Y2020 = new StaffingYear(2020);
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final AssociationId SUSPENDED = new AssociationId("HB.HOI.DINHCHI");
    static final StaffingId ID = new StaffingId(Y2020, RED_CROSS);
    static final CriteriaVersion CRITERIA = new CriteriaVersion("TC-BC-2020");
    static final Actor BOARD = province("tochuc", Role.ORGANISATION_BOARD);
    static final Actor APPROVER = province("lanhdao", Role.APPROVER);
    static final Actor CTD = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION);
    static final Actor OTHER = association("lamvuon", "HB.HOI.LAMVUON", Role.ASSOCIATION);

    static final StaffingEvent ALLOTTED = new StaffingEvent.Allotted(ID, 9, CRITERIA, "118-QĐ");
    static final StaffingEvent WITHDRAWN = new StaffingEvent.Withdrawn(ID, 9, "chuyển loại", "455-QĐ");
    static final StaffingEvent GIVEN_AWAY = new StaffingEvent.PostsGiven(ID, 9, GARDENERS, "30-QĐ");
    static final StaffingEvent RECEIVED = new StaffingEvent.PostsReceived(ID, 2, GARDENERS, "30-QĐ");
    static final StaffingEvent COUNTED = counted("2020-02-01", 10, 9);
    static final StaffingYearEvent CEILING = new StaffingYearEvent.CeilingSet(Y2020, 120, "45/NQ");
    static final StaffingYearEvent YEAR_CLOSED = new StaffingYearEvent.Closed(Y2020, LocalDate.of(2021, 1, 5));

    private StaffingSamples() {}

    /** The criteria in force since 01/01/2020 and three associations; the last one is suspended. */
    static void tell(BiConsumer<StreamId, Object[]> past) {
        past.accept(CriteriaId.STAFFING, new Object[] {
            new CriteriaEvent.Published(
                    CriteriaId.STAFFING, CRITERIA, "24-QĐ", LocalDate.of(2020, 1, 1), null, new PersonId("lanhdao"))
        });
        past.accept(RED_CROSS, new Object[] {registered(RED_CROSS, AssociationClass.ASSIGNED)});
        past.accept(GARDENERS, new Object[] {registered(GARDENERS, AssociationClass.OTHER)});
        past.accept(SUSPENDED, new Object[] {
            registered(SUSPENDED, AssociationClass.ASSIGNED),
            new AssociationEvent.Suspended(
                    SUSPENDED,
                    "7-QĐ",
                    "vi phạm điều lệ",
                    LocalDate.of(2020, 1, 10),
                    LocalDate.of(2020, 7, 10),
                    new PersonId("lanhdao"))
        });
    }

    private static AssociationEvent registered(AssociationId association, AssociationClass its) {
        return new AssociationEvent.Registered(association, "Hội " + association.key(), its, Level.PROVINCE, "x");
    }

    static StaffingEvent counted(String on, int headcount, int allotted) {
        return new StaffingEvent.HeadcountReported(ID, LocalDate.parse(on), headcount, allotted);
    }

    static StaffingCommand allot(StaffingId id, int posts, @Nullable CriteriaVersion criteria) {
        return new StaffingCommand.AllotPosts(id, posts, criteria, "118-QĐ");
    }

    static StaffingCommand adjust(StaffingId id, int posts) {
        return new StaffingCommand.AdjustPosts(id, posts, null, "thay đổi nhiệm vụ", "402-QĐ");
    }

    static StaffingCommand withdraw(StaffingId id) {
        return new StaffingCommand.WithdrawPosts(id, "chuyển loại", "455-QĐ");
    }

    static StaffingCommand count(StaffingId id, String on, int headcount) {
        return new StaffingCommand.ReportHeadcount(id, LocalDate.parse(on), headcount);
    }
}
