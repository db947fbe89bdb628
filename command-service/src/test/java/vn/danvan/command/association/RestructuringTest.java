package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.association.AssociationSamples.*;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.TestEstate;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.Transfer;

/** Each thing passes once, whole unless it can be divided, to a receiver of the decision, and nothing is left over. */
class RestructuringTest {

    private static final String POSTS = "test/posts";
    private static final String MONEY = "test/money";

    private Register register = new Register();
    private SubUnitId unit = unit(1);

    @BeforeEach
    void the_acupuncturists_have_a_centre() {
        register = three();
        unit = unitOf(register, ACUPUNCTURE, 1);
    }

    @AfterEach
    void nothing_is_held() {
        for (AssociationId id : List.of(ACUPUNCTURE, MEDICINE)) {
            TestEstate.holds(id);
        }
    }

    private static void holdPostsAndMoney() {
        TestEstate.holds(
                ACUPUNCTURE, new Holding(Holding.Kind.POSTS, POSTS, 5), new Holding(Holding.Kind.BUDGET, MONEY, 1_000));
    }

    private static Pass posts(long quantity, AssociationId to) {
        return new Pass(POSTS, quantity, to);
    }

    private static Pass money(long quantity, AssociationId to) {
        return new Pass(MONEY, quantity, to);
    }

    private List<String> broken(AssociationCommand command) {
        return broken(UBND, command);
    }

    private List<String> broken(Actor actor, AssociationCommand command) {
        return register.broken(actor, command);
    }

    private List<Object> of(AssociationId id) {
        return register.of(id, Object.class);
    }

    @Test
    void a_merger_is_told_on_both_streams_and_on_what_passed() {
        register.send(UBND, merge(whole(unit, MEDICINE)));
        Transfer passed = new Transfer(Holding.Kind.SUB_UNIT, unit.stream(), 1, ACUPUNCTURE, MEDICINE);
        assertThat(of(ACUPUNCTURE).getLast())
                .isEqualTo(new AssociationEvent.MergedInto(
                        ACUPUNCTURE, MEDICINE, "12/QĐ-UBND", "trùng lĩnh vực", TODAY, List.of(passed), UBND.person()));
        assertThat(of(MEDICINE).getLast())
                .isEqualTo(new AssociationEvent.Absorbed(MEDICINE, ACUPUNCTURE, "12/QĐ-UBND", TODAY, List.of(passed)));
        assertThat(register.of(unit, SubUnitEvent.class).getLast())
                .isEqualTo(new SubUnitEvent.Passed(unit, ACUPUNCTURE, MEDICINE, "12/QĐ-UBND"));
    }

    @Test
    void what_is_left_over_is_named_with_its_quantity() {
        holdPostsAndMoney();
        assertThat(broken(merge()))
                .containsExactlyInAnyOrder(
                        "association.left-over /passes",
                        "association.left-over /passes",
                        "association.left-over /passes");
        assertThat(broken(merge(whole(unit, MEDICINE), posts(5, MEDICINE))))
                .containsExactly("association.left-over /passes");
        assertThat(register.outcome(UBND, merge(whole(unit, MEDICINE), posts(5, MEDICINE), money(1_000, MEDICINE))))
                .isEqualTo("MergedInto");
    }

    @Test
    void nothing_passes_that_the_association_does_not_hold() {
        SubUnitId foreign = unitOf(register, GARDENERS, 2);
        assertThat(broken(merge(whole(unit, MEDICINE), whole(foreign, MEDICINE), new Pass("nothing/1", 1, MEDICINE))))
                .containsExactly("association.item-unknown /passes/1/item", "association.item-unknown /passes/2/item");
    }

    @Test
    void a_closed_sub_unit_is_not_held_any_more() {
        register.send(NOIVU, new SubUnitCommand.CloseSubUnit(unit, "2", "hết nhân sự", TODAY));
        assertThat(broken(merge(whole(unit, MEDICINE)))).containsExactly("association.item-unknown /passes/0/item");
        assertThat(register.outcome(UBND, merge())).isEqualTo("MergedInto");
    }

