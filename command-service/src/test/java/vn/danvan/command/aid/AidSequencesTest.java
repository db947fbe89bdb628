package vn.danvan.command.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.aid.AidSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;

/** Random commands by people with overlapping roles: a grant does what the model says, and the invariants hold. */
class AidSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 60;

    private static final Register REGISTER = new Register();

    private static final List<Actor> PEOPLE = List.of(
            Given.association("hoi1", "HB.HOI.CTD", Role.ASSOCIATION),
            Given.association("hoi1", "HB.HOI.CTD", Role.ASSOCIATION),
            Given.association("hoi2", "HB.HOI.CTD", Role.ASSOCIATION, Role.APPROVER),
            Given.association("lamvuon", "HB.HOI.LAMVUON", Role.ASSOCIATION),
            Given.province("ld", Role.APPROVER));

    private static final Set<String> EVENTS = Set.of(
            "Registered",
            "PledgeAmended",
            "Approved",
            "Refused",
            "Received",
            "Spent",
            "EntryCancelled",
            "UseReported",
            "Closed");
    private static final Set<String> SEEN = new HashSet<>();

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (AidCode code : AidCode.values()) {
            if (code != AidCode.HISTORY) {
                expected.add(code.id());
            }
        }
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_grant_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        LocalDate today = TODAY;
        AidModel model = new AidModel(today);
        AidGrantId id = new AidGrantId(new UUID(0x7000L, seed));
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(4) == 0) {
                today = today.plusDays(1);
            }
            REGISTER.on(today);
            model.on(today);
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            AidCommand command = model.exists() ? command(id, today, model, random) : register(id, today, random);
            Set<String> reasons = model.take(actor, command);
            String outcome = REGISTER.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        AidInvariants.hold(REGISTER.of(id, AidEvent.class));
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        AidInvariants.mustFail("no_dong_spent_that_was_not_received", history(HOME, RECEIVED_60, spent(2, 61, 25)));
        AidInvariants.mustFail("no_dong_spent_that_was_not_received", history(HOME, RECEIVED_60, spent(2, 1, 19)));
        AidInvariants.mustFail("foreign_aid_received_only_after_approval", history(FOREIGN, RECEIVED_60, APPROVED));
        AidInvariants.mustFail(
                "foreign_aid_received_only_after_approval", history(FOREIGN, APPROVED, received(1, 5, 14)));
        AidInvariants.mustFail("received_within_the_pledge", history(HOME, received(1, 101, 20)));
        AidInvariants.mustFail("remainder_named_to_the_last_dong", history(HOME, closed(60, 25, 34, 0, null)));
        AidInvariants.mustFail(
                "registrar_and_approver_are_two_persons",
                history(FOREIGN, new AidEvent.Approved(ID, new Money(100), "12", day(15), MEMBER, "x")));
        AidInvariants.mustFail("nothing_follows_the_end", history(HOME, closed(0, 0, 0, 0, null), RECEIVED_60));
        AidInvariants.mustFail("nothing_follows_the_end", history(FOREIGN, REFUSED, APPROVED));
    }

    private static AidCommand register(AidGrantId id, LocalDate today, Random random) {
        List<AidLine> lines = switch (random.nextInt(10)) {
            case 0 -> List.of();
            case 1 -> List.of(new AidLine("L1", "a"), new AidLine("L1", "b"));
            default -> LINES;
        };
        return new AidCommand.RegisterAid(
                id,
                random.nextInt(8) == 0 ? GARDENERS : new AssociationId("HB.HOI.CTD"),
                List.of(AidSource.values()).get(random.nextInt(3)),
                "Quỹ",
                "x",
                new Money(random.nextInt(8) == 0 ? 0 : 20 + random.nextInt(20)),
                today.plusDays(1L - random.nextInt(6)),
                lines);
    }

    private static AidCommand command(AidGrantId id, LocalDate today, AidModel model, Random random) {
        LocalDate day = today.plusDays(1L - random.nextInt(8));
        Money amount = new Money(random.nextInt(14));
        String voucher = "CT-" + random.nextInt(30);
        return switch (random.nextInt(14)) {
            case 0 -> new AidCommand.AmendAidPledge(id, new Money(random.nextInt(60)), "PL", "x");
            case 1, 2 -> new AidCommand.ApproveAid(id, "12", null);
            case 3 ->
                random.nextInt(3) == 0
                        ? new AidCommand.RefuseAid(id, "x")
                        : new AidCommand.ApproveAid(id, "12", random.nextBoolean() ? null : today.plusDays(1));
            case 4, 5, 6 -> new AidCommand.RecordAidReceipt(id, amount, day, voucher);
            case 7, 8, 9 ->
                new AidCommand.RecordAidSpending(
                        id, "L" + (1 + random.nextInt(random.nextInt(5) == 0 ? 3 : 2)), amount, day, voucher, "x");
            case 10 -> new AidCommand.CancelAidEntry(id, random.nextInt(model.entries() + 2), "x");
            case 11, 12 ->
                new AidCommand.ReportAidUse(id, day.minusDays(random.nextInt(9)).plusDays(1), day, "x");
            default -> {
                long carried = random.nextInt(3) == 0 ? 0 : random.nextInt((int) model.balance() + 1);
                long returned = Math.max(0, model.balance() - carried + (random.nextInt(6) == 0 ? 1 : 0));
                String to = (carried > 0) != (random.nextInt(6) == 0) ? "Quỹ" : null;
                yield new AidCommand.CloseAid(id, new Money(returned), new Money(carried), to, "x");
            }
        };
    }
}
