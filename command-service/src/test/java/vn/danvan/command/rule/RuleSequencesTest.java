package vn.danvan.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/**
 * Random commands about one rule. The model knows nothing of versions that change: it keeps for every scope and day what
 * was said about it, entry by entry, and asks the latest first day that still counts.
 */
class RuleSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 40;
    private static final int DAYS = 12;
    private static final LocalDate START = LocalDate.of(2023, 8, 22);
    private static final List<String> SCOPES = List.of("ASSIGNED", "OTHER");
    private static final Actor ADMIN = province("quantri", Role.ADMIN);
    private static final Actor OFFICER = province("danvan", Role.MOBILISATION_OFFICER);
    private static final Set<String> SEEN = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        Set<String> expected = new TreeSet<>(List.of(
                "Set",
                "Superseded+Set",
                "Superseded",
                "Ended",
                "actor.not-permitted",
                "field.dates",
                "resource.not-found"));
        for (RuleCode code : RuleCode.values()) {
            if (code != RuleCode.NONE_IN_FORCE) {
                expected.add(code.id());
            }
        }
        assertThat(SEEN).containsAll(expected);
    }

    /** One thing that was ever entered. */
    private static final class Entry {
        final String name;
        final String scope;
        final int from;
        final String value;
        int to;
        boolean wrong;

        Entry(String name, String scope, int from, int to, String value) {
            this.name = name;
            this.scope = scope;
            this.from = from;
            this.to = to;
            this.value = value;
        }
    }

    private static final class Model {
        final List<Entry> entries = new ArrayList<>();

        String take(RuleCommand command, Actor actor) {
            if (entries.isEmpty() && !(command instanceof RuleCommand.SetRule)) {
                return "resource.not-found";
            }
            if (!actor.equals(ADMIN)) {
                return "actor.not-permitted";
            }
            return switch (command) {
                case RuleCommand.SetRule c -> set(c, null, "Set");
                case RuleCommand.CorrectRule c -> {
                    Entry wrong = find(c.version());
                    yield wrong == null ? "rule.version-unknown" : set(c.right(), wrong, "Superseded+Set");
                }
                case RuleCommand.WithdrawRule c -> {
                    Entry wrong = find(c.version());
                    if (wrong != null) {
                        wrong.wrong = true;
                    }
                    yield wrong == null ? "rule.version-unknown" : "Superseded";
                }
                case RuleCommand.EndRule c -> {
                    Entry entry = find(c.version());
                    int to = day(c.validTo());
                    if (entry == null) {
                        yield "rule.version-unknown";
                    }
                    if (to <= entry.from) {
                        yield "field.dates";
                    }
                    if (to >= entry.to) {
                        yield "rule.not-earlier";
                    }
                    entry.to = to;
                    yield "Ended";
                }
            };
        }

        private String set(RuleCommand.SetRule c, @Nullable Entry instead, String recorded) {
            int from = day(c.validFrom());
            int to = c.validTo() == null ? Integer.MAX_VALUE : day(c.validTo());
            if (to <= from) {
                return "field.dates";
            }
            if (!c.value().matches("\\d+")) {
                return "rule.value-unreadable";
            }
            int count = 1;
            String refusal = null;
            for (Entry entry : entries) {
                boolean sameDay = entry.scope.equals(c.scope()) && entry.from == from;
                count += sameDay ? 1 : 0;
                if (refusal == null && sameDay && !entry.wrong) {
                    if (entry.to == to && entry.value.equals(c.value())) {
                        refusal = "rule.same-value";
                    } else if (entry != instead) {
                        refusal = "rule.same-date";
                    }
                }
            }
            if (refusal != null) {
                return refusal;
            }
            if (instead != null) {
                instead.wrong = true;
            }
            String name = "officer.test[" + c.scope() + "]@" + c.validFrom() + (count == 1 ? "" : "#" + count);
            entries.add(new Entry(name, c.scope(), from, to, c.value()));
            return recorded;
        }

        private @Nullable Entry find(String name) {
            return entries.stream()
                    .filter(entry -> entry.name.equals(name) && !entry.wrong)
                    .findFirst()
                    .orElse(null);
        }

        String on(String scope, int day) {
            String said = "nothing";
            int since = -1;
            for (Entry entry : entries) {
                if (!entry.wrong
                        && entry.scope.equals(scope)
                        && entry.from <= day
                        && day < entry.to
                        && entry.from > since) {
                    since = entry.from;
                    said = entry.name + "=" + entry.value;
                }
            }
            return said;
        }
    }

    private static int day(LocalDate date) {
        return (int) (date.toEpochDay() - START.toEpochDay());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_rule_says_on_every_day_what_the_model_says(int seed) {
        Random random = new Random(seed);
        RuleId id = new RuleId("officer.test");
        Register register = new Register();
        Model model = new Model();
        for (int i = 0; i < COMMANDS; i++) {
            RuleCommand command = command(id, model, random);
            Actor actor = random.nextInt(12) == 0 ? OFFICER : ADMIN;
            String expected = model.take(command, actor);
            assertThat(register.outcome(actor, command)).as("%s", command).isEqualTo(expected);
            SEEN.add(expected);
            for (String scope : SCOPES) {
                for (int day = -1; day <= DAYS; day++) {
                    String said = RuleBook.find(register, id.key(), scope, START.plusDays(day))
                            .map(version -> version.versionName() + "=" + version.value())
                            .orElse("nothing");
                    assertThat(said)
                            .as("%s on day %s after %s", scope, day, command)
                            .isEqualTo(model.on(scope, day));
                }
            }
        }
        assertThat(everNameStandsForOneVersion(register.of(id, RuleEvent.class)))
                .isTrue();
    }

    @Test
    void the_invariant_catches_a_name_that_is_used_twice() {
        RuleEvent set = new RuleEvent.Set(new RuleId("officer.test"), "OTHER", "1", "years", START, null, "x", "x");
        assertThat(everNameStandsForOneVersion(List.of(set, set))).isFalse();
    }

    private static boolean everNameStandsForOneVersion(List<RuleEvent> history) {
        List<String> names = history.stream()
                .filter(RuleEvent.Set.class::isInstance)
                .map(event -> ((RuleEvent.Set) event).versionName())
                .toList();
        return names.size() == new HashSet<>(names).size();
    }

    private static RuleCommand command(RuleId id, Model model, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new RuleCommand.CorrectRule(version(model, random), set(id, random), "nhập nhầm");
            case 1 -> new RuleCommand.EndRule(id, version(model, random), START.plusDays(random.nextInt(DAYS)), "x");
            case 2 -> new RuleCommand.WithdrawRule(id, version(model, random), "nhập nhầm");
            default -> set(id, random);
        };
    }

    private static RuleCommand.SetRule set(RuleId id, Random random) {
        LocalDate from = START.plusDays(random.nextInt(DAYS));
        return new RuleCommand.SetRule(
                id,
                SCOPES.get(random.nextInt(SCOPES.size())),
                random.nextInt(15) == 0 ? "nhiều" : Integer.toString(random.nextInt(3)),
                "years",
                from,
                random.nextInt(3) == 0 ? from.plusDays(random.nextInt(5)) : null,
                "x",
                "example");
    }

    private static String version(Model model, Random random) {
        if (model.entries.isEmpty() || random.nextInt(10) == 0) {
            return "officer.test[ALL]@2000-01-01";
        }
        return model.entries.get(random.nextInt(model.entries.size())).name;
    }
}