    @Test
    void a_thing_named_twice_for_the_same_receiver_is_refused() {
        holdPostsAndMoney();
        assertThat(broken(merge(
                        whole(unit, MEDICINE),
                        posts(2, MEDICINE),
                        posts(3, MEDICINE),
                        money(1_000, MEDICINE),
                        money(1_000, MEDICINE))))
                .containsExactly(
                        "association.named-twice /passes/2/item",
                        "association.named-twice /passes/4/item",
                        "association.quantities-differ /passes");
    }

    @Test
    void what_cannot_be_divided_passes_whole_to_one() {
        holdPostsAndMoney();
        assertThat(broken(divide(whole(unit, NEW), posts(2, NEW), posts(3, NEWER), money(400, NEW), money(600, NEWER))))
                .containsExactly(
                        "association.not-divisible /passes/3/quantity", "association.not-divisible /passes/4/quantity");
        assertThat(broken(divide(whole(unit, NEW), whole(unit, NEWER), posts(5, NEW), money(1_000, NEW))))
                .containsExactly("association.not-divisible /passes/1/quantity");
    }

    @Test
    void posts_may_be_divided_and_must_add_up() {
        holdPostsAndMoney();
        assertThat(broken(divide(whole(unit, NEW), posts(2, NEW), posts(2, NEWER), money(1_000, NEW))))
                .containsExactly("association.quantities-differ /passes");
        assertThat(broken(divide(whole(unit, NEW), posts(2, NEW), posts(4, NEWER), money(1_000, NEW))))
                .containsExactly("association.quantities-differ /passes/2/quantity");
        assertThat(broken(divide(whole(unit, NEW), posts(0, NEW), posts(5, NEWER), money(1_000, NEW))))
                .containsExactly("association.quantities-differ /passes/1/quantity");
        assertThat(broken(divide(whole(unit, NEW), posts(-1, NEW), money(1_001, NEW))))
                .containsExactly(
                        "association.quantities-differ /passes/1/quantity",
                        "association.quantities-differ /passes/2/quantity");
        assertThat(register.outcome(UBND, divide(whole(unit, NEW), posts(2, NEW), posts(3, NEWER), money(1_000, NEW))))
                .isEqualTo("DividedInto");
        assertThat(((AssociationEvent.FoundedByDivision) of(NEWER).getFirst()).received())
                .containsExactly(new Transfer(Holding.Kind.POSTS, POSTS, 3, ACUPUNCTURE, NEWER));
    }

    @Test
    void a_thing_worth_nothing_is_named_all_the_same() {
        TestEstate.holds(ACUPUNCTURE, new Holding(Holding.Kind.BUDGET, MONEY, 0));
        assertThat(broken(merge(whole(unit, MEDICINE)))).containsExactly("association.left-over /passes");
        assertThat(register.outcome(UBND, merge(whole(unit, MEDICINE), money(0, MEDICINE))))
                .isEqualTo("MergedInto");
    }

    @Test
    void a_receiver_is_one_of_the_decision_s() {
        assertThat(broken(merge(whole(unit, GARDENERS)))).containsExactly("association.wrong-receiver /passes/0/to");
        assertThat(broken(merge(whole(unit, ACUPUNCTURE)))).containsExactly("association.wrong-receiver /passes/0/to");
        assertThat(broken(consolidate(whole(unit, MEDICINE))))
                .containsExactly("association.wrong-receiver /passes/0/to");
        assertThat(broken(divide(whole(unit, MEDICINE)))).containsExactly("association.wrong-receiver /passes/0/to");
        assertThat(broken(separate(whole(unit, MEDICINE)))).containsExactly("association.wrong-receiver /passes/0/to");
        assertThat(broken(dissolve(whole(unit, ACUPUNCTURE))))
                .containsExactly("association.wrong-receiver /passes/0/to");
    }

