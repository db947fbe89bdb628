package vn.danvan.reporting.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.PeriodFact;

/**
 * The period-end summary (domain, section 5): the state of the register after the event {@code header.logIndex}, and what
 * happened between the period's first and last day.
 *
 * <p>What is overdue is judged at the end of the period's last day, and never for a day that had not passed when the last
 * event was recorded. Every figure names the log indexes that it comes from. An absent figure is unknown, not zero.
 *
 * @param restated the same under the structure of another day; absent unless it is asked for
 */
public record Summary(
        Header header,
        Duties subPlans,
        Duties reports,
        Urging urging,
        List<FormFigures> forms,
        Tasks tasks,
        Associations associations,
        List<StaffingYear> staffing,
        List<BudgetYear> budgets,
        AidFigures aid,
        ServiceFigures services,
        DeliverableFigures deliverables,
        Inspections inspections,
        Dissemination dissemination,
        Coordination coordination,
        ComparedDuties compared,
        List<LateBody> lateRanking,
        @Nullable Restatement restated) {

    /** The same with itself under another day's structure beside it. */
    Summary with(Restatement restatement) {
        return new Summary(
                header,
                subPlans,
                reports,
                urging,
                forms,
                tasks,
                associations,
                staffing,
                budgets,
                aid,
                services,
                deliverables,
                inspections,
                dissemination,
                coordination,
                compared,
                lateRanking,
                restatement);
    }
    /**
     * What it is about and what it rests on.
     *
     * @param superior the body above the one that issues it, such as {@code Tỉnh ủy Hòa Bình}
     * @param issuer the body that issues it
     * @param logIndex the event after which it was made, from 0
     * @param recordedAt when that event was recorded (UTC)
     * @param madeOn the same as a day in Vietnam; the document bears this date
     * @param ruleVersions the rule versions that the decisions cite
     * @param reportKind whether it is about the period or about the plan to date
     * @param from of the plan to date, the first day of the first period that was reported under it
     * @param parts the reported periods that it is composed of; none when the period asked for reports itself
     * @param before the period before, if the register has it
     * @param lastYear the same period last year, if the register has it
     */
    public record Header(
            String superior,
            String issuer,
            Letterhead letterhead,
            String period,
            PeriodKind kind,
            SummaryKind reportKind,
            String title,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            PeriodFact.State state,
            long logIndex,
            Instant recordedAt,
            LocalDate madeOn,
            List<FormRef> forms,
            List<PartRef> parts,
            List<String> plans,
            List<String> ruleVersions,
            @Nullable String before,
            @Nullable String lastYear) {}

    /**
     * A reported period that the summary is composed of.
     *
     * @param forms on which its reports count
     */
    public record PartRef(
            String period,
            PeriodKind kind,
            String title,
            LocalDate from,
            LocalDate to,
            PeriodFact.State state,
            List<String> forms) {}

    /** A version of a form. */
    public record FormRef(String form, int version, String title) {}
}
