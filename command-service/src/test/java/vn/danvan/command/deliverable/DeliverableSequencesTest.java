package vn.danvan.command.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.deliverable.DeliverableSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.agency.AgencyCommand;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.service.evidence.EvidenceCode;

/**
 * Random commands on three documents at once, of which some pass to another body on the way: they do what the model says,
 * and the invariants hold.
 */
class DeliverableSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 90;

    private static final List<Actor> PEOPLE = List.of(
            OFFICER,
            EDITOR,
            EDITOR,
            BOARD_HEAD,
            MEMBER,
            APPROVER,
            APPROVER,
            new Actor(WRITER, LEAD, null, Set.of(Role.AGENCY_HEAD, Role.APPROVER), false));

    private static final Actor ADMIN = province("quantri", Role.ADMIN);

    private static final List<String> BODIES = List.of("HB.BD.TOCHUC", "HB.HOI.CTD", "HB.BCS.UBND", "HB.KHONGCO");

    private static final Set<String> EVENTS = Set.of(
            "Commissioned",
            "MilestoneSet",
            "Extended",
            "MilestoneReached",
            "DraftSubmitted",
            "ConsultationOpened",
            "ConsultationAnswered",
            "Promulgated",
            "Superseded",
            "Cancelled");
    private static final Set<String> SEEN = new HashSet<>();

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (DeliverableCode code : DeliverableCode.values()) {
            expected.add(code.id());
        }
        expected.add(EvidenceCode.UNKNOWN.id());
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void documents_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        tell(register::happened);
        LocalDate today = TODAY;
        DeliverableModel model = new DeliverableModel(today);
        List<DeliverableId> ids = IntStream.range(0, 3)
                .mapToObj(number -> new DeliverableId("D" + seed + "-" + number))
                .toList();
        int division = random.nextInt(COMMANDS);
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(20) == 0) {
                today = today.plusDays(1);
            }
            register.on(today);
            model.on(today);
            if (i == division) {
                divide(register, model, today.plusDays(random.nextInt(4)), random);
            }
            DeliverableId id = ids.get(random.nextInt(ids.size()));
            DeliverableCommand command = model.exists(id) && random.nextInt(20) != 0
                    ? command(id, today, ids, random)
                    : commissionOf(id, today, random);
            Actor actor = random.nextInt(3) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : fitting(command, model);
            Set<String> reasons = model.take(actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        DeliverableInvariants.hold(register.ofAll("deliverable", DeliverableEvent.class).stream()
                .filter(event -> ids.contains(event.deliverable()))
                .toList());
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        DeliverableInvariants.mustFail(
                "promulgated_content_is_a_submitted_draft", List.of(COMMISSIONED, DRAFT_2, PROMULGATED));
        DeliverableInvariants.mustFail(
                "nobody_promulgates_who_submitted_a_draft",
                List.of(COMMISSIONED, DRAFT_1, new DeliverableEvent.Promulgated(ID, 1, FIRST, "1", TODAY, WRITER)));
        DeliverableInvariants.mustFail(
                "drafts_are_numbered_and_never_overwritten", List.of(COMMISSIONED, DRAFT_1, draft(1, SECOND)));
        DeliverableInvariants.mustFail(
                "drafts_are_numbered_and_never_overwritten", List.of(COMMISSIONED, DRAFT_1, draft(2, FIRST)));
        DeliverableInvariants.mustFail(
                "each_body_answers_once_what_it_was_asked",
                List.of(COMMISSIONED, DRAFT_1, ASKED, BOARD_ANSWERED, BOARD_ANSWERED));
        DeliverableInvariants.mustFail(
                "no_document_supersedes_itself_by_a_circle",
                List.of(SUPERSEDED, new DeliverableEvent.Superseded(LATER, ID, TODAY, "x")));
        DeliverableInvariants.mustFail("the_superseding_document_is_in_force", List.of(PROMULGATED, SUPERSEDED));
    }

    /** The lead body goes on; each of its open documents is named, with itself or the board as the taker. */
    private static void divide(Register register, DeliverableModel model, LocalDate from, Random random) {
        Map<DeliverableId, String> takers = new LinkedHashMap<>();
        model.open().forEach(id -> takers.put(id, (random.nextInt(3) == 0 ? LEAD : BOARD).key()));
        List<DutyTaken> named = new ArrayList<>();
        takers.forEach((id, taker) -> named.add(new DutyTaken(id.stream(), new AgencyId(taker))));
        named.add(new DutyTaken("plan/KH158#T15", LEAD));
        if (!takers.isEmpty()) {
            DutyTaken forgotten = named.getFirst();
            assertThat(register.outcome(ADMIN, split(from, named.subList(1, named.size()))))
                    .as("without %s", forgotten)
                    .isEqualTo("agency.duty-left-over");
        }
        assertThat(register.outcome(ADMIN, split(from, named))).isEqualTo("Split");
        model.hands(from, takers);
    }

    private static AgencyCommand split(LocalDate from, List<DutyTaken> named) {
        return new AgencyCommand.SplitAgency(LEAD, List.of(BOARD), true, named, "QĐ", from);
    }

    /** Someone whose work it is. */
    private static Actor fitting(DeliverableCommand command, DeliverableModel model) {
        return switch (command) {
            case DeliverableCommand.CommissionDeliverable _,
                    DeliverableCommand.SetMilestone _,
                    DeliverableCommand.ExtendDeliverable _,
                    DeliverableCommand.CancelDeliverable _ -> OFFICER;
            case DeliverableCommand.ReachMilestone _,
                    DeliverableCommand.SubmitDraft _,
                    DeliverableCommand.OpenConsultation _,
                    DeliverableCommand.AnswerConsultation _ ->
                model.holder(command.deliverable()).equals(BOARD.key()) ? BOARD_HEAD : EDITOR;
            case DeliverableCommand.PromulgateDeliverable _, DeliverableCommand.SupersedeDeliverable _ -> APPROVER;
        };
    }

    private static DeliverableCommand commissionOf(DeliverableId id, LocalDate today, Random random) {
        List<AgencyId> coordinating = switch (random.nextInt(8)) {
            case 0 -> List.of(LEAD);
            case 1 -> List.of(BOARD, BOARD);
            default -> List.of(BOARD);
        };
        LocalDate dueOn = today.plusDays(20);
        Milestone step = new Milestone("M1", "x", dueOn.minusDays(random.nextInt(8) - 1L));
        return new DeliverableCommand.CommissionDeliverable(
                id,
                DeliverableKind.OTHER,
                "Văn bản",
                "III.2",
                null,
                LEAD,
                coordinating,
                dueOn,
                random.nextInt(8) == 0 ? List.of(step, step) : List.of(step));
    }

    private static DeliverableCommand command(
            DeliverableId id, LocalDate today, List<DeliverableId> ids, Random random) {
        LocalDate due = today.plusDays(10L + random.nextInt(20));
        LocalDate near = today.plusDays(1L - random.nextInt(4));
        String step = "M" + (1 + random.nextInt(3));
        ContentHash content = ContentHash.of("dự thảo " + random.nextInt(3));
        return switch (random.nextInt(16)) {
            case 0 -> new DeliverableCommand.SetMilestone(id, new Milestone(step, "x", due));
            case 1 -> new DeliverableCommand.ExtendDeliverable(id, random.nextBoolean() ? step : null, due, "x");
            case 2 -> new DeliverableCommand.ReachMilestone(id, step, near, "x");
            case 3, 4, 5 ->
                new DeliverableCommand.SubmitDraft(id, content, "x.pdf", "x", random.nextInt(8) == 0 ? near : null);
            case 6, 7 ->
                new DeliverableCommand.OpenConsultation(
                        id,
                        random.nextInt(4),
                        asked(random),
                        random.nextBoolean() ? null : near,
                        today.plusDays(random.nextInt(8) - 1L));
            case 8, 9, 10 ->
                new DeliverableCommand.AnswerConsultation(
                        id,
                        random.nextInt(4) == 0 ? 2 : 1,
                        BODIES.get(random.nextInt(6) == 0 ? random.nextInt(BODIES.size()) : random.nextInt(2)),
                        Position.AGREES,
                        "x",
                        random.nextBoolean() ? null : near);
            case 11, 12 ->
                new DeliverableCommand.PromulgateDeliverable(
                        id, content, "1/QĐ", random.nextInt(8) == 0 ? today.plusDays(1) : null);
            case 13, 14 ->
                new DeliverableCommand.SupersedeDeliverable(
                        id,
                        random.nextInt(12) == 0 ? new DeliverableId("KHONGCO") : ids.get(random.nextInt(ids.size())),
                        random.nextInt(8) == 0 ? today.plusDays(1) : null,
                        "x");
            default ->
                random.nextInt(12) == 0
                        ? new DeliverableCommand.CancelDeliverable(id, "x")
                        : new DeliverableCommand.SubmitDraft(
                                id, content, "x.pdf", "x", random.nextInt(8) == 0 ? near : null);
        };
    }

    private static List<String> asked(Random random) {
        List<String> asked = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            asked.add(BODIES.get(random.nextInt(4) == 0 ? random.nextInt(BODIES.size()) : random.nextInt(2)));
        }
        return asked;
    }
}
