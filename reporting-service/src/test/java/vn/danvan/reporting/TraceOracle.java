package vn.danvan.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;

/** Which events a figure comes from, by plain loops over the raw events. */
final class TraceOracle {

    private final History history;

    TraceOracle(History history) {
        this.history = history;
    }

    private static boolean ofPeriod(ProgressReportEvent event) {
        return event.report().period().key().equals("2020-Q1");
    }

    /** First submissions that stand, by whether they were late. */
    private Set<Long> submitted(boolean late) {
        Map<String, Long> standing = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof ProgressReportEvent event && ofPeriod(event)) {
                boolean lateNow = (event instanceof ProgressReportEvent.Submitted s && s.late())
                        || (event instanceof ProgressReportEvent.NilSubmitted n && n.late());
                boolean submission = event instanceof ProgressReportEvent.Submitted
                        || event instanceof ProgressReportEvent.NilSubmitted;
                if (event instanceof ProgressReportEvent.Voided) {
                    standing.remove(past.stream());
                } else if (submission && lateNow == late) {
                    standing.putIfAbsent(past.stream(), past.moment().logIndex());
                } else if (submission) {
                    standing.remove(past.stream());
                }
            }
        }
        return new TreeSet<>(standing.values());
    }

    Set<Long> lateReports() {
        return submitted(true);
    }

    Set<Long> reportsOnTime() {
        return submitted(false);
    }

    Set<Long> acceptedReports() {
        Map<String, Long> accepted = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof ProgressReportEvent event && ofPeriod(event)) {
                if (event instanceof ProgressReportEvent.Accepted) {
                    accepted.putIfAbsent(past.stream(), past.moment().logIndex());
                } else if (!(event instanceof ProgressReportEvent.Amended)) {
                    accepted.remove(past.stream());
                }
            }
        }
        return new TreeSet<>(accepted.values());
    }

    Set<Long> acceptedSubPlans() {
        Map<String, Long> accepted = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof SubPlanEvent.Accepted) {
                accepted.putIfAbsent(past.stream(), past.moment().logIndex());
            }
        }
        return new TreeSet<>(accepted.values());
    }

    /** For each indicator that is no ratio: the submissions that first gave a value that still counts. */
    Map<String, Set<Long>> indicators() {
        Map<String, Map<String, Long>> given = new TreeMap<>();
        for (Indicator indicator : History.indicators()) {
            if (indicator.ratio() == null) {
                given.put(indicator.code(), new HashMap<>());
            }
        }
        for (History.Past past : history.events) {
            if (past.event() instanceof ProgressReportEvent event && ofPeriod(event)) {
                ReportContent content = switch (event) {
                    case ProgressReportEvent.Submitted e -> e.content();
                    case ProgressReportEvent.Amended e -> e.content();
                    default -> null;
                };
                boolean decision = event instanceof ProgressReportEvent.Accepted;
                given.forEach((code, byReport) -> {
                    boolean has = content != null
                            && content.values().stream()
                                    .anyMatch(value -> value.indicator().equals(code));
                    if (has) {
                        byReport.putIfAbsent(past.stream(), past.moment().logIndex());
                    } else if (!decision) {
                        byReport.remove(past.stream());
                    }
                });
            }
        }
        Map<String, Set<Long>> events = new TreeMap<>();
        given.forEach((code, byReport) -> events.put(code, new TreeSet<>(byReport.values())));
        return events;
    }

    /** Every event of the period's reports that once said a value of the indicator. */
    Set<Long> ofReportsSaying(String code) {
        Set<String> streams = new HashSet<>();
        for (History.Past past : history.events) {
            List<ReportContent.Value> values = switch (past.event()) {
                case ProgressReportEvent.Submitted e -> e.content().values();
                case ProgressReportEvent.Amended e -> e.content().values();
                default -> List.of();
            };
            if (values.stream().anyMatch(value -> value.indicator().equals(code))) {
                streams.add(past.stream());
            }
        }
        Set<Long> events = new TreeSet<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof ProgressReportEvent event
                    && ofPeriod(event)
                    && streams.contains(past.stream())) {
                events.add(past.moment().logIndex());
            }
        }
        return events;
    }

    Map<Integer, Set<Long>> approvedBudgets() {
        Map<Integer, Set<Long>> byYear = new TreeMap<>();
        Map<String, Integer> years = new HashMap<>();
        for (History.Past past : history.events) {
            switch (past.event()) {
                case BudgetEvent.Proposed e -> years.put(past.stream(), e.year().year());
                case BudgetEvent.Approved _, BudgetEvent.Adjusted _ ->
                    byYear.computeIfAbsent(years.getOrDefault(past.stream(), 0), _ -> new TreeSet<>())
                            .add(past.moment().logIndex());
                default -> {}
            }
        }
        return byYear;
    }

    NavigableMap<Integer, Set<Long>> posts() {
        NavigableMap<Integer, Set<Long>> byYear = new TreeMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof StaffingEvent.Move move) {
                byYear.computeIfAbsent(move.staffing().year().year(), _ -> new TreeSet<>())
                        .add(past.moment().logIndex());
            }
        }
        return byYear;
    }

    Set<Long> openInspections() {
        Map<String, Long> open = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof InspectionEvent.Opened) {
                open.put(past.stream(), past.moment().logIndex());
            } else if (past.event() instanceof InspectionEvent.Closed) {
                open.remove(past.stream());
            }
        }
        return new TreeSet<>(open.values());
    }

    Map<String, Set<Long>> findingsBySeverity() {
        Map<String, Set<Long>> bySeverity = new TreeMap<>();
        Map<String, Integer> amended = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof InspectionEvent.FindingAmended e) {
                amended.merge(e.finding().key(), 1, Integer::sum);
            }
        }
        for (History.Past past : history.events) {
            if (past.event() instanceof InspectionEvent.FindingRecorded e) {
                bySeverity
                        .computeIfAbsent(e.severity().name(), _ -> new TreeSet<>())
                        .add(past.moment().logIndex());
            }
        }
        return amended.isEmpty() ? bySeverity : Map.of();
    }
}
