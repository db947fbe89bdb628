package vn.danvan.command.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.Likeness;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.rearrangement.RearrangementId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** Pairs are found by field and by name; a review closes when each has a decision. */
class RearrangementTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);
    private static final Actor BOARD = province("tochuc", Role.ORGANISATION_BOARD);
    private static final RearrangementId REVIEW = new RearrangementId(new UUID(0x7000L, 1));
    private static final AssociationId ACUPUNCTURE = new AssociationId("HB.HOI.CHAMCUU");
    private static final AssociationId MEDICINE = new AssociationId("HB.HOI.DONGY");
    private static final AssociationId BUSINESS = new AssociationId("HB.HOI.DN");
    private static final AssociationId YOUNG = new AssociationId("HB.HOI.DNT");
    private static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");

    private final Register register = new Register();

    private void association(AssociationId id, String name, String field) {
        register.happened(id, new AssociationEvent.Registered(id, name, AssociationClass.OTHER, Level.PROVINCE, field));
    }

    private void five(int leastLikeness) {
        association(GARDENERS, "Hội Làm vườn tỉnh", "nông nghiệp");
        association(MEDICINE, "Hội Đông y tỉnh", "y tế");
        association(ACUPUNCTURE, "Hội Châm cứu tỉnh", "Y TẾ");
        association(BUSINESS, "Hiệp hội Doanh nghiệp tỉnh", "kinh tế");
        association(YOUNG, "Hội Doanh nhân trẻ tỉnh", "thanh niên");
        RuleId rule = new RuleId("rearrangement.name-likeness");
        register.happened(
                rule,
                new RuleEvent.Set(
                        rule,
                        "ALL",
                        Integer.toString(leastLikeness),
                        "percent",
                        LocalDate.of(2020, 1, 2),
                        null,
                        "nền tảng",
                        "example"));
    }

    private static RearrangementCommand start(LocalDate asOf, @Nullable String field) {
        return new RearrangementCommand.StartReview(REVIEW, "Rà soát", asOf, Level.PROVINCE, field);
    }

    private static RearrangementCommand decide(int pair, RearrangementDecision decision) {
        return new RearrangementCommand.DecidePair(REVIEW, pair, decision, "lý do");
    }

    private RearrangementEvent.Started started() {
        return (RearrangementEvent.Started)
                register.of(REVIEW, RearrangementEvent.class).getFirst();
    }

    @Test
    void a_pair_is_of_the_same_field_or_its_names_are_alike_enough() {
        five(50);
        register.send(BOARD, start(DAY, null));
        assertThat(started().pairs())
                .containsExactly(
                        new Likeness(1, ACUPUNCTURE, MEDICINE, true, 0), new Likeness(2, BUSINESS, YOUNG, false, 50));
        assertThat(started().associations()).isEqualTo(5);
        assertThat(started().ruleVersion()).isEqualTo("rearrangement.name-likeness[ALL]@2020-01-02");
        assertThat(started().leastLikeness()).isEqualTo(50);
    }

    @Test
    void one_percent_less_alike_is_no_pair() {
        five(51);
        register.send(BOARD, start(DAY, null));
        assertThat(started().pairs()).extracting(Likeness::first).containsExactly(ACUPUNCTURE);
    }

    @Test
    void a_review_may_be_of_one_field() {
        five(50);
        register.send(BOARD, start(DAY, "y tế"));
        assertThat(started().associations()).isEqualTo(2);
    }

    @Test
    void associations_are_taken_as_they_stood_on_the_day() {
        five(50);
        register.happened(
                ACUPUNCTURE,
                new AssociationEvent.MergedInto(
                        ACUPUNCTURE, MEDICINE, "1", "x", DAY.minusDays(3), List.of(), new PersonId("ubnd")));
        register.send(BOARD, start(DAY.minusDays(4), null));
        assertThat(started().pairs()).hasSize(2);
        RearrangementId second = new RearrangementId(new UUID(0x7000L, 2));
        register.send(
                BOARD, new RearrangementCommand.StartReview(second, "Rà soát", DAY.minusDays(3), Level.PROVINCE, null));
        assertThat(((RearrangementEvent.Started)
                                register.of(second, RearrangementEvent.class).getFirst())
                        .pairs())
                .hasSize(1);
    }

    @Test
    void the_day_is_today_or_before_and_the_rule_in_force_then() {
        five(50);
        assertThat(register.refused(BOARD, start(DAY.plusDays(1), null))).isEqualTo("rearrangement.in-future /asOf");
        assertThat(register.refused(BOARD, start(LocalDate.of(2020, 1, 1), null)))
                .isEqualTo("rule.none-in-force");
        assertThat(register.outcome(BOARD, start(LocalDate.of(2020, 1, 2), null)))
                .isEqualTo("Started");
    }

    @Test
    void a_review_has_at_most_500_pairs() {
        five(50);
        for (int i = 0; i < 32; i++) {
            association(new AssociationId("HB.X" + (100 + i)), "Hội X" + i, "thể thao");
        }
        assertThat(register.outcome(BOARD, start(DAY, "thể thao"))).isEqualTo("Started");
        association(new AssociationId("HB.X200"), "Hội Y", "thể thao");
        RearrangementId second = new RearrangementId(new UUID(0x7000L, 2));
        assertThat(register.refused(
                        BOARD, new RearrangementCommand.StartReview(second, "x", DAY, Level.PROVINCE, "thể thao")))
                .isEqualTo("rearrangement.too-many-pairs");
    }

    @Test
    void a_pair_added_by_hand_is_a_new_one_of_two_that_stand() {
        five(50);
        register.send(BOARD, start(DAY, null));
        assertThat(register.refused(
                        BOARD, new RearrangementCommand.AddPair(REVIEW, MEDICINE, ACUPUNCTURE, "trùng hội viên")))
                .isEqualTo("rearrangement.pair-exists");
        assertThat(register.refused(BOARD, new RearrangementCommand.AddPair(REVIEW, MEDICINE, MEDICINE, "x")))
                .isEqualTo("rearrangement.same-association /other");
        assertThat(register.refused(
                        BOARD, new RearrangementCommand.AddPair(REVIEW, MEDICINE, new AssociationId("HB.KHONG"), "x")))
                .isEqualTo("association.unknown /other");
        assertThat(register.send(
                        BOARD, new RearrangementCommand.AddPair(REVIEW, MEDICINE, GARDENERS, "trùng hội viên")))
                .containsExactly(new RearrangementEvent.PairAdded(
                        REVIEW, new Likeness(3, MEDICINE, GARDENERS, false, 0), "trùng hội viên", BOARD.person()));
    }

    @Test
    void nobody_else_reviews() {
        five(50);
        assertThat(register.refused(province("danvan", Role.MOBILISATION_OFFICER), start(DAY, null)))
                .isEqualTo("actor.not-permitted");
        assertThat(register.outcome(province("noivu", Role.STATE_MANAGEMENT), start(DAY, null)))
                .isEqualTo("Started");
    }

    static Stream<Arguments> pairs() {
        return Table.of("""
                state       | add pair             | decide                      | decide same                 | decide unknown             | close
                none        | resource.not-found   | resource.not-found          | resource.not-found          | resource.not-found         | resource.not-found
                started     | PairAdded            | PairDecided                 | PairDecided                 | rearrangement.pair-unknown | rearrangement.undecided
                half        | PairAdded            | PairDecided                 | rearrangement.same-decision | rearrangement.pair-unknown | rearrangement.undecided
                decided     | PairAdded            | PairDecided                 | rearrangement.same-decision | rearrangement.pair-unknown | Closed
                closed      | rearrangement.closed | rearrangement.closed        | rearrangement.closed        | rearrangement.closed       | rearrangement.closed\
                """);
    }

    private static final Map<String, List<RearrangementCommand>> STATES = Map.of(
            "none", List.of(),
            "started", List.of(start(DAY, null)),
            "half", List.of(start(DAY, null), decide(1, RearrangementDecision.MERGE)),
            "decided",
                    List.of(
                            start(DAY, null),
                            decide(1, RearrangementDecision.MERGE),
                            decide(2, RearrangementDecision.DEFER)),
            "closed",
                    List.of(
                            start(DAY, null),
                            decide(1, RearrangementDecision.MERGE),
                            decide(2, RearrangementDecision.DEFER),
                            new RearrangementCommand.CloseReview(REVIEW, "xong")));

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("pairs")
    void every_state_answers_every_command(String state, String command, String outcome) {
        five(50);
        STATES.getOrDefault(state, List.of()).forEach(before -> register.send(BOARD, before));
        RearrangementCommand asked = switch (command) {
            case "add pair" -> new RearrangementCommand.AddPair(REVIEW, MEDICINE, GARDENERS, "x");
            case "decide" -> decide(1, RearrangementDecision.KEEP_APART);
            case "decide same" -> decide(1, RearrangementDecision.MERGE);
            case "decide unknown" -> decide(3, RearrangementDecision.MERGE);
            default -> new RearrangementCommand.CloseReview(REVIEW, "xong");
        };
        assertThat(register.outcome(BOARD, asked)).isEqualTo(outcome);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** The closing event's counts are those of the last decisions, and it never closes with a pair undecided. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_closes_exactly_when_each_pair_is_decided(int seed) {
        five(50);
        register.send(BOARD, start(DAY, null));
        Random random = new Random(seed);
        List<RearrangementDecision> decisions = List.of(RearrangementDecision.values());
        Map<Integer, RearrangementDecision> decided = new HashMap<>();
        int pairs = 2;
        for (int i = 0; i < 20; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    boolean ready = decided.size() == pairs;
                    String outcome = register.outcome(BOARD, new RearrangementCommand.CloseReview(REVIEW, "xong"));
                    assertThat(outcome).isEqualTo(ready ? "Closed" : "rearrangement.undecided");
                    if (ready) {
                        RearrangementEvent.Closed closed = (RearrangementEvent.Closed)
                                register.of(REVIEW, RearrangementEvent.class).getLast();
                        assertThat(closed.merge() + closed.keepApart() + closed.defer())
                                .isEqualTo(pairs);
                        assertThat(closed.merge()).isEqualTo((int) decided.values().stream()
                                .filter(RearrangementDecision.MERGE::equals)
                                .count());
                        return;
                    }
                }
                case 1 -> {
                    if (pairs < 3) {
                        register.send(BOARD, new RearrangementCommand.AddPair(REVIEW, MEDICINE, GARDENERS, "x"));
                        pairs++;
                    }
                }
                default -> {
                    int pair = random.nextInt(4);
                    RearrangementDecision decision = decisions.get(random.nextInt(3));
                    String outcome = register.outcome(BOARD, decide(pair + 1, decision));
                    if (pair >= pairs) {
                        assertThat(outcome).isEqualTo("rearrangement.pair-unknown");
                    } else if (decision == decided.get(pair)) {
                        assertThat(outcome).isEqualTo("rearrangement.same-decision");
                    } else {
                        assertThat(outcome).isEqualTo("PairDecided");
                        decided.put(pair, decision);
                    }
                }
            }
        }
    }
}
