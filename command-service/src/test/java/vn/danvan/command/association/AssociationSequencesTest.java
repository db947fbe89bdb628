package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.FOUNDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Command;
import vn.danvan.command.Register;
import vn.danvan.command.association.AssociationCommand.Decision;
import vn.danvan.command.association.AssociationCommand.Pass;
import vn.danvan.command.association.AssociationCommand.Successor;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;
import vn.danvan.kernel.association.Transfer;

/** Random commands about several associations that merge, divide and end: they do what the model says. */
class AssociationSequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 50;
    private static final LocalDate START = LocalDate.of(2020, 2, 1);

    private static final List<Actor> PEOPLE = List.of(
            province("ubnd", Role.APPROVER),
            province("ubnd2", Role.APPROVER, Role.STATE_MANAGEMENT),
            province("ubnd3", Role.APPROVER, Role.STATE_MANAGEMENT),
            province("noivu", Role.STATE_MANAGEMENT));

    private static final Set<String> SEEN = new HashSet<>();

    private final AssociationModel model = new AssociationModel();
    private final Register register = new Register();
    private final List<List<Object>> history = new ArrayList<>();
    private Random random = new Random(0);
    private LocalDate today = START;
    private int units;

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN)
                .contains(
                        "Registered",
                        "Reclassified",
                        "Suspended",
                        "Resumed",
                        "MergedInto",
                        "FoundedByConsolidation",
                        "DividedInto",
                        "Separated",
                        "Dissolved",
                        "Founded",
                        "Closed",
                        "actor.not-permitted",
                        "resource.not-found",
                        "association.exists",
                        "association.unknown",
                        "association.ended",
                        "association.suspended",
                        "association.not-suspended",
                        "association.same-class",
                        "association.in-future",
                        "association.out-of-order",
                        "association.history-not-permitted",
                        "association.named-again",
                        "association.too-few",
                        "association.passing",
                        "sub-unit.closed");
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void associations_do_what_the_model_says(int seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            AssociationId id = id(i);
            register.happened(id, AssociationSamples.registered(id, "Hội " + i, "y tế"));
            model.add(id);
        }
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(6) == 0) {
                today = today.plusDays(random.nextInt(20));
                register.on(today);
            }
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Command command = command();
            int before = register.log().size();
            Set<String> reasons = model.take(actor, command, today);
            String outcome = register.outcome(actor, command);
            if (reasons.isEmpty()) {
                assertThat(outcome).as("%s by %s", command, actor).doesNotContain(".");
                history.add(register.log().subList(before, register.log().size()).stream()
                        .map(Register.Entry::event)
                        .toList());
            } else {
                assertThat(reasons).as("%s by %s", command, actor).contains(outcome);
            }
            assertThat(register.log().size())
                    .as("the number of events never falls")
                    .isGreaterThanOrEqualTo(before);
            SEEN.add(outcome);
        }
        AssociationInvariants.hold(history);
        assertThat(holders()).isEqualTo(model.units);
    }

    private Map<String, AssociationId> holders() {
        Map<String, AssociationId> holders = new HashMap<>();
        for (SubUnitEvent event : register.ofAll("sub-unit", SubUnitEvent.class)) {
            switch (event) {
                case SubUnitEvent.Founded e -> holders.put(e.subUnit().stream(), e.association());
                case SubUnitEvent.Passed e -> holders.put(e.subUnit().stream(), e.to());
                case SubUnitEvent.Closed e -> holders.remove(e.subUnit().stream());
            }
        }
        return holders;
    }

    private static AssociationId id(int number) {
        return new AssociationId("S" + number);
    }

    private AssociationId some() {
        List<AssociationId> live = model.in("OPERATING", "SUSPENDED");
        return live.isEmpty() || random.nextInt(8) == 0
                ? id(random.nextInt(40))
                : live.get(random.nextInt(live.size()));
    }

    private AssociationId fresh() {
        return id(random.nextInt(12) == 0 ? random.nextInt(6) : 5 + random.nextInt(60));
    }

    private Decision decision() {
        int shift = random.nextInt(20);
        return new Decision("1", shift == 0 ? today.plusDays(1) : shift == 1 ? today.minusDays(3) : today);
    }

    private Command command() {
        return switch (random.nextInt(13)) {
            case 0 ->
                new AssociationCommand.RegisterAssociation(
                        fresh(), "Hội", AssociationClass.OTHER, Level.PROVINCE, "y tế");
            case 1 ->
                new AssociationCommand.ReclassifyAssociation(
                        some(),
                        random.nextBoolean() ? AssociationClass.ASSIGNED : AssociationClass.OTHER,
                        "x",
                        decision());
            case 2 -> new AssociationCommand.SuspendAssociation(some(), "x", today.plusDays(60), decision());
            case 3, 4 -> new AssociationCommand.ResumeAssociation(some(), "x", decision());
            case 5 -> {
                AssociationId from = some();
                AssociationId to = some();
                yield new AssociationCommand.MergeAssociation(
                        from, to, passes(List.of(from), List.of(to)), "x", decision());
            }
            case 6 -> {
                List<AssociationId> from = random.nextInt(10) == 0 ? List.of(some()) : List.of(some(), some());
                AssociationId to = fresh();
                yield new AssociationCommand.ConsolidateAssociations(
                        to, FOUNDED, from, passes(from, List.of(to)), "x", decision());
            }
            case 7 -> {
                AssociationId from = some();
                List<AssociationId> to = random.nextInt(10) == 0 ? List.of(fresh()) : List.of(fresh(), fresh());
                yield new AssociationCommand.DivideAssociation(
                        from,
                        to.stream().map(id -> new Successor(id, FOUNDED)).toList(),
                        passes(List.of(from), to),
                        "x",
                        decision());
            }
            case 8 -> {
                AssociationId from = some();
                AssociationId to = fresh();
                List<Pass> passes = passes(List.of(from), List.of(to));
                yield new AssociationCommand.SeparateAssociation(
                        from,
                        new Successor(to, FOUNDED),
                        passes.subList(0, random.nextInt(passes.size() + 1)),
                        "x",
                        decision());
            }
            case 9 -> {
                AssociationId from = some();
                yield new AssociationCommand.DissolveAssociation(
                        from,
                        DissolutionGround.SELF_DISSOLUTION,
                        passes(List.of(from), List.of(some(), some())),
                        "x",
                        decision());
            }
            case 10, 11 ->
                new SubUnitCommand.FoundSubUnit(
                        new SubUnitId(new UUID(0x7000L, units++)), some(), "Trung tâm", SubUnitKind.CENTRE, "1", today);
            default ->
                new SubUnitCommand.CloseSubUnit(
                        new SubUnitId(new UUID(0x7000L, random.nextInt(units + 1))), "1", "x", today);
        };
    }

    /** Mostly what is held, to one of the receivers; sometimes one too few, one too many, one twice. */
    private List<Pass> passes(List<AssociationId> from, List<AssociationId> to) {
        List<Pass> passes = new ArrayList<>();
        for (AssociationId id : from) {
            for (String unit : model.unitsOf(id)) {
                passes.add(new Pass(unit, 1, to.get(random.nextInt(to.size()))));
            }
        }
        if (random.nextInt(8) == 0) {
            switch (random.nextInt(4)) {
                case 0 -> passes.add(new Pass("sub-unit/" + new UUID(0x7000L, random.nextInt(20)), 1, to.getFirst()));
                case 1 -> passes.add(new Pass("nothing/1", 1, to.getFirst()));
                case 2 -> passes.addAll(List.copyOf(passes));
                default -> {
                    if (!passes.isEmpty()) {
                        passes.removeLast();
                    }
                }
            }
        }
        return passes;
    }

    private static final AssociationId A = new AssociationId("A");
    private static final AssociationId B = new AssociationId("B");
    private static final AssociationId C = new AssociationId("C");
    private static final SubUnitId UNIT = new SubUnitId(new UUID(0x7000L, 1));
    private static final PersonId BY = new PersonId("ubnd");
    private static final Object FOUNDED_UNIT =
            new SubUnitEvent.Founded(UNIT, A, "Trung tâm", SubUnitKind.CENTRE, "1", START, BY);

    private static AssociationEvent merged(List<Transfer> passed) {
        return new AssociationEvent.MergedInto(A, B, "1", "x", START, passed, BY);
    }

    private static AssociationEvent absorbedBy(AssociationId by) {
        return new AssociationEvent.Absorbed(by, A, "1", START, List.of());
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        Object passed = new SubUnitEvent.Passed(UNIT, A, B, "1");
        AssociationInvariants.mustFail(
                "no_two_live_successors", List.of(List.of(merged(List.of()), absorbedBy(B), absorbedBy(C))));
        AssociationInvariants.mustFail(
                "nothing_left_over", List.of(List.of(FOUNDED_UNIT), List.of(merged(List.of()), absorbedBy(B))));
        AssociationInvariants.mustFail(
                "ended_takes_nothing",
                List.of(List.of(merged(List.of())), List.of(new AssociationEvent.Resumed(A, "2", "x", START, BY))));
        AssociationInvariants.mustFail(
                "sub_units_conserved", List.of(List.of(FOUNDED_UNIT), List.of(passed), List.of(passed)));
        AssociationInvariants.mustFail(
                "both_sides_tell_the_same",
                List.of(
                        List.of(FOUNDED_UNIT),
                        List.of(
                                merged(List.of(new Transfer(Holding.Kind.SUB_UNIT, UNIT.stream(), 1, A, B))),
                                absorbedBy(B),
                                passed)));
    }
}