    @Test
    void in_a_consolidation_what_all_of_them_held_passes_to_the_new_one() {
        SubUnitId other = unitOf(register, MEDICINE, 2);
        assertThat(broken(consolidate(whole(unit, NEW)))).containsExactly("association.left-over /passes");
        register.send(UBND, consolidate(whole(unit, NEW), whole(other, NEW)));
        assertThat(((AssociationEvent.ConsolidatedInto) of(MEDICINE).getLast()).passed())
                .extracting(Transfer::item)
                .containsExactly(other.stream());
        assertThat(((AssociationEvent.FoundedByConsolidation) of(NEW).getFirst()).received())
                .hasSize(2);
        assertThat(AssociationFacts.of(ACUPUNCTURE, register, "").successors()).containsExactly(NEW);
    }

    @Test
    void what_two_hold_together_is_named_once_and_passes_from_both() {
        Holding programme = new Holding(Holding.Kind.OBLIGATION, "test/programme", 1);
        TestEstate.holds(ACUPUNCTURE, programme);
        TestEstate.holds(MEDICINE, programme);
        assertThat(broken(consolidate(whole(unit, NEW)))).containsExactly("association.left-over /passes");
        register.send(UBND, consolidate(whole(unit, NEW), new Pass("test/programme", 1, NEW)));
        assertThat(((AssociationEvent.FoundedByConsolidation) of(NEW).getFirst()).received())
                .filteredOn(transfer -> transfer.item().equals("test/programme"))
                .extracting(Transfer::from)
                .containsExactly(ACUPUNCTURE, MEDICINE);
    }

    @Test
    void in_a_separation_what_is_not_named_stays() {
        SubUnitId stays = unitOf(register, ACUPUNCTURE, 2);
        register.send(UBND, separate(whole(unit, NEW)));
        assertThat(register.of(stays, SubUnitEvent.class)).hasSize(1);
        assertThat(register.of(unit, SubUnitEvent.class)).hasSize(2);
        assertThat(AssociationFacts.operating(ACUPUNCTURE, register, "").successors())
                .isEmpty();
        assertThat(AssociationFacts.operating(NEW, register, "").name()).isEqualTo("Hội mới tỉnh");
    }

    @Test
    void at_a_dissolution_what_is_not_settled_passes_to_a_receiver_that_operates() {
        assertThat(broken(dissolve())).containsExactly("association.left-over /passes");
        assertThat(register.refused(UBND, dissolve(whole(unit, NEW)))).isEqualTo("association.unknown /passes/0/to");
        register.send(UBND, new AssociationCommand.SuspendAssociation(GARDENERS, "x", TODAY.plusDays(1), DECISION));
        assertThat(register.refused(UBND, dissolve(whole(unit, GARDENERS))))
                .isEqualTo("association.suspended /passes/0/to");
        register.send(UBND, dissolve(whole(unit, MEDICINE)));
        assertThat(of(MEDICINE).getLast()).isInstanceOf(AssociationEvent.Received.class);
    }

    @Test
    void nothing_to_pass_is_said_by_naming_nothing() {
        register.send(
                UBND,
                new AssociationCommand.DissolveAssociation(
                        GARDENERS,
                        vn.danvan.kernel.association.DissolutionGround.EXPIRED,
                        List.of(),
                        "hết thời hạn",
                        DECISION));
        assertThat(of(GARDENERS).getLast()).isInstanceOf(AssociationEvent.Dissolved.class);
    }

