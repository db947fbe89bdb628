package vn.danvan.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.staffing.StaffingSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.RememberedPast;
import vn.danvan.command.Table;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.command.criteria.CriteriaCode;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/** The rules of posts that a year and an association decide; that the ceiling holds is the log's, see StaffingCeilingIT. */
class StaffingTest {

    static Stream<Arguments> table() {
        return Table.of("""
                            | allot                     | adjust                | withdraw              | headcount
                none        | Allotted                  | resource.not-found    | resource.not-found    | HeadcountReported
                counted     | Allotted                  | staffing.not-allotted | staffing.not-allotted | HeadcountReported
                allotted    | staffing.already-allotted | Adjusted              | Withdrawn             | HeadcountReported
                received    | staffing.already-allotted | Adjusted              | Withdrawn             | HeadcountReported
                withdrawn   | Allotted                  | staffing.not-allotted | staffing.not-allotted | HeadcountReported
                given away  | Allotted                  | staffing.not-allotted | staffing.not-allotted | HeadcountReported
                year closed | staffing.year-closed      | staffing.year-closed  | staffing.year-closed  | staffing.year-closed""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = new Register();
        tell(register::happened);
        StaffingEvent[] past = switch (state) {
            case "none" -> new StaffingEvent[0];
            case "counted" -> new StaffingEvent[] {counted("2020-02-01", 3, 0)};
            case "allotted", "year closed" -> new StaffingEvent[] {ALLOTTED};
            case "received" -> new StaffingEvent[] {RECEIVED};
            case "withdrawn" -> new StaffingEvent[] {ALLOTTED, WITHDRAWN};
            case "given away" -> new StaffingEvent[] {ALLOTTED, GIVEN_AWAY};
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(ID, (Object[]) past);
        if (state.equals("year closed")) {
            register.happened(Y2020, CEILING, YEAR_CLOSED);
        }
        String came = switch (command) {
            case "allot" -> register.outcome(BOARD, allot(ID, 9, null));
            case "adjust" -> register.outcome(BOARD, adjust(ID, 10));
            case "withdraw" -> register.outcome(BOARD, withdraw(ID));
            case "headcount" -> register.outcome(CTD, count(ID, "2020-02-01", 10));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }

    static Stream<Arguments> years() {
        return Table.of("""
                        | ceiling              | close                  | close next year
                none    | CeilingSet           | resource.not-found     | resource.not-found
                ceiling | CeilingSet           | staffing.year-not-over | Closed
                closed  | staffing.year-closed | staffing.year-closed   | staffing.year-closed""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("years")
    void every_pair_of_a_year_s_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = new Register();
        switch (state) {
            case "none" -> {}
            case "ceiling" -> register.happened(Y2020, CEILING);
            case "closed" -> register.happened(Y2020, CEILING, YEAR_CLOSED);
            default -> throw new IllegalArgumentException(state);
        }
        if (command.equals("close next year")) {
            register.on(LocalDate.of(2021, 1, 1));
        } else {
            register.on(LocalDate.of(2020, 12, 31));
        }
        String came = command.equals("ceiling")
                ? register.outcome(APPROVER, new StaffingYearCommand.SetStaffingCeiling(Y2020, 100, "46/NQ"))
                : register.outcome(BOARD, new StaffingYearCommand.CloseStaffingYear(Y2020));
        assertThat(came).isEqualTo(outcome);
    }

    private static Given<Staffing> given(StaffingEvent... events) {
        Given<Staffing> given = Given.nothing(Staffing.class);
        tell(given::past);
        return given.event((Object[]) events);
    }

    @Test
    void the_board_allots_and_nobody_else() {
        given().when(BOARD, allot(ID, 9, null)).records(ALLOTTED);
        given().when(APPROVER, allot(ID, 9, null)).refuses(KernelCode.NOT_PERMITTED);
        given(ALLOTTED).when(CTD, adjust(ID, 10)).refuses(KernelCode.NOT_PERMITTED);
        given(ALLOTTED).when(APPROVER, withdraw(ID)).refuses(KernelCode.NOT_PERMITTED);
        given(ALLOTTED).when(BOARD, count(ID, "2020-02-01", 9)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void one_post_is_allotted_at_least() {
        given().when(BOARD, allot(ID, 1, null)).records(new StaffingEvent.Allotted(ID, 1, CRITERIA, "118-QĐ"));
        given().when(BOARD, allot(ID, 0, null)).refuses(StaffingCode.NO_POSTS, "/posts");
        given(ALLOTTED).when(BOARD, adjust(ID, 0)).refuses(StaffingCode.NO_POSTS, "/posts");
        given(ALLOTTED).when(BOARD, adjust(ID, 9)).refuses(StaffingCode.UNCHANGED);
    }

    @Test
    void posts_rest_on_the_criteria_in_force_today() {
        given().when(BOARD, allot(ID, 9, CRITERIA)).records(ALLOTTED);
        given().when(BOARD, allot(ID, 9, new CriteriaVersion("KHAC"))).refuses(CriteriaCode.NOT_IN_FORCE, "/criteria");
        given().on("2020-01-01").when(BOARD, allot(ID, 9, null)).records(ALLOTTED);
        given().on("2019-12-31").when(BOARD, allot(ID, 9, null)).refuses(CriteriaCode.NONE_IN_FORCE);
    }

    @Test
    void only_an_operating_association_with_assigned_tasks_gets_posts() {
        given().when(BOARD, allot(new StaffingId(Y2020, GARDENERS), 9, null)).refuses(StaffingCode.NOT_ASSIGNED);
        given().when(BOARD, allot(new StaffingId(Y2020, SUSPENDED), 9, null)).refuses(AssociationCode.SUSPENDED);
        given().when(BOARD, allot(new StaffingId(Y2020, new AssociationId("HB.HOI.KHONG")), 9, null))
                .refuses(AssociationCode.UNKNOWN);
    }

    @Test
    void posts_are_taken_from_a_suspended_association_and_none_are_added() {
        StaffingId id = new StaffingId(Y2020, SUSPENDED);
        StaffingEvent had = new StaffingEvent.Allotted(id, 9, CRITERIA, "118-QĐ");
        given(had).when(BOARD, adjust(id, 10)).refuses(AssociationCode.SUSPENDED);
        given(had)
                .when(BOARD, adjust(id, 8))
                .records(new StaffingEvent.Adjusted(id, 9, 8, CRITERIA, "thay đổi nhiệm vụ", "402-QĐ"));
        given(had).when(BOARD, withdraw(id)).records(new StaffingEvent.Withdrawn(id, 9, "chuyển loại", "455-QĐ"));
    }

    @Test
    void people_above_the_posts_are_recorded_and_flagged() {
        given(ALLOTTED).when(CTD, count(ID, "2020-02-01", 9)).records(counted("2020-02-01", 9, 9));
        given(ALLOTTED).when(CTD, count(ID, "2020-02-01", 10)).records(COUNTED);
        assertThat(((StaffingEvent.HeadcountReported) counted("2020-02-01", 9, 9)).over())
                .isZero();
        assertThat(((StaffingEvent.HeadcountReported) COUNTED).over()).isEqualTo(1);
        given().when(CTD, count(ID, "2020-02-01", 3)).records(counted("2020-02-01", 3, 0));
    }

    @Test
    void a_headcount_is_of_a_day_of_the_year_that_has_come() {
        given(ALLOTTED).when(CTD, count(ID, "2020-01-01", 9)).records(counted("2020-01-01", 9, 9));
        given(ALLOTTED).when(CTD, count(ID, "2019-12-31", 9)).refuses(StaffingCode.DATE_OUTSIDE_YEAR, "/on");
        given(ALLOTTED).when(CTD, count(ID, "2020-02-02", 9)).refuses(StaffingCode.DATE_IN_FUTURE, "/on");
        given(ALLOTTED).when(CTD, count(ID, "2020-02-01", -1)).refuses(StaffingCode.NEGATIVE, "/headcount");
    }

    @Test
    void an_association_counts_its_own_people() {
        given(ALLOTTED).when(OTHER, count(ID, "2020-02-01", 9)).refuses(KernelCode.NOT_FOUND);
        StaffingId unknown = new StaffingId(Y2020, new AssociationId("HB.HOI.KHONG"));
        given().when(association("x", "HB.HOI.KHONG", Role.ASSOCIATION), count(unknown, "2020-02-01", 1))
                .refuses(AssociationCode.UNKNOWN);
    }

    @Test
    void a_ceiling_is_set_by_the_approver_and_never_below_nothing() {
        Given.nothing(YearOfPosts.class)
                .when(BOARD, new StaffingYearCommand.SetStaffingCeiling(Y2020, 1, "x"))
                .refuses(KernelCode.NOT_PERMITTED);
        Given.nothing(YearOfPosts.class)
                .when(APPROVER, new StaffingYearCommand.SetStaffingCeiling(Y2020, -1, "x"))
                .refuses(StaffingCode.NEGATIVE);
        Given.nothing(YearOfPosts.class)
                .when(APPROVER, new StaffingYearCommand.SetStaffingCeiling(Y2020, 0, "x"))
                .records(new StaffingYearEvent.CeilingSet(Y2020, 0, "x"));
        Given.nothing(YearOfPosts.class)
                .event(CEILING)
                .on("2021-01-05")
                .when(APPROVER, new StaffingYearCommand.CloseStaffingYear(Y2020))
                .refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void an_association_holds_the_posts_of_the_years_that_are_open() {
        StaffingYear next = new StaffingYear(2021);
        StaffingId inNext = new StaffingId(next, RED_CROSS);
        RememberedPast past = new RememberedPast()
                .with(Y2020, CEILING)
                .with(next, new StaffingYearEvent.CeilingSet(next, 100, "46/NQ"))
                .with(ID, ALLOTTED, COUNTED, RECEIVED)
                .with(inNext, new StaffingEvent.Allotted(inNext, 8, CRITERIA, "1"))
                .with(
                        new StaffingId(next, GARDENERS),
                        new StaffingEvent.Allotted(new StaffingId(next, GARDENERS), 4, CRITERIA, "1"));
        StaffingEstate estate = new StaffingEstate();
        assertThat(estate.heldBy(RED_CROSS, past))
                .containsExactly(
                        new Holding(Holding.Kind.POSTS, "staffing/2020/HB.HOI.CTD", 11),
                        new Holding(Holding.Kind.POSTS, "staffing/2021/HB.HOI.CTD", 8));
        past.with(Y2020, YEAR_CLOSED).with(inNext, new StaffingEvent.Withdrawn(inNext, 8, "x", "2"));
        assertThat(estate.heldBy(RED_CROSS, past)).isEqualTo(List.of());
    }
}
