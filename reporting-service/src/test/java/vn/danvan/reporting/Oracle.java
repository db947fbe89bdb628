package vn.danvan.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;

/** The figures by plain loops over the raw events: another way than the service's, to be held against it. */
final class Oracle {

    final Map<String, Set<AgencyId>> subPlans = new TreeMap<>();
    final Map<String, Set<AgencyId>> reports = new TreeMap<>();
    final Map<AgencyId, Map<String, BigDecimal>> values = new HashMap<>();
    long approvedDong;
    int approvedPackages;
    int openFindings;
    int overdueFindings;

    private final History history;
    private final Map<AgencyId, AgencyEvent.Registered> agencies = new HashMap<>();

    Oracle(History history, String period, LocalDate periodEnd) {
        this.history = history;
        for (History.Past past : history.events) {
            if (past.event() instanceof AgencyEvent.Registered agency) {
                agencies.put(agency.agency(), agency);
            }
            if (past.event() instanceof BudgetEvent.Approved approved) {
                approvedDong += approved.amount().dong();
                approvedPackages++;
            }
            if (past.event() instanceof BudgetEvent.Adjusted adjusted) {
                approvedDong += adjusted.to().dong() - adjusted.from().dong();
            }
        }
        for (AgencyId agency : history.agencies) {
            subPlan(agency);
            report(agency, period);
        }
        findings(periodEnd);
    }

    private List<Object> of(String stream) {
        List<Object> events = new ArrayList<>();
        for (History.Past past : history.events) {
            if (past.stream().equals(stream)) {
                events.add(past.event());
            }
        }
        return events;
    }

    private static void add(Map<String, Set<AgencyId>> to, String what, AgencyId agency) {
        to.computeIfAbsent(what, _ -> new HashSet<>()).add(agency);
    }

    /** What stands is the last submission that was not withdrawn. */
    private void subPlan(AgencyId agency) {
        List<SubPlanEvent.Submitted> standing = new ArrayList<>();
        boolean accepted = false;
        for (Object event : of("subplan/KH158/" + agency.key())) {
            if (event instanceof SubPlanEvent.Submitted submitted) {
                standing.add(submitted);
            } else if (event instanceof SubPlanEvent.Withdrawn) {
                standing.removeLast();
            } else if (event instanceof SubPlanEvent.Accepted) {
                accepted = true;
            }
        }
        add(subPlans, standing.isEmpty() ? "missing" : standing.getLast().late() ? "late" : "onTime", agency);
        if (accepted) {
            add(subPlans, "accepted", agency);
        }
    }

    private void report(AgencyId agency, String period) {
        Object lastSubmission = null;
        Object last = null;
        boolean late = false;
        for (Object event : of("report/" + period + "/BM01/" + agency.key())) {
            last = event;
            if (event instanceof ProgressReportEvent.Submitted s) {
                lastSubmission = s.content();
                late = s.late();
            } else if (event instanceof ProgressReportEvent.NilSubmitted s) {
                lastSubmission = "nil";
                late = s.late();
                add(reports, "nil", agency);
            } else if (event instanceof ProgressReportEvent.Amended a) {
                lastSubmission = a.content();
            }
        }
        add(reports, lastSubmission == null ? "missing" : late ? "late" : "onTime", agency);
        if (last instanceof ProgressReportEvent.Accepted || last instanceof ProgressReportEvent.Amended) {
            add(reports, "accepted", agency);
        }
        if (lastSubmission instanceof ReportContent content && !(last instanceof ProgressReportEvent.Returned)) {
            Map<String, BigDecimal> given = new HashMap<>();
            content.values().forEach(v -> given.put(v.indicator(), v.value()));
            values.put(agency, given);
        }
    }

    private void findings(LocalDate periodEnd) {
        Map<String, LocalDate> due = new HashMap<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof InspectionEvent.FindingRecorded f) {
                due.put(f.inspection() + "/" + f.finding(), f.dueOn());
            } else if (past.event() instanceof InspectionEvent.RemediationVerified f) {
                due.remove(f.inspection() + "/" + f.finding());
            }
        }
        openFindings = due.size();
        overdueFindings = (int) due.values().stream()
                .filter(day -> day.compareTo(periodEnd) <= 0)
                .count();
    }

    /** Notices with a day in the period: before, overdue, written, escalated, acknowledged; of one body, or of all. */
    List<Integer> urging(String from, String to, @Nullable String body) {
        int[] counts = new int[5];
        for (History.Past past : history.events) {
            int kind = -1;
            int notice = 0;
            String on = "";
            String of = "";
            if (past.event() instanceof ReminderEvent.Sent e) {
                kind = e.offset() < 0 ? 0 : 1;
                notice = e.notice();
                on = e.on().toString();
                of = e.to().id().key();
            } else if (past.event() instanceof ReminderEvent.Urged e) {
                kind = 2;
                notice = e.notice();
                on = e.on().toString();
                of = e.to().id().key();
            } else if (past.event() instanceof ReminderEvent.Escalated e) {
                kind = 3;
                on = e.on().toString();
                of = e.of().id().key();
            }
            if (kind < 0 || on.compareTo(from) < 0 || on.compareTo(to) > 0 || (body != null && !body.equals(of))) {
                continue;
            }
            counts[kind]++;
            for (Object event : of(past.stream())) {
                if (kind < 3 && event instanceof ReminderEvent.Acknowledged e && e.notice() == notice) {
                    counts[4]++;
                }
            }
        }
        return List.of(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    int count(Map<String, Set<AgencyId>> of, String what) {
        return of.getOrDefault(what, Set.of()).size();
    }

    /** The indicator over the agencies of a kind and a district; all of them where null. */
    @Nullable
    BigDecimal figure(Indicator indicator, @Nullable String kind, @Nullable String district) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        int given = 0;
        int below = 0;
        for (Map.Entry<AgencyId, Map<String, BigDecimal>> entry : values.entrySet()) {
            AgencyEvent.Registered agency = Objects.requireNonNull(agencies.get(entry.getKey()));
            if ((kind != null && !agency.kind().name().equals(kind))
                    || (district != null && !district.equals(district(agency)))) {
                continue;
            }
            Indicator.Ratio ratio = indicator.ratio();
            BigDecimal value = entry.getValue().get(ratio == null ? indicator.code() : ratio.numerator());
            if (value != null) {
                sum = sum.add(value);
                given++;
            }
            BigDecimal under = ratio == null ? null : entry.getValue().get(ratio.denominator());
            if (under != null) {
                denominator = denominator.add(under);
                below++;
            }
        }
        return switch (indicator.aggregation()) {
            case SUM, LAST -> given == 0 ? null : sum;
            case AVERAGE -> given == 0 ? null : rounded(sum, BigDecimal.valueOf(given));
            case RATIO ->
                given == 0 || below == 0 || denominator.signum() == 0
                        ? null
                        : rounded(sum.multiply(BigDecimal.valueOf(100)), denominator);
        };
    }

    private static BigDecimal rounded(BigDecimal above, BigDecimal below) {
        return above.divide(below, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP);
    }

    private static String district(AgencyEvent.Registered agency) {
        String own = agency.agency().key();
        AgencyId parent = agency.parent();
        if (own.startsWith("HB.HU.")) {
            return own;
        }
        return parent != null && parent.key().startsWith("HB.HU.") ? parent.key() : "";
    }
}
