package vn.danvan.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.budget.BudgetSamples.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * Random ceilings of three years around the first one that the rule allows and the day on which it begins: the last one set
 * stands. That none falls below what is approved is the log's, see BudgetCeilingIT.
 */
class BudgetYearSequencesTest {

    private static final int SEEDS = 200;
    private static final int COMMANDS = 25;
    private static final LocalDate RULE_FROM = FIRST_YEAR.validFrom();
    private static final List<Actor> PEOPLE = List.of(APPROVER, APPROVER, APPRAISER, CTD);
    private static final Set<String> SEEN = new HashSet<>();

    @AfterAll
    static void the_sequences_reached_the_event_and_every_refusal() {
        assertThat(SEEN)
                .containsExactlyInAnyOrder(
                        "CeilingSet", "actor.not-permitted", "budget.year-too-early", "rule.none-in-force");
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_last_ceiling_set_stands_and_none_is_of_a_year_before_the_first(int seed) {
        Random random = new Random(seed);
        Register register = new Register().on(RULE_FROM.minusDays(3));
        tell(register::happened);
        TreeMap<Integer, Long> ceilings = new TreeMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            int year = 2020 + random.nextInt(3);
            long ceiling = random.nextInt(1000);
            Set<String> no = new HashSet<>();
            if (!actor.equals(APPROVER)) {
                no.add("actor.not-permitted");
            }
            if (register.today().isBefore(RULE_FROM)) {
                no.add("rule.none-in-force");
            } else if (year < 2021) {
                no.add("budget.year-too-early");
            }
            String outcome = register.outcome(
                    actor, new BudgetYearCommand.SetCeiling(new FiscalYear(year), new Money(ceiling), "05-QĐ"));
            assertThat(no.isEmpty() ? Set.of("CeilingSet") : no)
                    .as("%s for %s by %s on %s", ceiling, year, actor, register.today())
                    .contains(outcome);
            SEEN.add(outcome);
            if (no.isEmpty()) {
                ceilings.put(year, ceiling);
            }
            register.on(register.today().plusDays(random.nextInt(2)));
        }
        TreeMap<Integer, Long> stand = new TreeMap<>();
        for (BudgetYearEvent event : register.ofAll("budget-year", BudgetYearEvent.class)) {
            BudgetYearEvent.CeilingSet set = (BudgetYearEvent.CeilingSet) event;
            stand.put(set.year().year(), set.ceiling().dong());
            assertThat(set.limitMove().limit()).isEqualTo(set.ceiling().dong());
        }
        assertThat(stand).isEqualTo(ceilings);
    }
}
