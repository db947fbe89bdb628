package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;

/**
 * The reports on a form whose values count. Where the last value counts, it is that of an agency's latest report with one,
 * and an agency that has ended has none any more once the one in its place has given a later one.
 */
public final class GivenReports {

    private final List<ReportFact> reports;
    private final Bodies bodies;

    GivenReports(Facts facts, Bodies bodies) {
        this(facts.reports(), bodies);
    }

    /**
     * Among these.
     *
     * @param bodies tell who answers for an agency that has ended
     */
    public GivenReports(List<ReportFact> reports, Bodies bodies) {
        this.reports = reports;
        this.bodies = bodies;
    }

    /** @param lastValues the indicators of which the last value counts */
    public List<Given> of(Span span, FormId form, Set<String> lastValues) {
        List<Given> all = all(span, form);
        return span.of(form).size() < 2 ? all : latest(all, lastValues);
    }

    /**
     * The indicators of which a later report has the value that counts, whether the report itself has one or not.
     *
     * @param lastValues the indicators of which the last value counts
     * @return for each report, by the log index of what brought its values
     */
    public Map<Long, Set<String>> superseded(Span span, FormId form, Set<String> lastValues) {
        List<Given> all = all(span, form);
        return superseded(all, span.of(form).size() < 2 ? Set.of() : lastValues);
    }

    private List<Given> all(Span span, FormId form) {
        List<Given> all = new ArrayList<>();
        for (Span.Part part : span.of(form)) {
            reports.stream()
                    .filter(r -> r.period().equals(part.period().period())
                            && r.report().form().equals(form))
                    .filter(r -> r.state() != DutyState.RETURNED && r.state() != DutyState.NONE && !r.nil())
                    .sorted(Comparator.comparing(r -> r.report().agency().key()))
                    .forEach(report -> all.add(Given.of(part, report)));
        }
        return all;
    }

    /** What counts of reports for several periods taken together. */
    public List<Given> latest(List<Given> all, Set<String> lastValues) {
        Map<Long, Set<String>> superseded = superseded(all, lastValues);
        return all.stream()
                .map(each -> {
                    Set<String> stale = superseded.getOrDefault(each.logIndex(), Set.of());
                    return stale.isEmpty() ? each : each.without(stale);
                })
                .toList();
    }

    private Map<Long, Set<String>> superseded(List<Given> all, Set<String> lastValues) {
        Map<AgencyId, List<Given>> byAgency = new HashMap<>();
        all.forEach(each ->
                byAgency.computeIfAbsent(each.agency(), _ -> new ArrayList<>()).add(each));
        Map<Long, Set<String>> superseded = new HashMap<>();
        for (Given each : all) {
            Set<String> stale = superseded.computeIfAbsent(each.logIndex(), _ -> new HashSet<>());
            stale(each, byAgency.getOrDefault(each.agency(), List.of()), lastValues, stale);
            stale(each, byAgency.getOrDefault(bodies.answering(each.agency()), List.of()), lastValues, stale);
        }
        return superseded;
    }

    private static void stale(Given given, List<Given> others, Set<String> lastValues, Set<String> stale) {
        others.stream()
                .filter(other -> other.until().isAfter(given.until()))
                .forEach(later ->
                        lastValues.stream().filter(later.values()::containsKey).forEach(stale::add));
    }
}
