package vn.danvan.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.table.TableSamples.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableEvent;

/** Random acts on a table by those who own it, those with whom it is shared and strangers, against a model of the rules. */
class TableSequencesTest {

    private static final int ACTS = 40;
    private static final List<Actor> ACTORS =
            List.of(OFFICER, OFFICER, LEAD, LEAD, DABAC_HEAD, CITY_EDITOR, APPROVER, AUDITOR, NOWHERE);
    private static final List<AgencyId> AGENCIES = List.of(DABAC, CITY, BOARD);
    private static final List<Role> ROLES = List.of(Role.APPROVER, Role.AGENCY_EDITOR, Role.INSPECTOR);
    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Predicate<List<TableEvent>>> INVARIANTS = Map.of(
            "nothing_follows_the_end", TableSequencesTest::nothingFollowsTheEnd,
            "saved_once_and_first", TableSequencesTest::savedOnceAndFirst,
            "each_change_changes_something", TableSequencesTest::eachChangeChanges,
            "nobody_is_let_in_twice_or_out_twice", TableSequencesTest::nobodyTwice,
            "the_owner_is_never_shared_with", TableSequencesTest::ownerNever);

    /** Written a second time: a table is its owner, what it shows, and a set of names. */
    private static final class Model {
        private String owner = "";
        private String shows = "";
        private boolean gone;
        private final Set<String> readers = new HashSet<>();

        Set<String> take(Actor actor, TableCommand command) {
            boolean there = !owner.isEmpty();
            if (!there && !(command instanceof TableCommand.SaveTable)) {
                return Set.of("resource.not-found");
            }
            if (actor.roles().contains(Role.AUDITOR)) {
                return Set.of("actor.not-permitted");
            }
            String of = actor.agency() == null ? "" : actor.agency().key();
            if (command instanceof TableCommand.SaveTable c) {
                return save(of, c.title() + c.definition());
            }
            if (!of.equals(owner)) {
                boolean reads =
                        readers.contains(of) || actor.roles().stream().anyMatch(role -> readers.contains(role.name()));
                return Set.of(reads && !gone ? "table.not-owner" : "resource.not-found");
            }
            if (gone) {
                return Set.of("table.deleted");
            }
            return switch (command) {
                case TableCommand.SaveTable _ -> throw new IllegalStateException("taken above");
                case TableCommand.ChangeTable c -> change(c.title() + c.definition());
                case TableCommand.ShareTable c -> share(c.agencies(), c.roles());
                case TableCommand.StopSharingTable c -> stop(c.agencies(), c.roles());
                case TableCommand.DeleteTable _ -> {
                    gone = true;
                    yield Set.of("Deleted");
                }
            };
        }

        private Set<String> save(String of, String what) {
            if (of.isEmpty()) {
                return Set.of("actor.not-permitted");
            }
            if (!owner.isEmpty()) {
                return Set.of("table.exists");
            }
            owner = of;
            shows = what;
            return Set.of("Saved");
        }

        private Set<String> change(String what) {
            boolean same = what.equals(shows);
            shows = what;
            return Set.of(same ? "table.unchanged" : "Changed");
        }

        private Set<String> share(List<AgencyId> agencies, List<Role> roles) {
            Set<String> no = new HashSet<>();
            agencies.forEach(agency -> {
                if (agency.key().equals(owner)) {
                    no.add("table.own-agency");
                }
                if (readers.contains(agency.key())) {
                    no.add("table.shared-already");
                }
            });
            roles.forEach(role -> {
                if (role == Role.INSPECTOR) {
                    no.add("table.role");
                }
                if (readers.contains(role.name())) {
                    no.add("table.shared-already");
                }
            });
            if (agencies.isEmpty() && roles.isEmpty()) {
                no.add("table.nobody");
            }
            if (no.isEmpty()) {
                readers.addAll(names(agencies, roles));
                return Set.of("Shared");
            }
            return no;
        }

