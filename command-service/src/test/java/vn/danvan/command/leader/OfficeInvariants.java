package vn.danvan.command.leader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeEvent.AgeCheck;
import vn.danvan.kernel.leader.OfficeEvent.Term;

/** What is true of every recorded history of an office, whatever was asked of it. */
final class OfficeInvariants {

    private static final Map<String, BiPredicate<List<OfficeEvent>, Map<LeaderId, LocalDate>>> ALL = Map.of(
            "one_holder_on_a_day", (history, _) -> oneHolderOnADay(history),
            "nobody_over_age_without_a_decision", OfficeInvariants::nobodyOverAgeWithoutADecision,
            "nobody_over_the_exemption", OfficeInvariants::nobodyOverTheExemption,
            "every_judgement_names_its_rule", (history, _) -> everyJudgementNamesItsRule(history),
            "at_most_two_terms_under_the_rule", (history, _) -> atMostTwoTermsUnderTheRule(history));

    private OfficeInvariants() {}

    static void hold(List<OfficeEvent> history, Map<LeaderId, LocalDate> births) {
        ALL.forEach((name, invariant) -> assertThat(invariant.test(history, births))
                .as(name + " in " + history)
                .isTrue());
    }

    static void mustFail(String name, List<OfficeEvent> history, Map<LeaderId, LocalDate> births) {
        assertThat(requireNonNull(ALL.get(name)).test(history, births)).as(name).isFalse();
    }

    private static Stream<Term> terms(List<OfficeEvent> history) {
        return history.stream().flatMap(event -> switch (event) {
            case OfficeEvent.Appointed e -> Stream.of(e.term());
            case OfficeEvent.Reelected e -> Stream.of(e.term());
            default -> Stream.empty();
        });
    }

    private record Days(LocalDate from, LocalDate to) {}

    private static boolean oneHolderOnADay(List<OfficeEvent> history) {
        List<Days> held = new ArrayList<>();
        for (OfficeEvent event : history) {
            switch (event) {
                case OfficeEvent.Appointed e ->
                    held.add(new Days(e.term().from(), e.term().to()));
                case OfficeEvent.Reelected e -> {
                    Days before = held.removeLast();
                    LocalDate last = e.term().from().minusDays(1);
                    held.add(new Days(before.from(), before.to().isBefore(last) ? before.to() : last));
                    held.add(new Days(e.term().from(), e.term().to()));
                }
                case OfficeEvent.TermEnded e ->
                    held.add(new Days(held.removeLast().from(), e.on()));
                case OfficeEvent.DutyDeclared _, OfficeEvent.DutyLifted _ -> {}
            }
        }
        Set<LocalDate> days = new HashSet<>();
        return held.stream()
                .flatMap(term -> term.from().datesUntil(term.to().plusDays(1)))
                .allMatch(days::add);
    }

    private static boolean underTheRule(Term term) {
        return !term.from().isBefore(LeaderSamples.RULES_FROM);
    }

    private static boolean isAtLeast(int years, Term term, Map<LeaderId, LocalDate> births) {
        return !requireNonNull(births.get(term.leader())).plusYears(years).isAfter(term.from());
    }

    private static boolean nobodyOverAgeWithoutADecision(List<OfficeEvent> history, Map<LeaderId, LocalDate> births) {
        return terms(history)
                .filter(OfficeInvariants::underTheRule)
                .filter(term -> isAtLeast(66, term, births))
                .allMatch(term -> term.eligibility().exemption() != null);
    }

    private static boolean nobodyOverTheExemption(List<OfficeEvent> history, Map<LeaderId, LocalDate> births) {
        return terms(history).filter(OfficeInvariants::underTheRule).noneMatch(term -> isAtLeast(71, term, births));
    }

    private static boolean everyJudgementNamesItsRule(List<OfficeEvent> history) {
        return terms(history)
                .map(Term::eligibility)
                .allMatch(it -> (it.age() == AgeCheck.NO_RULE_IN_FORCE) == (it.ageRule() == null)
                        && (it.age() == AgeCheck.EXEMPTED) == (it.exemption() != null)
                        && (it.exceptionRule() == null) == (it.exemption() == null));
    }

    private static boolean atMostTwoTermsUnderTheRule(List<OfficeEvent> history) {
        Map<LeaderId, Integer> times = new HashMap<>();
        return terms(history).allMatch(term -> {
            int number = times.merge(term.leader(), 1, Integer::sum);
            return number == term.number() && (number <= 2 || !underTheRule(term));
        });
    }
}