    @Test
    void what_has_passed_is_held_by_the_receiver_and_passes_with_it() {
        register.send(UBND, merge(whole(unit, MEDICINE)));
        AssociationCommand again = new AssociationCommand.MergeAssociation(
                MEDICINE, GARDENERS, List.of(whole(unit, GARDENERS)), "x", DECISION);
        assertThat(register.outcome(UBND, again)).isEqualTo("MergedInto");
        register.send(NOIVU, new SubUnitCommand.CloseSubUnit(unit, "2", "x", TODAY));
        assertThat(register.refused(NOIVU, new SubUnitCommand.CloseSubUnit(unit, "2", "x", TODAY)))
                .isEqualTo("sub-unit.closed");
    }

    @Test
    void an_association_does_not_follow_itself_and_is_named_once() {
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.MergeAssociation(ACUPUNCTURE, ACUPUNCTURE, List.of(), "x", DECISION)))
                .isEqualTo("association.named-again /successor");
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.ConsolidateAssociations(
                                NEW, FOUNDED, List.of(MEDICINE, MEDICINE), List.of(), "x", DECISION)))
                .isEqualTo("association.named-again /predecessors/1");
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.DivideAssociation(
                                ACUPUNCTURE,
                                List.of(
                                        new AssociationCommand.Successor(NEW, FOUNDED),
                                        new AssociationCommand.Successor(ACUPUNCTURE, FOUNDED)),
                                List.of(),
                                "x",
                                DECISION)))
                .isEqualTo("association.named-again /successors/1");
    }

    @Test
    void one_is_too_few_to_consolidate_or_to_divide_into() {
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.ConsolidateAssociations(
                                NEW, FOUNDED, List.of(MEDICINE), List.of(), "x", DECISION)))
                .isEqualTo("association.too-few");
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.DivideAssociation(
                                ACUPUNCTURE,
                                List.of(new AssociationCommand.Successor(NEW, FOUNDED)),
                                List.of(),
                                "x",
                                DECISION)))
                .isEqualTo("association.too-few");
    }

    @Test
    void a_new_one_has_a_code_that_the_register_never_had() {
        register.send(UBND, new AssociationCommand.MergeAssociation(GARDENERS, MEDICINE, List.of(), "x", DECISION));
        AssociationCommand.Successor taken = new AssociationCommand.Successor(GARDENERS, FOUNDED);
        assertThat(register.refused(
                        UBND, new AssociationCommand.SeparateAssociation(ACUPUNCTURE, taken, List.of(), "x", DECISION)))
                .isEqualTo("association.exists /separated/code");
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.DivideAssociation(
                                ACUPUNCTURE,
                                List.of(new AssociationCommand.Successor(NEW, FOUNDED), taken),
                                List.of(),
                                "x",
                                DECISION)))
                .isEqualTo("association.exists /successors/1/code");
        assertThat(register.refused(
                        UBND,
                        new AssociationCommand.ConsolidateAssociations(
                                GARDENERS, FOUNDED, List.of(ACUPUNCTURE, MEDICINE), List.of(), "x", DECISION)))
                .isEqualTo("association.exists /code");
    }

    @Test
    void it_takes_effect_after_the_last_change_of_each_that_it_concerns() {
        register.send(
                HISTORIAN,
                new AssociationCommand.ReclassifyAssociation(
                        MEDICINE,
                        vn.danvan.kernel.association.AssociationClass.ASSIGNED,
                        "x",
                        new Decision("1", TODAY.minusDays(5))));
        AssociationCommand before = new AssociationCommand.MergeAssociation(
                ACUPUNCTURE, MEDICINE, List.of(whole(unit, MEDICINE)), "x", new Decision("2", TODAY.minusDays(6)));
        assertThat(register.refused(HISTORIAN, before)).isEqualTo("association.out-of-order /effectiveOn");
        AssociationCommand sameDay = new AssociationCommand.MergeAssociation(
                ACUPUNCTURE, MEDICINE, List.of(whole(unit, MEDICINE)), "x", new Decision("2", TODAY.minusDays(5)));
        assertThat(register.outcome(HISTORIAN, sameDay)).isEqualTo("MergedInto");
    }
}
