package vn.danvan.command.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.staffing.StaffingSamples.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Command;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;

/** Random commands about three associations' posts of one year: they do what a plain model says. */
class StaffingSequencesTest {

    private static final int COMMANDS = 50;
    private static final Set<String> SEEN = new HashSet<>();
    private static final List<AssociationId> ALL = List.of(RED_CROSS, GARDENERS, SUSPENDED);
    private static final List<Actor> PEOPLE = List.of(
            person("tochuc", null, Role.ORGANISATION_BOARD),
            person("tochuc2", RED_CROSS, Role.ORGANISATION_BOARD, Role.ASSOCIATION),
            person("lanhdao", null, Role.APPROVER, Role.ORGANISATION_BOARD),
            person("ctd", RED_CROSS, Role.ASSOCIATION),
            person("dinhchi", SUSPENDED, Role.ASSOCIATION));

    private static Actor person(String account, @Nullable AssociationId association, Role... roles) {
        return new Actor(new PersonId(account), null, association, Set.of(roles), false);
    }

    private final Map<AssociationId, Integer> posts = new HashMap<>();
    private final Set<AssociationId> begun = new HashSet<>();
    private boolean yearBegun;
    private boolean closed;

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN)
                .contains("Allotted", "Adjusted", "Withdrawn", "HeadcountReported", "CeilingSet", "Closed")
                .contains(
                        "actor.not-permitted",
                        "resource.not-found",
                        "association.suspended",
                        "staffing.not-assigned",
                        "staffing.no-posts",
                        "staffing.negative",
                        "staffing.already-allotted",
                        "staffing.not-allotted",
                        "staffing.unchanged",
                        "staffing.year-closed",
                        "staffing.year-not-over",
                        "staffing.date-outside-year",
                        "staffing.date-in-future");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_posts_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        tell(register::happened);
        LocalDate today = LocalDate.of(2020, 11, 20);
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Command command = command(random, today);
            Set<String> reasons = reasons(actor, command, today);
            String outcome = register.on(today).outcome(actor, command);
            if (reasons.isEmpty()) {
                assertThat(outcome).as("%s by %s", command, actor).doesNotContain(".");
                take(command);
            } else {
                assertThat(reasons).as("%s by %s", command, actor).contains(outcome);
            }
            SEEN.add(outcome);
            today = today.plusDays(random.nextInt(3));
        }
        for (AssociationId association : ALL) {
            List<StaffingEvent> history = register.of(new StaffingId(Y2020, association), StaffingEvent.class);
            assertThat(neverFewerThanNone(history)).isTrue();
            assertThat(everyMoveAddsUp(history)).isTrue();
        }
    }

    /** Invariant: at no point has an association fewer than no posts. */
    private static boolean neverFewerThanNone(List<StaffingEvent> history) {
        int held = 0;
        for (StaffingEvent event : history) {
            held += event instanceof StaffingEvent.Move move ? move.delta() : 0;
            if (held < 0) {
                return false;
            }
        }
        return true;
    }

    /** Invariant: what an event says about the posts before it is what the events before it add up to. */
    private static boolean everyMoveAddsUp(List<StaffingEvent> history) {
        int held = 0;
        for (StaffingEvent event : history) {
            boolean right = switch (event) {
                case StaffingEvent.Allotted _ -> held == 0;
                case StaffingEvent.Adjusted e -> held == e.from() && e.to() > 0 && e.to() != e.from();
                case StaffingEvent.Withdrawn e -> held == e.posts() && held > 0;
                case StaffingEvent.HeadcountReported e -> held == e.allotted();
                case StaffingEvent.PostsGiven e -> e.posts() <= held;
                case StaffingEvent.PostsReceived e -> e.posts() > 0;
            };
            if (!right) {
                return false;
            }
            held += event instanceof StaffingEvent.Move move ? move.delta() : 0;
        }
        return true;
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        assertThat(neverFewerThanNone(List.of(ALLOTTED, WITHDRAWN, WITHDRAWN))).isFalse();
        assertThat(everyMoveAddsUp(List.of(ALLOTTED, ALLOTTED))).isFalse();
        assertThat(everyMoveAddsUp(List.of(RECEIVED, WITHDRAWN))).isFalse();
        assertThat(everyMoveAddsUp(List.of(RECEIVED, COUNTED))).isFalse();
        assertThat(everyMoveAddsUp(List.of(RECEIVED, GIVEN_AWAY))).isFalse();
    }

    private Set<String> reasons(Actor actor, Command command, LocalDate today) {
        Set<String> reasons = new HashSet<>();
        switch (command) {
            case StaffingYearCommand.SetStaffingCeiling c -> {
                role(actor, Role.APPROVER, reasons);
                when(closed, "staffing.year-closed", reasons);
                when(c.posts() < 0, "staffing.negative", reasons);
            }
            case StaffingYearCommand.CloseStaffingYear _ -> {
                when(!yearBegun, "resource.not-found", reasons);
                role(actor, Role.ORGANISATION_BOARD, reasons);
                when(closed, "staffing.year-closed", reasons);
                when(today.getYear() == 2020, "staffing.year-not-over", reasons);
            }
            case StaffingCommand c -> posts(actor, c, today, reasons);
            default -> throw new IllegalArgumentException(command.toString());
        }
        return reasons;
    }

    private void posts(Actor actor, StaffingCommand command, LocalDate today, Set<String> reasons) {
        AssociationId association = command.staffing().association();
        int has = posts.getOrDefault(association, 0);
        when(closed, "staffing.year-closed", reasons);
        switch (command) {
            case StaffingCommand.AllotPosts c -> {
                role(actor, Role.ORGANISATION_BOARD, reasons);
                when(has > 0, "staffing.already-allotted", reasons);
                when(c.posts() < 1, "staffing.no-posts", reasons);
                mayHave(association, reasons);
            }
            case StaffingCommand.AdjustPosts c -> {
                when(!begun.contains(association), "resource.not-found", reasons);
                role(actor, Role.ORGANISATION_BOARD, reasons);
                when(has == 0, "staffing.not-allotted", reasons);
                when(c.posts() < 1, "staffing.no-posts", reasons);
                when(has == c.posts(), "staffing.unchanged", reasons);
                if (c.posts() > has) {
                    mayHave(association, reasons);
                }
            }
            case StaffingCommand.WithdrawPosts _ -> {
                when(!begun.contains(association), "resource.not-found", reasons);
                role(actor, Role.ORGANISATION_BOARD, reasons);
                when(has == 0, "staffing.not-allotted", reasons);
            }
            case StaffingCommand.ReportHeadcount c -> {
                role(actor, Role.ASSOCIATION, reasons);
                when(!association.equals(actor.association()), "resource.not-found", reasons);
                when(c.on().getYear() != 2020, "staffing.date-outside-year", reasons);
                when(c.on().isAfter(today), "staffing.date-in-future", reasons);
                when(c.headcount() < 0, "staffing.negative", reasons);
            }
        }
    }

    private static void mayHave(AssociationId association, Set<String> reasons) {
        when(association.equals(GARDENERS), "staffing.not-assigned", reasons);
        when(association.equals(SUSPENDED), "association.suspended", reasons);
    }

    private static void role(Actor actor, Role role, Set<String> reasons) {
        when(!actor.roles().contains(role), "actor.not-permitted", reasons);
    }

    private static void when(boolean wrong, String code, Set<String> reasons) {
        if (wrong) {
            reasons.add(code);
        }
    }

    private void take(Command command) {
        switch (command) {
            case StaffingYearCommand.SetStaffingCeiling _ -> yearBegun = true;
            case StaffingYearCommand.CloseStaffingYear _ -> closed = true;
            case StaffingCommand c -> {
                AssociationId association = c.staffing().association();
                begun.add(association);
                switch (c) {
                    case StaffingCommand.AllotPosts e -> posts.put(association, e.posts());
                    case StaffingCommand.AdjustPosts e -> posts.put(association, e.posts());
                    case StaffingCommand.WithdrawPosts _ -> posts.put(association, 0);
                    case StaffingCommand.ReportHeadcount _ -> {}
                }
            }
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private static Command command(Random random, LocalDate today) {
        AssociationId association =
                Objects.requireNonNull(random.nextInt(3) == 0 ? ALL.get(random.nextInt(3)) : RED_CROSS);
        StaffingId id = new StaffingId(Y2020, association);
        int number = random.nextInt(5);
        return switch (random.nextInt(10)) {
            case 0, 1 -> allot(id, number, null);
            case 2, 3 -> adjust(id, number);
            case 4 -> withdraw(id);
            case 5 -> new StaffingYearCommand.SetStaffingCeiling(Y2020, number - 1, "x");
            case 6 -> new StaffingYearCommand.CloseStaffingYear(Y2020);
            default -> count(id, today.plusDays(random.nextInt(3) - 1L).toString(), random.nextInt(6) - 1);
        };
    }
}
