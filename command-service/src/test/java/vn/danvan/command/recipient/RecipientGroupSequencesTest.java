package vn.danvan.command.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.recipient.RecipientGroupTest.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;

/** Random commands on one group: they do what the model says, and the invariants hold. */
class RecipientGroupSequencesTest {

    private static final int SEEDS = 220;
    private static final int COMMANDS = 40;
    private static final List<Actor> PEOPLE = List.of(
            OFFICER, OFFICER, OFFICER, actor(Role.MOBILISATION_LEAD), actor(Role.ADMIN), actor(Role.AGENCY_HEAD));
    private static final List<AgencyId> BODIES = List.of(DISTRICT, CITY, ENDED, new AgencyId("HB.KHONG"));
    private static final List<AgencyKind> KINDS =
            List.of(AgencyKind.DISTRICT_PARTY_COMMITTEE, AgencyKind.CITY_PARTY_COMMITTEE);

    /** Said again in other words: what is written on the group's sheet. */
    private static final class Model {
        String sheet = "";
        boolean torn;

        boolean takes(Actor actor, RecipientGroupCommand command) {
            boolean may = actor.is(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD);
            return switch (command) {
                case RecipientGroupCommand.DefineGroup c -> {
                    boolean ok = may && sheet.isEmpty() && sound(c.kinds(), c.bodies());
                    sheet = ok ? text(c.title(), c.kinds(), c.bodies()) : sheet;
                    yield ok;
                }
                case RecipientGroupCommand.ChangeGroup c -> {
                    String next = text(c.title(), c.kinds(), c.bodies());
                    boolean ok =
                            may && !sheet.isEmpty() && !torn && sound(c.kinds(), c.bodies()) && !next.equals(sheet);
                    sheet = ok ? next : sheet;
                    yield ok;
                }
                case RecipientGroupCommand.RetireGroup _ -> {
                    boolean ok = may && !sheet.isEmpty() && !torn;
                    torn |= ok;
                    yield ok;
                }
            };
        }

        private static boolean sound(List<AgencyKind> kinds, List<AgencyId> bodies) {
            return kinds.size() + bodies.size() > 0
                    && new HashSet<>(kinds).size() == kinds.size()
                    && new HashSet<>(bodies).size() == bodies.size()
                    && Set.of(DISTRICT, CITY).containsAll(bodies);
        }

        private static String text(String title, List<AgencyKind> kinds, List<AgencyId> bodies) {
            return title + kinds + bodies;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_group_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = register();
        Model model = new Model();
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            RecipientGroupCommand command = command(random);
            String outcome = register.outcome(actor, command);
            assertThat(!outcome.contains("."))
                    .as("%s by %s: %s", command, actor, outcome)
                    .isEqualTo(model.takes(actor, command));
        }
        invariants(register.of(GROUP, RecipientGroupEvent.class));
        if (!model.sheet.isEmpty() && !model.torn) {
            assertThat(RecipientGroups.on(LocalDate.of(2020, 4, 28), GROUP, register, "/x")
                            .bodies())
                    .isSubsetOf(DISTRICT, CITY)
                    .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()))
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    private static RecipientGroupCommand command(Random random) {
        List<AgencyKind> kinds = some(KINDS, random);
        List<AgencyId> bodies = some(BODIES, random);
        String title = "Nhóm " + random.nextInt(2);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new RecipientGroupCommand.DefineGroup(GROUP, title, kinds, bodies);
            case 15 -> new RecipientGroupCommand.RetireGroup(GROUP, "không dùng");
            default -> new RecipientGroupCommand.ChangeGroup(GROUP, title, kinds, bodies);
        };
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            some.add(all.get(random.nextInt(random.nextInt(4) == 0 ? all.size() : Math.min(2, all.size()))));
        }
        return some;
    }

    /** defined_once; nobody_twice; nothing_after_the_end. */
    private static void invariants(List<RecipientGroupEvent> events) {
        boolean ended = false;
        for (int i = 0; i < events.size(); i++) {
            assertThat(ended).as("nothing_after_the_end").isFalse();
            switch (events.get(i)) {
                case RecipientGroupEvent.Defined e -> {
                    assertThat(i).as("defined_once").isZero();
                    once(e.bodies());
                }
                case RecipientGroupEvent.Changed e -> once(e.bodies());
                case RecipientGroupEvent.Retired _ -> ended = true;
            }
        }
    }

    private static void once(List<AgencyId> bodies) {
        assertThat(new TreeSet<>(bodies.stream().map(AgencyId::key).toList()))
                .as("nobody_twice")
                .hasSameSizeAs(bodies);
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        RecipientGroupEvent defined = new RecipientGroupEvent.Defined(GROUP, "x", KINDS, List.of());
        RecipientGroupEvent twice = new RecipientGroupEvent.Changed(GROUP, "x", KINDS, List.of(CITY, CITY));
        RecipientGroupEvent retired = new RecipientGroupEvent.Retired(GROUP, "x");
        assertThatThrownBy(() -> invariants(List.of(defined, defined))).hasMessageContaining("defined_once");
        assertThatThrownBy(() -> invariants(List.of(defined, twice))).hasMessageContaining("nobody_twice");
        assertThatThrownBy(() -> invariants(List.of(defined, retired, retired)))
                .hasMessageContaining("nothing_after_the_end");
    }
}