        private Set<String> stop(List<AgencyId> agencies, List<Role> roles) {
            List<String> named = names(agencies, roles);
            if (named.isEmpty()) {
                return Set.of("table.nobody");
            }
            if (!readers.containsAll(named)) {
                return Set.of("table.not-shared");
            }
            named.forEach(readers::remove);
            return Set.of("SharingStopped");
        }
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN)
                .contains(
                        "Saved",
                        "Changed",
                        "Shared",
                        "SharingStopped",
                        "Deleted",
                        "resource.not-found",
                        "actor.not-permitted",
                        "table.exists",
                        "table.deleted",
                        "table.not-owner",
                        "table.unchanged",
                        "table.nobody",
                        "table.own-agency",
                        "table.role",
                        "table.shared-already",
                        "table.not-shared");
    }

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_table_does_what_the_model_says(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Register register = before();
        Model model = new Model();
        for (int i = 0; i < ACTS; i++) {
            Actor actor = ACTORS.get(chance.nextInt(ACTORS.size()));
            TableCommand command = command(chance);
            Set<String> possible = model.take(actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("act %d: %s by %s", i, command, actor).contains(outcome);
            SEEN.add(outcome);
        }
        List<TableEvent> history = register.of(ID, TableEvent.class);
        INVARIANTS.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    private static TableCommand command(SplittableRandom chance) {
        TableDefinition shows = chance.nextBoolean() ? posts() : both();
        return switch (chance.nextInt(24)) {
            case 0 -> new TableCommand.DeleteTable(ID, "thôi dùng");
            case 1, 2, 3, 4 -> new TableCommand.SaveTable(ID, TITLE, shows);
            case 5, 6, 7, 8, 9 -> new TableCommand.ChangeTable(ID, TITLE, shows);
            case 10, 11, 12, 13, 14, 15, 16 ->
                new TableCommand.ShareTable(ID, some(AGENCIES, chance), some(ROLES, chance));
            default -> new TableCommand.StopSharingTable(ID, some(AGENCIES, chance), some(ROLES, chance));
        };
    }

    private static <T> List<T> some(List<T> all, SplittableRandom chance) {
        return all.stream().filter(_ -> chance.nextInt(4) == 0).toList();
    }

    private static List<String> names(List<AgencyId> agencies, List<Role> roles) {
        List<String> names = new ArrayList<>();
        agencies.forEach(agency -> names.add(agency.key()));
        roles.forEach(role -> names.add(role.name()));
        return names;
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        TableEvent deleted = new TableEvent.Deleted(ID, "thôi");
        fails("nothing_follows_the_end", saved(), deleted, shared());
        fails("saved_once_and_first", saved(), saved());
        fails("saved_once_and_first", shared());
        fails("each_change_changes_something", saved(), new TableEvent.Changed(ID, TITLE, posts()));
        fails("nobody_is_let_in_twice_or_out_twice", saved(), shared(), shared());
        fails(
                "nobody_is_let_in_twice_or_out_twice",
                saved(),
                new TableEvent.SharingStopped(ID, List.of(CITY), List.of()));
        fails("the_owner_is_never_shared_with", saved(), new TableEvent.Shared(ID, List.of(BOARD), List.of()));
    }

    private static void fails(String name, TableEvent... history) {
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(List.of(history)))
                .as(name)
                .isFalse();
    }

    private static boolean nothingFollowsTheEnd(List<TableEvent> history) {
        return history.stream().limit(Math.max(0, history.size() - 1)).noneMatch(TableEvent.Deleted.class::isInstance);
    }

    private static boolean savedOnceAndFirst(List<TableEvent> history) {
        return history.isEmpty()
                || (history.getFirst() instanceof TableEvent.Saved
                        && history.stream()
                                        .filter(TableEvent.Saved.class::isInstance)
                                        .count()
                                == 1);
    }

    private static boolean eachChangeChanges(List<TableEvent> history) {
        String shows = "";
        for (TableEvent event : history) {
            String now = switch (event) {
                case TableEvent.Saved e -> e.title() + e.definition();
                case TableEvent.Changed e -> e.title() + e.definition();
                case TableEvent.Shared _, TableEvent.SharingStopped _, TableEvent.Deleted _ -> "";
            };
            if (!now.isEmpty() && now.equals(shows)) {
                return false;
            }
            shows = now.isEmpty() ? shows : now;
        }
        return true;
    }

    private static boolean nobodyTwice(List<TableEvent> history) {
        Map<String, Boolean> in = new HashMap<>();
        for (TableEvent event : history) {
            boolean fine = switch (event) {
                case TableEvent.Shared e ->
                    names(e.agencies(), e.roles()).stream().noneMatch(name -> Boolean.TRUE.equals(in.put(name, true)));
                case TableEvent.SharingStopped e ->
                    names(e.agencies(), e.roles()).stream().allMatch(name -> Boolean.TRUE.equals(in.put(name, false)));
                case TableEvent.Saved _, TableEvent.Changed _, TableEvent.Deleted _ -> true;
            };
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static boolean ownerNever(List<TableEvent> history) {
        return history.stream()
                .noneMatch(event -> event instanceof TableEvent.Shared e
                        && e.agencies().contains(BOARD)
                        && history.getFirst() instanceof TableEvent.Saved s
                        && s.owner().equals(BOARD));
    }
}
