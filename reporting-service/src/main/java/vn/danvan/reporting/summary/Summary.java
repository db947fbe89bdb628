package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.facts.InspectionFact.FindingState;
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

    /**
     * What was owed, in all, by kind of agency, by district, and one by one.
     *
     * @param byDistrict by the district that the agency was or belonged to on the period's last day, in the order of the
     *     districts' codes, then the agencies of the province without a district
     * @param restated the same duties under the structure of the day on which the last event was recorded
     */
    public record Duties(
            DutyCount total,
            List<KindCount> byKind,
            List<DistrictCount> byDistrict,
            List<Duty> items,
            Restated restated) {}

    /**
     * The same duties under another day's structure; the total is the same.
     *
     * @param on the structure's day
     * @param moved duties for which another body answers then
     */
    public record Restated(
            LocalDate on, List<KindCount> byKind, List<DistrictCount> byDistrict, List<MovedDuty> moved) {}

    /**
     * A duty for which another body answers now.
     *
     * @param agency who owed it, as in the items
     * @param now who answers for it now
     * @param sources log indexes of what was decided about the agencies on the way
     */
    public record MovedDuty(
            String stream, String agency, String name, String now, String nowName, List<Long> sources) {}

    /**
     * What the agencies of one district owed.
     *
     * @param district the district's agency; absent for the agencies of the province
     */
    public record DistrictCount(
            @Nullable String district, @Nullable String name, DutyCount count) {}

    /** What one kind of agency owed. */
    public record KindCount(AgencyKind kind, DutyCount count) {}

    /**
     * Counts of what was owed: {@code owed = onTime + late + missing + notYetDue}, {@code received = onTime + late}.
     *
     * @param nil of those received, how many say that there is nothing to report
     * @param submitted of those received, how many wait for a decision
     * @param completeness received of owed, in percent with two decimals, from 0 to 100; absent when nothing is owed
     * @param timeliness on time of owed, in percent with two decimals, from 0 to 100; absent when nothing is owed
     */
    public record DutyCount(
            int owed,
            int received,
            int onTime,
            int late,
            int missing,
            int notYetDue,
            int nil,
            int submitted,
            int returned,
            int accepted,
            @Nullable BigDecimal completeness,
            @Nullable BigDecimal timeliness) {}

    /** How a duty was met. */
    public enum Standing {
        /** Đúng hạn. */
        ON_TIME,
        /** Chậm. */
        LATE,
        /** Chưa gửi, đã quá hạn. */
        MISSING,
        /** Chưa gửi, chưa đến hạn. */
        NOT_YET_DUE
    }

    /**
     * One thing that an agency owed.
     *
     * @param agency who owes it
     * @param forAgency the agency that owed it before it was merged into {@code agency}, if so
     * @param stream where it is recorded, such as {@code report/2020-Q1/BM01/HB.HU.DABAC}
     * @param dueOn last day on which it is on time, as extended
     * @param submittedOn day of the submission by which it is judged; absent when nothing was submitted
     * @param daysLate days between the due date and that submission; absent unless late
     * @param sources log indexes that this comes from: the duty itself, then what was submitted or decided last
     */
    public record Duty(
            String agency,
            String name,
            AgencyKind kind,
            @Nullable String forAgency,
            String stream,
            LocalDate dueOn,
            Standing standing,
            DutyState state,
            boolean nil,
            @Nullable LocalDate submittedOn,
            @Nullable Long daysLate,
            List<Long> sources) {}

    /**
     * What bodies were told in the period of what they owed.
     *
     * @param items by body, those that were not urged left out
     */
    public record Urging(UrgingCount total, List<UrgingLine> items) {}

    /**
     * Notices of the period.
     *
     * @param before before due dates
     * @param overdue after them
     * @param written in writing
     * @param escalated to a body above
     * @param acknowledged of those before, after and in writing, how many were acknowledged so far
     */
    public record UrgingCount(int before, int overdue, int written, int escalated, int acknowledged) {

        /** Notices to the bodies themselves. */
        public int told() {
            return before + overdue + written;
        }
    }

    /**
     * What one body was told.
     *
     * @param sources log indexes of the notices and their acknowledgements
     */
    public record UrgingLine(String body, String name, UrgingCount count, List<Long> sources) {}

    /**
     * The figures of one form.
     *
     * @param byAgency by code; agencies that gave no value left out
     */
    public record FormFigures(FormRef form, List<IndicatorFigures> indicators, List<AgencyFigures> byAgency) {}

    /**
     * The values of one agency.
     *
     * @param district the district's agency that it is or belongs to; absent for the agencies of the province
     * @param values by indicator; those without a value left out
     */
    public record AgencyFigures(
            String agency,
            String name,
            AgencyKind kind,
            @Nullable String district,
            Map<String, BigDecimal> values) {}

    /**
     * One indicator of the form.
     *
     * @param total over all agencies
     * @param before the total of the period before; absent when there is none
     * @param lastYear the total of the same period last year; absent when there is none
     * @param byKind in the order of {@link AgencyKind}, kinds that gave no value in any of the periods left out
     * @param byDistrict by the district that the agency is or belongs to, in the order of the districts' codes, then the
     *     agencies of the province without a district
     * @param sources log indexes of the submissions that the total comes from
     */
    public record IndicatorFigures(
            String code,
            String clause,
            String name,
            String unit,
            Indicator.Type type,
            Indicator.Aggregation aggregation,
            Figure total,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear,
            List<KindFigure> byKind,
            List<DistrictFigure> byDistrict,
            List<Long> sources) {}

    /**
     * An aggregated value.
     *
     * @param value in the indicator's unit; percent and means with two decimals; absent when no agency gave one, or a
     *     ratio's denominator is zero
     * @param agencies how many agencies gave a value
     */
    public record Figure(@Nullable BigDecimal value, int agencies) {}

    /**
     * The value over the agencies of one kind.
     *
     * @param before over the same kind in the period before; absent when there is none
     * @param lastYear over the same kind in the same period last year; absent when there is none
     */
    public record KindFigure(
            AgencyKind kind,
            Figure figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear) {}

    /**
     * The value over the agencies of one district.
     *
     * @param district the district's agency; absent for the agencies of the province
     * @param before over the same district in the period before; absent when there is none
     * @param lastYear over the same district in the same period last year; absent when there is none
     */
    public record DistrictFigure(
            @Nullable String district,
            @Nullable String name,
            Figure figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear) {}

    /** The tasks of the plans. */
    public record Tasks(int done, int onTrack, int late, int notStarted, int cancelled, List<TaskLine> items) {}

    /** Where a task stands. */
    public enum TaskStanding {
        /** Đã hoàn thành. */
        DONE,
        /** Đang triển khai, đúng tiến độ. */
        ON_TRACK,
        /** Chậm tiến độ. */
        LATE,
        /** Chưa triển khai hoặc chưa có báo cáo. */
        NOT_STARTED,
        /** Không thực hiện nữa. */
        CANCELLED
    }

    /** What a task's standing rests on. */
    public enum TaskBasis {
        /** The plan's own record: completed or cancelled. */
        RECORD,
        /** What the lead body last reported. */
        LEAD_REPORT,
        /** The due date has passed. */
        DUE_DATE,
        /** What other bodies reported; the lead body said nothing. */
        OTHER_REPORTS,
        /** Nobody reported. */
        NONE
    }

    /**
     * One task.
     *
     * @param lead name of the body that answers for it: who was named to lead it, or who took that over by the period's
     *     last day
     * @param coordinating names of the bodies that help
     * @param reporting how many agencies reported on it
     * @param percent the mean of the percentages that they reported, rounded; absent when nobody did
     * @param sources log indexes: the last event about the task, then the reports
     */
    public record TaskLine(
            String plan,
            String task,
            String clause,
            String title,
            String leadCode,
            String lead,
            List<String> coordinating,
            @Nullable LocalDate dueOn,
            TaskStanding standing,
            TaskBasis basis,
            int reporting,
            @Nullable Integer percent,
            List<Long> sources) {}

    /**
     * The associations in the register.
     *
     * @param total those that have not ended at the period's end
     * @param registeredInPeriod those that began in the period, in whichever way
     * @param byState every class and state that somebody is in at the period's beginning or end
     * @param byChange how many changes of each kind took effect in the period; kinds without any are left out
     * @param changes what took effect in the period, by day
     */
    public record Associations(
            int total,
            int registeredInPeriod,
            List<ClassCount> byClass,
            List<StateCount> byState,
            List<ChangeCount> byChange,
            List<AssociationChange> changes) {}

    /**
     * Associations of one class and state.
     *
     * @param before at the end of the day before the period
     * @param after at the end of the period's last day
     */
    public record StateCount(AssociationClass associationClass, AssociationState state, int before, int after) {}

    /** How often something became of associations. */
    public record ChangeCount(AssociationFact.ChangeKind kind, int count, List<Long> sources) {}

    /**
     * What became of one association.
     *
     * @param on day on which it takes effect
     * @param associationClass after it
     * @param others codes of the associations on the other side of a restructuring
     * @param otherNames their names
     */
    public record AssociationChange(
            AssociationFact.ChangeKind kind,
            String association,
            String name,
            LocalDate on,
            AssociationClass associationClass,
            List<String> others,
            List<String> otherNames,
            List<Long> sources) {}

    /**
     * The associations of one class that have not ended at the period's end.
     *
     * @param registeredInPeriod those that began in the period
     * @param sources log indexes of those that began in the period
     */
    public record ClassCount(
            AssociationClass associationClass,
            int total,
            int province,
            int district,
            int commune,
            int registeredInPeriod,
            List<Long> sources) {}

    /**
     * A number of packages and their đồng.
     *
     * @param dong the sum, in whole đồng
     */
    public record Amount(int count, long dong) {}

    /**
     * The budget packages of one fiscal year.
     *
     * @param ceiling whole đồng; absent while none is set
     * @param proposed all packages, with what is asked
     * @param appraised those with an appraisal that stands, with what the appraiser agrees to
     * @param approved those that are granted, with what is granted now
     * @param remaining ceiling less what is approved; absent while no ceiling is set
     * @param adjustedPackages how many are granted another amount than at first
     * @param adjusted what adjustments added to the first grants, or took away, in whole đồng
     * @param disbursed those of which something was paid out
     * @param undisbursed what is granted and not paid out, in whole đồng
     * @param settled those that were accounted for, with what was spent
     * @param unspent those that give something back
     */
    public record BudgetYear(
            int year,
            @Nullable Long ceiling,
            Amount proposed,
            Amount appraised,
            Amount approved,
            Amount rejected,
            @Nullable Long remaining,
            int adjustedPackages,
            long adjusted,
            Amount disbursed,
            long undisbursed,
            Amount settled,
            Amount unspent,
            List<PackageLine> items) {}

    /** One budget package; amounts in whole đồng, absent before they are decided. */
    public record PackageLine(
            String budget,
            String association,
            String name,
            BudgetFact.State state,
            long proposed,
            @Nullable Long appraised,
            @Nullable Long approved,
            long adjusted,
            long disbursed,
            @Nullable Long spent,
            @Nullable Long unspent,
            List<Long> sources) {}

    /**
     * The posts of one year.
     *
     * @param ceiling posts that all associations together may not pass; absent while none is set
     * @param remaining ceiling less what is allotted; absent while no ceiling is set
     * @param associations how many have posts
     * @param reported how many have said how many people they have
     * @param headcount people of those
     * @param over people above the posts of their association
     * @param items associations that have posts or people
     */
    public record StaffingYear(
            int year,
            @Nullable Integer ceiling,
            int allotted,
            @Nullable Integer remaining,
            int associations,
            int reported,
            int headcount,
            int over,
            List<PostsLine> items) {}

    /**
     * One association's posts.
     *
     * @param headcount people on the latest day up to the period's end that was reported; absent before a report
     * @param headcountOn that day
     * @param over people above the posts
     */
    public record PostsLine(
            String association,
            String name,
            int posts,
            @Nullable Integer headcount,
            @Nullable LocalDate headcountOn,
            int over,
            List<Long> sources) {}

    /**
     * Inspections.
     *
     * @param opened in the period
     * @param unplanned of those, how many no programme had planned
     * @param closed in the period
     * @param open not closed
     * @param planned what the programmes of the year planned
     * @param findings findings not yet put right
     * @param appeals decisions on violations and appeals against them
     * @param decisions those made, appealed against or decided on in the period, and those whose appeal is undecided
     */
    public record Inspections(
            int opened,
            int unplanned,
            int closed,
            int open,
            PlannedCount planned,
            List<SeverityCount> bySeverity,
            List<InspectionLine> items,
            List<FindingLine> findings,
            AppealCount appeals,
            List<DecisionLine> decisions) {}

    /**
     * What the approved programmes of the year in which the period ends planned.
     *
     * @param opened of those planned, how many have been opened
     * @param closed of those opened, how many have ended
     * @param notDone of those planned, how many are not opened although their quarter is over
     * @param sources log indexes of the last event about each
     */
    public record PlannedCount(int year, int planned, int opened, int closed, int notDone, List<Long> sources) {}

    /**
     * Findings of one severity.
     *
     * @param recordedInPeriod found in the period
     * @param repeatedInPeriod of those, how many repeat an earlier one
     * @param total found so far
     * @param verified of those, put right
     * @param open of those, not yet put right
     * @param overdue of those open, past their due date
     */
    public record SeverityCount(
            Severity severity,
            int recordedInPeriod,
            int repeatedInPeriod,
            int total,
            int verified,
            int open,
            int overdue) {}

    /** One inspection that was open during the period. */
    public record InspectionLine(
            String inspection,
            InspectionKind kind,
            String decision,
            String bodyCode,
            String body,
            boolean planned,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int findings,
            List<Long> sources) {}

    /** One finding that is not yet put right. */
    public record FindingLine(
            String inspection,
            String finding,
            String body,
            Severity severity,
            String statement,
            boolean repeated,
            LocalDate dueOn,
            FindingState state,
            boolean overdue,
            List<Long> sources) {}

    /**
     * Decisions on violations and appeals.
     *
     * @param decided decisions in the period
     * @param appealed appeals in the period
     * @param upheld appeals decided in the period, the decision upheld
     * @param changed appeals decided in the period, the decision changed
     * @param annulled appeals decided in the period, the decision annulled
     * @param undecided appeals that wait for a decision
     */
    public record AppealCount(int decided, int appealed, int upheld, int changed, int annulled, int undecided) {}

    /**
     * One decision on a violation.
     *
     * @param sanction as it stands: as decided first, or as changed on appeal
     * @param appealedOn absent when there was no appeal
     * @param outcome of the appeal; absent before it is decided
     */
    public record DecisionLine(
            String inspection,
            String finding,
            String body,
            String number,
            LocalDate decidedOn,
            String sanction,
            @Nullable LocalDate appealedOn,
            @Nullable AppealOutcome outcome,
            @Nullable LocalDate outcomeOn,
            List<Long> sources) {}

    /** How far the directives were brought to people, in the period and up to its end. */
    public record Dissemination(DisseminationSum inPeriod, DisseminationSum toDate, List<DirectiveSum> byDirective) {}

    /**
     * Acts of dissemination added up.
     *
     * @param conferencePeople heads counted at conferences
     * @param others acts of another form
     * @param people heads counted in all
     * @param agencies how many agencies did something
     * @param sources log indexes of the acts
     */
    public record DisseminationSum(
            long conferences,
            long conferencePeople,
            long articles,
            long others,
            long people,
            int agencies,
            List<Long> sources) {}

    /** What was done about one directive; an act about several counts for each of them. */
    public record DirectiveSum(String directive, String number, DisseminationSum inPeriod, DisseminationSum toDate) {}

    /**
     * Joint programmes, campaigns and exchanges.
     *
     * @param figures of the period's activities, added up
     * @param items those that ran in the period
     */
    public record Coordination(List<ProgrammeSum> byKind, List<ActivityFigure> figures, List<ProgrammeLine> items) {}

    /**
     * Those of one kind.
     *
     * @param begun signed or begun in the period
     * @param open not closed at its end
     * @param closed in the period
     * @param activities in the period
     * @param people who took part in them
     * @param sources log indexes of those begun and of the activities
     */
    public record ProgrammeSum(
            ProgrammeKind kind, int begun, int open, int closed, int activities, long people, List<Long> sources) {}

    /**
     * A figure over all activities of the period.
     *
     * @param indicator absent for a figure with a name of its own
     */
    public record ActivityFigure(
            @Nullable String indicator, String name, String unit, BigDecimal value, List<Long> sources) {}

    /** One programme that ran in the period, with what was done in it then. */
    public record ProgrammeLine(
            String programme,
            ProgrammeKind kind,
            String title,
            String leadCode,
            String lead,
            LocalDate begunOn,
            @Nullable LocalDate closedOn,
            int activities,
            long people,
            List<Long> sources) {}
}
