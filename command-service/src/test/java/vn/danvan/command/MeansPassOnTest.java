package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.association.AssociationCommand;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Founded;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.command.budget.BudgetCommand;
import vn.danvan.command.staffing.StaffingCommand;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/** What associations were given to work with passes with the decision that merges or divides them; none is lost or doubled. */
class MeansPassOnTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final Decision DECISION = new Decision("30-QĐ", TODAY);
    private static final AssociationId VOLUNTEERS = new AssociationId("HB.HOI.CTNXP");
    private static final AssociationId VICTIMS = new AssociationId("HB.HOI.DADC");
    private static final AssociationId NORTH = new AssociationId("HB.HOI.BAC");
    private static final AssociationId SOUTH = new AssociationId("HB.HOI.NAM");
    private static final FiscalYear FISCAL_YEAR = new FiscalYear(2021);
    private static final StaffingYear YEAR = new StaffingYear(2021);
    private static final BudgetPackageId PACKAGE =
            new BudgetPackageId(UUID.fromString("0170a000-0000-7000-8000-000000000009"));
    private static final PersonId SOMEONE = new PersonId("someone");
    private static final Actor UBND = province("ubnd", Role.APPROVER);
    private static final Actor TREASURY = province("taichinh", Role.FINANCE_APPRAISER);
    private static final List<BudgetLine> LINES = List.of(new BudgetLine("L1", "Hoạt động", new Money(100), null));

    private Register register = new Register();

    private static Actor province(String account, Role role) {
        return new Actor(new PersonId(account), null, null, Set.of(role), false);
    }

    private static Actor member(AssociationId association) {
        return new Actor(new PersonId("hoi." + association.key()), null, association, Set.of(Role.ASSOCIATION), false);
    }

    @BeforeEach
    void two_associations_with_posts_and_a_package_of_which_60_dong_are_paid() {
        register = new Register().on(TODAY);
        for (AssociationId association : List.of(VOLUNTEERS, VICTIMS)) {
            register.happened(
                    association,
                    new AssociationEvent.Registered(
                            association, "Hội " + association.key(), AssociationClass.ASSIGNED, Level.PROVINCE, "x"));
        }
        register.happened(YEAR, new StaffingYearEvent.CeilingSet(YEAR, 100, "45/NQ"));
        allotted(VOLUNTEERS, 5);
        register.happened(
                PACKAGE,
                new BudgetEvent.Proposed(
                        PACKAGE, VOLUNTEERS, FISCAL_YEAR, LINES, new Money(100), SOMEONE, "rule", null),
                new BudgetEvent.Submitted(PACKAGE, new Money(100), SOMEONE),
                new BudgetEvent.Agreed(PACKAGE, new Money(100), new PersonId("taichinh"), "nhất trí"),
                new BudgetEvent.Approved(
                        PACKAGE,
                        FISCAL_YEAR,
                        new Money(100),
                        "12-QĐ",
                        new PersonId("lanhdao"),
                        LocalDate.of(2020, 6, 1)),
                new BudgetEvent.Disbursed(
                        PACKAGE, 1, new Money(60), LocalDate.of(2021, 1, 20), "UNC-1", new PersonId("taichinh")));
    }

    private void allotted(AssociationId association, int posts) {
        StaffingId id = new StaffingId(YEAR, association);
        register.happened(id, new StaffingEvent.Allotted(id, posts, new CriteriaVersion("TC"), "118-QĐ"));
    }

    private static String posts(AssociationId association) {
        return new StaffingId(YEAR, association).stream();
    }

    private int has(AssociationId association) {
        return register.of(new StaffingId(YEAR, association), StaffingEvent.class).stream()
                .filter(StaffingEvent.Move.class::isInstance)
                .mapToInt(event -> ((StaffingEvent.Move) event).delta())
                .sum();
    }

    private static AssociationCommand merge(Pass... passes) {
        return new AssociationCommand.MergeAssociation(
                VOLUNTEERS, VICTIMS, List.of(passes), "trùng nhiệm vụ", DECISION);
    }

    @Test
    void a_merger_passes_the_posts_and_the_package_in_the_append_of_the_decision() {
        allotted(VICTIMS, 3);
        register.send(UBND, merge(new Pass(posts(VOLUNTEERS), 5, VICTIMS), new Pass(PACKAGE.stream(), 40, VICTIMS)));
        assertThat(has(VOLUNTEERS)).isZero();
        assertThat(has(VICTIMS)).isEqualTo(8);
        assertThat(register.of(PACKAGE, BudgetEvent.class).getLast())
                .isEqualTo(new BudgetEvent.PassedOn(PACKAGE, VOLUNTEERS, VICTIMS, new Money(40), "30-QĐ"));
    }

    @Test
    void nothing_is_left_over() {
        assertThat(register.refused(UBND, merge(new Pass(posts(VOLUNTEERS), 5, VICTIMS))))
                .startsWith("association.passing");
        assertThat(register.refused(UBND, merge(new Pass(PACKAGE.stream(), 40, VICTIMS))))
                .startsWith("association.passing");
        assertThat(register.refused(
                        UBND, merge(new Pass(posts(VOLUNTEERS), 4, VICTIMS), new Pass(PACKAGE.stream(), 40, VICTIMS))))
                .startsWith("association.passing");
    }

    @Test
    void a_package_passes_whole() {
        assertThat(register.refused(
                        UBND, merge(new Pass(posts(VOLUNTEERS), 5, VICTIMS), new Pass(PACKAGE.stream(), 39, VICTIMS))))
                .startsWith("association.passing");
    }

    @Test
    void from_then_on_the_successor_acts_for_the_package_and_the_predecessor_does_not() {
        register.send(UBND, merge(new Pass(posts(VOLUNTEERS), 5, VICTIMS), new Pass(PACKAGE.stream(), 40, VICTIMS)));
        BudgetCommand ask = new BudgetCommand.AskAdjustment(
                PACKAGE, List.of(new BudgetLine("L1", "Hoạt động", new Money(90), null)), new Money(90), "ít việc hơn");
        assertThat(register.outcome(member(VOLUNTEERS), ask)).isEqualTo("resource.not-found");
        assertThat(register.outcome(member(VICTIMS), ask)).isEqualTo("AdjustmentAsked");
        assertThat(register.outcome(
                        TREASURY, new BudgetCommand.DisburseBudgetPackage(PACKAGE, new Money(40), TODAY, "UNC-2")))
                .isEqualTo("Disbursed");
    }

    @Test
    void an_ended_association_counts_no_more_people() {
        register.send(UBND, merge(new Pass(posts(VOLUNTEERS), 5, VICTIMS), new Pass(PACKAGE.stream(), 40, VICTIMS)));
        StaffingCommand count = new StaffingCommand.ReportHeadcount(new StaffingId(YEAR, VOLUNTEERS), TODAY, 1);
        assertThat(register.outcome(member(VOLUNTEERS), count)).isEqualTo("association.ended");
    }

    @Test
    void posts_of_a_closed_year_stay_where_they_were() {
        register.happened(YEAR, new StaffingYearEvent.Closed(YEAR, TODAY));
        register.send(UBND, merge(new Pass(PACKAGE.stream(), 40, VICTIMS)));
        assertThat(has(VOLUNTEERS)).isEqualTo(5);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Invariant: whatever is divided and merged, the posts of the year and the holders of the package add up. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_division_and_two_mergers_lose_no_post_and_double_none(int seed) {
        Random random = new Random(seed);
        int north = random.nextInt(6);
        AssociationId heir = random.nextBoolean() ? NORTH : SOUTH;
        List<Pass> passes = new ArrayList<>();
        passes.add(new Pass(PACKAGE.stream(), 40, heir));
        if (north > 0) {
            passes.add(new Pass(posts(VOLUNTEERS), north, NORTH));
        }
        if (north < 5) {
            passes.add(new Pass(posts(VOLUNTEERS), 5 - north, SOUTH));
        }
        register.send(
                UBND,
                new AssociationCommand.DivideAssociation(
                        VOLUNTEERS, List.of(successor(NORTH), successor(SOUTH)), passes, "địa bàn rộng", DECISION));
        assertThat(has(NORTH)).isEqualTo(north);
        assertThat(has(SOUTH)).isEqualTo(5 - north);
        for (AssociationId ends : List.of(NORTH, SOUTH)) {
            List<Pass> all = new ArrayList<>();
            if (has(ends) > 0) {
                all.add(new Pass(posts(ends), has(ends), VICTIMS));
            }
            if (ends.equals(heir)) {
                all.add(new Pass(PACKAGE.stream(), 40, VICTIMS));
            }
            register.send(UBND, new AssociationCommand.MergeAssociation(ends, VICTIMS, all, "gọn đầu mối", DECISION));
        }
        assertThat(has(VICTIMS)).isEqualTo(5);
        assertThat(has(VOLUNTEERS) + has(NORTH) + has(SOUTH)).isZero();
        assertThat(register.of(PACKAGE, BudgetEvent.class).stream()
                        .filter(BudgetEvent.PassedOn.class::isInstance)
                        .map(event -> ((BudgetEvent.PassedOn) event).to()))
                .containsExactly(heir, VICTIMS);
    }

    private static Successor successor(AssociationId association) {
        return new Successor(
                association, new Founded("Hội " + association.key(), AssociationClass.ASSIGNED, Level.PROVINCE, "x"));
    }
}
