package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;
import static vn.danvan.command.inspection.ProgrammeSamples.LEAD;
import static vn.danvan.command.inspection.ProgrammeSamples.TITLE;
import static vn.danvan.command.inspection.ProgrammeSamples.planned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Command;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.Register.Entry;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.kernel.inspection.PlannedInspectionId;

/** Random commands about programmes and what they plan: they do what the model says, and the invariants hold. */
class ProgrammeSequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 40;
    private static final Register REGISTER = new Register().on(TODAY);
    private static final List<Actor> PEOPLE = List.of(
            INSPECTOR,
            OFFICER,
            LEAD,
            APPROVER,
            INSPECTED,
            Given.province("kiem", Role.INSPECTOR, Role.APPROVER),
            Given.province("kiem2", Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD));
    private static final AgencyId THIRD = new AgencyId("HB.BA");
    private static final List<AgencyId> BODIES = List.of(HOA_BINH, DA_BAC, THIRD);
    private static final Set<String> EVENTS = Set.of("Drafted", "Revised", "Approved", "Amended", "Opened", "Closed");
    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Predicate<List<Entry>>> INVARIANTS = Map.of(
            "nobody_approves_what_they_drafted", ProgrammeSequencesTest::nobodyApprovesTheirOwn,
            "an_item_is_opened_once", ProgrammeSequencesTest::openedOnce,
            "what_is_opened_was_approved_and_stays", ProgrammeSequencesTest::openedWasApproved,
            "only_what_was_opened_is_closed", ProgrammeSequencesTest::openedBeforeClosed);

    /** The programme written a second time: items as {@code code@quarter}. */
    private static final class Model {
        private String state = "NONE";
        private List<String> proposed = List.of();
        private List<String> inForce = List.of();
        private final Set<String> drafters = new HashSet<>();
        private final Map<String, InspectionId> opened = new HashMap<>();
        private final Set<InspectionId> open = new HashSet<>();

        Set<String> take(Actor actor, Command command) {
            Set<String> no = new HashSet<>();
            String me = actor.person().value();
            switch (command) {
                case ProgrammeCommand.DraftProgramme c -> {
                    role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
                    if (!state.equals("NONE")) {
                        no.add("inspection-programme.exists");
                    }
                    propose(c.items(), me, "DRAFT", no);
                }
                case ProgrammeCommand.ReviseProgramme c -> {
                    role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
                    mustBe("DRAFT", "inspection-programme.not-draft", no);
                    same(c.items(), proposed, no);
                    propose(c.items(), me, "DRAFT", no);
                }
                case ProgrammeCommand.AmendProgramme c -> {
                    role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
                    mustBe("APPROVED AMENDING", "inspection-programme.not-approved", no);
                    same(c.items(), state.equals("AMENDING") ? proposed : inForce, no);
                    keeps(texts(c.items()), no);
                    propose(c.items(), me, "AMENDING", no);
                }
                case ProgrammeCommand.ApproveProgramme _ -> {
                    role(actor, no, Role.APPROVER, Role.MOBILISATION_LEAD);
                    mustBe("DRAFT AMENDING", "inspection-programme.nothing-to-approve", no);
                    if (drafters.contains(me)) {
                        no.add("inspection-programme.same-person");
                    }
                    keeps(proposed, no);
                    if (no.isEmpty()) {
                        inForce = proposed;
                        state = "APPROVED";
                    }
                }
                case InspectionCommand.OpenInspection c -> {
                    role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
                    conflict(actor, no);
                    String item = Objects.requireNonNull(c.planned()).item();
                    if (inForce.stream().noneMatch(text -> text.startsWith(item + "@"))) {
                        no.add("inspection-programme.unknown");
                    } else if (c.kind() != InspectionKind.CHECK) {
                        no.add("inspection-programme.item-differs");
                    }
                    if (opened.containsKey(item)) {
                        no.add("inspection-programme.item-taken");
                    }
                    if (no.isEmpty()) {
                        opened.put(item, c.inspection());
                        open.add(c.inspection());
                    }
                }
                case InspectionCommand.CloseInspection c -> {
                    role(actor, no, Role.INSPECTOR);
                    conflict(actor, no);
                    if (!opened.containsValue(c.inspection())) {
                        no.clear();
                        no.add("resource.not-found");
                    } else if (!open.contains(c.inspection())) {
                        no.add("inspection.closed");
                    }
                    if (no.isEmpty()) {
                        open.remove(c.inspection());
                    }
                }
                default -> throw new IllegalArgumentException(command.toString());
            }
            return no;
        }

        private void propose(List<PlannedInspection> items, String me, String next, Set<String> no) {
            if (items.isEmpty()) {
                no.add("inspection-programme.no-items");
            }
            if (items.stream().map(PlannedInspection::code).distinct().count() < items.size()) {
                no.add("inspection-programme.item-twice");
            }
            if (no.isEmpty()) {
                proposed = texts(items);
                drafters.add(me);
                state = next;
            }
        }

        private static void same(List<PlannedInspection> items, List<String> before, Set<String> no) {
            if (texts(items).equals(before)) {
                no.add("inspection-programme.unchanged");
            }
        }

        private void keeps(List<String> items, Set<String> no) {
            boolean kept = inForce.stream()
                    .filter(text -> opened.containsKey(text.substring(0, text.indexOf('@'))))
                    .allMatch(items::contains);
            if (!kept) {
                no.add("inspection-programme.item-opened");
            }
        }

        private void mustBe(String states, String otherwise, Set<String> no) {
            if (state.equals("NONE")) {
                no.clear();
                no.add("resource.not-found");
            } else if (!List.of(states.split(" ", -1)).contains(state)) {
                no.add(otherwise);
            }
        }

        private static void conflict(Actor actor, Set<String> no) {
            if (COOPERATIVES.equals(actor.association())) {
                no.add("inspection.conflict-of-interest");
            }
        }

        private static void role(Actor actor, Set<String> no, Role... anyOf) {
            if (actor.roles().stream().noneMatch(List.of(anyOf)::contains)) {
                no.add("actor.not-permitted");
            }
        }

        private static List<String> texts(List<PlannedInspection> items) {
            return items.stream()
                    .map(item -> item.code() + "@" + item.quarter())
                    .toList();
        }
    }

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
        REGISTER.happened(THIRD, registered(THIRD));
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (ProgrammeCode code : ProgrammeCode.values()) {
            expected.add(code.id());
        }
        expected.removeAll(SEEN);
        assertThat(expected).as("never seen").isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_programme_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Model model = new Model();
        InspectionProgrammeId id = new InspectionProgrammeId(2000 + seed % 100, BODIES.get(seed / 100));
        int before = REGISTER.log().size();
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Command command = command(id, seed, random);
            Set<String> reasons = model.take(actor, command);
            String outcome = REGISTER.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        List<Entry> history = REGISTER.log().subList(before, REGISTER.log().size());
        INVARIANTS.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    private static Command command(InspectionProgrammeId id, int seed, Random random) {
        InspectionId inspection = new InspectionId(new UUID(0x7003_0000L + seed, random.nextInt(3)));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new ProgrammeCommand.DraftProgramme(id, TITLE, items(random));
            case 2 -> new ProgrammeCommand.ReviseProgramme(id, TITLE, items(random));
            case 3, 4 -> new ProgrammeCommand.ApproveProgramme(id, "2890-QĐ", null);
            case 5, 6 -> new ProgrammeCommand.AmendProgramme(id, items(random), "dịch bệnh");
            case 7, 8 ->
                new InspectionCommand.OpenInspection(
                        new InspectionId(new UUID(random.nextLong(), seed)),
                        random.nextInt(6) == 0 ? InspectionKind.SUPERVISION : InspectionKind.CHECK,
                        null,
                        COOPERATIVES,
                        "03-QĐ",
                        "kinh phí",
                        List.of("thanhtra"),
                        FROM,
                        TO,
                        null,
                        new PlannedInspectionId(id, "K" + random.nextInt(3)),
                        null);
            default -> new InspectionCommand.CloseInspection(lastOpened(id, inspection), "c");
        };
    }

    /** One that was opened, mostly. */
    private static InspectionId lastOpened(InspectionProgrammeId id, InspectionId otherwise) {
        @Nullable InspectionId last = null;
        for (InspectionProgrammeEvent event : REGISTER.of(id, InspectionProgrammeEvent.class)) {
            last = event instanceof InspectionProgrammeEvent.ItemOpened e ? e.inspection() : last;
        }
        return last == null ? otherwise : last;
    }

    private static List<PlannedInspection> items(Random random) {
        List<PlannedInspection> items = new ArrayList<>();
        int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String code = "K" + (random.nextInt(10) == 0 ? 0 : i);
            items.add(planned(code, null, COOPERATIVES, 1 + random.nextInt(2)));
        }
        return items;
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        fails("nobody_approves_what_they_drafted", ProgrammeSamples.DRAFTED, ProgrammeSamples.APPROVED);
        fails(
                "an_item_is_opened_once",
                ProgrammeSamples.DRAFTED,
                ProgrammeSamples.ITEM_OPENED,
                ProgrammeSamples.ITEM_OPENED);
        fails("what_is_opened_was_approved_and_stays", ProgrammeSamples.DRAFTED, ProgrammeSamples.ITEM_OPENED);
        fails("only_what_was_opened_is_closed", ProgrammeSamples.DRAFTED, ProgrammeSamples.ITEM_CLOSED);
    }

    private static void fails(String name, InspectionProgrammeEvent... history) {
        List<Entry> entries = Stream.of(history)
                .map(event -> new Entry(event.programme().stream(), event, "someone"))
                .toList();
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(entries))
                .as(name)
                .isFalse();
    }

    private static boolean nobodyApprovesTheirOwn(List<Entry> history) {
        Set<String> drafters = new HashSet<>();
        return history.stream().allMatch(entry -> {
            switch (entry.event()) {
                case InspectionProgrammeEvent.Drafted _,
                        InspectionProgrammeEvent.Revised _,
                        InspectionProgrammeEvent.Amended _ -> drafters.add(entry.actor());
                case InspectionProgrammeEvent.Approved _ -> {
                    return !drafters.contains(entry.actor());
                }
                default -> {}
            }
            return true;
        });
    }

    private static boolean openedOnce(List<Entry> history) {
        Set<String> opened = new HashSet<>();
        return history.stream()
                .allMatch(entry ->
                        !(entry.event() instanceof InspectionProgrammeEvent.ItemOpened e) || opened.add(e.item()));
    }

    private static boolean openedWasApproved(List<Entry> history) {
        List<PlannedInspection> proposed = List.of();
        Map<String, PlannedInspection> inForce = new HashMap<>();
        Map<String, PlannedInspection> opened = new HashMap<>();
        for (Entry entry : history) {
            switch (entry.event()) {
                case InspectionProgrammeEvent.Drafted e -> proposed = e.items();
                case InspectionProgrammeEvent.Revised e -> proposed = e.items();
                case InspectionProgrammeEvent.Amended e -> proposed = e.items();
                case InspectionProgrammeEvent.Approved _ -> {
                    inForce.clear();
                    proposed.forEach(item -> inForce.put(item.code(), item));
                    if (!inForce.values().containsAll(opened.values())) {
                        return false;
                    }
                }
                case InspectionProgrammeEvent.ItemOpened e -> {
                    PlannedInspection item = inForce.get(e.item());
                    if (item == null) {
                        return false;
                    }
                    opened.put(e.item(), item);
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean openedBeforeClosed(List<Entry> history) {
        Set<InspectionId> open = new HashSet<>();
        return history.stream().allMatch(entry -> switch (entry.event()) {
            case InspectionProgrammeEvent.ItemOpened e -> open.add(e.inspection());
            case InspectionProgrammeEvent.ItemClosed e -> open.remove(e.inspection());
            default -> true;
        });
    }
}
