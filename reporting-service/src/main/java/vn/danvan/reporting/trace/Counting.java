package vn.danvan.reporting.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.Aggregation;
import vn.danvan.reporting.summary.Bodies;
import vn.danvan.reporting.summary.GivenReports;

/**
 * Rows as far as they count beside the others. Of an agency's reports for several periods only the latest has the last value
 * of an indicator; looked at alone, an earlier one would seem to have one too.
 */
final class Counting {

    private final Map<String, Set<String>> superseded = new HashMap<>();

    Counting(Facts facts) {
        GivenReports given = new GivenReports(
                facts.reports(), new Bodies(facts.agencies(), facts.period().to()));
        Map<Long, String> reports = new HashMap<>();
        facts.reports().forEach(report -> reports.put(report.contentIndex(), FactKind.REPORT.key(report)));
        for (FormVersion asked : facts.scope().own().forms()) {
            Set<String> lastValues = facts.forms().stream()
                    .filter(form -> form.form().equals(asked.form()))
                    .flatMap(form -> form.version(asked.version()).stream().map(version -> lastValues(form, version)))
                    .findFirst()
                    .orElse(Set.of());
            spans(facts)
                    .forEach(span -> given.superseded(span, asked.form(), lastValues)
                            .forEach((index, codes) -> superseded.merge(
                                    Objects.requireNonNull(reports.get(index)), codes, Counting::both)));
        }
    }

    private static Set<String> lastValues(FormFact form, FormFact.Version version) {
        return new Aggregation(form, version).lastValues();
    }

    private static List<Span> spans(Facts facts) {
        return Stream.of(
                        facts.scope().own(),
                        facts.scope().before(),
                        facts.scope().lastYear())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Of a report in two spans, what it has in neither. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** The row, or an earlier version of it, without what others have in its place. */
    <R> R of(FactKind<R> kind, R row) {
        if (row instanceof ReportFact report) {
            Set<String> codes = superseded.getOrDefault(FactKind.REPORT.key(report), Set.of());
            return codes.isEmpty() ? row : kind.type().cast(report.without(codes));
        }
        return row;
    }
}
