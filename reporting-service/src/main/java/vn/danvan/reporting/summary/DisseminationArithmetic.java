package vn.danvan.reporting.summary;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.reporting.facts.DirectiveFact;
import vn.danvan.reporting.facts.DisseminationFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Dissemination.DirectiveSum;
import vn.danvan.reporting.summary.Dissemination.DisseminationSum;

/**
 * How far the directives were brought to people. An act belongs to the period in which its day lies; it counts once in the
 * totals, and once for each directive that it was about.
 */
final class DisseminationArithmetic {

    private final Facts facts;

    DisseminationArithmetic(Facts facts) {
        this.facts = facts;
    }

    Dissemination dissemination() {
        List<DisseminationFact> toDate = facts.disseminations().stream()
                .filter(act -> !act.isVoid() && !act.on().isAfter(facts.period().to()))
                .sorted(Comparator.comparingLong(DisseminationFact::logIndex))
                .toList();
        List<DisseminationFact> now =
                toDate.stream().filter(act -> facts.inPeriod(act.on())).toList();
        List<DirectiveSum> byDirective = toDate.stream()
                .flatMap(act -> act.directives().stream())
                .distinct()
                .sorted(Comparator.comparing(DirectiveId::key))
                .map(directive -> ofDirective(directive, now, toDate))
                .toList();
        return new Dissemination(sum(now), sum(toDate), byDirective);
    }

    private DirectiveSum ofDirective(
            DirectiveId directive, List<DisseminationFact> now, List<DisseminationFact> toDate) {
        Predicate<DisseminationFact> about = act -> act.directives().contains(directive);
        return new DirectiveSum(
                directive.key(),
                facts.directives().stream()
                        .filter(known -> known.directive().equals(directive))
                        .map(DirectiveFact::number)
                        .findFirst()
                        .orElse(directive.key()),
                sum(now.stream().filter(about).toList()),
                sum(toDate.stream().filter(about).toList()));
    }

    private static DisseminationSum sum(List<DisseminationFact> acts) {
        return new DisseminationSum(
                count(acts, DisseminationForm.CONFERENCE),
                of(acts, DisseminationForm.CONFERENCE)
                        .mapToLong(DisseminationFact::people)
                        .sum(),
                count(acts, DisseminationForm.ARTICLE),
                count(acts, DisseminationForm.OTHER),
                acts.stream().mapToLong(DisseminationFact::people).sum(),
                (int) acts.stream().map(DisseminationFact::agency).distinct().count(),
                acts.stream().map(DisseminationFact::logIndex).toList());
    }

    private static Stream<DisseminationFact> of(List<DisseminationFact> acts, DisseminationForm form) {
        return acts.stream().filter(act -> act.form() == form);
    }

    private static long count(List<DisseminationFact> acts, DisseminationForm form) {
        return of(acts, form).mapToLong(DisseminationFact::count).sum();
    }
}
