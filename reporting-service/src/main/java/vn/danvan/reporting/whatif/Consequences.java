package vn.danvan.reporting.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.MemoryRows;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.SubPlanFact;

/**
 * What follows from another value of a rule: the due date of sub-plans of the plans that it was decided for, or the due date
 * of the summary's own period, and which submissions are late then. Nothing else that the rule decided is decided anew.
 */
public final class Consequences {

    private final Hypothesis hypothesis;
    private final String period;
    private final MemoryRows rows;
    private final List<Recomputed> recomputed = new ArrayList<>();
    private final List<Untouched> untouched = new ArrayList<>();
    private boolean used;

    /** What was computed anew. */
    public enum What {
        /** Hạn nộp. */
        DUE_DATE,
        /** Đúng hạn hay chậm. */
        LATENESS
    }

    /**
     * Something that is otherwise.
     *
     * @param was as recorded: a date, or {@code late} or {@code on-time}
     * @param is as supposed
     */
    public record Recomputed(long logIndex, String stream, What what, String was, String is) {}

    /** A decision that rests on the rule version and was left as it was. */
    public record Untouched(long logIndex, String stream, String type) {}

    Consequences(Hypothesis hypothesis, String period, MemoryRows rows) {
        this.hypothesis = hypothesis;
        this.period = period;
        this.rows = rows;
    }

    /** What was computed anew. */
    public List<Recomputed> recomputed() {
        return List.copyOf(recomputed);
    }

    /** What was not. */
    public List<Untouched> untouched() {
        return List.copyOf(untouched);
    }

    /** Whether a decision rests on the rule version. */
    public boolean used() {
        return used;
    }

    /** The event as it would have been. */
    Object of(Object event, Moment at, List<String> ruleVersions, Envelope envelope) {
        Hypothesis.RuleValue rule = hypothesis.rule();
        if (rule == null) {
            return event;
        }
        boolean rests = ruleVersions.contains(rule.version());
        used |= rests;
        Object supposed = switch (event) {
            case PlanEvent.Adopted e when rests -> adopted(e, rule.value(), at);
            case PeriodEvent.Opened e when isOwn(e, rule) -> opened(e, rule.value(), at);
            case SubPlanEvent.Submitted e -> submitted(e, rule, at);
            case ProgressReportEvent.Submitted e -> {
                boolean late = late(e.report(), e.late(), rule, at);
                yield new ProgressReportEvent.Submitted(
                        e.report(), e.formVersion(), e.content(), e.hash(), e.warnings(), e.submission(), late);
            }
            case ProgressReportEvent.NilSubmitted e -> {
                boolean late = late(e.report(), e.late(), rule, at);
                yield new ProgressReportEvent.NilSubmitted(
                        e.report(), e.formVersion(), e.reason(), e.hash(), e.submission(), late);
            }
            default -> event;
        };
        boolean decided = event instanceof PlanEvent.Adopted
                || (event instanceof PeriodEvent.Opened opened && isOwn(opened, rule));
        if (rests && !decided) {
            untouched.add(new Untouched(at.logIndex(), envelope.subject(), envelope.type()));
        }
        return supposed;
    }

    private boolean isOwn(PeriodEvent.Opened e, Hypothesis.RuleValue rule) {
        return e.period().key().equals(period) && rule.version().equals(e.dueRule());
    }

    private PlanEvent adopted(PlanEvent.Adopted e, LocalDate dueOn, Moment at) {
        due(e.plan().stream(), e.subPlanDueOn(), dueOn, at);
        return new PlanEvent.Adopted(
                e.plan(), e.number(), e.title(), e.adoptedOn(), e.directives(), dueOn, e.ruleVersion(), e.addressed());
    }

    private PeriodEvent opened(PeriodEvent.Opened e, LocalDate dueOn, Moment at) {
        due(e.period().stream(), e.dueOn(), dueOn, at);
        return new PeriodEvent.Opened(
                e.period(),
                e.kind(),
                e.title(),
                e.from(),
                e.to(),
                dueOn,
                e.forms(),
                e.owing(),
                e.windowRule(),
                e.dueRule(),
                e.graceDays());
    }

    private void due(String stream, LocalDate was, LocalDate is, Moment at) {
        if (!was.equals(is)) {
            recomputed.add(new Recomputed(at.logIndex(), stream, What.DUE_DATE, was.toString(), is.toString()));
        }
    }

    /** Judged once: what was returned keeps its judgement, as when it was decided. */
    private SubPlanEvent submitted(SubPlanEvent.Submitted e, Hypothesis.RuleValue rule, Moment at) {
        SubPlanId id = e.subPlan();
        PlanFact plan = rows.find(FactKind.PLAN, id.plan().key());
        if (plan == null || !plan.ruleVersion().equals(rule.version())) {
            return e;
        }
        SubPlanFact before = rows.find(FactKind.SUB_PLAN, id.key());
        SubPlanFact.Returned returned =
                (before != null && before.state() == DutyState.RETURNED) ? before.returned() : null;
        boolean late = returned == null ? at.recordedOn().isAfter(plan.subPlanDueOn()) : returned.late();
        judged(id.stream(), e.late(), late, at);
        return new SubPlanEvent.Submitted(id, e.content(), e.submission(), late);
    }

    private boolean late(ProgressReportId id, boolean was, Hypothesis.RuleValue rule, Moment at) {
        PeriodFact of = rows.find(FactKind.PERIOD, id.period().key());
        if (of == null || !id.period().key().equals(period) || !decidedBy(of, rule)) {
            return was;
        }
        ReportFact before = rows.find(FactKind.REPORT, id.key());
        boolean late = (before == null || before.state() == DutyState.NONE)
                ? at.recordedOn().isAfter(of.dueOn(id.agency()).plusDays(of.graceDays()))
                : before.late();
        judged(id.stream(), was, late, at);
        return late;
    }

    private static boolean decidedBy(PeriodFact of, Hypothesis.RuleValue rule) {
        return of.rules().contains(rule.version());
    }

    private void judged(String stream, boolean was, boolean is, Moment at) {
        if (was != is) {
            recomputed.add(new Recomputed(at.logIndex(), stream, What.LATENESS, word(was), word(is)));
        }
    }

    private static String word(boolean late) {
        return late ? "late" : "on-time";
    }
}
